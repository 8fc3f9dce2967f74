"""Which buttons of the footer stand in which row: as few rows as hold their words, always in the same order."""

from collections.abc import Mapping, Sequence
from math import ceil

Row = tuple[str | None, ...]
"""Names from the leading side on; None is a place that stays empty."""

_MOST_IN_A_ROW = 8


def rows(
    groups: Sequence[Sequence[str]], widths: Mapping[str, int], room: int, gap: int, *, together: bool
) -> tuple[Row, ...]:
    """Lay groups of buttons out below one another, each evenly over as few rows as its widest button allows.

    `widths` are the least widths of the buttons and `room` is the width of a row, in pixels. `together`: where all
    groups fit into one row they share it.
    """
    everything = [name for group in groups for name in group]
    if together and _per_row(everything, widths, room, gap) == len(everything):
        return (tuple(everything),)
    return tuple(row for group in groups for row in _rows_of(group, _per_row(group, widths, room, gap)))


def _rows_of(names: Sequence[str], per_row: int) -> list[Row]:
    starts = range(0, len(names), per_row)
    return [(*names[at : at + per_row], *[None] * (at + per_row - len(names))) for at in starts]


def _per_row(names: Sequence[str], widths: Mapping[str, int], room: int, gap: int) -> int:
    widest = max((widths[name] for name in names), default=0)
    fitting = max(1, min(_MOST_IN_A_ROW, (room + gap) // (widest + gap)))
    return max(1, ceil(len(names) / ceil(len(names) / fitting))) if names else 1
