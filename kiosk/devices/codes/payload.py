"""What the bytes of a scanned code mean: an appointment, a ticket, a zone, or nothing that leads on.

Whatever a code says is data. It is bounded before it is looked at, a link is never followed, and a citizen service
number is dropped here, at the lowest layer: nothing of a refused read is kept or logged. What is damaged, such as by
a scanner set to another keyboard's layout, is a wrong code; nothing is repaired by guessing.
"""

import re
from datetime import date

from kiosk.devices.codes.calendar import code_of_entry, is_entry, labelled, unfolded
from kiosk.devices.codes.citizen import holds_citizen_number, mentions_citizen_number
from kiosk.devices.codes.links import LINK, link_mentions_citizen_number, link_value
from kiosk.devices.codes.symbology import Symbology, decoded, unwrapped
from kiosk.devices.codes.zone import read_zone
from kiosk.devices.codes.zone_lines import is_driving_licence, looks_like_a_zone
from kiosk.domain.enrolment_code import LONGEST, PREFIX
from kiosk.domain.ids import TicketId
from kiosk.domain.reads import AppointmentCode, Read, Refusal, Refused, SetupCode, StaffCode, TicketCode
from kiosk.domain.secret import Secret
from kiosk.domain.signed_codes import parse
from kiosk.domain.staff import STAFF_CODE
from kiosk.domain.tickets import TICKET_CODE_PREFIX

MOST_BYTES = 2953
"""The most that a QR code holds (version 40, ISO/IEC 18004). Longer payloads are refused unread."""

NO_READ = frozenset({"NOREAD", "NO READ"})
"""What a scanner says that is set up to report a code it could not decode."""

_TICKET = re.compile(rf"(?:{TICKET_CODE_PREFIX}|https?://[\x21-\x7e]+/t/)([0-9a-f]{{32}})/?", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z0-9-]{6,64}|[A-Za-z0-9]{2,4}(?: [A-Za-z0-9]{2,4}){1,15}")
_FEWEST_CHARACTERS = 6


def read_payload(payload: bytes, today: date) -> Read:
    """Read what one code or document said. `today` is the date at the office; never raises."""
    if len(payload) > MOST_BYTES:
        return Refused(Refusal.NOT_OURS)
    text = decoded(payload)
    if text is None:
        return Refused(Refusal.UNREADABLE)
    symbology, content = unwrapped(text)
    # First of all: what a signed code's characters look like by chance means nothing.
    return _signed(symbology, content) or _setup(symbology, content) or _read(symbology, content, today)


def read_text(text: str, today: date) -> Read:
    """Read a text as `read_payload` reads its bytes."""
    return read_payload(text.encode("utf-8", "surrogatepass"), today)


def _read(symbology: Symbology, text: str, today: date) -> Read:
    if holds_citizen_number(text):
        return Refused(Refusal.CITIZEN_NUMBER)
    if text.upper() in NO_READ or (not text and symbology is not Symbology.OTHER):
        return Refused(Refusal.UNREADABLE)
    if is_driving_licence(text):
        return Refused(Refusal.NOT_OURS)
    if symbology is not Symbology.OTHER and looks_like_a_zone(text):
        return read_zone(text, today)
    if link_mentions_citizen_number(text) or mentions_citizen_number(unfolded(text)):
        return Refused(Refusal.CITIZEN_NUMBER)
    if symbology is not Symbology.PLAIN:
        return Refused(Refusal.NOT_OURS)
    return _staff(text) or _ticket(text) or _appointment(text)


def _signed(symbology: Symbology, text: str) -> AppointmentCode | None:
    signed = parse(text) if symbology is Symbology.PLAIN else None
    return None if signed is None else AppointmentCode(Secret(text), Secret(text), signed)


def _setup(symbology: Symbology, text: str) -> SetupCode | None:
    is_one = symbology is Symbology.PLAIN and text[: len(PREFIX)].upper() == PREFIX and len(text) <= LONGEST
    return SetupCode(Secret(text)) if is_one else None


def _staff(text: str) -> StaffCode | None:
    return StaffCode() if text == STAFF_CODE else None


def _ticket(text: str) -> TicketCode | None:
    ticket = _TICKET.fullmatch(text)
    return TicketCode(TicketId(ticket[1].lower())) if ticket else None


def _appointment(text: str) -> AppointmentCode | Refused:
    named = _named(text).strip()
    if signed := _signed(Symbology.PLAIN, named):
        return signed
    code = "".join(c for c in named.upper() if c.isalnum())
    if holds_citizen_number(named):
        return Refused(Refusal.CITIZEN_NUMBER)
    if not _CODE.fullmatch(named) or len(code) < _FEWEST_CHARACTERS:
        return Refused(Refusal.NOT_OURS)
    return AppointmentCode(Secret(code), Secret(named))


def _named(text: str) -> str:
    """Return the part of a code that names an appointment: a link's value, what is labelled, or all of it."""
    if is_entry(text):
        return code_of_entry(text)
    if LINK.fullmatch(text):
        return link_value(text)
    return labelled(text) or text
