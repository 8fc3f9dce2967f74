"""How tickets are told to staff: by number, with what is known of their paper; never a name."""

from collections.abc import Mapping

from kiosk.app.control.socket_file import Json
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintUnknown, outcome_name
from kiosk.service.staff.desk import PaperWord, Refusal, StaffTicket

REFUSALS: Mapping[Refusal, str] = {
    Refusal.MALFORMED_NUMBER: "this is not how a number is written; B047 or K2-017 is",
    Refusal.UNKNOWN_NUMBER: "no ticket of today that was made at this kiosk has this number",
    Refusal.VOID: "this ticket is void; the visitor needs a new one",
    Refusal.UNDER_WAY: "it is being printed at this moment; look again in a few seconds",
    Refusal.DISK: "the disk refuses; see `kiosk status`",
}

_PAPERS: Mapping[PaperWord, str] = {
    PaperWord.PRINTING: "is being printed",
    PaperWord.PRINTED: "printed",
    PaperWord.FAILED: "did not come out",
    PaperWord.UNKNOWN: "nobody can say whether it came out",
}


def ticket_fields(ticket: StaffTicket) -> Json:
    """Return a ticket as JSON has it."""
    issued = ticket.issued
    return {
        "number": str(issued.ticket.number),
        "service": issued.ticket.service_id,
        "issued_at": issued.ticket.issued_at.isoformat(),
        "age_s": round(issued.age_s),
        "print": ticket.paper.value,
        "reason": issued.reason or None,
        "copy": issued.copy,
        "void": issued.voided,
        "unconfirmed": ticket.unconfirmed,
    }


def ticket_words(ticket: StaffTicket) -> str:
    """Return a ticket as a line."""
    issued = ticket.issued
    reason = f" ({issued.reason.replace('_', ' ')})" if issued.reason else ""
    paper = f"{_PAPERS[ticket.paper]}{reason}"
    if issued.copy:
        paper += f", copy {issued.copy}"
    if issued.voided:
        paper = f"void; {paper}"
    return f"{issued.ticket.number}  {_age(issued.age_s):>10}  {issued.ticket.service_id}: {paper}"


def outcome_fields(number: str, outcome: PrintOutcome) -> Json:
    """Return what became of a paper as JSON has it."""
    reason = None if isinstance(outcome, Printed) else outcome.why.value
    return {"number": number, "result": outcome_name(outcome), "reason": reason}


def outcome_words(number: str, outcome: PrintOutcome) -> str:
    """Return what became of a paper as a line."""
    match outcome:
        case Printed():
            return f"{number} is printed"
        case PrintFailed(why):
            return f"{number} did not come out: {why.value.replace('_', ' ')}"
        case PrintUnknown(why):
            return f"nobody can say whether {number} came out: {why.value.replace('_', ' ')}"


def _age(seconds: float) -> str:
    minutes = int(seconds // 60)
    return f"{int(seconds)} s ago" if minutes == 0 else f"{minutes} min ago"
