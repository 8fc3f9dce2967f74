"""What `kiosk run` opens: a damaged database ends the program no more, what is no damage is complained about."""

from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.running import _open_store
from kiosk.app.settings import KioskTable
from tests.guards.log_lines import ExpectLog


def test_it_goes_on_with_a_fresh_one(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    table = KioskTable(state=tmp_path / "state")
    _open_store(table, RealClock()).close()
    (tmp_path / "state" / "kiosk.db").write_bytes(b"\xa5" * 8192)
    _open_store(table, RealClock()).close()
    names = [file.name for file in (tmp_path / "state").iterdir()]
    assert any(name.startswith("kiosk.db.damaged-1-") for name in names)
    assert "kiosk.db" in names


def test_a_folder_that_is_none_is_complained_about(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(ComplaintError, match="cannot be used"):
        _open_store(KioskTable(state=tmp_path / "state"), RealClock())
