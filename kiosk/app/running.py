"""The command `kiosk run`: a kiosk by its settings, with real devices and a central elsewhere."""

import argparse
import logging
import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.configuration.keeper import FileSettingsKeeper
from kiosk.app.configuration.loading import Loaded
from kiosk.app.configuration.trying import load_for_start
from kiosk.app.control.inside import serve_staff
from kiosk.app.control.lock import StateLock
from kiosk.app.control.server import ControlServer
from kiosk.app.credential import CredentialPlace, NoCredentialError
from kiosk.app.devices import make_devices
from kiosk.app.diagnostics.exporting import archive, exporting, sources_of
from kiosk.app.diagnostics.setting_lines import setting_lines
from kiosk.app.first_start import FirstStartParts, show_first_start
from kiosk.app.hardening import environment
from kiosk.app.hardening.life import Life
from kiosk.app.hardening.notify import Notifier
from kiosk.app.machine_place import place_of
from kiosk.app.metrics.serving import serve_metrics
from kiosk.app.qt_session import BEGIN_ANEW, application, show_until_ended
from kiosk.app.rotating import KeptToken, RotationFile
from kiosk.app.screen import choose_platform
from kiosk.app.settings import KioskTable, ScreenTable
from kiosk.app.speech_settings import with_speech
from kiosk.app.staff.panel import LEFT, RunningPanel, StaffSide, start_panel
from kiosk.app.wiring import Parts, RunningKiosk, start_kiosk
from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.clock import Clock
from kiosk.flow.delays import Delays
from kiosk.i18n.catalogues import languages
from kiosk.observe.journal import set_up_logs
from kiosk.observe.recent import RecentLines
from kiosk.observe.uncaught import log_uncaught
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.fleet import HttpFleet
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.transport import Bearer
from kiosk.scheduling.trust import trust_in
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore
from kiosk.ui.profile import PORTRAIT, ScreenProfile
from kiosk.ui.theme_file import read_theme
from kiosk.ui.window import MainWindow

_log = logging.getLogger(__name__)

OTHER_ENDS_S = 30.0
"""So long is waited for a command for staff that is printing a ticket."""


def run_kiosk(options: argparse.Namespace, life: Life | None = None) -> int:
    """Run until the process is told to end (SIGTERM, SIGINT). `life` is told of how it goes."""
    life = life or Life(None, Notifier())
    loaded = load_for_start(options.config)
    settings, keeper = loaded.settings, FileSettingsKeeper(options.config, loaded)
    place = CredentialPlace(settings.kiosk.state, options.token_file)
    token = _token(place, settings.kiosk.id)
    set_up_logs(settings.logs.to, settings.logs.level.upper(), sys.stderr)
    log_uncaught()
    choose_platform()
    application()
    lock = claim(settings.kiosk.state)
    if token is None:
        profile = screen_profile(settings.screen, windowed=options.windowed)
        return _begin_by_enrolment(
            FirstStartParts(options.config, settings, place, profile), options, life, lock
        )
    bearer, clock = Bearer(token), OfficeClock(RealClock())
    store = _open_store(settings.kiosk, clock)
    parts = Parts(
        Loop(clock),
        clock,
        store,
        HttpScheduling(
            settings.central.url,
            bearer,
            settings.kiosk.epoch,
            clock,
            session_of(CentralAdapter(trust_in(settings.central.ca_file))),
        ),
        with_speech(make_devices(settings.devices, clock), settings.speech),
        languages=settings.languages.offered or languages(),
        delays=Delays(**settings.delays.model_dump()),
        disk=store.disk,
        fleet=HttpFleet(
            settings.central.url,
            bearer,
            settings.kiosk.epoch,
            clock,
            session_of(CentralAdapter(trust_in(settings.central.ca_file))),
        ),
        restart=lambda: application().exit(BEGIN_ANEW),
        tokens=KeptToken(place, settings.kiosk.id, bearer, RotationFile(settings.kiosk.state)),
        settings=keeper,
        reserve=settings.numbers.reserve,
    )
    running = start_kiosk(parts)
    profile = screen_profile(settings.screen, windowed=options.windowed)
    theme = read_theme(settings.screen.theme_file) if settings.screen.theme_file else None
    moves = settings.screen.moving_pictures
    window = MainWindow(running.kiosk, clock, profile, draw_code=code_modules, theme=theme, motion=moves)
    staff, control = _let_staff_in(running, window, loaded)
    metrics = serve_metrics(running, settings.metrics.listen)
    code = show_until_ended(
        window,
        running,
        windowed=options.windowed,
        closing=control.close if control else lambda: None,
        on_end=lock.release,
        on_shown=life.ready,
        alone=True,
    )
    metrics.close()
    life.ended(anew=code == BEGIN_ANEW)
    keeper.close()
    staff.records.close()
    if code == BEGIN_ANEW:
        begin_anew()
    return code


