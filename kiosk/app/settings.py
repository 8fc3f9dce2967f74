"""The settings of one kiosk: where the rest of the program finds them."""

from pathlib import Path

from kiosk.app.configuration.files import DEFAULT_FILE
from kiosk.app.configuration.loading import SettingsError, load
from kiosk.app.configuration.model import Settings
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

__all__ = [
    "DEFAULT_FILE",
    "CentralTable",
    "DelaysTable",
    "DevicesTable",
    "KioskTable",
    "LanguagesTable",
    "LogsTable",
    "MetricsTable",
    "NumbersTable",
    "ScreenTable",
    "Settings",
    "SettingsError",
    "StaffTable",
    "load_settings",
]


def load_settings(path: Path) -> Settings:
    """Load the settings whose main file is at `path`, with all that lies over it. Raises `SettingsError`."""
    return load(path).settings
