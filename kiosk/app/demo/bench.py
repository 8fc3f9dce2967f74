"""The hands of the tester in the demo: what `kiosk.ui.simulator` offers, done to the simulated world."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

from kiosk.app.demo.boxed_central import BoxedCentral
from kiosk.app.demo.day import COUNTERS, GUESTS, ZONE
from kiosk.app.demo.device_line import device_line
from kiosk.app.demo.morning import MovableClock
from kiosk.app.simulated_devices import SimulatedDevices
from kiosk.app.simulated_readers import Shown
from kiosk.app.staff.demo_pins import MANAGER_PIN, STAFF_PIN
from kiosk.app.wiring import RunningKiosk
from kiosk.devices.simulated.paper import SimulatedPaper
from kiosk.devices.simulated.vocabulary import keys, printer_hands
from kiosk.scheduling.faults import FaultyNetwork
from kiosk.store.faults import FaultyDisk
from kiosk.store.port import Disk
from kiosk.ui.simulator.port import Guest

_LINES = 3
"""So many lines of the spoken log are shown."""
SHOWN_TO = ("scanner", "keyboard_scanner", "camera")


class DemoBench:
    """Implements `kiosk.ui.simulator.port.Bench`. What blocks is done by the kiosk's workers."""

    def __init__(
        self,
        running: RunningKiosk,
        central: BoxedCentral,
        devices: SimulatedDevices,
        network: FaultyNetwork,
        clock: MovableClock,
        disk: FaultyDisk,
    ) -> None:
        self._running = running
        self._central = central
        self._devices = devices
        self._network = network
        self._clock = clock
        self._disk = disk
        self._shown_to = SHOWN_TO[0]

    @property
    def guests(self) -> Sequence[Guest]:
        """See `Bench`."""
        return GUESTS

    @property
    def device_states(self) -> Mapping[str, Sequence[str]]:
        """See `Bench`."""
        return {**self._devices.states, "disk": FaultyDisk.vocabulary()}

    @property
    def network_states(self) -> Sequence[str]:
        """See `Bench`."""
        return FaultyNetwork.vocabulary()

    @property
    def counters(self) -> Sequence[str]:
        """See `Bench`."""
        return COUNTERS

    def set_state(self, device: str, state: str) -> None:
        """See `Bench`. The kiosk's disk counts as one."""
        if device == "disk":
            self._work("set_disk", lambda: self._disk.set(state))
            return
        self._devices.set_state(device, state)
        self._running.supervisor.look()

    @property
    def shown_to(self) -> Sequence[str]:
        """See `Bench`."""
        return SHOWN_TO

    def show_to(self, device: str) -> None:
        """See `Bench`."""
        self._shown_to = device

    @property
    def hands(self) -> Sequence[str]:
        """See `Bench`."""
        return printer_hands()

    def use_hand(self, does: str) -> None:
        """See `Bench`."""
        self._devices.printer.controls.use_hand(does)

    @property
    def keys(self) -> Sequence[str]:
        """See `Bench`."""
        return keys()

    def press_key(self, key: str) -> None:
        """See `Bench`."""
        self._devices.speech.keypad.press(key)

    @property
    def spoken(self) -> Sequence[str]:
        """See `Bench`."""
        lines = self._devices.speech.speaker.log[-_LINES:]
        return [f"{line.where.value}, {line.language}: {line.text}" for line in lines]

    def set_network(self, state: str) -> None:
        """See `Bench`. Slow is three seconds, flaky loses every third."""
        self._network.set(state, {"slow": 3.0, "flaky": 0.3}.get(state, 0.0))

    def present_code(self, code: str) -> None:
        """See `Bench`."""
        self._present(self._shown_to, code)

    def present_signed_code(self, code: str) -> None:
        """See `Bench`."""

        def show() -> None:
            if text := self._central.signed_code(code):
                self._devices.readers.present(self._shown_to, text)

        self._work("present", show)

    def present_document(self, zone: str) -> None:
        """See `Bench`."""
        self._present("document_reader", tuple(zone.splitlines()))

    def present_picture(self, path: Path) -> None:
        """See `Bench`."""
        self._present(self._shown_to, path)

    def call_next(self, counter: str) -> None:
        """See `Bench`."""
        self._work("call_next", lambda: self._central.does("call_next", counter, ""))

    def jump(self, shift: timedelta) -> None:
        """See `Bench`."""
        self._clock.jump(shift)
        self._running.parts.clock.forget()

    def last_paper(self) -> bytes | None:
        """See `Bench`."""
        papers = self._devices.printer.controls.papers
        if not papers:
            return None
        picture = BytesIO()
        papers[-1].picture.save(picture, "PNG")
        return picture.getvalue()

    def condition(self) -> Mapping[str, str]:
        """See `Bench`."""
        outbox = self._running.parts.store.outbox()
        facts = self._running.kiosk.facts
        queue = facts.queue
        return {
            "Time at the office": self._clock.now().astimezone(ZONE).strftime("%A %H:%M:%S"),
            "Screen": self._running.kiosk.view.name,
            "Event stream": "open" if self._running.listener.following else "broken",
            "Central": _contact(facts.cut_off_since),
            "Waiting in the hall": "not known" if queue is None else str(queue.waiting),
            "Events to deliver": f"{outbox.pending}, in quarantine {outbox.quarantined}",
            "Disk": _health(self._running.parts.disk),
            "Papers": _papers(self._devices.printer.controls.count, self._devices.printer.controls.papers),
            "Staff": f"five taps in the upper right corner, PIN {STAFF_PIN}, manager {MANAGER_PIN}",
            **dict(device_line(report, ZONE) for report in self._running.supervisor.reports()),
        }

    def _present(self, device: str, shown: Shown) -> None:
        self._work("present", lambda: self._devices.readers.present(device, shown))

    def _work(self, name: str, work: Callable[[], object]) -> None:
        self._running.workers.run(name, work)


def _contact(cut_off_since: datetime | None) -> str:
    if cut_off_since is None:
        return "connected"
    return f"cut off since {cut_off_since.astimezone(ZONE):%H:%M:%S}"


def _health(disk: Disk | None) -> str:
    if disk is None:
        return "not minded"
    health = disk.health()
    state = "takes writes" if health.refusal is None else f"refuses ({health.refusal})"
    return f"{state}, {health.set_aside} damaged databases set aside"


def _papers(count: int, papers: Sequence[SimulatedPaper]) -> str:
    if not papers:
        return "none"
    newest = papers[-1]
    return f"{count}, the newest {newest.fate.value.replace('_', ' ')}{'' if newest.cut else ', torn off'}"
