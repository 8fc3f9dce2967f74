"""The world of a scenario: the central, the network, simulated devices and the kiosk itself, all in simulated time."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from kiosk.app.clock import SimulatedClock, WrongClock
from kiosk.app.demo.boxed_central import KIOSK_ID, BoxedCentral
from kiosk.app.scenario.model import Central, Clock, Scan, Staff
from kiosk.app.simulated_devices import SimulatedDevices
from kiosk.app.wiring import Parts, RunningKiosk, start_kiosk
from kiosk.devices.ports import TicketPrinter
from kiosk.devices.simulated.speech import Spoken
from kiosk.devices.speech.speaker import Where
from kiosk.domain.ids import TicketId
from kiosk.domain.tickets import outcome_name
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.faults import FaultyNetwork, session_over
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.service.staff.desk import Refusal
from kiosk.service.supervision.patience import Patience
from kiosk.store.faults import FaultyDisk
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore

PRINT_DEADLINE_S = 6.0
"""Real seconds for the printer's word: the simulated one answers at once, or it never will."""
PATIENCE = Patience(
    tick_s=0.05, every_ticks=20, brisk_ticks=20, deadline_ticks=100, keep_ticks=1200, calm_ticks=1200
)
"""Simulated devices are looked at more often than real ones, so that nobody waits for what a step has changed."""
EPOCH = 1
SHORT_NAME = "K1"


@dataclass(frozen=True)
class Equipment:
    """What a world is made of. `printer` replaces the simulated one where there is one."""

    folder: Path
    clock: SimulatedClock
    central: BoxedCentral
    devices: SimulatedDevices
    seed: int = 1
    pictures: Path | None = None
    printer: TicketPrinter | None = None


