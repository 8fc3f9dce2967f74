"""The running staff panel: it takes the screen from visitors by the code or by taps, and gives it back.

While it is not shut nothing that is shown to a reader reaches a visitor's session. The session beneath goes on by its
own time; when an open panel is shut it is ended, so that the next visitor meets the idle screen.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.reads import (
    AppointmentCode,
    IdentityDocument,
    Read,
    Refused,
    SetupCode,
    StaffCode,
    TicketCode,
)
from kiosk.domain.staff import AuditEvent, Role
from kiosk.flow.delays import Delays
from kiosk.flow.events import Ending, SessionEnded
from kiosk.flow.session import listens
from kiosk.flow.states import Attract, CheckingIn, Printing, TicketShown
from kiosk.service.kiosk import Kiosk
from kiosk.service.loop import Call, Loop
from kiosk.service.staff.hands import PanelHands
from kiosk.service.staff.panel import begin, step
from kiosk.service.staff.panel_facts import Lookout, PanelFacts, StaffView
from kiosk.service.staff.panel_states import (
    Called,
    CheckPin,
    Did,
    Do,
    Leave,
    Look,
    Open,
    Outcome,
    PanelEffect,
    PanelEvent,
    PinChecked,
    Scanned,
    ScanSeen,
    Shut,
    TimedOut,
    WaitFor,
)
from kiosk.service.staff.pins import Accepted, NotChecked, PinDesk, Verdict
from kiosk.service.workers import Workers
from kiosk.store.port import StoreError

LOOK_S = 4.0
"""How often everything is looked at while the panel is open."""


@dataclass(frozen=True, slots=True)
class PanelParts:
    """What the panel works with. `arm` and `disarm` are those of all readers."""

    loop: Loop
    workers: Workers
    kiosk: Kiosk
    pins: PinDesk
    hands: PanelHands
    lookout: Lookout
    arm: Call
    disarm: Call
    languages: tuple[str, ...]
    delays: Delays


class StaffMode:
    """All of it happens on the loop's thread, but `post`, `call` and `takes`."""

    def __init__(self, parts: PanelParts) -> None:
        self._parts = parts
        self._panel = begin(parts.languages)
        self._facts = PanelFacts(parts.lookout.clock.now(), versions=parts.lookout.about.versions)
        self._on_view: list[Callable[[StaffView], None]] = []
        self._looking = False

    @property
    def view(self) -> StaffView:
        """Return what to show now; nothing while the panel is shut."""
        session = not isinstance(self._parts.kiosk.session.state, Attract)
        return StaffView(self._panel, replace(self._facts, session=session))

    @property
    def is_shut(self) -> bool:
        """Tell whether visitors have the screen."""
        return isinstance(self._panel.state, Shut)

    def subscribe(self, on_view: Callable[[StaffView], None]) -> None:
        """Call back with each new view, on the loop's thread."""
        self._on_view.append(on_view)

    def post(self, event: PanelEvent) -> None:
        """Hand in an event, from any thread."""
        self._parts.loop.post(lambda: self._handle(event))

    def call(self) -> None:
        """Ask for the PIN: somebody has tapped the corner."""
        self.post(Called(self._parts.kiosk.session.languages[0]))

    def takes(self, read: Read) -> bool:
        """Take what was read where it is not for a visitor, and tell so."""
        if isinstance(read, StaffCode):
            self.call()
            return True
        if self.is_shut:
            return False
        seen = seen_of(read)
        self._parts.loop.post(lambda: self._handle(Scanned(seen)))
        self._parts.loop.post(self._arm)
        return True

    def _handle(self, event: PanelEvent) -> None:
        before = self._panel
        self._panel, effects = step(self._panel, event)
        for effect in effects:
            self._run(effect)
        if self._panel != before:
            self._render()

    def _run(self, effect: PanelEffect) -> None:
        match effect:
            case CheckPin():
                self._check(effect)
            case Do():
                self._do(effect)
            case WaitFor(number, for_pin, slow):
                delays = self._parts.delays
                seconds = (delays.staff_pin if for_pin else delays.staff_panel) * (2 if slow else 1)
                self._parts.loop.after(seconds, lambda: self._handle(TimedOut(number)))
            case Look():
                self._look()
            case Leave(was_open):
                self._leave(was_open=was_open)

    def _check(self, effect: CheckPin) -> None:
        def work() -> Verdict:
            verdict = self._parts.pins.check(effect.role, effect.pin)
            self._note(effect.role, verdict)
            return verdict

        self._parts.workers.run(
            "staff_pin",
            work,
            lambda verdict: self._handle(PinChecked(effect.request, verdict)),
            lambda: self._handle(PinChecked(effect.request, NotChecked("broke"))),
        )

    def _note(self, role: Role, verdict: Verdict) -> None:
        records, now = self._parts.hands.records, self._parts.lookout.clock.now()
        person = verdict.person if isinstance(verdict, Accepted) else "?"
        try:
            records.note_done(AuditEvent(now, person, "open", role.value, type(verdict).__name__.lower()))
        except StoreError:
            # The try itself is counted; that is what must be on disk.
            return

    def _do(self, effect: Do) -> None:
        failed = Outcome(effect.deed, "refused", "broke")
        self._parts.workers.run(
            "staff_deed",
            lambda: self._parts.hands.do(effect.deed, effect.person),
            lambda outcome: self._handle(Did(effect.request, outcome)),
            lambda: self._handle(Did(effect.request, failed)),
        )

    def _look(self) -> None:
        if self._looking:
            return
        self._looking = True
        self._parts.workers.run("staff_look", self._parts.lookout.look, self._seen, lambda: self._seen(None))

    def _seen(self, facts: PanelFacts | None) -> None:
        self._looking = False
        if not isinstance(self._panel.state, Open):
            return
        if facts is not None:
            self._facts = facts
        self._arm()
        self._render()
        self._parts.loop.after(LOOK_S, self._look_again)

    def _look_again(self) -> None:
        if isinstance(self._panel.state, Open):
            self._look()

    def _arm(self) -> None:
        if not self.is_shut:
            self._parts.arm()

    def _leave(self, *, was_open: bool) -> None:
        self._facts = PanelFacts(self._parts.lookout.clock.now(), versions=self._parts.lookout.about.versions)
        kiosk = self._parts.kiosk
        state = kiosk.session.state
        making = isinstance(state, CheckingIn) or (
            isinstance(state, TicketShown) and isinstance(state.paper, Printing)
        )
        if was_open and not making:
            # A ticket that is being made is shown to its end: its number stands.
            kiosk.post(SessionEnded(Ending.STAFF))
        if listens(state):
            self._parts.arm()
        else:
            self._parts.disarm()

    def _render(self) -> None:
        view = self.view
        for on_view in self._on_view:
            on_view(view)


def seen_of(read: Read) -> ScanSeen:
    """Say what kind of thing was read, and how long; never what it says."""
    match read:
        case AppointmentCode(code, signed=signed):
            return ScanSeen("appointment_code" if signed is None else "signed_code", len(code.reveal()))
        case TicketCode(ticket_id):
            return ScanSeen("ticket", len(ticket_id))
        case IdentityDocument():
            return ScanSeen("document")
        case StaffCode():
            return ScanSeen("staff_code")
        case SetupCode():
            return ScanSeen("setup_code")
        case Refused(why):
            return ScanSeen(why.value)
