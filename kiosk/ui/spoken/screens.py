"""What each screen says before its choices: one function a screen, in the order in which it is read."""

from dataclasses import replace
from math import ceil
from typing import Any

from kiosk.domain.tickets import Printed, PrintFailed, PrintUnknown
from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.flow import screens as on
from kiosk.flow.facts import Presence
from kiosk.flow.states import Printing
from kiosk.i18n.words import MissingWordsError
from kiosk.service.speech.items import Item
from kiosk.ui.screens.answer_words import answer_words
from kiosk.ui.screens.help_words import help_words
from kiosk.ui.screens.standing_words import is_called, standing_words
from kiosk.ui.spoken.entries import ENTRIES
from kiosk.ui.spoken.rows import queue_words
from kiosk.ui.spoken.telling import Say, Told, fact, item, number_said

_PERSONAL = frozenset({
    on.AnswerKind.TOO_EARLY, on.AnswerKind.TOO_LATE, on.AnswerKind.OTHER_DAY, on.AnswerKind.OTHER_OFFICE,
    on.AnswerKind.ALREADY_CHECKED_IN, on.AnswerKind.CANCELLED,
})  # fmt: skip
"""Answers that tell of an appointment: who stands near must not hear them."""


def content(told: Told) -> list[Item]:
    """Return what a screen says; of one that nobody has written a function for, its title and its lead.

    The ribbon of the demo is said once, by `ScreenScript.opening`.
    """
    say = SCREENS.get(type(told.view.screen), _by_name)
    items = say(told.view.screen, told)
    if told.view.cut_off:
        items += item(told.say("cut-off-line"))
    return items


def _by_name(_screen: Any, told: Told) -> list[Item]:
    items = []
    for part in ("title", "lead"):
        try:
            items += item(told.say(f"{told.view.name.replace('_', '-')}-{part}"))
        except MissingWordsError:
            continue
    return items


def _scan_code(screen: on.ScanCodeScreen, told: Told) -> list[Item]:
    if screen.scanner is not Presence.READY:
        other = screen.document_reader.value
        return item(told.say("scan-code-away")) + item(told.say("scan-code-away-lead", other=other))
    keys = ("scan-code-title", "scan-code-lead", "scan-code-where", "scan-code-ready")
    return [each for key in keys for each in item(told.say(key))]


def _scan_document(screen: on.ScanDocumentScreen, told: Told) -> list[Item]:
    if screen.document_reader is not Presence.READY:
        lead = told.say("scan-document-away-lead", other=screen.scanner.value)
        return item(told.say("scan-document-away")) + item(lead)
    tip = item(told.say("scan-document-tip"), news=True) if screen.tip else []
    keys = ("scan-document-read", "scan-document-kept")
    promise = [each for key in keys for each in item(told.say(key))]
    return item(told.say("scan-document-title")) + item(told.say("scan-document-lead")) + tip + promise


def _looking_up(screen: on.LookingUpScreen, told: Told) -> list[Item]:
    return item(told.say("looking-up-title")) + item(told.say("looking-up", source=screen.source.value))


def _confirm(screen: on.ConfirmScreen, told: Told) -> list[Item]:
    row, service = screen.row, told.words.text(screen.row.service)
    items = item(told.say("confirm-title"))
    items += item(told.say("confirm-lead") if row.initials else "")
    at, time = told.say("confirm-at"), told.time(row.start)
    items += item(at, time, said=f"{at} {time}", private=True)
    items += fact(told.say("confirm-for"), service, private=True)
    persons = told.say("confirm-persons", count=row.persons) if row.persons > 1 else ""
    items += item(row.initials, persons, private=True)
    thing = told.words.text(screen.thing)
    return items + item(told.say("confirm-thing", thing=thing) if thing else "", private=True)


def _walk_in(screen: on.WalkInScreen, told: Told) -> list[Item]:
    walk_ins = any(offer.control.value.startswith("walk_in") for offer in told.view.offers)
    items = item(told.say("walk-in-title"))
    items += item(told.say("walk-in-lead" if walk_ins else "walk-in-none")) + item(told.as_of(screen.as_of))
    for group in screen.groups:
        others = told.words.listed(told.words.text(row.name) for row in group.rows if not row.takes_walk_ins)
        booked = told.say("service-by-appointment", services=others) if others else ""
        items += item(told.words.text(group.organisation), booked)
    return items


def _ticket(screen: on.TicketScreen, told: Told) -> list[Item]:
    title = told.say("ticket-title-called") if is_called(screen.status) else ""
    if screen.recovered:
        title = told.say("ticket-recovered-title", number=screen.number)
    caption = told.say("ticket-title")
    start = screen.appointment_start
    booked = told.say("ticket-appointment", time=told.time(start)) if start is not None else ""
    about = told.words.joined(told.words.text(screen.service), booked)
    items = item(title, news=True)
    items += item(caption, screen.number, said=f"{caption}. {number_said(screen.number)}")
    items += item(about, private=True) + _paper(screen, told)
    area = told.words.text(screen.waiting_area)
    items += _standing(screen.status, area, told) + item(_code_caption(screen, told))
    return items


def _paper(screen: on.TicketScreen, told: Told) -> list[Item]:
    return item(*(told.say(key) for key in _of_paper(screen)), news=True)


