"""What the bytes of a scanned code mean: an appointment, a ticket, a zone, or nothing that leads on.

Whatever a code says is data. It is bounded before it is looked at, a link is never followed, and a citizen service
number is dropped here, at the lowest layer: nothing of a refused read is kept or logged.
"""

import re
from datetime import date
from urllib.parse import parse_qsl, urlsplit

from kiosk.devices.codes.check_digits import FILLER
from kiosk.devices.codes.citizen import holds_citizen_number
from kiosk.devices.codes.zone import read_zone, zone_lines
from kiosk.domain.ids import TicketId
from kiosk.domain.reads import AppointmentCode, Read, Refusal, Refused, TicketCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import TICKET_CODE_PREFIX

MOST_BYTES = 512
"""Longer payloads are refused unread."""

LINK_KEYS = ("appId", "external", "code")
"""The query values of a confirmation link that name an appointment (Qmatic Orchestra: appId, external)."""

NO_READ = frozenset({"NOREAD", "NO READ"})
"""What a scanner says that is set up to report a code it could not decode."""

_PLAIN_QR = "]Q1"
"""The AIM identifier of a QR code without ECI and GS1 (ISO/IEC 15424)."""
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_ALLOWED = re.compile(r"[\x20-\x7e]+")
_TICKET = re.compile(rf"(?:{TICKET_CODE_PREFIX}|.*/t/)([0-9a-f]{{32}})/?", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z0-9-]{6,64}|[A-Za-z0-9]{2,4}(?: [A-Za-z0-9]{2,4}){1,15}")
_FEWEST_CHARACTERS = 6
_ZONE_LIKE = re.compile(r"[A-Z0-9<]{20,}")


def read_payload(payload: bytes, today: date) -> Read:
    """Read what one code or document said. `today` is the date at the office; never raises."""
    if len(payload) > MOST_BYTES:
        return Refused(Refusal.NOT_OURS)
    try:
        text = payload.decode("utf-8")
    except UnicodeDecodeError:
        return Refused(Refusal.UNREADABLE)
    return _read(text, today)


def read_text(text: str, today: date) -> Read:
    """Read a text as `read_payload` reads its bytes."""
    return read_payload(text.encode("utf-8", "surrogatepass"), today)


def _read(text: str, today: date) -> Read:
    text = text.strip(" \t\r\n")
    aim = _AIM.match(text)
    bare = text[aim.end() :].strip(" \t\r\n") if aim else text
    if holds_citizen_number(bare):
        return Refused(Refusal.CITIZEN_NUMBER)
    if not bare or bare.upper() in NO_READ:
        return Refused(Refusal.UNREADABLE)
    if aim and aim[0] != _PLAIN_QR:
        return Refused(Refusal.NOT_OURS)
    if FILLER in bare and zone_lines(bare):
        return read_zone(bare, today)
    if not _ALLOWED.fullmatch(bare):
        return Refused(Refusal.UNREADABLE if _half_a_zone(bare) else Refusal.NOT_OURS)
    return _one_line(bare)


def _half_a_zone(text: str) -> bool:
    return FILLER * 2 in text and all(_ZONE_LIKE.fullmatch(line) for line in text.splitlines() if line)


def _one_line(text: str) -> Read:
    if ticket := _TICKET.fullmatch(text):
        return TicketCode(TicketId(ticket[1].lower()))
    if _half_a_zone(text):
        return Refused(Refusal.UNREADABLE)
    if "://" in text:
        text = _link_value(text)
    if holds_citizen_number(text):
        return Refused(Refusal.CITIZEN_NUMBER)
    code = "".join(c for c in text.upper() if c.isalnum())
    if not _CODE.fullmatch(text) or len(code) < _FEWEST_CHARACTERS:
        return Refused(Refusal.NOT_OURS)
    return AppointmentCode(Secret(code))


def _link_value(link: str) -> str:
    """Return the one value of a link that may name an appointment; empty when there is none."""
    try:
        values = dict(parse_qsl(urlsplit(link).query, max_num_fields=20))
    except ValueError:
        return ""
    return next((values[key] for key in LINK_KEYS if key in values), "")
