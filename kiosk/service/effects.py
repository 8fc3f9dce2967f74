"""Runs the effects of the session: each on a worker, each answered by an event with the number of its request."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from kiosk.devices.ports import Reader
from kiosk.domain.appointments import Candidate
from kiosk.domain.ids import TicketId
from kiosk.domain.reads import AppointmentCode, IdentityDocument, TicketCode
from kiosk.domain.tickets import PrintProblem, PrintUnknown
from kiosk.domain.waiting import TicketStatus
from kiosk.flow.delays import Delays
from kiosk.flow.effects import (
    ArmReaders,
    CallStaff,
    CheckIn,
    DisarmReaders,
    Effect,
    FollowTicket,
    KeepRating,
    LookUp,
    PrintTicket,
    StartTimer,
    VoidTicket,
    Wipe,
)
from kiosk.flow.events import (
    AppointmentsFound,
    CheckedIn,
    CheckInAnswered,
    CheckInClosed,
    CheckInFailed,
    Event,
    LookUpFailed,
    NothingFound,
    PrintEnded,
    TicketFound,
    TimerFired,
)
from kiosk.service.checking_in import CheckInDesk, Issued, NotAnymore, NotIssued, TakesNobody
from kiosk.service.claiming import CheckIns
from kiosk.service.finding import AppointmentFinder, CouldNotLookUp
from kiosk.service.following import TicketFollower
from kiosk.service.helping import HelpDesk
from kiosk.service.loop import Call
from kiosk.service.ports import Ports
from kiosk.service.printing import PrintDesk
from kiosk.service.rating import RatingDesk
from kiosk.store.port import PrintJob

Post = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Desks:
    """Who does the work of each effect; all of them block and are used from workers, but for the follower."""

    finder: AppointmentFinder
    check_in: CheckInDesk
    printing: PrintDesk
    follower: TicketFollower
    readers: tuple[Reader, ...]

    def arm(self) -> None:
        """Let the next read of each reader through."""
        for reader in self.readers:
            reader.arm()

    def disarm(self) -> None:
        """Ignore what is shown to any reader."""
        for reader in self.readers:
            reader.disarm()


class Effects:
    """The effect runner. `on_news` is called after each new ticket and print, so that it is delivered at once."""

    def __init__(self, ports: Ports, desks: Desks, delays: Delays, on_news: Call) -> None:
        self._ports = ports
        self._desks = desks
        self._delays = delays
        self._on_news = on_news
        self._check_ins = CheckIns(ports, desks.check_in)
        self.help = HelpDesk(ports, delays.calling, on_news)
        self._rating = RatingDesk(ports.store, ports.clock)
        self._first_jobs: dict[TicketId, tuple[PrintJob, TicketStatus | None]] = {}

    def run(self, effect: Effect, post: Post) -> None:
        """Run one effect without waiting for it."""
        match effect:
            case LookUp(request, read):
                self._look_up(request, read, post)
            case CheckIn():
                self._check_in(effect, post)
            case PrintTicket():
                self._print(effect, post)
            case VoidTicket(ticket_id):
                self._void(ticket_id)
            case KeepRating(ticket_id, score):
                self._rate(ticket_id, score)
            case CallStaff():
                self.help.call(effect, post)
            case FollowTicket(ticket_id):
                self._desks.follower.follow(ticket_id, post)
            case StartTimer(number, delay, slow):
                self._ports.loop.after(
                    self._delays.seconds(delay, slow=slow), lambda: post(TimerFired(number))
                )
            case ArmReaders():
                self._desks.arm()
            case DisarmReaders():
                self._desks.disarm()
            case Wipe():
                self._desks.follower.forget()
                self.help.forget()
            case _:
                assert_never(effect)

    def _look_up(
        self, request: int, read: AppointmentCode | IdentityDocument | TicketCode, post: Post
    ) -> None:
        if isinstance(read, TicketCode):
            self._look_up_ticket(request, read.ticket_id, post)
        else:
            self._look_up_appointments(request, read, post)

    def _look_up_appointments(
        self, request: int, read: AppointmentCode | IdentityDocument, post: Post
    ) -> None:
        def then(found: tuple[Candidate, ...] | CouldNotLookUp) -> None:
            if isinstance(found, CouldNotLookUp):
                post(LookUpFailed(request, found.busy))
            else:
                post(AppointmentsFound(request, found) if found else NothingFound(request))

        self._ports.workers.run(
            "look_up", lambda: self._desks.finder.find(read), then, lambda: post(LookUpFailed(request))
        )

    def _look_up_ticket(self, request: int, ticket_id: TicketId, post: Post) -> None:
        def then(found: TicketStatus | CouldNotLookUp | None) -> None:
            match found:
                case TicketStatus():
                    post(TicketFound(request, found))
                case None:
                    post(NothingFound(request))
                case CouldNotLookUp():
                    post(LookUpFailed(request))

        self._ports.workers.run(
            "look_up_ticket",
            lambda: self._desks.finder.ticket(ticket_id),
            then,
            lambda: post(LookUpFailed(request)),
        )

    def _check_in(self, order: CheckIn, post: Post) -> None:
        def then(answer: Issued | NotAnymore | TakesNobody | NotIssued) -> None:
            match answer:
                case Issued(job, status):
                    self._first_jobs[job.ticket.id] = (job, status)
                    self._on_news()
                    post(CheckedIn(order.request, job.ticket, status))
                case NotAnymore(candidate):
                    post(CheckInAnswered(order.request, candidate))
                case TakesNobody(opens_next, full):
                    post(CheckInClosed(order.request, order.service_id, opens_next, full))
                case NotIssued():
                    post(CheckInFailed(order.request))

        self._check_ins.run(order, then)

    def _void(self, ticket_id: TicketId) -> None:
        self._first_jobs.pop(ticket_id, None)

        def then(_: None) -> None:
            self._on_news()

        self._ports.workers.run(
            "void", lambda: self._desks.check_in.take_back(ticket_id), then, self._on_news
        )

    def _rate(self, ticket_id: TicketId, score: int) -> None:
        def then(_: bool) -> None:
            self._on_news()

        self._ports.workers.run("rate", lambda: self._rating.keep(ticket_id, score), then, self._on_news)

    def _print(self, effect: PrintTicket, post: Post) -> None:
        job, status = self._first_jobs.pop(
            effect.ticket.id, (None, self._desks.follower.latest(effect.ticket.id))
        )
        desk = self._desks.printing

        def work() -> PrintEnded:
            if job is not None and not effect.again:
                return PrintEnded(effect.request, desk.print_job(job, status, effect.language))
            return PrintEnded(effect.request, desk.print_again(effect.ticket, status, effect.language))

        def then(ended: PrintEnded) -> None:
            self._on_news()
            post(ended)

        failed = PrintEnded(effect.request, PrintUnknown(PrintProblem.NO_ANSWER))
        self._ports.workers.run("print", work, then, lambda: post(failed))
