"""Shows the window, lets Qt pump the kiosk, and ends in good order when the process is told to."""

import signal
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app.qt_loop import QtPump
from kiosk.app.wiring import RunningKiosk
from kiosk.ui.boundary import guarded
from kiosk.ui.window import MainWindow

BEGIN_ANEW = 64
"""The code with which Qt's loop ends for a program that is to start anew."""
SIGNAL_LOOK_MS = 200
"""Python sees a signal only when its interpreter runs; an idle Qt would let it wait for ever."""


def application() -> QApplication:
    """Return Qt's application, made once, under the name that assistive programs know it by."""
    there = QApplication.instance()
    made = there if isinstance(there, QApplication) else QApplication([])
    made.setApplicationName("Loket")
    return made


def show_until_ended(
    window: MainWindow,
    running: RunningKiosk,
    *,
    windowed: bool,
    closing: Callable[[], None],
    on_end: Callable[[], None],
    on_shown: Callable[[], None] = lambda: None,
    alone: bool = False,
) -> int:
    """Show the window and return when SIGTERM or SIGINT came, with everything ended.

    `on_shown` is called by Qt's loop once it runs, `closing` before the kiosk is closed, `on_end` after that. `alone`:
    no other window of this program may be seen.
    """
    qt = application()
    if running.speech is not None:
        running.speech.narrator.subscribe(guarded("spoken", window.show_spoken))
    pump = QtPump(running.parts.loop)
    for number in (signal.SIGTERM, signal.SIGINT):
        # Not `quit`: that asks the windows first, and the kiosk's says no to everybody.
        signal.signal(number, lambda *_: qt.exit(0))
    looking = QTimer()
    looking.timeout.connect(lambda: None)
    looking.start(SIGNAL_LOOK_MS)
    if windowed:
        window.show()
    else:
        window.show_full_screen(alone=alone)
    # Without a window manager nobody else gives it the keyboard, and with it the focus.
    window.activateWindow()
    QTimer.singleShot(0, guarded("shown", on_shown))
    code = qt.exec()
    pump.stop()
    window.leave()
    closing()
    running.close()
    on_end()
    return code
