"""What staff should know about a kiosk: stable codes, what is worst first; the words come from whoever shows them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from kiosk.service.staff.condition import KioskCondition


class Weight(Enum):
    """How bad it is."""

    BLOCKING = "blocking"
    """Visitors cannot check in here."""
    ATTENTION = "attention"
    """Visitors can check in; somebody should do something."""
    NOTICE = "notice"
    """It is as it should be, or ends by itself."""


class Code(Enum):
    """What is so. The order is that in which they are told."""

    NOT_RUNNING = "not_running"
    FENCED = "fenced"
    REVOKED = "revoked"
    NO_OFFICE = "no_office"
    DISK_FULL = "disk_full"
    DISK = "disk"
    NEWER = "newer"
    NO_PIN = "no_pin"
    ORDERED = "ordered"
    BY_STAFF = "staff"
    OUT_OF_SERVICE = "out_of_service"
    DECLINED = "declined"
    QUARANTINED = "quarantined"
    SET_ASIDE = "set_aside"
    CLOCK_WRONG = "clock_wrong"
    PENDING_OLD = "pending_old"
    UNCONFIRMED = "unconfirmed"
    OWN_RANGE = "own_range"
    NUMBERS_LOW = "numbers_low"
    NO_DAY_LIST = "no_day_list"
    CUT_OFF = "cut_off"


WEIGHTS = {
    Code.NOT_RUNNING: Weight.BLOCKING,
    Code.FENCED: Weight.BLOCKING,
    Code.REVOKED: Weight.BLOCKING,
    Code.NO_OFFICE: Weight.BLOCKING,
    Code.DISK_FULL: Weight.BLOCKING,
    Code.DISK: Weight.BLOCKING,
    Code.NEWER: Weight.BLOCKING,
    Code.NO_PIN: Weight.BLOCKING,
    Code.ORDERED: Weight.BLOCKING,
    Code.BY_STAFF: Weight.BLOCKING,
    Code.OUT_OF_SERVICE: Weight.BLOCKING,
    Code.DECLINED: Weight.ATTENTION,
    Code.QUARANTINED: Weight.ATTENTION,
    Code.SET_ASIDE: Weight.ATTENTION,
    Code.CLOCK_WRONG: Weight.ATTENTION,
    Code.PENDING_OLD: Weight.ATTENTION,
    Code.UNCONFIRMED: Weight.ATTENTION,
    Code.OWN_RANGE: Weight.NOTICE,
    Code.NUMBERS_LOW: Weight.NOTICE,
    Code.NO_DAY_LIST: Weight.NOTICE,
    Code.CUT_OFF: Weight.NOTICE,
}

OLD = timedelta(minutes=10)
"""Connected, an event is delivered within seconds; one that waits so long is stuck."""
LOW = 10
"""So few numbers of a series do not last an hour."""
WRONG = timedelta(seconds=60)
"""So far may the machine's clock be away from the central's."""

_SHOWN = {
    each.value: each
    for each in WEIGHTS
    if each not in (Code.NOT_RUNNING, Code.OUT_OF_SERVICE) and WEIGHTS[each] is Weight.BLOCKING
}
"""Codes on the screen that have advice of their own."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing that is so. `about` names what it is about (numbers, series, a code), where that helps."""

    code: Code
    about: tuple[str, ...] = ()

    @property
    def weight(self) -> Weight:
        """Tell how bad it is."""
        return WEIGHTS[self.code]


def advice(condition: KioskCondition) -> tuple[Advice, ...]:
    """Tell everything that is not simply well, but for the devices: those have their own words."""
    order = list(Code)
    return tuple(sorted(_found(condition), key=lambda each: order.index(each.code)))


def _found(condition: KioskCondition) -> Iterator[Advice]:
    yield from _service(condition)
    yield from _disk_and_clock(condition)
    yield from _outbox(condition)
    yield from _offline(condition)
    if condition.unconfirmed:
        yield Advice(Code.UNCONFIRMED, tuple(str(each) for each in condition.unconfirmed))


def _service(condition: KioskCondition) -> Iterator[Advice]:
    if not condition.contact.running:
        yield Advice(Code.NOT_RUNNING)
    shown = condition.out_of_service
    if shown is not None:
        yield Advice(_SHOWN[shown]) if shown in _SHOWN else Advice(Code.OUT_OF_SERVICE, (shown,))
    elif not condition.office_known:
        yield Advice(Code.NO_OFFICE)


def _disk_and_clock(condition: KioskCondition) -> Iterator[Advice]:
    if condition.set_aside:
        yield Advice(Code.SET_ASIDE, condition.set_aside)
    if condition.clock_ahead is not None and abs(condition.clock_ahead) > WRONG:
        yield Advice(Code.CLOCK_WRONG)


def _outbox(condition: KioskCondition) -> Iterator[Advice]:
    store, declined = condition.store, condition.contact.declined
    if declined is not None and condition.out_of_service not in (Code.FENCED.value, Code.REVOKED.value):
        yield Advice(Code.DECLINED, (declined,))
    if store.quarantined:
        yield Advice(Code.QUARANTINED, tuple(dict.fromkeys(each.reason for each in store.rejected)))
    connected = condition.contact.running and condition.contact.cut_off_since is None
    if connected and store.oldest_pending_s is not None and store.oldest_pending_s > OLD.total_seconds():
        yield Advice(Code.PENDING_OLD)


def _offline(condition: KioskCondition) -> Iterator[Advice]:
    if condition.contact.cut_off_since is not None:
        yield Advice(Code.CUT_OFF)
    used_up = [each.series for each in condition.numbers if each.live + each.reserve == 0]
    if used_up:
        yield Advice(Code.OWN_RANGE, tuple(used_up))
    low = [each.series for each in condition.numbers if 0 < each.live + each.reserve < LOW]
    if low:
        yield Advice(Code.NUMBERS_LOW, tuple(low))
    if condition.office_known and condition.day_list_age is None:
        yield Advice(Code.NO_DAY_LIST)
