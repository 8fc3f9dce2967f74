"""A period in days, weeks or months, whichever makes a plot that can be read."""

from collections.abc import Iterator
from datetime import date, timedelta

from kiosk.central.reports.facts import Period
from kiosk.central.reports.figures import StepName

MOST_DAYS = 31
MOST_WEEK_DAYS = 183
_DAY = timedelta(days=1)


def step_of(period: Period) -> StepName:
    """Choose: a month in days, half a year in weeks, more in months."""
    if period.days <= MOST_DAYS:
        return "day"
    return "week" if period.days <= MOST_WEEK_DAYS else "month"


def begin_of(day: date, step: StepName) -> date:
    """Tell the first day of the step in which a day lies."""
    match step:
        case "day":
            return day
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)


def spans(period: Period, step: StepName) -> Iterator[tuple[date, date]]:
    """Cut the period up, first to last, without a gap; the ends may be shorter."""
    first = period.first
    while first <= period.last:
        last = min(_last_of(first, step), period.last)
        yield first, last
        first = last + _DAY


def _last_of(day: date, step: StepName) -> date:
    match step:
        case "day":
            return day
        case "week":
            return begin_of(day, step) + timedelta(days=6)
        case "month":
            return begin_of(begin_of(day, step) + timedelta(days=31), step) - _DAY
