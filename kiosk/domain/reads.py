"""What a scanner or a document reader has said, after reading and before looking anything up."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from kiosk.domain.ids import TicketId
from kiosk.domain.secret import Secret
from kiosk.domain.signed_codes import SignedCode


class Refusal(Enum):
    """Why a read leads nowhere; each has its own friendly answer."""

    CITIZEN_NUMBER = "citizen_number"
    """A citizen service number (BSN): dropped at the lowest layer, it travels no further."""
    NOT_OURS = "not_ours"
    """Readable, but neither an appointment nor a ticket (a link, a Wi-Fi code, a contact card, …)."""
    UNREADABLE = "unreadable"
    """Nothing could be read, or check digits disagree: try once more."""
    VISA = "visa"
    """A visa sticker's zone: the passport's own page is needed."""


@dataclass(frozen=True, slots=True)
class AppointmentCode:
    """The opaque code of an appointment, normalised (upper case, no spaces); or a signed one, just as it was read.

    `signed` is what a signed code says. Nobody has checked its signature yet.
    """

    code: Secret
    as_written: Secret = field(default_factory=lambda: Secret(""), compare=False)
    """The code as it was read, for the query of a system whose own numbers tell case or keep separators.

    Two writings of one code are equal, and only `code` is hashed for matching; empty where nobody kept it.
    """
    signed: SignedCode | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TicketCode:
    """The code of a queue ticket of this system."""

    ticket_id: TicketId


@dataclass(frozen=True, slots=True)
class IdentityDocument:
    """What is needed of a machine-readable zone to find an appointment; optional data never gets here.

    Names are as in the zone: capital letters A to Z and single spaces. `birth_date` is None where the document
    does not state a full date.
    """

    surname: Secret
    given_names: Secret
    birth_date: date | None
    document_number: Secret

    def __repr__(self) -> str:
        return "IdentityDocument(***)"


@dataclass(frozen=True, slots=True)
class StaffCode:
    """The code of the staff: it asks for the PIN, and proves nothing."""


@dataclass(frozen=True, slots=True)
class SetupCode:
    """A code of the fleet's page that makes a machine a kiosk; nothing at one that is one already."""

    text: Secret


@dataclass(frozen=True, slots=True)
class Refused:
    """A read that is refused; nothing of its content is kept."""

    why: Refusal


Read = AppointmentCode | TicketCode | StaffCode | SetupCode | IdentityDocument | Refused
