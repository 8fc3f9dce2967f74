"""`kiosk run` on a machine that is no kiosk yet: the screen of the enrolment, and what stands behind it."""

import platform
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer

from kiosk import __version__
from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.configuration.model import Settings
from kiosk.app.credential import CredentialPlace
from kiosk.app.devices import make_readers
from kiosk.app.enrolling import keep_enrolment
from kiosk.app.enrolment_file import EnrolmentError, attempt_key, forget_attempt
from kiosk.app.qt_loop import QtPump
from kiosk.app.qt_session import BEGIN_ANEW, SIGNAL_LOOK_MS, application
from kiosk.app.ready_code import ReadyCode
from kiosk.devices.ports import Reader
from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.fleet import Enrolment, Joining, JoiningPending
from kiosk.domain.reads import Read
from kiosk.scheduling.fleet import Machine, enrol
from kiosk.scheduling.joining import JoiningClient
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.trust import trust_in
from kiosk.service.backoff import BackOff
from kiosk.service.first_start import FirstStart
from kiosk.service.loop import Loop
from kiosk.service.workers import Workers
from kiosk.ui.boundary import guarded
from kiosk.ui.first_start.window import LANGUAGES, FirstStartWindow
from kiosk.ui.profile import ScreenProfile


@dataclass(frozen=True, slots=True)
class FirstStartParts:
    """What is known before anything is: the settings and where they stand, where a token goes, the screen."""

    config: Path
    settings: Settings
    place: CredentialPlace
    profile: ScreenProfile

    @property
    def ready_code(self) -> ReadyCode:
        """Find the code that may have been laid ready beside the settings."""
        return ReadyCode(self.config.parent, self.settings.kiosk.state)


class HttpJoiner:
    """Implements `kiosk.service.first_start.Joiner` over HTTP and the files of this machine."""

    def __init__(self, parts: FirstStartParts, clock: RealClock) -> None:
        self._parts = parts
        self._clock = clock
        self._machine = Machine(__version__, f"{platform.system()} {platform.machine()}")
        central = parts.settings.central
        self._url = central.url
        self._joining = JoiningClient(
            central.url, self._machine, clock, session_of(CentralAdapter(trust_in(central.ca_file)))
        )

    def ask(self) -> Joining | Unreachable | Declined:
        """See the port."""
        return self._joining.ask()

    def outcome(self, joining: Joining) -> Enrolment | JoiningPending | Unreachable | Declined:
        """See the port."""
        return self._joining.outcome(joining)

    def use(self, url: str, code: str) -> Enrolment | Unreachable | Declined:
        """See the port. An authority that the settings name holds for their own central."""
        central = self._parts.settings.central
        session = session_of(CentralAdapter(trust_in(central.ca_file if url == self._url else None)))
        try:
            key = attempt_key(self._parts.settings.kiosk.state)
        except EnrolmentError:
            return Declined("not_kept")
        return enrol(url, code, key, self._machine, self._clock, session)

    def keep(self, who: Enrolment, url: str) -> str | None:
        """See the port."""
        state = self._parts.settings.kiosk.state
        try:
            self._parts.place.check()
            keep_enrolment(state, who, self._parts.place, url if url != self._url.rstrip("/") else None)
        except ComplaintError:
            return "not_kept"
        forget_attempt(state)
        self.spent()
        return None

    def spent(self) -> None:
        """See the port."""
        self._parts.ready_code.spend()

    def close(self) -> None:
        """End the connection."""
        self._joining.close()


def show_first_start(parts: FirstStartParts, *, windowed: bool, on_shown: Callable[[], None]) -> int:
    """Show the screen until the machine has become a kiosk (`BEGIN_ANEW`), or the program is told to end (0)."""
    # Before anybody makes a code: can what it brings be kept?
    parts.place.check()
    qt, clock = application(), RealClock()
    loop = Loop(clock)
    workers, joiner = Workers(loop), HttpJoiner(parts, clock)
    url = parts.settings.central.url or None
    language = next((each for each in parts.settings.languages.offered if each in LANGUAGES), LANGUAGES[0])
    desk = FirstStart(loop, workers, joiner, url, language, lambda: qt.exit(BEGIN_ANEW), BackOff(Random()))
    window = FirstStartWindow(desk, clock, parts.profile, code_modules)
    readers = make_readers(parts.settings.devices.scanners, (), clock)
    for reader in readers:
        _listen(reader, desk)
    pump, looking = QtPump(loop), QTimer()
    looking.timeout.connect(lambda: None)
    looking.start(SIGNAL_LOOK_MS)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: qt.exit(0))
    desk.start(parts.ready_code.read(url))
    if windowed:
        window.show()
    else:
        window.show_full_screen()
    QTimer.singleShot(0, guarded("shown", on_shown))
    code = qt.exec()
    pump.stop()
    window.leave()
    for reader in readers:
        reader.close()
    joiner.close()
    workers.close()
    return code


def _listen(reader: Reader, desk: FirstStart) -> None:
    def on_read(read: Read) -> None:
        desk.read(read)
        # It has disarmed itself for what it takes for a visitor's.
        reader.arm()

    reader.start(on_read)
    reader.arm()
