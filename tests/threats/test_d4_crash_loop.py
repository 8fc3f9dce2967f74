"""D4, a crash loop: the watchdog is fed by the screen's own loop; three crashes in a minute bring the safe screen."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.app.complaints import ComplaintError
from kiosk.app.hardening.crashes import BACK_OFF_S, LOOP, NAME, SETTLED_S, WITHIN_S, CrashBook
from kiosk.app.hardening.last_words import NAME as LAST_WORDS
from kiosk.app.hardening.last_words import take_last_words
from kiosk.app.hardening.notify import Notifier
from kiosk.app.hardening.safe_screen import SafeScreen
from kiosk.app.hardening.safe_words import safe_words
from kiosk.app.hardening.watchdog import Watchdog
from kiosk.app.starting import NO_DISPLAY, has_screen
from kiosk.i18n.catalogues import languages
from tests.fakes.clock import FakeClock
from tests.threats.programs import ServiceManager, kiosk_run, laid_out
from tests.waiting import wait_until


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[ServiceManager]:
    with ServiceManager(tmp_path) as manager:
        yield manager


def watched(manager: ServiceManager, micros: int = 200_000) -> dict[str, str]:
    return {"NOTIFY_SOCKET": str(manager.path), "WATCHDOG_USEC": str(micros)}


def test_the_real_program_is_fed_until_its_screen_stands_still_and_a_loop_ends_on_the_safe_screen(
    tmp_path: Path, manager: ServiceManager
) -> None:
    config = laid_out(tmp_path)
    started = tmp_path / "state" / NAME
    # Two crashes of a moment ago, by the clock of this machine; the third is the one below.
    boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    with Path("/proc/uptime").open() as up:
        now = float(up.read().split()[0])
    started.write_text(json.dumps({"boot": boot, "starts": [now, now], "level": 0, "why": ""}))
    with kiosk_run(config, watched(manager), installed=False) as process:
        wait_until(lambda: manager.listen().count("WATCHDOG=1") >= 3 or process.poll() is not None, 60)
        assert process.poll() is None, (tmp_path / "log").read_text()
        # A frozen screen: the process is there, its loop does not turn. What is on its way is heard first.
        process.send_signal(signal.SIGSTOP)
        manager.listen()
        fed = len(manager.listen())
        assert len(manager.listen()) == fed
        # systemd's answer; the words that Python says then are the reason for staff.
        process.send_signal(signal.SIGABRT)
        process.send_signal(signal.SIGCONT)
        assert process.wait(30) == -signal.SIGABRT
    assert "Aborted" in (tmp_path / "state" / LAST_WORDS).read_text()
    assert json.loads(started.read_text())["level"] == 0
    manager.heard.clear()
    with kiosk_run(config, watched(manager)) as process:
        wait_until(lambda: manager.listen().count("WATCHDOG=1") >= 3 or process.poll() is not None, 60)
        assert process.poll() is None, (tmp_path / "log").read_text()
        told = json.loads(started.read_text())
        assert (told["level"], told["starts"]) == (1, [])
        assert told["why"].startswith("Aborted at ")
        assert "crashed again and again (Aborted at " in (tmp_path / "log").read_text()
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


def test_a_loop_that_does_not_turn_feeds_nobody(qapp: QApplication, manager: ServiceManager) -> None:
    watchdog = Watchdog(Notifier(watched(manager, 40_000)))
    watchdog.ready()
    wait_until(lambda: _turn(qapp) and manager.listen().count("WATCHDOG=1") > 3, 30)
    manager.listen()
    fed = len(manager.heard)
    # Nobody turns the loop, and five feeds' time passes in the listening.
    manager.listen()
    assert len(manager.heard) == fed
    watchdog.end()


def _turn(qapp: QApplication) -> bool:
    qapp.processEvents()
    return True


def test_an_abstract_socket_and_nobody_at_all() -> None:
    Notifier({}).tell("READY=1")
    Notifier({"NOTIFY_SOCKET": "@nobody-listens-here"}).tell("READY=1")
    assert Notifier({"WATCHDOG_USEC": "5"}).watched_s is None
    assert Notifier({"NOTIFY_SOCKET": "@x", "WATCHDOG_USEC": "10000000"}).watched_s == 10.0
    assert (
        Notifier({"NOTIFY_SOCKET": "@x", "WATCHDOG_USEC": "10000000", "WATCHDOG_PID": "1"}).watched_s is None
    )


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def book(folder: Path, clock: FakeClock, boot: str = "one") -> CrashBook:
    return CrashBook(folder, clock, boot)


def test_three_crashes_within_a_minute_are_a_loop_and_waits_grow(tmp_path: Path, clock: FakeClock) -> None:
    for _ in range(LOOP):
        assert book(tmp_path, clock).begin("Aborted at window.py:1 paint") is None
        clock.turn(5)
    assert book(tmp_path, clock).begin("Aborted at window.py:1 paint") == BACK_OFF_S[0]
    assert book(tmp_path, clock).read().why == "Aborted at window.py:1 paint"
    waits = []
    for _ in range(len(BACK_OFF_S) + 1):
        # Tried once after each wait, it crashes at once.
        assert book(tmp_path, clock).begin() is None
        waits.append(book(tmp_path, clock).begin())
    assert waits == [*BACK_OFF_S[1:], BACK_OFF_S[-1], BACK_OFF_S[-1]]


def test_slow_crashes_are_no_loop(tmp_path: Path, clock: FakeClock) -> None:
    for _ in range(10):
        assert book(tmp_path, clock).begin() is None
        clock.turn(WITHIN_S / 2)


def test_good_ends_and_a_long_life_are_no_crashes(tmp_path: Path, clock: FakeClock) -> None:
    for _ in range(10):
        with book(tmp_path, clock) as kept:
            assert kept.begin() is None
    for _ in range(LOOP):
        book(tmp_path, clock).begin()
    assert book(tmp_path, clock).begin() == BACK_OFF_S[0]
    book(tmp_path, clock).begin()
    clock.turn(SETTLED_S)
    book(tmp_path, clock).settled()
    assert book(tmp_path, clock).begin() is None
    assert book(tmp_path, clock).read().level == 0


def test_a_power_cut_is_no_crash_but_hides_no_loop(tmp_path: Path, clock: FakeClock) -> None:
    for boot in ("a", "b", "c", "d", "e"):
        assert book(tmp_path, clock, boot).begin() is None
    for _ in range(LOOP - 1):
        assert book(tmp_path, clock, "e").begin() is None
    assert book(tmp_path, clock, "e").begin() == BACK_OFF_S[0]
    # Switched off and on in despair: it is tried at once, and one more crash is enough.
    assert book(tmp_path, clock, "f").begin() is None
    assert book(tmp_path, clock, "f").begin() == BACK_OFF_S[1]


def crash(kept: CrashBook, error: Exception) -> None:
    """End by an error."""
    with kept:
        kept.begin()
        raise error


def test_how_it_ended_is_told_without_what_it_held(tmp_path: Path, clock: FakeClock) -> None:
    with pytest.raises(ValueError, match="LEAK"):
        crash(book(tmp_path, clock), ValueError("LEAK"))
    told = book(tmp_path, clock).read()
    assert told.why.startswith("ValueError at test_d4_crash_loop.py:")
    assert "LEAK" not in (tmp_path / NAME).read_text()
    assert len(told.starts) == 1
    with pytest.raises(ComplaintError):
        crash(book(tmp_path, clock), ComplaintError("a path"))
    assert book(tmp_path, clock).read().why == "settings"


@pytest.mark.parametrize(
    "rubbish",
    [b"", b"[]", b"{", b'{"boot": 1}', b'{"boot":"","starts":["x"],"level":0,"why":""}', b"\xff", b"9" * 9999,
     b'{"boot":"one","starts":[1e999,-1],"level":-3,"why":"x"}', b"[" * 4000],
)  # fmt: skip
def test_a_damaged_book_stops_nobody(rubbish: bytes, tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / NAME).write_bytes(rubbish)
    (tmp_path / LAST_WORDS).write_bytes(rubbish)
    assert take_last_words(tmp_path) == ""
    assert book(tmp_path, clock).begin() is None
    assert book(tmp_path / "no such folder", clock).begin() is None


def test_no_screen_yet_is_no_crash(tmp_path: Path) -> None:
    config = laid_out(tmp_path)
    gone = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_screen(gone)
    with kiosk_run(config, {**gone, "INVOCATION_ID": "0" * 32}) as process:
        assert process.wait(60) == NO_DISPLAY
    assert not (tmp_path / "state" / NAME).exists()


@pytest.mark.parametrize("offered", [(), ("nl", "ar")])
def test_the_safe_screen_speaks_the_offices_languages_and_hears_nobody(
    offered: tuple[str, ...], qapp: QApplication
) -> None:
    rows = safe_words(offered, "crash-2")
    assert [row[0] for row in rows[:-1]] == list(offered or languages())
    assert all("{" not in text for row in rows for text in row)
    screen = SafeScreen(rows, 1080, 1920)
    screen.show()
    said = [each.text() for each in screen.findChildren(QLabel)]
    assert any("crash-2" in text for text in said)
    assert all(each.accessibleName() for each in screen.findChildren(QLabel))
    for label in screen.findChildren(QLabel):
        room = label.geometry()
        assert label.heightForWidth(room.width()) <= room.height() + 2, label.text()
        assert screen.rect().contains(room)
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50))
    assert not screen.close()
    assert screen.isVisible()
    screen.hide()
    screen.deleteLater()
