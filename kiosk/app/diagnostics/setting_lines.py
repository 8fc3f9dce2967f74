"""The settings as the panel and the diagnostics show them: with secrets hidden, and where each value comes from."""

from collections.abc import Sequence

from kiosk.app.configuration.layers import Layer
from kiosk.app.configuration.model import Settings
from kiosk.app.configuration.showing import shown_settings
from kiosk.service.staff.panel_facts import SettingLine


def setting_lines(settings: Settings, layers: Sequence[Layer] = ()) -> tuple[SettingLine, ...]:
    """Write every setting as a line."""
    return tuple(
        SettingLine(each.key, each.value, str(each.origin)) for each in shown_settings(settings, layers)
    )
