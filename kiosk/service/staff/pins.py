"""The rules of PINs: which are good enough, how a try is counted before it is looked at, and how long a lock lasts."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import pairwise
from threading import Lock
from typing import Protocol

from kiosk.domain.secret import Secret
from kiosk.domain.staff import MOST_PERSONS, PERSON, PinEntry, Role, Tries
from kiosk.service.staff.records import StaffRecords
from kiosk.store.port import StoreError

LEAST_DIGITS, MOST_DIGITS = 6, 12
FREE_TRIES = 5
FIRST_LOCK_S, LONGEST_LOCK_S = 900.0, 86_400.0
_FEWEST_DIFFERENT = 3

_log = logging.getLogger(__name__)


class PinHash(Protocol):
    """Makes of a PIN what can be kept, and compares; `kiosk.app.pin_hash` does it by Argon2id."""

    def make(self, pin: str) -> str:
        """Make it, with a salt of its own."""
        ...

    def matches(self, hashed: str, pin: str) -> bool:
        """Tell whether it was made of this PIN."""
        ...


class PinProblem(Enum):
    """Why a PIN, or who it is for, is not taken."""

    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    TRIVIAL = "trivial"
    """One digit over and over, a row of the keypad, digits that count up or down, a date of a year."""
    TAKEN = "taken"
    """Somebody of this role has it: nobody could tell who has done what."""
    PERSON = "person"
    TOO_MANY = "too_many"


def problem_of(pin: str) -> PinProblem | None:
    """Say why a PIN is none, or too easily guessed."""
    if not (pin.isascii() and pin.isdigit()):
        return PinProblem.NOT_DIGITS
    if not LEAST_DIGITS <= len(pin) <= MOST_DIGITS:
        return PinProblem.LENGTH
    return PinProblem.TRIVIAL if _is_trivial(pin) else None


def _is_trivial(pin: str) -> bool:
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if len(steps) == 1 or len(set(pin)) < _FEWEST_DIFFERENT:
        return True
    halves, thirds = len(pin) // 2, len(pin) // 3
    repeats = any(size and pin == pin[:size] * (len(pin) // size) for size in (halves, thirds))
    return repeats or pin in _WELL_KNOWN or _is_date(pin)


_WELL_KNOWN = frozenset({
    "112233", "332211", "123321", "321123", "147258", "258369", "147852", "159753", "753159", "789456", "456789",
    "123654", "102030", "112358", "314159", "271828", "145236", "741852", "852963", "963852", "11223344", "12344321",
    "14725836", "147258369", "123456", "1234567", "123123", "456123", "654123", "789123",
})  # fmt: skip
"""What people choose before they think: keys beside one another, pairs, numbers that everybody knows."""


def _is_date(pin: str) -> bool:
    """Tell whether it is a day, as people write it: birthdays are tried first."""
    orders = {6: ("%d%m%y", "%y%m%d"), 8: ("%d%m%Y", "%Y%m%d")}
    return any(_reads_as(pin, order) for order in orders.get(len(pin), ()))


def _reads_as(pin: str, order: str) -> bool:
    try:
        # A day has no zone.
        return datetime.strptime(pin, order).year > 1900  # noqa: DTZ007
    except ValueError:
        return False


def lock_after(failed: int) -> float:
    """Return how many seconds nothing is looked at after so many wrong PINs in a row: 15 min, doubling to a day."""
    if failed < FREE_TRIES:
        return 0.0
    return min(FIRST_LOCK_S * 2.0 ** min(failed - FREE_TRIES, 20), LONGEST_LOCK_S)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The PIN is this person's."""

    person: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """It is nobody's. `left` more are looked at before a lock."""

    left: int


@dataclass(frozen=True, slots=True)
class Locked:
    """None is looked at for so long."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NotChecked:
    """The disk refuses to count the try, so it is not looked at: `code` is the refusal's."""

    code: str


Verdict = Accepted | Wrong | Locked | NotChecked


class PinDesk:
    """Sets and checks PINs; used from any thread, one at a time. Working a hash out takes its time, on purpose."""

    def __init__(self, records: StaffRecords, hashing: PinHash) -> None:
        self._records = records
        self._hashing = hashing
        self._one_at_a_time = Lock()
        self._decoy: str | None = None

    def is_set(self) -> bool:
        """Tell whether anybody can open the panel. Raises `StoreError`."""
        return bool(self._records.pins(Role.STAFF))

    def set_pin(self, person: str, role: Role, pin: Secret, at: datetime) -> PinProblem | None:
        """Give a person a PIN; tell why not. Raises `StoreError`."""
        if not PERSON.fullmatch(person):
            return PinProblem.PERSON
        problem = problem_of(pin.reveal())
        if problem is not None:
            return problem
        others = [each for each in self._records.pins(role) if each.person != person]
        if len(others) >= MOST_PERSONS:
            return PinProblem.TOO_MANY
        if self._owner(pin, others) is not None:
            return PinProblem.TAKEN
        self._records.set_pin(PinEntry(person, role, self._hashing.make(pin.reveal()), at))
        _log.info("staff_pin_set", extra={"kind": role.value})
        return None

    def check(self, role: Role, pin: Secret) -> Verdict:
        """Check a PIN. The try is on disk as a wrong one before anybody looks, so that no plug gives it back."""
        with self._one_at_a_time:
            try:
                tries = self._records.tries(role)
                if tries.locked_s > 0:
                    return Locked(tries.locked_s)
                failed = tries.failed + 1
                self._records.note_tries(role, Tries(failed, lock_after(failed)))
                owner = self._owner(pin, self._records.pins(role))
                if owner is None:
                    return self._wrong(role, failed)
                self._records.note_tries(role, Tries())
            except StoreError as refused:
                _log.error("staff_pin_not_checked", extra={"code": refused.code})
                return NotChecked(refused.code)
            return Accepted(owner)

    def keep_locks(self) -> float:
        """Write down what is left of each lock, so that a power cut does not begin it anew; return the longest."""
        longest = 0.0
        for role in Role:
            tries = self._records.tries(role)
            longest = max(longest, tries.locked_s)
            if tries.locked_s > 0:
                self._records.note_tries(role, tries)
        return longest

    def unlock(self) -> None:
        """Forget wrong tries: for whoever is master of the machine. Raises `StoreError`."""
        for role in Role:
            self._records.note_tries(role, Tries())

    def _wrong(self, role: Role, failed: int) -> Wrong | Locked:
        _log.info("staff_pin_wrong", extra={"kind": role.value, "attempt": failed})
        locked_s = lock_after(failed)
        return Locked(locked_s) if locked_s else Wrong(FREE_TRIES - failed)

    def _owner(self, pin: Secret, entries: Iterable[PinEntry]) -> str | None:
        """Compare with every PIN, also after the one that fits: the time tells nothing. Without any, with a decoy."""
        there = list(entries)
        if not there:
            self._decoy = self._decoy or self._hashing.make("0")
            self._hashing.matches(self._decoy, pin.reveal())
        fitting = [each.person for each in there if self._hashing.matches(each.hashed, pin.reveal())]
        return fitting[0] if fitting else None
