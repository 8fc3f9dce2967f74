"""Staff at the real window: taps, PIN, print again, void, out of service over a restart, and back; nothing is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from kiosk.domain.reads import AppointmentCode, StaffCode
from kiosk.domain.secret import Secret
from kiosk.domain.staff import Role
from kiosk.domain.tickets import PrintFailed, PrintProblem
from kiosk.flow.controls import Control
from kiosk.service.staff.pins import FREE_TRIES
from tests.journeys.staff_bench import MANAGER_PIN, PIN, StaffBench
from tests.service.stand import CODE


@pytest.fixture
def bench(tmp_path: Path, qapp: QApplication) -> Iterator[StaffBench]:
    made = StaffBench(tmp_path).start()
    yield made
    made.close()


def test_a_day_of_staff(bench: StaffBench) -> None:
    bench.stand.printer.outcomes.append(PrintFailed(PrintProblem.PAPER_OUT))
    number = bench.stand.check_in().number
    bench.tap_corner()
    assert "staff.digit:5" in bench.names()
    assert number not in bench.texts(), "nothing of a visitor"
    bench.type_pin()
    bench.tap("staff.page:tickets")
    bench.tap(f"staff.act:print_again:{number}")
    bench.tap("staff.yes")
    bench.wait(1)
    assert [paper.number for paper in bench.stand.printer.papers] == [number]
    bench.tap(f"staff.act:void:{number}")
    assert number in bench.texts()
    bench.tap("staff.no")
    bench.tap(f"staff.act:void:{number}")
    bench.tap("staff.yes")
    bench.wait(1)
    assert f"staff.act:void:{number}" not in bench.names()
    bench.tap("staff.page:kiosk")
    bench.tap("staff.act:out_of_service")
    bench.tap("staff.yes")
    bench.wait(1)
    bench.tap("staff.close")
    assert bench.stand.screen == "out_of_service"
    assert "staff" in bench.texts()
    bench.restart()
    assert bench.stand.screen == "out_of_service"
    bench.open()
    bench.tap("staff.page:kiosk")
    bench.tap("staff.act:in_service")
    bench.wait(1)
    bench.tap("staff.close")
    assert bench.stand.screen == "attract"
    done = [(each.person, each.action, each.object, each.result) for each in bench.panel.records.done(99)]
    assert done == [
        ("anna", "in_service", "", "done"),
        ("anna", "open", "staff", "accepted"),
        ("anna", "out_of_service", "", "done"),
        ("anna", "void", number, "done"),
        ("anna", "print_again", number, "printed"),
        ("anna", "open", "staff", "accepted"),
    ]


def test_only_taps_in_the_corner_and_the_code_call_it_and_a_visitor_goes_on_behind_the_pin(
    bench: StaffBench,
) -> None:
    bench.tap_corner(4)
    bench.wait(5)
    bench.tap_corner(5, pause_s=1.2)
    seen = set()
    for _ in range(20):
        QTest.keyClick(bench.window, Qt.Key.Key_Tab)
        seen.add(bench.window.focusWidget().objectName())
    assert not any("staff" in name for name in (*bench.names(), *seen))
    bench.stand.scan()
    bench.stand.reader.show(StaffCode())
    bench.settle()
    assert "staff.digit:0" in bench.names()
    assert "confirm.yes" not in bench.names()
    assert not bench.is_open
    bench.tap("staff.close")
    assert bench.stand.screen == "confirm"
    bench.stand.tap(Control.CONFIRM_YES)
    assert bench.stand.screen == "ticket"


def test_the_panel_shuts_by_itself_and_leaves_nothing(bench: StaffBench) -> None:
    bench.stand.scan()
    bench.open()
    bench.tap("staff.page:record")
    assert "anna" in bench.texts()
    bench.wait(119)
    assert bench.is_open
    bench.wait(3)
    assert not bench.is_open
    assert bench.stand.screen == "attract"
    assert not any(name.startswith("staff.") for name in bench.names())
    every = [*bench.window.findChildren(QLabel), *bench.window.findChildren(QAbstractButton)]
    assert not [each for each in every if "anna" in each.text() + each.accessibleName()]


def test_sessions_scans_and_the_managers_page(bench: StaffBench) -> None:
    bench.stand.scan()
    bench.open()
    bench.tap("staff.page:kiosk")
    bench.tap("staff.act:end_session")
    bench.tap("staff.yes")
    assert (bench.stand.screen, bench.is_open) == ("attract", True)
    bench.tap("staff.page:tests")
    bench.stand.reader.show(AppointmentCode(Secret(CODE)))
    bench.settle()
    assert "een afspraakcode · 8 tekens" in bench.texts()
    assert CODE not in bench.texts()
    assert bench.stand.screen == "attract"
    bench.tap("staff.page:manager")
    bench.type_pin(PIN)
    assert "staff.act:leave" not in bench.names()
    bench.type_pin(MANAGER_PIN)
    bench.tap("staff.act:leave")
    assert bench.left == 0
    bench.tap("staff.yes")
    assert (bench.left, bench.panel.records.done(1)[0].person) == (1, "bob")
    bench.tap("staff.close")
    bench.stand.scan()
    assert bench.stand.screen == "confirm", "visitors are read again"


def test_digits_are_never_shown_and_five_wrong_pins_lock(bench: StaffBench) -> None:
    bench.tap_corner()
    for digit in "905137":
        bench.tap(f"staff.digit:{digit}")
    assert "905137" not in bench.texts()
    assert "●" in bench.texts()
    bench.tap("staff.enter")
    for _ in range(FREE_TRIES - 1):
        bench.panel.pins.check(Role.STAFF, Secret("905137"))
    bench.type_pin(PIN)
    assert not bench.is_open
    assert "15" in bench.texts()
    bench.restart()
    bench.tap_corner()
    bench.type_pin(PIN)
    assert not bench.is_open, "a restart gives no try back"


def test_without_a_pin_nobody_is_served_until_there_is_one(tmp_path: Path, qapp: QApplication) -> None:
    bench = StaffBench(tmp_path).start(with_pins=False)
    try:
        assert bench.stand.screen == "out_of_service"
        assert "no_pin" in bench.texts()
        bench.stand.scan()
        assert bench.stand.screen == "out_of_service"
        bench.panel.pins.set_pin("anna", Role.STAFF, Secret(PIN), bench.stand.clock.now())
        bench.wait(6)
        assert bench.stand.screen == "attract"
    finally:
        bench.close()
