"""Restarts: a ticket without the printer's word is offered again, with its number; a clean end offers nothing."""

from pathlib import Path

import pytest

from kiosk.domain.tickets import Printed, PrintProblem, PrintUnknown
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Unreachable
from tests.service.stand import Stand


def crash(stand: Stand, folder: Path, passed_s: float = 0.0) -> Stand:
    """Leave the disk as it is, and start a new kiosk on a copy of it, so many seconds after the first one began."""
    for ending in ("", "-wal", ".mark"):
        old = Path(f"{stand.path}{ending}")
        if old.exists():
            (folder / f"after.db{ending}").write_bytes(old.read_bytes())
    after = Stand(folder)
    after.path = folder / "after.db"
    after.central = stand.central
    after.clock.advance(passed_s)
    return after.start()


def test_a_crash_before_the_printers_word_offers_the_same_number_again(stand: Stand, tmp_path: Path) -> None:
    stand.printer.outcomes.append(PrintUnknown(PrintProblem.NO_ANSWER))
    number = stand.check_in().number
    after = crash(stand, tmp_path)
    try:
        assert (after.ticket.number, after.ticket.paper) == (number, PrintUnknown(PrintProblem.RESTARTED))
        after.tap(Control.TICKET_PRINT_AGAIN)
        assert [paper.number for paper in after.printer.papers] == [number]
        after.pace.let_pass(40)
        assert len(after.central.tickets) == 1
    finally:
        after.close()


def test_a_printed_ticket_is_not_offered_again(stand: Stand, tmp_path: Path) -> None:
    stand.check_in()
    after = crash(stand, tmp_path)
    try:
        assert after.screen == "attract"
    finally:
        after.close()


def test_a_kiosk_that_boots_cut_off_works_from_what_it_knew(stand: Stand, tmp_path: Path) -> None:
    stand.central.down = Unreachable("network")
    after = crash(stand, tmp_path)
    try:
        assert after.screen == "attract"
        assert after.check_in().number[0] == "B"
    finally:
        after.close()
        stand.central.down = None


def walk_in(stand: Stand) -> None:
    """Take a ticket without an appointment, and leave it at that."""
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "information")
    stand.tap(Control.TICKET_DONE)


def offered_to_staff(stand: Stand) -> list[str]:
    """List the numbers that staff are offered to print again."""
    return [str(each.issued.ticket.number) for each in stand.running.staff.tickets(unconfirmed=True)]


@pytest.mark.parametrize(("passed_s", "screen"), [(179.0, "ticket"), (180.0, "attract")])
def test_for_three_minutes_it_is_offered_to_whoever_stands_there_then_to_staff(
    stand: Stand, tmp_path: Path, passed_s: float, screen: str
) -> None:
    stand.printer.outcomes.append(PrintUnknown(PrintProblem.NO_ANSWER))
    number = stand.check_in().number
    stand.clock.advance(passed_s)
    after = crash(stand, tmp_path, passed_s)
    try:
        assert after.screen == screen
        assert offered_to_staff(after) == [number]
        assert after.printer.papers == []
    finally:
        after.close()


def test_of_several_nobody_can_tell_whose_so_they_are_offered_to_staff_only(
    stand: Stand, tmp_path: Path
) -> None:
    stand.printer.outcomes += [PrintUnknown(PrintProblem.NO_ANSWER)] * 2
    first = stand.check_in().number
    stand.tap(Control.TICKET_DONE)
    walk_in(stand)
    after = crash(stand, tmp_path)
    try:
        assert after.screen == "attract"
        assert offered_to_staff(after) == ["F001", first]
        assert after.printer.papers == []
        assert isinstance(after.running.staff.print_again(first), Printed)
        after.pace.let_pass(5)
        assert offered_to_staff(after) == ["F001"]
        assert [paper.number for paper in after.printer.papers] == [first]
        assert after.store.outbox().pending == 0
    finally:
        after.close()


def test_of_a_recovered_ticket_the_number_alone_is_shown(stand: Stand, tmp_path: Path) -> None:
    stand.printer.outcomes.append(PrintUnknown(PrintProblem.NO_ANSWER))
    stand.check_in()
    after = crash(stand, tmp_path)
    try:
        shown = after.ticket
        assert shown.recovered
        assert (shown.service, shown.waiting_area, shown.appointment_start) == ({}, {}, None)
        assert (shown.status, shown.code) == (None, "")
    finally:
        after.close()
