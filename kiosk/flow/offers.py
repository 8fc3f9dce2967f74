"""What can be tapped on each screen: the vocabulary that the window draws and a scenario may use."""

from typing import assert_never

from kiosk.domain.tickets import Printed
from kiosk.flow import entry_screens as entry
from kiosk.flow import screens as on
from kiosk.flow.controls import Control, Offer
from kiosk.flow.entry_view import entry_offers
from kiosk.flow.facts import Presence
from kiosk.flow.issuing import may_print_again
from kiosk.flow.rating import SCORES, may_be_rated
from kiosk.flow.session import MISSES_TO_DESK, Session
from kiosk.flow.states import TYPED, Printing, Source

_SETTINGS = (Offer(Control.CONTRAST), Offer(Control.TEXT_SIZE), Offer(Control.LOW_REACH))


def offers(session: Session, screen: on.Screen) -> tuple[Offer, ...]:
    """List the offers of a screen: its own first, then the footer, the same everywhere."""
    languages = tuple(Offer(Control.LANGUAGE, language) for language in session.languages)
    own = _own(screen)
    if session.misses >= MISSES_TO_DESK:
        own = tuple(offer for offer in own if offer.control is not Control.TYPE_DETAILS)
    # A language is offered for speech only with a voice for it (EN 301 549, 5.1.3.14).
    speech = (Offer(Control.SPEECH, enabled=session.language in session.voices),) if session.voices else ()
    return (*own, *_footer(screen), *languages, *_SETTINGS, *speech)


def _footer(screen: on.Screen) -> tuple[Offer, ...]:
    back, stop, ask = Offer(Control.BACK), Offer(Control.STOP), Offer(Control.HELP)
    match screen:
        case on.AttractScreen():
            return (ask,)
        case on.CheckingInScreen() | on.ClosedScreen() | on.OutOfServiceScreen():
            return ()
        case on.LookingUpScreen():
            return (back, stop)
        case on.TicketScreen(paper=Printing()):
            return (stop,)
        case on.TicketScreen() | on.StillThereScreen() | on.RateScreen():
            return (ask, stop)
        case on.HelpScreen():
            return (back, stop)
        case _:
            return (back, ask, stop)


def _own(screen: on.Screen) -> tuple[Offer, ...]:
    match screen:
        case on.AttractScreen():
            return (Offer(Control.ATTRACT_START),)
        case on.StartScreen():
            return (
                Offer(Control.START_APPOINTMENT),
                Offer(Control.START_NO_APPOINTMENT),
                Offer(Control.START_HOW_LONG),
            )
        case on.ScanCodeScreen(document_reader=other):
            return _to_show(Offer(Control.SCAN_CODE_DOCUMENT), other)
        case on.ScanDocumentScreen(scanner=other):
            return _to_show(Offer(Control.SCAN_DOCUMENT_CODE), other)
        case on.ChooseScreen(rows):
            return tuple(Offer(Control.CHOOSE_APPOINTMENT, row.id) for row in rows)
        case on.ConfirmScreen(thing=thing):
            without = (Offer(Control.CONFIRM_WITHOUT),) if thing else ()
            return (Offer(Control.CONFIRM_YES), *without, Offer(Control.CONFIRM_NO))
        case on.WalkInScreen(groups):
            services = [row for group in groups for row in group.rows if row.takes_walk_ins]
            return tuple(Offer(Control.WALK_IN_SERVICE, row.id, row.is_open) for row in services)
        case on.TicketScreen():
            return _on_ticket(screen)
        case on.AnswerScreen():
            return _on_answer(screen)
        case on.StillThereScreen():
            return (Offer(Control.STILL_THERE_YES),)
        case on.WaitingScreen(status=status):
            return (Offer(Control.WAITING_RATE),) if status is not None and may_be_rated(status) else ()
        case on.RateScreen(score=None):
            return (*(Offer(Control.RATE_SCORE, str(each)) for each in SCORES), Offer(Control.RATE_DONE))
        case on.RateScreen():
            return (Offer(Control.RATE_DONE),)
        case on.HelpScreen(may_call=may_call):
            return (Offer(Control.HELP_CALL),) if may_call else ()
        case on.LookingUpScreen() | on.CheckingInScreen():
            return ()
        case on.OutOfServiceScreen(may_look=True):
            return (Offer(Control.START_HOW_LONG),)
        case on.ClosedScreen() | on.OutOfServiceScreen():
            return ()
        case (
            entry.TypeDetailsScreen()
            | entry.TypeCodeScreen()
            | entry.TypeNameScreen()
            | entry.TypeBirthDateScreen()
            | entry.MunicipalityScreen()
            | entry.PersonsScreen()
            | entry.ChecklistScreen()
            | entry.MissingScreen()
        ):
            return entry_offers(screen)
        case _:
            assert_never(screen)


def _to_show(other_way: Offer, other: Presence) -> tuple[Offer, ...]:
    """Offer the other way to show something, unless this kiosk has none; one that is away may be back by then."""
    ways = (Offer(Control.TYPE_DETAILS), Offer(Control.SCAN_CODE_WITHOUT))
    return ways if other is Presence.NONE else (other_way, *ways)


def _on_ticket(screen: on.TicketScreen) -> tuple[Offer, ...]:
    done, again = Offer(Control.TICKET_DONE), Offer(Control.TICKET_PRINT_AGAIN)
    if not may_print_again(screen.paper, screen.copies):
        return (done,)
    needless = isinstance(screen.paper, Printed) or screen.printer is not Presence.READY
    return (done, again) if needless else (again, done)


def _on_answer(screen: on.AnswerScreen) -> tuple[Offer, ...]:
    done, try_again, walk_in = (
        Offer(Control.ANSWER_DONE),
        Offer(Control.ANSWER_TRY_AGAIN),
        Offer(Control.ANSWER_WALK_IN),
    )
    match screen.kind:
        case on.AnswerKind.TOO_EARLY:
            return (Offer(Control.ANSWER_WAIT_ANYWAY), done) if screen.may_wait else (done,)
        case on.AnswerKind.TOO_LATE | on.AnswerKind.CANCELLED | on.AnswerKind.OTHER_DAY:
            return (walk_in, done) if screen.may_walk_in else (done,)
        case on.AnswerKind.ALREADY_CHECKED_IN:
            return (done, Offer(Control.ANSWER_PRINT_AGAIN)) if screen.may_print else (done,)
        case on.AnswerKind.NOT_FOUND | on.AnswerKind.CODE_REFUSED:
            return (walk_in, done) if screen.to_desk else (try_again, *_typed_instead(screen), walk_in, done)
        case on.AnswerKind.COULD_NOT_CHECK:
            # Whoever holds a ticket has a number, and needs no other one.
            has_ticket = screen.source is Source.TICKET
            return (try_again, done) if has_ticket else (walk_in, try_again, done)
        case on.AnswerKind.SERVICE_CLOSED | on.AnswerKind.FULL:
            return (walk_in, done)
        case on.AnswerKind.OTHER_OFFICE | on.AnswerKind.NO_TICKET:
            return (done,)


def _typed_instead(screen: on.AnswerScreen) -> tuple[Offer, ...]:
    """Offer to type what was shown in vain; who has typed already tries that again, and a ticket has no other way."""
    if screen.source is Source.TICKET or screen.source in TYPED:
        return ()
    return (Offer(Control.TYPE_DETAILS),)
