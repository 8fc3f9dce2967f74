"""The demo office's past: a pilot that begins with two days a month and grows to three days a week; all made up.

Each day is drawn from the seed and its own date alone, so it is the same however long the history is, but for how far
the pilot has come by then.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from kiosk.app.demo import past_day
from kiosk.app.demo.office import OFFICE_ID, demo_office
from kiosk.central.calendar import with_holidays
from kiosk.central.history import PastVisit, knows_office, write_history
from kiosk.central.seed import SeedOffice, seed
from kiosk.central.storage.database import Database

ZONE = ZoneInfo("Europe/Amsterdam")
DAYS = 396
"""The history that the demo comes with: as long as visits are kept, and some days of grace."""
SEED = 1
LONGEST = 3_660

_TUESDAY, _THURSDAY, _FRIDAY = 1, 3, 4
_FEWEST, _MOST = 42, 94
"""Visits on a day, as the pilot begins and as it is now."""


def history(last: date, days: int, seed: int) -> Iterator[PastVisit]:
    """Make the visits of so many days, the last of them among them, in the order of the days."""
    closed = _closed(last - timedelta(days=days), last)
    for number in range(days):
        day, grown = last - timedelta(days=days - 1 - number), number / max(days - 1, 1)
        if day in closed or not _opens(day, grown):
            continue
        random = Random(f"{seed} {day.isoformat()}")
        count = round((_FEWEST + (_MOST - _FEWEST) * grown) * random.uniform(0.86, 1.14))
        yield from past_day.played(datetime.combine(day, time(9), ZONE), count, grown, random)


def put_history(database: Database, now: datetime, days: int = DAYS, chance: int = SEED) -> int:
    """Write the past until yesterday into a central's database; return how many visits it has more.

    Where the demo office is not in it, it is put in first.
    """
    if not knows_office(database, OFFICE_ID):
        seed(database, [SeedOffice(demo_office())])
    return write_history(
        database, OFFICE_ID, history(now.astimezone(ZONE).date() - timedelta(days=1), days, chance)
    )


def _opens(day: date, grown: float) -> bool:
    """Tell whether the pilot was open: two Tuesdays a month, every Tuesday, Thursdays too, Fridays too."""
    if grown < 0.3:
        return day.weekday() == _TUESDAY and (day.day - 1) // 7 in (1, 3)
    if grown < 0.55:
        return day.weekday() == _TUESDAY
    if grown < 0.78:
        return day.weekday() in (_TUESDAY, _THURSDAY)
    return day.weekday() in (_TUESDAY, _THURSDAY, _FRIDAY)


def _closed(first: date, last: date) -> frozenset[date]:
    shape = demo_office()
    years = range(first.year, last.year + 1)
    return frozenset(day for year in years for day in with_holidays(shape, year).closed_on)
