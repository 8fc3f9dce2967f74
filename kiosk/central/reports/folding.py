"""Small numbers are folded: a council's report is read by many, and a sponsor of two people may tell who they are.

A municipality or a sponsor with fewer than five clients stands in one row with others like it, and with the next larger
ones until that row has five, or what was folded could be had by taking the rest from the total.
"""

from collections.abc import Iterable

from kiosk.central.reports.figures import GroupShape

FEWEST = 5
FOLDED = "*"
"""The key of the row that stands for several."""


def folded(groups: Iterable[GroupShape]) -> list[GroupShape]:
    """Fold what is small; largest first, then what was folded, then what nobody has said."""
    given = sorted(groups, key=lambda each: (-each.clients, each.key))
    named, unsaid = [each for each in given if each.key], [each for each in given if not each.key]
    small: list[GroupShape] = []
    while named and (named[-1].clients < FEWEST or 0 < _clients(small) < FEWEST):
        small.append(named.pop())
    return named + ([_together(small)] if small else []) + unsaid


def _clients(groups: Iterable[GroupShape]) -> int:
    return sum(each.clients for each in groups)


def _together(groups: list[GroupShape]) -> GroupShape:
    return GroupShape(
        key=FOLDED,
        name={},
        helped=sum(each.helped for each in groups),
        clients=_clients(groups),
        folded=len(groups),
    )
