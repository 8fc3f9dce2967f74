"""A start on a disk that refuses (full, read-only): the screen says so with a code, and the kiosk comes by itself."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.running import _open_store
from kiosk.app.settings import KioskTable
from kiosk.flow.screens import OutOfServiceScreen
from kiosk.store.migrations import MIGRATIONS
from tests.guards.log_lines import ExpectLog
from tests.service.stand import Stand


@pytest.mark.parametrize(
    ("state", "code"), [("full", "disk_full"), ("read_only", "disk"), ("broken", "disk")]
)
@pytest.mark.parametrize("fresh", [True, False])
def test_the_screen_says_it_and_it_comes_by_itself(
    tmp_path: Path, state: str, code: str, fresh: bool, expect_log: ExpectLog
) -> None:
    expect_log("store.refused")
    stand = Stand(tmp_path)
    if not fresh:
        stand.start().close()
    stand = Stand(tmp_path)
    stand.disk.set(state)
    stand.start()
    try:
        assert stand.running.kiosk.view.screen == OutOfServiceScreen(code, may_look=True)
        stand.pace.let_pass(300)
        assert stand.screen == "out_of_service"
        stand.disk.set("ok")
        stand.pace.let_pass(31)
        assert stand.screen == "attract"
        assert stand.check_in().number[0] in "BK"
        stand.pace.let_pass(40)
        assert len(stand.central.tickets) == 1
    finally:
        stand.close()


def test_the_command_line_says_it_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], expect_log: ExpectLog
) -> None:
    expect_log("store.refused")
    state = tmp_path / "state"
    state.mkdir()
    # What stands in the way of the file stands in the way of root, too.
    (state / "kiosk.db").mkdir()
    store = _open_store(KioskTable(state=state), RealClock())
    assert "kiosk.db: cannot be used (io). It is out of service and tries again." in capsys.readouterr().err
    (state / "kiosk.db").rmdir()
    assert store.disk.try_again()
    store.close()


def test_a_folder_that_is_none_is_complained_about(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(ComplaintError, match="cannot be used"):
        _open_store(KioskTable(state=tmp_path / "state"), RealClock())


def test_a_database_of_a_later_version_is_left_alone_and_named_by_a_code(
    tmp_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("store.refused")
    stand = Stand(tmp_path)
    stand.start().close()
    with closing(sqlite3.connect(stand.path)) as later, later:
        later.execute("CREATE TABLE of_tomorrow (name TEXT)")
        later.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    content = stand.path.read_bytes()
    stand = Stand(tmp_path).start()
    try:
        stand.pace.let_pass(60)
        assert stand.running.kiosk.view.screen == OutOfServiceScreen("newer", may_look=True)
        assert stand.path.read_bytes() == content
    finally:
        stand.close()
