"""The real kiosk in a real window, for a client in another process: `python -m tests.peers.on_a_screen FOLDER`.

Service, reducer, store and window are those of a kiosk; the central is in memory, the devices are fakes or simulated.
"""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from kiosk.app.clock import RealClock
from kiosk.app.qt_session import application, show_until_ended
from kiosk.app.wiring import Parts, start_kiosk
from kiosk.devices.ports import Devices
from kiosk.devices.simulated.speech import SimulatedSpeech
from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.appointments import Appointment, AppointmentState
from kiosk.domain.ids import AppointmentId, ServiceId
from kiosk.flow.delays import Delays
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.store.faults import FaultyDisk
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore
from kiosk.ui.profile import PORTRAIT
from kiosk.ui.window import MainWindow
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.reader import FakeReader
from tests.fakes.scheduling import FakeScheduling
from tests.ui.office import CHECKLISTS

NOW = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)
SURNAME = "DE BRUIJN"
BORN = date(1965, 3, 21)
"""No two digits after each other are alike: a key that repeats itself at once is held back (EN 301 549, 5.8)."""
INITIALS = "X. B."
LANGUAGES = ("en", "nl", "de")
UNHURRIED = Delays(idle=600.0, idle_slow=600.0, ticket=600.0, answer=600.0, looking_up=60.0, checking_in=60.0)
"""Whoever walks here is a machine on a busy machine."""


def main(folder: Path) -> int:
    """Show the kiosk until the process is told to end."""
    application()
    clock = RealClock()
    clock.jump(NOW - clock.now())
    assert CHECKLISTS.office is not None
    office = replace(CHECKLISTS.office, languages=LANGUAGES)
    central = FakeScheduling(office, clock)
    start = clock.now() + timedelta(minutes=10)
    booked = Appointment(
        AppointmentId("a-1"), office.id, ServiceId("biometrics"), start, 1, AppointmentState.BOOKED, INITIALS, "en"
    )  # fmt: skip
    central.book(booked, surname=SURNAME, birth_date=BORN)
    office_clock = OfficeClock(clock)
    file = StoreFile(folder / "kiosk.db", "kiosk-1", "K1", 1, office_clock, "boot", FaultyDisk().connecting)
    store = SteadyStore(file)
    speech = SimulatedSpeech(clock)
    devices = Devices(FakeTicketPrinter(), (FakeReader(),), speech.speaker, speech.headset, speech.keypad)
    parts = Parts(
        Loop(clock),
        office_clock,
        store,
        central,
        devices,
        random=Random(1),
        delays=UNHURRIED,
        disk=store.disk,
    )
    running = start_kiosk(parts)
    profile = replace(PORTRAIT, width_px=PORTRAIT.width_px // 2, height_px=PORTRAIT.height_px // 2)
    window = MainWindow(running.kiosk, clock, profile, draw_code=code_modules, motion=False)
    return show_until_ended(window, running, windowed=True, closing=lambda: None, on_end=lambda: None)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
