"""All settings of one kiosk, as pydantic-settings puts them together of layers."""

from collections.abc import Sequence

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from kiosk.app.configuration.layers import Layer, LayerSource
from kiosk.app.configuration.tables import (
    CentralTable,
    DelaysTable,
    DevicesTable,
    KioskTable,
    LanguagesTable,
    LogsTable,
    MetricsTable,
    NumbersTable,
    ScreenTable,
    StaffTable,
)
from kiosk.app.speech_settings import SpeechTable


class Settings(BaseSettings):
    """All settings of one kiosk."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid")

    central: CentralTable = CentralTable()
    devices: DevicesTable
    kiosk: KioskTable = KioskTable()
    screen: ScreenTable = ScreenTable()
    languages: LanguagesTable = LanguagesTable()
    delays: DelaysTable = DelaysTable()
    numbers: NumbersTable = NumbersTable()
    speech: SpeechTable = SpeechTable()
    staff: StaffTable = StaffTable()
    logs: LogsTable = LogsTable()
    metrics: MetricsTable = MetricsTable()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """See the base: the environment and files that it names are no sources (decision 16)."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)


def settings_of(layers: Sequence[Layer]) -> Settings:
    """Put layers together, the highest first. Raises pydantic's `ValidationError`."""
    sources = tuple(LayerSource(Settings, layer) for layer in layers)
    return Settings(_build_sources=(sources, {}))
