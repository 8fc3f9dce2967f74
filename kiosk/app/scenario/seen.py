"""What can be seen of a running kiosk from outside, for expectations and for the report."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.domain.tickets import PrintFailed, PrintOutcome, outcome_name
from kiosk.domain.waiting import TicketStatus
from kiosk.flow.facts import Facts, Presence
from kiosk.flow.screens import (
    AnswerScreen,
    HelpScreen,
    OutOfServiceScreen,
    ScanCodeScreen,
    ScanDocumentScreen,
    TicketScreen,
    View,
    WaitingScreen,
)
from kiosk.flow.states import Printing
from kiosk.service.supervision.reports import DeviceReport


@dataclass(frozen=True)
class Seen:
    """One look at the kiosk, its printer and the central; what is dear to find out is asked only when it is wanted."""

    screen: str
    language: str
    number: str | None
    same_number: bool
    print: str | None
    papers: int
    paper_code: Callable[[], str | None]
    paper_fate: str | None
    unconfirmed: frozenset[str]
    counters_see: Callable[[], frozenset[str]]
    silent: Callable[[], bool]
    pending: int
    quarantined: int
    offered: frozenset[str]
    ahead: int | None
    state: str | None
    counter: str | None
    central_tickets: Callable[[], int]
    ratings: Callable[[], frozenset[str]]
    municipalities: Callable[[], frozenset[str]]
    help_asked: Callable[[], frozenset[str]]
    help: str | None
    out_of_service: str | None
    contact: str
    devices: frozenset[str]
    away: frozenset[str]
    spoken: Callable[[], str]
    spoken_aloud: Callable[[], str]


def words_of(reports: Iterable[DeviceReport]) -> frozenset[str]:
    """Return how the devices are: of each its connection, its health and its reasons, behind its name."""
    return frozenset(
        f"{report.name} {word}"
        for report in reports
        for word in (
            report.status.connection.value,
            report.status.health.value,
            *(reason.value for reason in report.status.reasons),
        )
    )


def away_of(view: View) -> frozenset[str]:
    """Return what the screen says does not work right now, by the names of the kinds of devices."""
    match view.screen:
        case ScanCodeScreen(scanner=presence):
            what = "scanner"
        case ScanDocumentScreen(document_reader=presence):
            what = "document_reader"
        case TicketScreen(paper=PrintFailed(), printer=presence):
            what = "printer"
        case _:
            return frozenset()
    return frozenset() if presence is Presence.READY else frozenset({what})


def contact_of(facts: Facts) -> str:
    """Name whether the central can be reached."""
    return "connected" if facts.cut_off_since is None else "cut_off"


def number_of(view: View) -> str | None:
    """Return the ticket number that stands on the screen."""
    match view.screen:
        case TicketScreen(number=number):
            return number
        case AnswerScreen(number=number):
            return number or None
        case WaitingScreen(status=TicketStatus() as status):
            return str(status.number)
        case _:
            return None


def help_of(view: View) -> str | None:
    """Return what became of the call for help: calling, called, unheard."""
    screen = view.screen
    return screen.hearing.value if isinstance(screen, HelpScreen) and screen.hearing else None


def print_of(view: View) -> str | None:
    """Return what the screen says about the paper."""
    if not isinstance(view.screen, TicketScreen):
        return None
    return paper_name(view.screen.paper)


def paper_name(paper: Printing | PrintOutcome) -> str:
    """Name the state of a paper."""
    return "printing" if isinstance(paper, Printing) else outcome_name(paper)


def status_of(view: View) -> TicketStatus | None:
    """Return where the ticket on the screen stands."""
    match view.screen:
        case TicketScreen(status=status) | AnswerScreen(status=status) | WaitingScreen(status=status):
            return status
        case _:
            return None


def out_of_service_of(view: View) -> str | None:
    """Return the short code for staff, where the kiosk is out of service."""
    return view.screen.code if isinstance(view.screen, OutOfServiceScreen) else None
