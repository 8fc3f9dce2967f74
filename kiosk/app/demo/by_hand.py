"""The demo by hand: the kiosk in a window or full screen, the tester's panel beside it, and a crowd that goes on."""

import argparse
import json
import sys
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt, QTimer

from kiosk.app.clock import RealClock
from kiosk.app.control.inside import serve_staff
from kiosk.app.control.lock import StateLock
from kiosk.app.demo.bench import DemoBench
from kiosk.app.demo.boxed_central import EPOCH, KIOSK_ID
from kiosk.app.demo.crowd import Crowd
from kiosk.app.demo.day import ZONE
from kiosk.app.demo.morning import DemoDay, continue_day, prepare_day
from kiosk.app.demo.office import demo_office
from kiosk.app.devices import make_printer, make_readers
from kiosk.app.diagnostics.exporting import archive, exporting, sources_of
from kiosk.app.qt_session import BEGIN_ANEW, application, show_until_ended
from kiosk.app.running import begin_anew, claim, screen_profile
from kiosk.app.screen import choose_platform
from kiosk.app.settings import ScreenTable
from kiosk.app.simulated_devices import SimulatedDevices
from kiosk.app.speech_settings import SpeechTable, with_speech
from kiosk.app.staff.demo_pins import MANAGER_PIN, STAFF_PIN, set_demo_pins
from kiosk.app.staff.panel import LEFT, StaffSide, start_panel
from kiosk.app.wiring import Parts, RunningKiosk, start_kiosk
from kiosk.central.calendar import with_holidays
from kiosk.devices.ports import Devices
from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.rules import opens_on
from kiosk.i18n.catalogues import languages
from kiosk.i18n.pseudo import PSEUDO
from kiosk.observe.logs import set_up_logging
from kiosk.observe.recent import RecentLines
from kiosk.observe.uncaught import log_uncaught
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.faults import FaultyNetwork, session_over
from kiosk.scheduling.wire import OfficeShape
from kiosk.scheduling.wire_office import domain_office
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.service.staff.panel_facts import SettingLine
from kiosk.store.faults import FaultyDisk
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore
from kiosk.ui.profile import ScreenProfile
from kiosk.ui.simulator.panel import SimulatorPanel
from kiosk.ui.window import MainWindow

BEGINS_HOUR = 10
PANEL_AFTER_MS = 500
SECONDS_A_CHARACTER = 0.06
"""As fast as one speaks, so that one sees what would be heard."""
CROWD_S = 1.0
"""How often the crowd looks whether something is due, in seconds."""


def open_demo(options: argparse.Namespace, folder: Path) -> int:
    """Run the demo until its window is told to end (SIGTERM, SIGINT); what it keeps is in `folder`."""
    set_up_logging("WARNING", json=False, stream=sys.stderr)
    log_uncaught()
    lines = RecentLines()
    lines.begin()
    choose_platform()
    application()
    clock = RealClock()
    print("Preparing the demo office and its morning: a few seconds.")
    lock = claim(folder)
    day = _day(folder, clock, Random(options.seed), _office(options.language))
    report_code = day.central.look_back()
    world = _start(options, folder, clock, day, lock)
    _let_crowd_go_on(world.running, day.crowd)
    profile = screen_profile(ScreenTable(), windowed=options.windowed)
    window = MainWindow(world.running.kiosk, clock, profile, draw_code=code_modules)
    staff = start_panel(
        world.running,
        StaffSide(
            folder,
            leave=lambda: application().exit(LEFT),
            export=exporting(folder, KIOSK_ID, lines=lines.lines),
            prepare=partial(set_demo_pins, clock=clock),
        ),
    )
    window.let_staff_in(staff.mode)
    panel = None if options.no_panel else SimulatorPanel(world.bench)
    if panel is not None:
        _place(panel, profile, windowed=options.windowed)
    print(f"The kiosk is open. It ends with Ctrl+C here. What it keeps is in {folder}")
    control = serve_staff(
        world.running,
        folder,
        lambda: archive(
            sources_of(world.running, staff.records, folder, KIOSK_ID, tuple[SettingLine, ...], lines.lines)
        ),
    )
    print(f"The report to the council, on a made-up past: {day.central.url}/reports, code {report_code}")
    print(f"Beside it: kiosk status --state {folder}, kiosk tickets --state {folder}")
    print(f"Staff: five taps in the upper right corner, PIN {STAFF_PIN}; the manager's is {MANAGER_PIN}")
    code = show_until_ended(
        window,
        world.running,
        windowed=options.windowed,
        closing=control.close if control else lambda: None,
        on_end=world.end,
    )
    staff.records.close()
    if code == BEGIN_ANEW:
        begin_anew("demo", *_arguments_anew(options, folder))
    return code


