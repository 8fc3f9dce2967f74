"""A canary: after a visit by document, nothing of the person is on disk, in the log or in the session."""

import logging
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.reads import IdentityDocument
from kiosk.domain.secret import Secret
from kiosk.flow.controls import Control
from tests.service.stand import Stand

CANARIES = ("DE BRUIJN", "BRUIJN", "WILLEKE", "SPECI2014", "1965-03-10")


def test_nothing_of_the_person_remains(
    stand: Stand, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    read = IdentityDocument(Secret("DE BRUIJN"), Secret("WILLEKE"), date(1965, 3, 10), Secret("SPECI2014"))
    stand.reader.show(read)
    stand.pace.settle()
    assert stand.screen == "confirm"
    stand.tap(Control.CONFIRM_YES)
    assert stand.ticket.number == "B001"
    stand.tap(Control.TICKET_DONE)
    stand.pace.let_pass(30)
    assert stand.screen == "attract"
    on_disk = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    printed = repr(stand.printer.papers)
    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    for canary in CANARIES:
        assert canary.encode() not in on_disk
        assert canary not in printed
        assert canary not in logged
        assert canary not in repr(stand.running.kiosk.session)
