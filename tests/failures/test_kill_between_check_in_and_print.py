"""Signal 9 between the check-in and the printer's word: the ticket exists once, with its number, and can be printed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from kiosk.domain.tickets import PrintProblem, PrintUnknown
from kiosk.flow.controls import Control
from tests.service.stand import Stand

ROOT = Path(__file__).parents[2]


def kill_in_the_middle(folder: Path) -> str:
    """Let a kiosk in another process get as far as the printer, and kill it; return the number it showed."""
    command = [sys.executable, "-m", "tests.failures.victim", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        said: dict[str, str] = {}
        while len(said) < 2:
            line = victim.stdout.readline()
            assert line, "it ended by itself"
            what, number = line.split()
            said[what] = number
        os.kill(victim.pid, signal.SIGKILL)
        assert victim.wait(10) == -signal.SIGKILL
    assert said["sent"] == said["shown"]
    return said["shown"]


def test_the_ticket_exists_once_with_its_number_and_can_be_printed(tmp_path: Path) -> None:
    number = kill_in_the_middle(tmp_path)
    stand = Stand(tmp_path)
    # The central of before died with the kiosk; this one leases nothing that it had leased.
    stand.central.leased_before = 500
    stand.start()
    try:
        assert (stand.ticket.number, stand.ticket.paper) == (number, PrintUnknown(PrintProblem.RESTARTED))
        stand.tap(Control.TICKET_PRINT_AGAIN)
        assert [paper.number for paper in stand.printer.papers] == [number]
        stand.tap(Control.TICKET_DONE)
        stand.pace.let_pass(40)
        assert [str(ticket.number) for ticket in stand.central.tickets.values()] == [number]
        assert stand.store.outbox().pending == 0
        stand.scan()
        assert stand.screen == "already_checked_in"
    finally:
        stand.close()
