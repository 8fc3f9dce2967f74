"""Who works at a kiosk: roles, PINs as they are kept, tries, and what was done by whom."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

MOST_PERSONS = 10
"""So many persons of a role have a PIN: each is one more that a guess can hit, and one more hash to work out."""

PERSON = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,15}")
"""A short name, such as ``anna`` or ``hall-2``: no more than tells colleagues apart."""

STAFF_CODE = "LOKET-STAFF"
"""What the code says that opens the page of the PIN. It is no secret: five taps in the corner do the same."""


class Role(Enum):
    """What a PIN is for. A manager may do all that staff may."""

    STAFF = "staff"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class PinEntry:
    """A person's PIN as it is kept: never itself, but what Argon2id makes of it (PHC string)."""

    person: str
    role: Role
    hashed: str
    set_at: datetime


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, and for how many seconds more none is looked at."""

    failed: int = 0
    locked_s: float = 0.0


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """Somebody did something. `action` and `result` are stable codes; `object` is a number, a device or empty."""

    at: datetime
    person: str
    action: str
    object: str
    result: str
