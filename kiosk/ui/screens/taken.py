"""What is said of a service that takes nobody now: closed, or full, with its next opening."""

from datetime import datetime

from kiosk.flow.screens import ServiceRow, View
from kiosk.i18n.words import Words


def takes_nobody(row: ServiceRow, view: View, words: Words, now: datetime) -> str | None:
    """Say that it takes nobody and when it does again; None for one that takes people."""
    if row.is_open and row.full is None:
        return None
    kind = "closed" if row.full is None else "full"
    if row.opens_next is None:
        return words.say(f"service-{kind}-now")
    when = words.when(row.opens_next, now, view.time_zone)
    return words.say("service-opens" if row.full is None else "service-full", when=when)
