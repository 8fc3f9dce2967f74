"""The kiosk's heartbeat: it tells how it is, is told what to do, does it, and says that it has.

Nobody is interrupted: what takes the kiosk from a visitor waits until the session is over, for some minutes at most.
A restart waits, too, until the central knows that the command was taken: else it would come again after it.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.fleet import Command, CommandKind, DeviceWord, KioskReport, Orders, Outcome
from kiosk.flow.states import Attract
from kiosk.scheduling.port import Declined, Fleet, Unreachable
from kiosk.service.kiosk import Keeper, Kiosk
from kiosk.service.loop import Call, Timer
from kiosk.service.ports import Ports
from kiosk.service.supervision.reports import DeviceReport
from kiosk.store.port import StoreError

BEAT_S = 30.0
SOON_S = 2.0
"""All kiosks hear at once that there is a command for one of them."""
AT_ONCE_S = 0.2
"""What was taken is acknowledged so soon; a central that is out of its mind is not asked without a pause."""
LOOK_S = 1.0
PATIENCE_S = 180.0
"""So long a visitor may go on; whoever stands there longer has left the screen."""
KEPT_MESSAGES = 5

ORDERED = "ordered"
"""The code for staff when the fleet's manager has taken this kiosk out of service."""

_log = logging.getLogger(__name__)


def _nothing(_version: int) -> None:
    """Where no settings are taken from a central."""


def _unknown() -> int | None:
    return None


@dataclass(frozen=True, slots=True)
class Hands:
    """What carries commands out. `restart` ends the program, so that it starts anew.

    `settings` is told the version of the newest settings with each answer; it looks whether it has them.
    """

    reload: Call
    restart: Call
    settings: Callable[[int], None] = _nothing


@dataclass(frozen=True, slots=True)
class About:
    """What a report says that does not change while the program runs; what is called says how it is now.

    `disk_free_mb` is the room that is left for the kiosk's data, `settings_version` that of the central's settings by
    which it goes; None where it is not known.
    """

    devices: Callable[[], tuple[DeviceReport, ...]]
    software: str = ""
    system: str = ""
    hardware: str = ""
    disk_free_mb: Callable[[], int | None] = _unknown
    settings_version: Callable[[], int | None] = _unknown


class Heartbeat:
    """Used on the loop's thread; what waits is on a worker. `messages` are the last texts for staff."""

    def __init__(self, ports: Ports, fleet: Fleet, kiosk: Kiosk, hands: Hands, about: About) -> None:
        self._ports = ports
        self._fleet = fleet
        self._kiosk = kiosk
        self._hands = hands
        self._about = about
        self._wanted_out = False
        self._taken: dict[str, CommandKind] = {}
        self._finished: dict[str, Outcome] = {}
        self._began = ports.clock.monotonic()
        self._timer: Timer | None = None
        self._beating = False
        self._again = False
        self._restarting = False
        self.messages: deque[str] = deque(maxlen=KEPT_MESSAGES)

    def start(self) -> None:
        """Begin to beat."""
        self._beat()

    def told(self) -> None:
        """There is a command for some kiosk of the office."""
        self._beat_in(self._ports.random.uniform(0, SOON_S))

    def _beat_in(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._ports.loop.after(seconds, self._beat)

    def _beat(self) -> None:
        if self._beating:
            self._again = True
            return
        self._beating, self._again = True, False
        told = _Told(
            tuple(self._taken),
            tuple(self._finished.items()),
            self._wanted_out,
            self._kiosk.facts.out_of_service or "",
        )

        def work() -> Orders | Unreachable | Declined:
            try:
                return self._fleet.heartbeat(self._report(told))
            except StoreError as refused:
                # What cannot be read cannot be reported; the kiosk's own screen tells of it.
                return Unreachable(refused.code)

        self._ports.workers.run(
            "heartbeat",
            work,
            lambda answer: self._answered(answer, told),
            lambda: self._answered(Unreachable("broke"), told),
        )

    def _report(self, told: "_Told") -> KioskReport:
        store, clock = self._ports.store, self._ports.clock
        outbox = store.outbox()
        return KioskReport(
            last_seq=store.journal_position().last_seq,
            pending=outbox.pending,
            quarantined=outbox.quarantined,
            clock=clock.now() + clock.wrong_by if clock.is_wrong else clock.now(),
            out_of_service=told.out,
            devices=tuple(_word(each) for each in self._about.devices()),
            acknowledged=told.acknowledged,
            software=self._about.software,
            system=self._about.system,
            hardware=self._about.hardware,
            finished=told.finished,
            trouble=told.trouble,
            running_s=clock.monotonic() - self._began,
            disk_free_mb=self._about.disk_free_mb(),
            settings_version=self._about.settings_version(),
        )

    def _answered(self, answer: Orders | Unreachable | Declined, told: "_Told") -> None:
        self._beating = False
        if isinstance(answer, Orders):
            self._settled(told)
            new = [each for each in answer.commands if each.id not in self._taken]
            for each in new:
                self._take(each)
            self._hands.settings(answer.settings_version)
            self._beat_in(AT_ONCE_S if new or self._again else BEAT_S)
            return
        if isinstance(answer, Declined):
            _log.info("heartbeat_declined", extra={"code": answer.code})
        wait_s = answer.retry_after_s if isinstance(answer, Unreachable) else None
        self._beat_in(max(BEAT_S, wait_s or 0.0))

    def _settled(self, told: "_Told") -> None:
        """The central knows of these and will not tell them again."""
        for each, _ in told.finished:
            self._finished.pop(each, None)
        for each in told.acknowledged:
            if self._taken.pop(each, None) is CommandKind.RESTART and not self._restarting:
                self._restarting = True
                self._when_free(self._hands.restart)

    def _take(self, command: Command) -> None:
        _log.info("command_taken", extra={"action": command.kind.value, "count": len(command.text)})
        self._taken[command.id] = command.kind
        match command.kind:
            case CommandKind.OUT_OF_SERVICE:
                self._wanted_out = True
                self._when_free(lambda: self._carry_out(command.id))
            case CommandKind.IN_SERVICE:
                self._wanted_out = False
                self._carry_out(command.id)
            case CommandKind.RELOAD:
                self._hands.reload()
                self._finished[command.id] = Outcome.DONE
            case CommandKind.MESSAGE:
                self.messages.append(command.text)
                self._finished[command.id] = Outcome.DONE
            case CommandKind.RESTART:
                # When it is known that the command was taken; that it was done is seen by how long the program runs.
                pass

    def _carry_out(self, command_id: str) -> None:
        self._serve()
        self._finished[command_id] = Outcome.DONE

    def _serve(self) -> None:
        """Be in service or not, as was told last; what else keeps the kiosk out of service goes on doing so."""
        self._kiosk.keep_out(Keeper.FLEET, ORDERED if self._wanted_out else None)

    def _when_free(self, call: Call, patience_s: float = PATIENCE_S) -> None:
        if patience_s <= 0 or isinstance(self._kiosk.session.state, Attract):
            call()
            return
        self._ports.loop.after(LOOK_S, lambda: self._when_free(call, patience_s - LOOK_S))


@dataclass(frozen=True, slots=True)
class _Told:
    """What one heartbeat tells that the loop's thread knows."""

    acknowledged: tuple[str, ...]
    finished: tuple[tuple[str, Outcome], ...]
    out: bool
    trouble: str


def _word(report: DeviceReport) -> DeviceWord:
    status = report.status
    codes = (status.connection.value, status.health.value, *sorted(each.value for each in status.reasons))
    return DeviceWord(report.name, " ".join(codes), status.model)
