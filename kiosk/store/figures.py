"""The figures of devices: one row for each device and figure."""

import sqlite3
from collections.abc import Mapping


def save(connection: sqlite3.Connection, figures: Mapping[str, Mapping[str, int]]) -> None:
    """Put figures in the place of what they were; others stay."""
    connection.executemany(
        "INSERT INTO device_figures (device, name, value) VALUES (?, ?, ?)"
        " ON CONFLICT (device, name) DO UPDATE SET value = excluded.value",
        [(device, name, value) for device, named in figures.items() for name, value in named.items()],
    )


def load(connection: sqlite3.Connection) -> dict[str, dict[str, int]]:
    """Read all of them."""
    found: dict[str, dict[str, int]] = {}
    for row in connection.execute("SELECT device, name, value FROM device_figures"):
        found.setdefault(row["device"], {})[row["name"]] = row["value"]
    return found