def _of_paper(screen: on.TicketScreen) -> tuple[str, ...]:
    match screen.paper:
        case Printing():
            return ("ticket-printing",)
        case Printed():
            return ("ticket-printed", "ticket-note-keep")
        case PrintFailed():
            works = screen.printer is Presence.READY
            return ("ticket-failed", "ticket-failed-note" if works else "ticket-failed-note-away")
        case PrintUnknown():
            return ("ticket-unknown", "ticket-recovered-note" if screen.recovered else "ticket-unknown-note")


def _code_caption(screen: on.TicketScreen, told: Told) -> str:
    if not screen.code:
        return ""
    if not screen.code.startswith(("https:", "http:")):
        return told.say("ticket-code-caption")
    later = told.view.cut_off and (screen.status is None or screen.status.estimated)
    return told.say("ticket-code-caption-phone-later" if later else "ticket-code-caption-phone")


def _standing(status: TicketStatus | None, area: str, told: Told) -> list[Item]:
    lines = standing_words(status, area, told.words, told.view.time_zone)
    # That it is one's turn was just said: it is the title of the screen.
    return [replace(each, said=each.texts[-1]) if is_called(status) else each
            for line in lines for each in fact(line.label, line.value, news=is_called(status))]  # fmt: skip


def _answer(screen: on.AnswerScreen, told: Told) -> list[Item]:
    words = answer_words(screen, told.words, told.view.time_zone, told.now)
    personal = screen.kind in _PERSONAL
    items = item(words.answer, private=personal)
    if screen.number:
        caption = told.say("ticket-title")
        items += item(caption, screen.number, said=f"{caption}. {number_said(screen.number)}", private=True)
    items += [each for line in words.explained for each in item(line, private=personal)]
    items += item(words.next_step)
    return items + (_standing(screen.status, "", told) if screen.status else [])


def _waiting(screen: on.WaitingScreen, told: Told) -> list[Item]:
    status = screen.status
    if status is None:
        items = item(told.say("waiting-title")) + item(told.say("waiting-lead"))
        items += item(told.as_of(screen.as_of))
        return items + [each for group in screen.groups for each in _group(group, told)]
    title = told.say("ticket-title-called" if is_called(status) else "waiting-title")
    caption, number = told.say("waiting-ticket-title"), str(status.number)
    watch = told.view.cut_off and status.state is TicketState.WAITING
    items = item(title, news=True) + item(told.say("ticket-note-keep") if watch else "")
    items += item(caption, number, said=f"{caption}. {number_said(number)}")
    return items + _standing(status, told.words.text(screen.waiting_area), told)


def _group(group: on.ServiceGroup, told: Told) -> list[Item]:
    rows = [fact(told.words.text(row.name), queue_words(row, told)) for row in group.rows]
    return item(told.words.text(group.organisation)) + [each for row in rows for each in row]


def _still_there(screen: on.StillThereScreen, told: Told) -> list[Item]:
    left = told.say("still-there-seconds", count=ceil(screen.seconds))
    return item(told.say("still-there-title")) + item(told.say("still-there-lead")) + item(left)


def _closed(screen: on.ClosedScreen, told: Told) -> list[Item]:
    opens = ""
    if screen.opens_next is not None:
        when = told.words.when(screen.opens_next, told.now, told.view.time_zone)
        opens = told.say("closed-opens", when=when)
    day = told.words.text(screen.why)
    items = item(told.say("closed-title")) + item(opens)
    items += item(told.say("closed-day", day=day) if day else "")
    return items + item(told.words.text(screen.office))


def _help(screen: on.HelpScreen, told: Told) -> list[Item]:
    says = help_words(screen, told.words)
    # What became of a call is news: the screen stays, and nobody looks.
    return item(says.title, news=True) + item(says.lead, says.address, news=True) + item(says.hint)


def _out_of_service(screen: on.OutOfServiceScreen, told: Told) -> list[Item]:
    items = item(told.say("out-of-service-title")) + item(told.say("out-of-service-lead"))
    return items + item(told.say("out-of-service-code", code=screen.code))


def _rate(screen: on.RateScreen, told: Told) -> list[Item]:
    if screen.score is not None:
        return item(told.say("rate-thanks"), news=True) + item(told.say("rate-thanks-lead"))
    items = item(told.say("rate-title")) + item(told.say("rate-lead"))
    return items + item(told.say("rate-worst")) + item(told.say("rate-best"))


SCREENS: dict[type, Say] = {
    on.ScanCodeScreen: _scan_code,
    on.ScanDocumentScreen: _scan_document,
    on.LookingUpScreen: _looking_up,
    on.ConfirmScreen: _confirm,
    on.WalkInScreen: _walk_in,
    on.TicketScreen: _ticket,
    on.AnswerScreen: _answer,
    on.WaitingScreen: _waiting,
    on.HelpScreen: _help,
    on.RateScreen: _rate,
    on.StillThereScreen: _still_there,
    on.ClosedScreen: _closed,
    on.OutOfServiceScreen: _out_of_service,
    **ENTRIES,
}
"""Those that say more than a title and a lead; not the attract screen, for who listens has begun a session."""
