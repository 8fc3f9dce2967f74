"""What the counter tells of a visit that is over, for the report: its dates, and where the visitor has come to live."""

from datetime import timedelta

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire

OLDEST = timedelta(days=3_660)
"""Nobody waits longer for what they asked for: a date before that is mistyped."""


def note(work: Work, visit: VisitRow, told: wire.CompleteRequest) -> None:
    """Keep what is told. Raises ``dates_impossible`` and ``unknown_municipality``.

    What an appointment tells of the municipality goes before what the counter says.
    """
    today = work.day()
    days = [today - OLDEST, told.asked_on, told.settled_on, today]
    given = [day for day in days if day is not None]
    if given != sorted(given):
        raise RefusalError(422, "dates_impossible")
    if told.municipality is not None and told.municipality not in work.office().municipalities:
        raise RefusalError(422, "unknown_municipality")
    visit.asked_on, visit.settled_on = told.asked_on, told.settled_on
    visit.municipality = visit.municipality or told.municipality
