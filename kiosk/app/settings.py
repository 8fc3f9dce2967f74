"""The settings of one kiosk: a TOML file, checked as a whole, with a plain word for every mistake."""

import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from kiosk.app.addresses import AddressError, check_printer, check_reader
from kiosk.app.complaints import ComplaintError
from kiosk.app.enrolment_file import read_enrolment
from kiosk.app.speech_settings import SpeechTable
from kiosk.scheduling.trust import TrustError, trust_in
from kiosk.ui.profile import farthest_mm
from kiosk.ui.theme_file import ThemeError, read_theme

DEFAULT_FILE = Path("/etc/loket/kiosk.toml")


class SettingsError(ComplaintError):
    """The settings cannot be used; the text names file, place and what is wrong."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KioskTable(_Table):
    """Who this kiosk is. `short_name` stands before the numbers of its own range (``K2-017``)."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] = "kiosk-1"
    short_name: Annotated[str, Field(pattern=r"^[A-Z]\d{1,2}$")] = "K1"
    epoch: Annotated[int, Field(ge=1)] = 1
    state: Path = Path("/var/lib/loket")


class CentralTable(_Table):
    """Where the central is, and, in `ca_file` (PEM), the only authority that may sign its certificate.

    Without it those are trusted that the machine trusts.
    """

    url: Annotated[str, Field(pattern=r"^https?://[^/\s]+/?$")]
    ca_file: Path | None = None

    @field_validator("ca_file")
    @classmethod
    def _an_authority(cls, path: Path | None, info: ValidationInfo) -> Path | None:
        if path is None:
            return None
        if not str(info.data.get("url", "https:")).startswith("https:"):
            raise ValueError("an authority is of use with an https address only")
        try:
            trust_in(path)
        except TrustError as problem:
            raise ValueError(f"{path}: {problem}") from None
        return path


class DevicesTable(_Table):
    """The devices by address, see `kiosk.app.addresses`; `paper_mm` is the width of the roll, 80 or 58.

    `ticket_template` is a file that says what stands on a ticket.
    """

    printer: str
    paper_mm: Annotated[int, Field(ge=58, le=80)] = 80
    ticket_template: Path | None = None
    scanners: tuple[str, ...] = ()
    document_readers: tuple[str, ...] = ()

    @field_validator("printer")
    @classmethod
    def _known_printer(cls, address: str) -> str:
        return _checked(check_printer, address)

    @field_validator("scanners")
    @classmethod
    def _known_scanners(cls, addresses: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_checked(check_reader, address) for address in addresses)

    @field_validator("document_readers")
    @classmethod
    def _known_document_readers(cls, addresses: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_checked(partial(check_reader, documents=True), address) for address in addresses)


class ScreenTable(_Table):
    """The screen as it hangs: its diagonal in inches, how far away people stand, and how high its lower edge is.

    `theme` is a file of tokens in place of Loket's own; without `moving_pictures` they stand still.
    """

    diagonal_inch: Annotated[float, Field(ge=10, lt=120)] = 27.0
    viewing_distance_mm: Annotated[int, Field(ge=300, le=2000, validate_default=True)] = 600
    mounting_height_mm: Annotated[int, Field(ge=380, le=900)] = 750
    theme: Path | None = None
    moving_pictures: bool = True

    @field_validator("viewing_distance_mm")
    @classmethod
    def _readable(cls, distance: int, info: ValidationInfo) -> int:
        farthest = farthest_mm(float(info.data.get("diagonal_inch", distance)))
        if distance > farthest:
            raise ValueError(f"words on a screen of this size fit in up to {int(farthest)} mm away only")
        return distance

    @field_validator("theme")
    @classmethod
    def _a_theme(cls, path: Path | None) -> Path | None:
        if path is not None:
            try:
                read_theme(path)
            except ThemeError as problem:
                raise ValueError(str(problem)) from None
        return path


class Settings(_Table):
    """All settings of one kiosk."""

    central: CentralTable
    devices: DevicesTable
    kiosk: KioskTable = KioskTable()
    screen: ScreenTable = ScreenTable()
    speech: SpeechTable = SpeechTable()


def load_settings(path: Path) -> Settings:
    """Read a settings file, and who the kiosk became by its enrolment. Raises `SettingsError`, `EnrolmentError`."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as problem:
        raise SettingsError(f"{path}: cannot be read ({problem.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise SettingsError(f"{path}: this is not TOML ({problem})") from None
    try:
        settings = Settings.model_validate(table)
    except ValidationError as problem:
        raise SettingsError("\n".join(f"{path}: {line}" for line in _lines(problem))) from None
    return settings.model_copy(update={"kiosk": _as_enrolled(settings.kiosk)})


def _as_enrolled(kiosk: KioskTable) -> KioskTable:
    """Say who the kiosk is since its enrolment, if there was one; an epoch in the settings goes before that."""
    who = read_enrolment(kiosk.state)
    if who is None:
        return kiosk
    epoch = kiosk.epoch if "epoch" in kiosk.model_fields_set else who.epoch
    return kiosk.model_copy(update={"id": who.kiosk_id, "short_name": who.short_name, "epoch": epoch})


def _checked(check: Callable[[str], object], address: str) -> str:
    try:
        check(address)
    except AddressError as problem:
        raise ValueError(str(problem)) from None
    return address


def _lines(problem: ValidationError) -> list[str]:
    return [f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in problem.errors()]