def _arguments_anew(options: argparse.Namespace, folder: Path) -> list[str]:
    """Return the arguments of the demo that goes on with what this one has kept."""
    given = sys.argv[sys.argv.index("demo") + 1 :] if "demo" in sys.argv else []
    return given if options.state else [*given, "--state", str(folder)]


def _place(panel: SimulatorPanel, profile: ScreenProfile, *, windowed: bool) -> None:
    """Put the panel beside the window; with the kiosk full screen, on a second screen or on top of it."""
    screens = application().screens()
    if windowed:
        panel.move(profile.width_px + 40, 20)
    elif len(screens) > 1:
        panel.move(screens[1].geometry().topLeft())
    else:
        panel.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        panel.move(screens[0].geometry().width() - panel.sizeHint().width(), 0)
    # After the kiosk has covered its screen: without a window manager the last one shown is on top.
    QTimer.singleShot(PANEL_AFTER_MS, panel.show)


@dataclass(frozen=True)
class _World:
    running: RunningKiosk
    bench: DemoBench
    day: DemoDay
    devices: SimulatedDevices
    lock: StateLock

    def end(self) -> None:
        self.lock.release()
        self.devices.close()
        self.day.central.close()


def _start(
    options: argparse.Namespace, folder: Path, clock: RealClock, day: DemoDay, lock: StateLock
) -> _World:
    network = FaultyNetwork(clock, options.seed)
    devices = SimulatedDevices(clock, seconds_a_character=SECONDS_A_CHARACTER)
    printer = make_printer(options.printer, 80, clock) if options.printer else None
    readers = make_readers(options.scanner, options.document_reader, clock)
    office_clock, disk = OfficeClock(clock), FaultyDisk()
    file = StoreFile(folder / "kiosk.db", KIOSK_ID, "K1", EPOCH, office_clock, connecting=disk.connecting)
    store = SteadyStore(file)
    parts = Parts(
        Loop(clock),
        office_clock,
        store,
        HttpScheduling(day.central.url, day.central.tokens.kiosk, EPOCH, clock, session_over(network)),
        _with_voice(devices.connect(printer, readers), options.voice),
        demo=True,
        disk=store.disk,
        languages=(*languages(), *PSEUDO),
        restart=lambda: application().exit(BEGIN_ANEW),
    )
    running = start_kiosk(parts)
    return _World(running, DemoBench(running, day.central, devices, network, clock, disk), day, devices, lock)


def _with_voice(devices: Devices, voice: str | None) -> Devices:
    """Let a real voice speak, where that is wanted; the simulated keypad and headset lead it."""
    if voice is None:
        return devices
    speaker = with_speech(devices, SpeechTable(voice="espeak-ng", keypad="", jack="none")).speaker
    return replace(devices, speaker=speaker)


def _let_crowd_go_on(running: RunningKiosk, crowd: Crowd) -> None:
    loop, clock = running.parts.loop, running.parts.clock

    def look(_: object = None) -> None:
        loop.after(CROWD_S, play)

    def play() -> None:
        running.workers.run("crowd", lambda: crowd.play(clock.now()), look, look)

    look()


def _office(language: str | None) -> OfficeShape:
    """Return the demo office with a language first, which need not be one for visitors."""
    office = demo_office()
    if language is None:
        return office
    others = [each for each in office.languages if each != language]
    return office.model_copy(update={"languages": [language, *others]})


def _day(folder: Path, clock: RealClock, random: Random, office: OfficeShape) -> DemoDay:
    """Begin at ten on a Tuesday that is no holiday; in a folder that was used before, go on where it stands by now."""
    kept = folder / "demo.json"
    if kept.is_file():
        start = json.loads(kept.read_text("utf-8"))
        clock.jump(timedelta(seconds=start["offset_s"]))
        return continue_day(folder, clock, datetime.fromisoformat(start["began"]), random, office)
    tuesday = _open_tuesday(clock.now().astimezone(ZONE).date())
    now = datetime(tuesday.year, tuesday.month, tuesday.day, BEGINS_HOUR, tzinfo=ZONE)
    offset_s = (now - clock.now()).total_seconds()
    day = prepare_day(folder, clock, now, random, office)
    kept.write_text(json.dumps({"began": now.isoformat(), "offset_s": offset_s}), "utf-8")
    return day


def _open_tuesday(today: date) -> date:
    office = domain_office(with_holidays(demo_office(), today.year))
    tuesdays = (today + timedelta(days=(1 - today.weekday()) % 7 + 7 * week) for week in range(9))
    return next(day for day in tuesdays if opens_on(office, day))