def _token(place: CredentialPlace, kiosk_id: str) -> str | None:
    """Read the token; None on a machine that is no kiosk yet."""
    try:
        return place.load(kiosk_id)
    except NoCredentialError as none:
        print(f"kiosk: {none}", file=sys.stderr)
        return None


def _begin_by_enrolment(
    parts: FirstStartParts, options: argparse.Namespace, life: Life, lock: StateLock
) -> int:
    """Show the screen on which the machine becomes a kiosk, then start as that."""
    code = show_first_start(parts, windowed=options.windowed, on_shown=life.ready)
    life.ended(anew=code == BEGIN_ANEW)
    lock.release()
    if code == BEGIN_ANEW:
        begin_anew()
    return code


def _let_staff_in(
    running: RunningKiosk, window: MainWindow, loaded: Loaded
) -> tuple[RunningPanel, ControlServer | None]:
    """Start the staff panel, and listen for commands of staff."""
    settings, lines = loaded.settings, RecentLines()
    lines.begin()
    state, kiosk = settings.kiosk.state, settings.kiosk.id
    shown = partial(setting_lines, settings, loaded.layers)
    panel = start_panel(
        running,
        StaffSide(
            state,
            leave=lambda: application().exit(LEFT),
            export=exporting(state, kiosk, settings.staff.export_to, shown, lines.lines),
            settings=shown,
            contact=settings.staff.contact,
        ),
    )
    window.let_staff_in(panel.mode)
    sources = sources_of(running, panel.records, state, kiosk, shown, lines.lines)
    return panel, serve_staff(running, state, lambda: archive(sources))


def begin_anew(*arguments: str) -> None:
    """Put a fresh program in this one's place, with these arguments or its own; whoever watches sees it go on."""
    _log.info("begins_anew")
    environment.begin_anew(arguments or sys.argv[1:])


def claim(state: Path) -> StateLock:
    """Make the state folder and take its lock: two programs on one store would each think that the other crashed.

    A disk that refuses even that is no reason to be dark: what the store makes of it is shown on the screen.
    """
    lock = StateLock(state)
    try:
        state.mkdir(parents=True, exist_ok=True)
        taken = lock.take(OTHER_ENDS_S)
    except OSError as problem:
        _log.error("state_not_locked", extra={"errno": problem.errno or 0})
        return lock
    if not taken:
        raise ComplaintError(f"{state}: another kiosk, or a command for staff, works here")
    return lock


def screen_profile(screen: ScreenTable, *, windowed: bool) -> ScreenProfile:
    """Describe the screen that there is; a window shows the usual portrait screen, as high as there is room."""
    available = application().primaryScreen().availableGeometry()
    if windowed:
        height = min(PORTRAIT.height_px, int(available.height() * 0.92))
        width = round(height * PORTRAIT.width_px / PORTRAIT.height_px)
    else:
        full = application().primaryScreen().geometry()
        width, height = full.width(), full.height()
    distance, hangs = screen.viewing_distance_mm, screen.mounting_height_mm
    return ScreenProfile(screen.diagonal_inch, width, height, distance, hangs)


def _open_store(kiosk: KioskTable, clock: Clock) -> SteadyStore:
    """Open the store; where the disk refuses, say so and let the kiosk run: its screen tells, and it tries again."""
    path = kiosk.state / "kiosk.db"
    if kiosk.state.exists() and not kiosk.state.is_dir():
        raise ComplaintError(f"{kiosk.state}: cannot be used (it is no folder)")
    file = StoreFile(path, kiosk.id, kiosk.short_name, kiosk.epoch, clock)
    with suppress(OSError):
        file = replace(file, place=place_of(kiosk.state))
    store = SteadyStore(file)
    refusal = store.disk.health().refusal
    if refusal is not None:
        print(
            f"kiosk: {path}: cannot be used ({refusal}). It is out of service and tries again.",
            file=sys.stderr,
        )
    return store
