"""The staff's own file: bounded, for its owner only, and a damaged one leaves no way in."""

from pathlib import Path

from kiosk.domain.staff import AuditEvent, PinEntry, Role
from kiosk.store.staff_records import KEPT_EVENTS, NAME, StaffRecords
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog

CLOCK = FakeClock()


def test_what_is_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    records = StaffRecords(tmp_path, CLOCK)
    entry = PinEntry("anna", Role.MANAGER, "hash", CLOCK.now())
    done = AuditEvent(CLOCK.now(), "anna", "void", "B047", "done")
    records.set_pin(entry)
    records.note_done(done)
    records.keep("out", "staff")
    records.close()
    records = StaffRecords(tmp_path, CLOCK)
    assert (records.pins(), records.pins(Role.STAFF)) == ((entry,), ())
    assert records.done(5) == (done,)
    assert records.kept("out") == "staff"
    records.keep("out", None)
    assert records.kept("out") is None
    assert (records.remove_pins("anna"), records.remove_pins("anna")) == (1, 0)
    records.close()
    assert (tmp_path / NAME).stat().st_mode & 0o077 == 0


def test_the_log_is_bounded(tmp_path: Path) -> None:
    records = StaffRecords(tmp_path, CLOCK)
    for number in range(3):
        records.note_done(AuditEvent(CLOCK.now(), "anna", "test_print", str(number), "printed"))
    with records._database.write() as connection:
        connection.execute("UPDATE audit SET id = id + ?", (KEPT_EVENTS,))
    records.note_done(AuditEvent(CLOCK.now(), "anna", "test_print", "last", "printed"))
    assert [each.object for each in records.done(9)] == ["last", "2", "1", "0"]
    with records._database.write() as connection:
        connection.execute("UPDATE audit SET id = 1 WHERE object = '0'")
    records.note_done(AuditEvent(CLOCK.now(), "anna", "test_print", "newest", "printed"))
    assert [each.object for each in records.done(9)] == ["newest", "last", "2", "1"]
    records.close()


def test_a_damaged_file_is_set_aside_and_has_no_pins(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.refused|staff_records_set_aside")
    for _ in range(2):
        (tmp_path / NAME).write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)
        records = StaffRecords(tmp_path, CLOCK)
        assert records.pins() == ()
        records.close()
    aside = sorted(each.name for each in tmp_path.glob(f"{NAME}.damaged-*"))
    assert aside == [f"{NAME}.damaged-{n}-20261123T090000Z" for n in (1, 2)]


def test_a_file_that_was_taken_away_is_made_anew(tmp_path: Path) -> None:
    records = StaffRecords(tmp_path, CLOCK)
    records.keep("out", "staff")
    for path in tmp_path.iterdir():
        path.unlink()
    records.keep("out", "anna")
    beside = StaffRecords(tmp_path, CLOCK)
    assert beside.kept("out") == "anna", "on disk, not in what was taken away"
    beside.close()
    records.close()
