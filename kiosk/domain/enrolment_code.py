"""What an enrolment is begun with: the code in a QR code of the fleet's page, and the short code of a kiosk that asks.

A manager's code is scanned or typed at the kiosk: ``LOKET-ENROL:1:https://central.example:7K3F-M2QD-9XWT``. The other
way round (RFC 8628) the kiosk shows a user code, ``WDJB-MJHT``, that a manager types in `/fleet`.
"""

import re
from dataclasses import dataclass
from enum import Enum

PREFIX = "LOKET-ENROL:"
VERSION = "1"
LONGEST = 300
"""Characters; what is longer is not looked at."""
LONGEST_URL = 200

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32."""
_CODE_LENGTH, _USER_LENGTH = 12, 8
_GROUP = 4
_LOOK_ALIKES = str.maketrans("OIL", "011", " -")
USER_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""Consonants, so that no word comes about by chance (RFC 8628, 6.1); eight of them are 34 bits."""
_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::(?P<port>[0-9]{1,5}))?/?"
)
_MOST_PORT = 65_535


class CodeProblem(Enum):
    """Why a text begins no enrolment."""

    NOT_ONE = "not_one"
    """It is something else: an appointment, a ticket."""
    OTHER_VERSION = "other_version"
    """A newer central has made it."""
    BAD_ADDRESS = "bad_address"
    BAD_CODE = "bad_code"


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """Where the central is (without a path), and the code that it gave out, in groups of four."""

    url: str
    code: str


def text_of(enrolment: EnrolmentCode) -> str:
    """Write what the QR code says. Raises ValueError for what could not be read again."""
    text = f"{PREFIX}{VERSION}:{enrolment.url.rstrip('/')}:{enrolment.code}"
    if not isinstance(read_enrolment_code(text), EnrolmentCode):
        raise ValueError("this is no address without a path, or no enrolment code")
    return text


def read_enrolment_code(text: str) -> EnrolmentCode | CodeProblem:
    """Read what a scanner or a hand gave in; total, and bounded by `LONGEST`."""
    text = text[: LONGEST + 1].strip()
    if len(text) > LONGEST or not text.upper().startswith(PREFIX):
        return CodeProblem.NOT_ONE
    version, _, rest = text[len(PREFIX) :].partition(":")
    if version != VERSION:
        return CodeProblem.OTHER_VERSION
    address, _, typed = rest.rpartition(":")
    url, code = read_address(address), read_code(typed)
    if url is None:
        return CodeProblem.BAD_ADDRESS
    return CodeProblem.BAD_CODE if code is None else EnrolmentCode(url, code)


def read_code(typed: str) -> str | None:
    """Read a manager's code as somebody types it (case, spaces and dashes do not count); None for none."""
    return _grouped(typed[:LONGEST].upper().translate(_LOOK_ALIKES), _LETTERS, _CODE_LENGTH)


def read_user_code(typed: str) -> str | None:
    """Read the short code that a kiosk shows, as somebody types it; None for none."""
    letters = typed[:LONGEST].upper().replace("-", "").replace(" ", "")
    return _grouped(letters, USER_LETTERS, _USER_LENGTH)


def user_code_of(seed: bytes) -> str:
    """Write random bytes (eight or more) as a user code."""
    return _in_groups("".join(USER_LETTERS[byte % len(USER_LETTERS)] for byte in seed[:_USER_LENGTH]))


def approval_address(url: str, user_code: str) -> str:
    """Give the address that the kiosk shows as a QR code: a manager's telephone opens the page with the code in it."""
    return f"{url.rstrip('/')}/fleet/approve?code={user_code}"


def read_address(text: str) -> str | None:
    """Read a central's address without a path, in its plainest form; None for anything else."""
    if len(text) > LONGEST_URL:
        return None
    # A scheme and a host are the same in capitals (RFC 3986, 6.2.2.1).
    found = _URL.fullmatch(text.lower())
    if found is None or (found["port"] is not None and not 0 < int(found["port"]) <= _MOST_PORT):
        return None
    port = "" if found["port"] is None else f":{int(found['port'])}"
    return f"{found['scheme']}://{found['host']}{port}"


def _grouped(letters: str, alphabet: str, length: int) -> str | None:
    if len(letters) != length or any(letter not in alphabet for letter in letters):
        return None
    return _in_groups(letters)


def _in_groups(letters: str) -> str:
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
