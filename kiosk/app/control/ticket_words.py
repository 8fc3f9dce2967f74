"""How tickets are told to staff: by number, with what is known of their paper; never a name."""

from kiosk.app.control.advice_words import english
from kiosk.app.control.socket_file import Json
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintUnknown, outcome_name
from kiosk.service.staff.desk import PaperWord, Refusal, StaffTicket


def refusal_words(refusal: Refusal) -> str:
    """Say why something was not done."""
    if refusal is Refusal.VOID:
        return english().say("staff-why-void")
    return english().say("staff-why", why=refusal.value)


def _paper_words(paper: PaperWord) -> str:
    return english().say("staff-ticket-paper", paper=paper.value)


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
    paper = f"{_paper_words(ticket.paper)}{reason}"
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
