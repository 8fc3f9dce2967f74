"""The command `kiosk run` before it is a kiosk: a clean environment, no core dumps, and no crash loop."""

import argparse
import os
import socket
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.hardening.crashes import CrashBook, boot_id
from kiosk.app.hardening.environment import begin_anew, come_clean
from kiosk.app.hardening.last_words import listen_for_last_words, take_last_words
from kiosk.app.hardening.notify import Notifier
from kiosk.app.hardening.process import keep_memory_in

_STATE = Path("/var/lib/loket")
_LARGEST = 1_000_000
NO_DISPLAY = 75
"""The exit code where there is no screen to draw on yet (`EX_TEMPFAIL`): no crash, whoever started it tries again."""


def run_guarded(options: argparse.Namespace) -> int:
    """Run the kiosk as a program of its own; where it is a part of another one, as in tests, just run it."""
    if tuple(sys.argv[1:]) != options.line:
        return _run(options, None)
    come_clean(sys.argv[1:])
    keep_memory_in()
    # From here on nothing is imported by need only: what cannot be imported is a crash like any other.
    managed = is_managed(os.environ)
    if managed and options.windowed:
        raise ComplaintError("--windowed is for trials by hand; a service covers the screen")
    if not has_screen(os.environ):
        print("kiosk: the screen is not there yet", file=sys.stderr)
        return NO_DISPLAY
    folder = book_folder(options.config, os.environ) if managed else None
    if folder is None:
        return _run(options, None)
    book = CrashBook(folder, RealClock(), boot_id())
    wait_s = book.begin(take_last_words(folder))
    words = listen_for_last_words(folder)
    if wait_s is not None:
        return _wait(options, book, wait_s)
    with book:
        code = _run(options, book)
    if words is not None:
        words.flush()
    return code


def is_managed(environment: Mapping[str, str]) -> bool:
    """Tell whether a service manager starts the program again when it ends: only then is there a loop to break."""
    return "NOTIFY_SOCKET" in environment or "INVOCATION_ID" in environment


def has_screen(environment: Mapping[str, str]) -> bool:
    """Tell whether the Wayland screen that is named answers; of any other kind it is Qt that says so."""
    name = environment.get("WAYLAND_DISPLAY", "")
    if environment.get("QT_QPA_PLATFORM") != "wayland" or not name:
        return True
    path = Path(environment.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        try:
            line.connect(str(path))
        except OSError:
            return False
    return True


def book_folder(config: Path, environment: Mapping[str, str]) -> Path | None:
    """Return where crashes are counted: the state folder, or one in memory where the disk refuses; None: nowhere."""
    places = (environment.get("STATE_DIRECTORY"), _state_in(config), environment.get("RUNTIME_DIRECTORY"))
    return next(
        (Path(each) for each in places if each and Path(each).is_dir() and os.access(each, os.W_OK)), None
    )


def _state_in(config: Path) -> str:
    """Read the folder from the settings as far as they can be read: a mistake in them is what may have crashed it."""
    try:
        state = tomllib.loads(config.read_bytes()[:_LARGEST].decode()).get("kiosk", {}).get("state", "")
    except (OSError, ValueError, AttributeError, RecursionError):
        return str(_STATE)
    return state if isinstance(state, str) and state else str(_STATE)


def _run(options: argparse.Namespace, book: CrashBook | None) -> int:
    from kiosk.app.hardening.life import Life
    from kiosk.app.running import run_kiosk

    return run_kiosk(options, Life(book, Notifier()))


def _wait(options: argparse.Namespace, book: CrashBook, wait_s: float) -> int:
    from kiosk.app.hardening.safe_screen import show_safe_screen
    from kiosk.app.hardening.safe_words import languages_in, safe_words

    told = book.read()
    print(f"kiosk: it crashed again and again ({told.why or 'why is not known'}). It waits {wait_s:.0f} s.",
          file=sys.stderr)  # fmt: skip
    rows = safe_words(languages_in(options.config), f"crash-{told.level}")
    if show_safe_screen(rows, wait_s, windowed=False):
        begin_anew(sys.argv[1:])
    return 0
