"""The database is damaged or gone while visitors are there: the kiosk goes on, and no number comes twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.tickets import Printed
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Unreachable
from tests.failures.playing import played
from tests.guards.log_lines import ExpectLog
from tests.service.stand import Stand


@pytest.fixture
def stand(tmp_path: Path, expect_log: ExpectLog) -> Iterator[Stand]:
    expect_log("store.set_aside")
    expect_log("database_replaced")
    stand = Stand(tmp_path).start()
    yield stand
    stand.close()


def walk_in(stand: Stand) -> str:
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "information")
    number = stand.ticket.number
    stand.tap(Control.TICKET_DONE)
    return number


def test_a_visitor_in_the_middle_notices_nothing(stand: Stand) -> None:
    first = walk_in(stand)
    stand.pace.let_pass(30)
    stand.scan()
    stand.disk.set("gone")
    stand.tap(Control.CONFIRM_YES)
    assert stand.ticket.paper == Printed()
    between = stand.ticket.number
    stand.pace.let_pass(90)
    assert stand.screen == "attract"
    # The central leases anew, and what was leased before is not used any more.
    later = [walk_in(stand) for _ in range(3)]
    assert len({first, between, *later}) == 5
    assert all(number.startswith("F") for number in later)
    stand.pace.let_pass(60)
    assert len(stand.central.tickets) == 5
    assert stand.store.outbox().pending == 0


def test_while_a_ticket_is_on_the_screen(stand: Stand) -> None:
    stand.central.down = Unreachable("network")
    number = stand.check_in().number
    stand.disk.set("gone")
    stand.tap(Control.TICKET_PRINT_AGAIN)
    assert (stand.ticket.number, stand.ticket.paper) == (number, Printed())
    assert [paper.copy_mark != "" for paper in stand.printer.papers] == [False, True]
    stand.tap(Control.TICKET_DONE)
    # Cut off, and with a fresh database: the appointment is known to be checked in all the same.
    stand.scan()
    assert stand.screen == "already_checked_in"
    stand.central.down = None
    stand.pace.let_pass(60)
    assert [str(ticket.number) for ticket in stand.central.tickets.values()] == [number]


def test_a_visit_in_the_simulator(capsys: pytest.CaptureFixture[str], expect_log: ExpectLog) -> None:
    """The journey `database_damaged` has one that is gone; here its content is overwritten."""
    expect_log("store.refused")
    expect_log("store.set_aside")
    expect_log("database_replaced")
    lines = played(
        """
  - tap: attract.start
  - tap: start.no_appointment
  - tap: walk_in.service:information
  - expect: {screen: ticket, print: printed}
  - tap: ticket.done
  - wait: 30s
  - scan: {code: LK7Q2M4T}
  - disk: damaged
  - tap: confirm.yes
  - expect: {screen: ticket, print: printed, papers: 2}
  - tap: ticket.done
  - wait: 90s
  - expect: {screen: attract, out_of_service: null, pending: 0, quarantined: 0, central_tickets: 2}
  - kill: power
  - scan: {code: LK7Q2M4T}
  - expect: {screen: already_checked_in}
""",
        capsys,
    )
    numbers = [line["number"] for line in lines if line["type"] == "ticket"]
    assert len(set(numbers)) == len(numbers) == 2