class World:
    """Everything a scenario plays with."""

    def __init__(self, equipment: Equipment) -> None:
        self._equipment = equipment
        self.pictures = equipment.pictures
        self._network = FaultyNetwork(equipment.clock, equipment.seed)
        self._disk = FaultyDisk()
        self._random = Random(equipment.seed)
        self._kiosk_clock = WrongClock(equipment.clock)
        self._lives = 0
        self._heard = 0
        self.loop, self.running = self._start()

    def close(self) -> None:
        """End everything."""
        self._equipment.clock.release()
        self.running.close()
        self._equipment.devices.close()
        self._equipment.central.close()

    def cut_power(self) -> None:
        """Take the disk as it is at this moment, and start a new kiosk on it: what was in memory is gone."""
        before = self._database
        self._lives += 1
        for ending in ("", "-wal", ".mark"):
            source = Path(f"{before}{ending}")
            if source.exists():
                shutil.copyfile(source, f"{self._database}{ending}")
        self.running.abandon()
        self.loop, self.running = self._start()

    def set_device(self, device: str, state: str) -> None:
        """Put a simulated device into a state."""
        self._equipment.devices.set_state(device, state)
        self.running.supervisor.look()

    def press(self, key: str) -> None:
        """Press a key of the keypad."""
        self._equipment.devices.speech.keypad.press(key)

    def listen_anew(self) -> None:
        """Let `spoken` begin here."""
        self._heard = self._equipment.devices.speech.speaker.count

    def lines_spoken(self, since: int) -> Sequence[Spoken]:
        """Return what was said after so many lines of the spoken log."""
        speaker = self._equipment.devices.speech.speaker
        log = speaker.log
        return log[max(0, len(log) - max(0, speaker.count - since)) :]

    def last_spoken(self) -> str:
        """Return the latest line of all; empty before the first."""
        log = self._equipment.devices.speech.speaker.log
        return log[-1].text if log else ""

    def spoken(self) -> str:
        """Return what was said since the last step, a line each."""
        return "\n".join(line.text for line in self.lines_spoken(self._heard))

    def spoken_aloud(self) -> str:
        """Return what of that came from the loudspeaker."""
        lines = self.lines_spoken(self._heard)
        return "\n".join(line.text for line in lines if line.where is Where.LOUDSPEAKER)

    def use_hand(self, does: str) -> bool:
        """Do something at the simulated printer by hand; False when there was nothing to be done."""
        return self._equipment.devices.printer.controls.use_hand(does)

    def last_paper_fate(self) -> str | None:
        """Return what became of the newest paper."""
        papers = self._equipment.devices.printer.controls.papers
        return papers[-1].fate.value if papers else None

    def set_network(self, state: str, amount: float) -> None:
        """Change the network between kiosk and central."""
        self._network.set(state, amount)

    def set_disk(self, state: str) -> None:
        """Change the kiosk's disk."""
        self._disk.set(state)

    def set_clocks(self, clock: Clock) -> None:
        """Set the clocks of all the office, without time passing; or the kiosk's own one wrong."""
        if clock.kiosk_wrong_by_s is not None:
            self._kiosk_clock.wrong_by = timedelta(seconds=clock.kiosk_wrong_by_s)
            return
        self._equipment.clock.jump(timedelta(seconds=clock.jump_s))
        self.running.parts.clock.forget()

    def scan(self, scan: Scan) -> None:
        """Show something to the scanner or the device that is named, or lay it on the document reader."""
        readers = self._equipment.devices.readers
        device = scan.to or ("scanner" if scan.document is None else "document_reader")
        document = None if scan.document is None else tuple(scan.document.splitlines())
        for shown in (scan.code, scan.image, scan.payload, document):
            if shown is not None:
                readers.present(device, shown)
        readers.wait_until_read(device)

    def signed_code(self, code: str) -> str | None:
        """Return the signed code of an appointment, as its confirmation has it."""
        return self._equipment.central.signed_code(code)

    def central_does(self, action: Central) -> str:
        """Do something at the central; return what it answered, in a word."""
        return self._equipment.central.does(action.action, action.counter, action.code, action.service)

    def central_tickets(self) -> int:
        """Count the tickets that the central knows."""
        return self._equipment.central.tickets()

    def ratings(self) -> frozenset[str]:
        """Return how visits were, by the ratings that the central has."""
        return self._equipment.central.ratings()

    def help_asked(self) -> frozenset[str]:
        """Return the kiosks at which somebody asks for help, as counters see them."""
        return self._equipment.central.help_asked()

    def municipalities(self) -> frozenset[str]:
        """Return the municipalities of visits, as the central's report counts them."""
        return self._equipment.central.municipalities()

    def staff_does(self, action: Staff) -> str:
        """Do something with a ticket as staff; return what it came to, in a word."""
        staff = self.running.staff
        if action.does == "void":
            refusal = staff.void(action.number)
            return "void" if refusal is None else f"refused: {refusal.value}"
        outcome = staff.print_again(action.number)
        return f"refused: {outcome.value}" if isinstance(outcome, Refusal) else outcome_name(outcome)

    def unconfirmed(self) -> frozenset[str]:
        """Return the numbers that staff are offered to print."""
        return frozenset(
            str(each.issued.ticket.number) for each in self.running.staff.tickets(unconfirmed=True)
        )

    def counters_see(self) -> frozenset[str]:
        """Return the waiting tickets as counters see them: number, and the printer's word."""
        return self._equipment.central.counters_see()

    def silent(self) -> bool:
        """Tell whether counters are told that the kiosk is silent."""
        return self._equipment.central.is_silent(KIOSK_ID)

    def papers(self) -> int:
        """Count the papers that the simulated printer has cut."""
        return self._equipment.devices.printer.controls.count

    def last_paper_code(self) -> str | None:
        """Read the code from the last paper, with the reader of pictures."""
        return self._equipment.devices.last_paper_code()

    def last_ticket_code(self) -> str | None:
        """Return what the code of the latest ticket says."""
        recent = self.running.parts.store.recent(1)
        if not recent:
            return None
        return self.running.kiosk.facts.ticket_code(recent[0].ticket.id)

    def save_papers(self, folder: Path | None, already: int) -> list[Path]:
        """Save the papers that came out since; return their paths."""
        if folder is None:
            return []
        saved = []
        controls = self._equipment.devices.printer.controls
        latest = controls.papers
        for number, paper in enumerate(latest, controls.count - len(latest) + 1):
            if number > already:
                path = folder / f"paper-{number:02d}.png"
                paper.picture.save(path)
                saved.append(path)
        return saved

    @property
    def _database(self) -> Path:
        return self._equipment.folder / f"kiosk-{self._lives}.db"

    def _start(self) -> tuple[Loop, RunningKiosk]:
        clock, central = OfficeClock(self._kiosk_clock), self._equipment.central
        loop = Loop(clock)
        scheduling = HttpScheduling(
            central.url, central.tokens.kiosk, EPOCH, clock, session_over(self._network)
        )
        store = self._open_store(clock)
        parts = Parts(
            loop,
            clock,
            store,
            scheduling,
            self._equipment.devices.connect(self._equipment.printer),
            print_deadline_s=PRINT_DEADLINE_S,
            patience=PATIENCE,
            demo=True,
            disk=store.disk,
            new_id=lambda: TicketId(f"{self._random.getrandbits(128):032x}"),
            random=self._random,
        )
        return loop, start_kiosk(parts)

    def _open_store(self, clock: OfficeClock) -> SteadyStore:
        connecting = self._disk.connecting
        return SteadyStore(
            StoreFile(self._database, KIOSK_ID, SHORT_NAME, EPOCH, clock, connecting=connecting)
        )
