"""Reads an office from a file that somebody wrote, with a plain word for what is wrong."""

from pathlib import Path

from kiosk.app.complaints import ComplaintError
from kiosk.central.seed import read_office
from kiosk.scheduling.wire import OfficeShape


def load_office(path: Path) -> OfficeShape:
    """Read the contract's office from TOML or JSON. Raises `ComplaintError`."""
    try:
        return read_office(path)
    except OSError as problem:
        raise ComplaintError(f"{path}: cannot be read ({problem.strerror})") from None
    except ValueError as problem:
        raise ComplaintError(f"{path}: this is no office ({problem})") from None
