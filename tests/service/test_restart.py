"""Restarts: a ticket without the printer's word is offered again, with its number; a clean end offers nothing."""

from pathlib import Path

from kiosk.domain.tickets import PrintProblem, PrintUnknown
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Unreachable
from tests.service.stand import Stand


def crash(stand: Stand, folder: Path) -> Stand:
    """Leave the disk as it is, and start a new kiosk on a copy of it."""
    for ending in ("", "-wal", ".mark"):
        old = Path(f"{stand.path}{ending}")
        if old.exists():
            (folder / f"after.db{ending}").write_bytes(old.read_bytes())
    after = Stand(folder)
    after.path = folder / "after.db"
    after.central = stand.central
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
