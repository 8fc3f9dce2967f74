"""A state folder that was copied: the copy knows by its place that it is one, and gives no number of the first."""

from dataclasses import replace
from pathlib import Path

from kiosk.app.machine_place import place_of
from kiosk.domain.tickets import LeaseKind
from kiosk.store.setting_aside import StoreFile
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.store.makers import copy_files, lease, new_ticket


def numbers(file: StoreFile, clock: FakeClock, count: int = 12) -> set[str]:
    """Start, give so many numbers, end."""
    store = file.open()
    store.recover()
    given = {str(store.issue(new_ticket(clock)).ticket.number) for _ in range(count)}
    store.close()
    return given


def test_no_number_of_a_folder_is_given_by_its_copy(tmp_path: Path, expect_log: ExpectLog) -> None:
    clock = FakeClock()
    first = StoreFile(tmp_path / "kiosk.db", "kiosk-2", "K2", 1, clock, "boot-1", place="here")
    store = first.open()
    store.add_lease(lease(1, 5))
    store.add_lease(lease(101, 105, LeaseKind.RESERVE))
    store.close()
    before = numbers(first, clock, 2)
    expect_log("store.moved")
    copied = replace(first, path=copy_files(first.path, tmp_path / "copy"), place="there")
    there, here = numbers(copied, clock), numbers(first, clock)
    assert before == {"B001", "B002"}
    # Both are cut off: what was leased is the first one's, and their own ranges are apart too.
    assert here == {
        "B003",
        "B004",
        "B005",
        *(f"B{n}" for n in range(101, 106)),
        *(f"K2-00{n}" for n in range(1, 5)),
    }
    assert there == {f"K2-{n}" for n in range(1001, 1013)}
    # Once it stands there, it is at home.
    assert numbers(copied, clock).isdisjoint(there | here)


def test_a_copy_goes_on_with_the_same_chain(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.moved")
    clock = FakeClock()
    first = StoreFile(tmp_path / "kiosk.db", "kiosk-2", "K2", 1, clock, "boot-1", place="here")
    numbers(first, clock, 3)
    store = first.open()
    position = store.journal_position()
    store.close()
    moved = replace(first, place="there").open()
    assert moved.journal_position() == position
    moved.close()


def test_a_place_is_of_a_machine_and_a_folder(tmp_path: Path) -> None:
    machine = tmp_path / "machine-id"
    machine.write_text("0123456789abcdef0123456789abcdef\n", "ascii")
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
    name = place_of(here, machine)
    assert name is not None
    assert name == place_of(here, machine) != place_of(there, machine)
    here.rename(tmp_path / "renamed")
    assert place_of(tmp_path / "renamed", machine) == name
    machine.write_text("f" * 32, "ascii")
    assert place_of(tmp_path / "renamed", machine) != name
    assert place_of(there, tmp_path / "none") is None
