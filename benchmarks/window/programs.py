"""What is compared: the kiosk by its settings, a bare window of the same toolkit, Chromium with a page at rest."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.load.office import always_open
from benchmarks.window.screen import HEIGHT, WIDTH
from kiosk.app.clock import RealClock
from kiosk.app.demo.boxed_central import KIOSK_ID, BoxedCentral, Filling

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(sys.argv)
label = QLabel("Welcome")
label.resize(1080, 1920)
label.showFullScreen()
application.exec()
"""
SETTINGS = """
[kiosk]
id = "{kiosk}"
state = "{folder}/state"
[central]
url = "{url}"
[devices]
printer = "png:{folder}/papers"
"""
PAGE = """<!doctype html><meta charset="utf-8"><title>{title}</title>
<style>body{{margin:0;background:{ground};font:64px sans-serif}}
a{{display:block;margin:80px;padding:120px 40px;background:#154273;color:#fff;text-decoration:none}}</style>
<h1>{title}</h1><p>Show your code, or choose.<a href="{next}">Start</a><a href="{next}">Without an appointment</a>
"""
SETS = ("QT_", "LANG", "LC_")


@dataclass(frozen=True)
class Program:
    """A command; `environment` is added to a plain one. `fresh` is a folder that is emptied before each start."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    fresh: Path | None = None

    @contextmanager
    def running(self, display: str) -> Iterator["subprocess.Popen[bytes]"]:
        """Run it on a display; it is ended with all that it started."""
        if self.fresh is not None:
            shutil.rmtree(self.fresh, ignore_errors=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(SETS)}
        environment = {**kept, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **self.environment}
        with subprocess.Popen(
            self.command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            try:
                yield process
            finally:
                process.terminate()
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    process.kill()


def bare_window() -> Program:
    """Return the least that a program of this toolkit can be."""
    return Program("a bare window", [sys.executable, "-c", BARE])


def chromium(folder: Path, *, fresh: bool) -> Program | None:
    """Return Debian's browser as kiosks use it, with two pages that stand still; None where there is none."""
    browser = shutil.which("chromium")
    if browser is None:
        return None
    pages = [folder / "first.html", folder / "second.html"]
    for place, (page, ground) in enumerate(zip(pages, ("#ffffff", "#eaf3fb"), strict=True)):
        page.write_text(
            PAGE.format(title=f"Welcome {place}", ground=ground, next=pages[1 - place].name), "utf-8"
        )
    profile = folder / ("profile-fresh" if fresh else "profile")
    command = [
        browser, "--kiosk", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update", f"--window-size={WIDTH},{HEIGHT}", "--window-position=0,0",
        "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}", pages[0].as_uri(),
    ]  # fmt: skip
    name = f"Chromium, profile {'fresh' if fresh else 'reused'}"
    return Program(name, command, fresh=profile if fresh else None)


@contextmanager
def kiosk(folder: Path) -> Iterator[Program]:
    """Have a kiosk's settings, with an office that is always open at a central in this process."""
    central = BoxedCentral(folder / "central.db", RealClock(), Filling(always_open(), (), ("1",)))
    try:
        config, token = folder / "kiosk.toml", folder / "token"
        config.write_text(SETTINGS.format(kiosk=KIOSK_ID, folder=folder, url=central.url), "utf-8")
        token.write_text(central.tokens.kiosk, "utf-8")
        yield Program(
            "kiosk run",
            [sys.executable, "-m", "kiosk", "run", "--config", str(config), "--token-file", str(token)],
        )
    finally:
        central.close()
