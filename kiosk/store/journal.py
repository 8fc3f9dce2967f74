"""The bodies of the events that tickets and papers give rise to: flat, in the words of the contract.

The field names are those of `CheckedInBody` and `PrintBody` in the wire format; a test holds them together.
"""

from kiosk.domain.events import Body, EventType
from kiosk.domain.ids import LeaseId
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintUnknown, Ticket
from kiosk.store.port import JobState, PrintJob


def checked_in(ticket: Ticket, lease: LeaseId | None) -> Body:
    """Say what is on the ticket; a number of the kiosk's own range has no lease."""
    return {
        "number": str(ticket.number),
        "day": ticket.day.isoformat(),
        "service_id": ticket.service_id,
        "persons": ticket.persons,
        "language": ticket.language,
        "lease_id": lease,
        "appointment_id": ticket.appointment_id,
        "verified": ticket.verified,
        "missing": ",".join(map(str, ticket.missing)),
        "municipality": ticket.municipality,
    }


def print_ended(job: PrintJob, outcome: PrintOutcome) -> tuple[JobState, EventType, Body]:
    """Say what became of a paper: the job's new state, and the event; a copy that came out is a reprint."""
    match outcome:
        case Printed():
            kind = EventType.REPRINTED if job.copy else EventType.PRINTED
            return JobState.PRINTED, kind, _paper(job, None)
        case PrintFailed(why):
            return JobState.FAILED, EventType.PRINT_FAILED, _paper(job, why.value)
        case PrintUnknown(why):
            return JobState.UNKNOWN, EventType.PRINT_UNKNOWN, _paper(job, why.value)


def reason_of(body: Body) -> str | None:
    """Read from the body of a paper's end why it failed or is unknown."""
    reason = body["reason"]
    return None if reason is None else str(reason)


def voided(ticket: Ticket, reason: str) -> Body:
    """Say that a ticket is taken back, and why (a stable code)."""
    return {"number": str(ticket.number), "reason": reason}


def rated(score: int) -> Body:
    """Say how a visit was: nothing else, of nobody but a ticket."""
    return {"score": score}


def _paper(job: PrintJob, reason: str | None) -> Body:
    return {"number": str(job.ticket.number), "copy_no": job.copy, "reason": reason}
