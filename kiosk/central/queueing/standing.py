"""Places over time: where somebody stands from when on, as plain numbers that the simulation compares quickly."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.central.queueing.order import CallingRules, Waiting, changes, place
from kiosk.central.queueing.situation import Booking

_CLASS = 1e9
_MARKED = 5e8
"""Seconds between two classes, and between the two halves of one: much more than a day has."""
LONG_AGO = float("-inf")

Standing = tuple[tuple[float, float], ...]
"""From which second on (from now, ascending) somebody has which key; a smaller key is called earlier."""


def standing(one: Waiting, now: datetime, rules: CallingRules) -> Standing:
    """Follow one's place over time, by the calling order itself."""
    moments = changes(one, rules)
    found = [(LONG_AGO, _key(one, moments[0] - timedelta(microseconds=1), now, rules))]
    for moment in moments:
        key = _key(one, moment, now, rules)
        if key != found[-1][1]:
            found.append(((moment - now).total_seconds(), key))
    return tuple(found)


def _key(one: Waiting, at: datetime, now: datetime, rules: CallingRules) -> float:
    kind, marked, since, *_ = place(one, at, rules)
    return kind * _CLASS + marked * _MARKED + (since - now).total_seconds()


@dataclass(frozen=True, slots=True)
class Coming:
    """How a booked person will stand: a form each for coming early, in time and late; seconds from now."""

    opens: float
    closes: float
    early: Standing
    in_window: Standing
    late: Standing

    def events(self, arrives: float, number: int) -> list[tuple[float, float, int]]:
        """Give from which second on somebody who arrives at this second stands where, for a person's number."""
        if arrives < self.opens:
            known = self.early
        elif arrives <= self.closes:
            known = self.in_window
        else:
            # Whoever is late goes by arrival; the form is of one who came when the window closed.
            late = arrives - self.closes
            return [(max(at + late, arrives), key + late, number) for at, key in self.late]
        # Where several places are past by then all are given: the best of them counts.
        return [(at if at > arrives else arrives, key, number) for at, key in known]


def coming(booking: Booking, now: datetime, rules: CallingRules) -> Coming:
    """Work the forms out for one booking."""
    opens, closes = booking.start - rules.early, booking.start + rules.late
    instant = timedelta(microseconds=1)

    def arriving(at: datetime) -> Standing:
        return standing(Waiting("", booking.service, at, booking.start), now, rules)

    return Coming(
        (opens - now).total_seconds(),
        (closes - now).total_seconds(),
        arriving(opens - instant),
        arriving(booking.start),
        arriving(closes + instant),
    )
