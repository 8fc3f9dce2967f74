"""What a campaign is let loose on: `python -m tests.threats.target FOLDER PORT`, a kiosk full screen on a display.

Service, reducer, store, window and the scanner's driver (on a TCP line) are those of a kiosk; the central is in memory.
It says on standard output which screen it shows, and `LEAK` when a word of the visitor who does not exist is seen.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer

from kiosk.app.clock import RealClock
from kiosk.app.hardening.process import keep_memory_in
from kiosk.app.qt_session import application, show_until_ended
from kiosk.app.running import screen_profile
from kiosk.app.settings import ScreenTable
from kiosk.app.wiring import Parts, start_kiosk
from kiosk.devices.drivers.readers import code_scanner
from kiosk.devices.drivers.tcp_sources import ListeningSource
from kiosk.devices.ports import Devices
from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.appointments import Appointment, AppointmentState
from kiosk.domain.ids import AppointmentId, ServiceId
from kiosk.flow.delays import Delays
from kiosk.flow.screens import View
from kiosk.observe.logs import set_up_logging
from kiosk.observe.uncaught import log_uncaught
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.store.faults import FaultyDisk
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore
from kiosk.ui.window import MainWindow
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.scheduling import FakeScheduling
from tests.privacy import canaries
from tests.privacy.test_window import words_on
from tests.ui.office import CHECKLISTS, NOW


def say(word: str) -> None:
    """Tell whoever attacks."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


QUICK = Delays(
    idle=3.0, idle_slow=3.0, countdown=1.0, ticket=2.0, ticket_unprinted=2.0, answer=2.0,
    looking_up=5.0, checking_in=5.0,
)  # fmt: skip
"""Whoever goes away is noticed soon, so that a campaign sees many sessions end."""


def main(folder: Path, port: int) -> int:
    """Show the kiosk until the process is told to end."""
    set_up_logging("ERROR", json=True, stream=sys.stderr)
    log_uncaught()
    keep_memory_in()
    application()
    clock = RealClock()
    clock.jump(NOW - clock.now())
    assert CHECKLISTS.office is not None
    central = FakeScheduling(replace(CHECKLISTS.office, languages=("en", "nl", "ar")), clock)
    booked = Appointment(
        AppointmentId("a-1"), CHECKLISTS.office.id, ServiceId("biometrics"), clock.now() + timedelta(minutes=10), 1,
        AppointmentState.BOOKED, "X. B.", "en",
    )  # fmt: skip
    surname, code = (canaries.forwards(canaries.BACKWARDS[place]) for place in (0, 4))
    central.book(booked, surname=surname, birth_date=canaries.born(), code=code)
    office_clock = OfficeClock(clock)
    store = SteadyStore(
        StoreFile(folder / "kiosk.db", "kiosk-1", "K1", 1, office_clock, "boot", FaultyDisk().connecting)
    )
    scanner = code_scanner(ListeningSource("127.0.0.1", port), clock)
    devices = Devices(FakeTicketPrinter(), (scanner,))
    parts = Parts(
        Loop(clock), office_clock, store, central, devices, random=Random(1), delays=QUICK, disk=store.disk
    )
    running = start_kiosk(parts)
    profile = screen_profile(ScreenTable(), windowed=False)
    window = MainWindow(running.kiosk, clock, profile, draw_code=code_modules, motion=False)

    def look() -> None:
        if canaries.in_text(words_on(window).replace(" ", "")):
            say("LEAK")

    def told(view: View) -> None:
        say(view.name)

    running.kiosk.subscribe(told)
    looking = QTimer(window)
    looking.timeout.connect(look)
    looking.start(200)
    return show_until_ended(
        window, running, windowed=False, closing=lambda: None, on_end=lambda: None, alone=True,
        on_shown=lambda: say("shown"),
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
