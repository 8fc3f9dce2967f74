"""The words on a ticket: composed once, in the visitor's language, for every printer and for the voice."""

from collections.abc import Callable

from kiosk.devices.ports import TicketPaper
from kiosk.domain.office import Office
from kiosk.domain.tickets import Ticket, ticket_code
from kiosk.domain.waiting import TicketStatus
from kiosk.i18n.waiting import wait_sentence
from kiosk.i18n.words import Words

WordsFor = Callable[[str], Words]
"""Gives the words of a language."""


def compose(
    ticket: Ticket, status: TicketStatus | None, office: Office, words: Words, copy: int
) -> TicketPaper:
    """Write what stands on the paper. No name, no number of a document: only what was issued here."""
    service = office.service(ticket.service_id)
    zone = office.time_zone
    on_phone = bool(office.public_url)
    return TicketPaper(
        ticket_id=ticket.id,
        number=str(ticket.number),
        office=words.text(office.name),
        service=words.text(service.name) if service else "",
        lines=tuple(_lines(ticket, status, office, words)),
        code=ticket_code(ticket.id, office.public_url),
        code_caption=words.say("ticket-code-caption-phone" if on_phone else "ticket-code-caption"),
        issued=words.say(
            "ticket-issued",
            day=words.day(ticket.issued_at, zone),
            time=words.clock_time(ticket.issued_at, zone),
        ),
        language=words.language,
        copy_mark=words.say("ticket-copy") if copy else "",
        right_to_left=words.direction == "rtl",
    )


def _lines(ticket: Ticket, status: TicketStatus | None, office: Office, words: Words) -> list[str]:
    zone = office.time_zone
    service = office.service(ticket.service_id)
    if ticket.appointment_start is not None:
        lines = [words.say("ticket-appointment", time=words.clock_time(ticket.appointment_start, zone))]
    else:
        lines = [words.say("ticket-walk-in", time=words.clock_time(ticket.issued_at, zone))]
    if service is not None:
        lines.append(words.say("ticket-where", area=words.text(service.waiting_area)))
    if ticket.persons > 1:
        lines.append(words.say("ticket-persons", count=ticket.persons))
    if status is not None and status.ahead is not None:
        lines.append(words.say("ticket-ahead", count=status.ahead))
        phrase = wait_sentence(words, status.wait, status.ahead)
        if phrase:
            lines.append(phrase)
    return lines
