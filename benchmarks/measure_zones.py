"""Zones: the specimens that can be decided, told right by ours and by npm's `mrz`, and the time one takes."""

from datetime import date

from _pytest.outcomes import Skipped

from benchmarks.report import Row, median, timed
from kiosk.devices.codes.zone import parse_zone, read_zone
from tests.devices.test_zone import DECIDABLE
from tests.peers.zones import asked

_MOST_MS = 1.0


def rows() -> list[Row]:
    """Return the share that is told right, and the time of one zone."""
    zones = [each["lines"] for each in DECIDABLE]
    right = [each["valid"] for each in DECIDABLE]
    ours = [(zone := parse_zone("\n".join(lines))) is not None and not zone.disagreeing for lines in zones]
    share = _share(ours, right)
    taken = timed(lambda: [read_zone("\n".join(lines), date(2026, 11, 24)) for lines in zones], 11)
    each_ms = [seconds * 1000 / len(zones) for seconds in taken]
    return [
        _against_mrz(share, zones, right),
        Row(
            "one zone read",
            median(each_ms),
            "ms",
            "at most 1 ms",
            median(each_ms) <= _MOST_MS,
            spread=(each_ms[0], each_ms[-1]),
        ),
    ]


def _against_mrz(share: float, zones: list[list[str]], right: list[bool]) -> Row:
    measure, goal = f"{len(zones)} specimens told right", "all"
    try:
        theirs = _share([told["valid"] for told in asked(zones)], right)
    except Skipped as missing:
        return Row(measure, share, "%", goal, share == 100, note=str(missing))
    return Row(measure, share, "%", goal, share == 100, "mrz (npm)", theirs)


def _share(told: list[bool], right: list[bool]) -> float:
    return 100 * sum(a == b for a, b in zip(told, right, strict=True)) / len(right)
