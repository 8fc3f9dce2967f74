"""When the central was heard last: its own time, and by which clock of ours."""

import json
import sqlite3
from datetime import datetime

from kiosk.store import meta
from kiosk.store.ages import Stamp


def save(connection: sqlite3.Connection, stamp: Stamp) -> None:
    """Keep it; `stamp.wall` is the central's time."""
    content = {"boot": stamp.boot, "monotonic": stamp.monotonic, "at": stamp.wall.isoformat()}
    meta.put(connection, meta.HEARD, json.dumps(content))


def load(connection: sqlite3.Connection) -> Stamp | None:
    """Read it back; None where the central was never heard, or nothing can be made of it."""
    try:
        content = json.loads(meta.get(connection, meta.HEARD) or "null")
        return Stamp(str(content["boot"]), float(content["monotonic"]), datetime.fromisoformat(content["at"]))
    except (ValueError, TypeError, LookupError):
        return None
