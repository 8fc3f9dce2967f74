"""What really happened, as nobody in the schedule knows it: papers, numbers granted, events acknowledged."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Number:
    """A number of a day, as it stands on paper."""

    day: date
    text: str


@dataclass(frozen=True)
class Grant:
    """A block that the central has leased, to whom, by its own answer."""

    lease_id: str
    kiosk: str
    epoch: int
    series: str
    first: int
    last: int
    day: date
    elapsed: float

    def holds(self, series: str, value: int, day: date) -> bool:
        """Tell whether a number lies in it."""
        return (self.series, self.day) == (series, day) and self.first <= value <= self.last


@dataclass
class Birth:
    """A check-in as it stood in a kiosk's journal, with the true moment at which it was first seen there."""

    check_in: str
    kiosk: str
    disk: str
    epoch: int
    number: Number
    appointment: str | None
    service: str
    elapsed: float
    boot: int
    life: int
    clock_wrong_s: float
    """How far the time on the ticket was from the true one."""
    printed: str = ""
    """What became of its papers, with commas; the central tells the one whose end it was told last."""
    voided: bool = False


@dataclass
class Ledger:
    """The truth. `papers` are by the number and the true day on which it came out or was shown."""

    papers: dict[Number, dict[str, str]] = field(default_factory=dict)
    first_seen: dict[str, date] = field(default_factory=dict)
    grants: list[Grant] = field(default_factory=list)
    births: dict[str, Birth] = field(default_factory=dict)
    acknowledged: set[str] = field(default_factory=set)
    reported: dict[str, int] = field(default_factory=dict)
    """The check-ins whose birth the central has said to have, with the kiosk's boot in which it said so."""
    boots: dict[str, int] = field(default_factory=dict)
    """How often each kiosk's machine was switched on."""
    delayed: set[str] = field(default_factory=set)
    """Those whose news was on its way for so long that its age was no longer true."""
    given_by_hand: dict[Number, list[float]] = field(default_factory=dict)
    """When counters got their numbers."""
    by_hand: set[str] = field(default_factory=set)
    adopted: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    """Check-ins that a disk has lost against its word."""
    fenced_at: dict[tuple[str, int], float] = field(default_factory=dict)
    pseudonyms: dict[date, set[str]] = field(default_factory=dict)
    """By what the appointments of a day can be found at a kiosk: hashes, and the key that they are made with."""

    def seen(self, true_day: date, printed_day: date, number: str, check_in: str, kiosk: str) -> None:
        """A number was shown or came out on paper. The day on which that first happened is the one that counts."""
        for day in {self.first_seen.setdefault(check_in, true_day), printed_day}:
            self.papers.setdefault(Number(day, number), {})[check_in] = kiosk

    def all_granted(self, number: Number) -> list[Grant]:
        """Find the blocks that a leased number lies in, whoever has them."""
        return [each for each in self.grants if each.holds(number.text[:1], int(number.text[1:]), number.day)]

    def granted(self, number: str, day: date, kiosk: str) -> list[Grant]:
        """Find the blocks of a kiosk that a number lies in."""
        series, value = number[:1], int(number[1:])
        return [grant for grant in self.grants if grant.kiosk == kiosk and grant.holds(series, value, day)]
