"""What is counted while visits go by: a few numbers for each, so that a year needs little memory."""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import floor

from kiosk.central.reports import figures
from kiosk.central.reports.facts import Lead, Visit

SCORES = range(1, 11)
_MINUTE = timedelta(minutes=1)


def _doubles() -> "array[float]":
    return array("d")


@dataclass(slots=True)
class Minutes:
    """Minutes that are to be spread out."""

    known: "array[float]" = field(default_factory=_doubles)

    def add(self, length: timedelta | None) -> None:
        """Take one in, if there is one."""
        if length is not None:
            self.known.append(length / _MINUTE)

    def spread(self) -> figures.SpreadShape:
        """Tell how they are spread."""
        if not self.known:
            return figures.SpreadShape(count=0, mean=None, p50=None, p80=None, p90=None, longest=None)
        ordered = sorted(self.known)
        return figures.SpreadShape(
            count=len(ordered),
            mean=sum(ordered) / len(ordered),
            p50=quantile(ordered, 0.5),
            p80=quantile(ordered, 0.8),
            p90=quantile(ordered, 0.9),
            longest=ordered[-1],
        )


@dataclass(slots=True)
class Kept:
    """How often something was within what was promised."""

    count: int = 0
    within: int = 0

    def add(self, within: bool) -> None:
        """Take one in."""
        self.count += 1
        self.within += within

    @property
    def share(self) -> float | None:
        """Tell the share; None of nothing."""
        return self.within / self.count if self.count else None


@dataclass(slots=True)
class LeadTally:
    """The days that a promise beyond the visit took."""

    days: list[int] = field(default_factory=list[int])

    def figures(self, lead: Lead) -> figures.LeadFiguresShape:
        """Hold them against the promise."""
        kept = Kept(len(self.days), sum(days <= lead.days for days in self.days))
        ordered = sorted(self.days)
        return figures.LeadFiguresShape(
            milestone=lead.milestone,
            days=lead.days,
            count=kept.count,
            within=kept.within,
            share=kept.share,
            median_days=quantile(ordered, 0.5) if ordered else None,
            longest_days=ordered[-1] if ordered else None,
        )


@dataclass(slots=True)
class Ratings:
    """Ratings by their score."""

    known: Counter[int] = field(default_factory=Counter[int])

    def add(self, scores: Sequence[int]) -> None:
        """Take some in."""
        self.known.update(scores)

    def figures(self) -> figures.RatingsShape:
        """Tell how many, their average and how they are spread."""
        count = self.known.total()
        total = sum(score * many for score, many in self.known.items())
        return figures.RatingsShape(
            count=count,
            average=total / count if count else None,
            scores=[self.known[score] for score in SCORES],
        )


@dataclass(slots=True)
class Heads:
    """Visits that were helped, and their persons."""

    helped: int = 0
    clients: int = 0

    def add(self, visit: Visit) -> None:
        """Take one in."""
        self.helped += 1
        self.clients += visit.persons


@dataclass(slots=True)
class SpanTally:
    """A day, a week or a month."""

    came: int = 0
    heads: Heads = field(default_factory=Heads)
    open_on: set[date] = field(default_factory=set[date])
    waits: Minutes = field(default_factory=Minutes)
    ratings: Ratings = field(default_factory=Ratings)
    leads: dict[str, Kept] = field(default_factory=dict[str, Kept])


def quantile(ordered: Sequence[float], share: float) -> float:
    """Read a quantile off, between two neighbours in proportion (Hyndman and Fan 1996, definition 7)."""
    place = (len(ordered) - 1) * share
    low = floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
