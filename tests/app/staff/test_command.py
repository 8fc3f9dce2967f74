"""`kiosk staff` as a technician uses it; and Argon2id itself, once."""

from io import StringIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.app.pin_hash import Argon2Hash
from kiosk.cli import main
from kiosk.devices.codes.picture import read_picture
from kiosk.domain.reads import StaffCode
from kiosk.domain.staff import STAFF_CODE
from tests.fakes.clock import FakeClock


def staff(*arguments: str, state: Path | None = None) -> int:
    return main(["staff", *arguments, *(["--state", str(state)] if state else [])])


def test_a_pin_is_set_listed_and_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("482915\n"))
    assert staff("set-pin", "anna", state=tmp_path) == 0
    monkeypatch.setattr("sys.stdin", StringIO("123456\n"))
    assert staff("set-pin", "bob", "--manager", state=tmp_path) == 2
    assert staff("list", "--json", state=tmp_path) == 0
    told = capsys.readouterr()
    assert '"person": "anna", "role": "staff"' in told.out
    assert "guessed first" in told.err
    for path in tmp_path.iterdir():
        assert b"482915" not in path.read_bytes()
    assert [staff("remove", "anna", state=tmp_path) for _ in range(2)] == [0, 1]
    assert "serves nobody" in capsys.readouterr().out
    assert staff("unlock", state=tmp_path) == 0
    assert staff("log", state=tmp_path) == 0


def test_argon2id_with_a_salt_of_its_own() -> None:
    hashing = Argon2Hash()
    made = hashing.make("482915")
    assert made.startswith("$argon2id$v=19$m=65536,t=3,")
    assert hashing.matches(made, "482915")
    assert not hashing.matches(made, "482916")
    assert not hashing.matches("no hash", "482915")


def test_the_code_is_read_by_the_kiosk_and_by_any_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "staff.png"
    assert staff("code", str(picture)) == 0
    (code,) = zxingcpp.read_barcodes(Image.open(picture).convert("L"))
    assert code.text == STAFF_CODE
    assert read_picture(picture, FakeClock().now().date()) == StaffCode()
    assert staff("code", str(tmp_path / "staff.svg")) == 0
    assert (tmp_path / "staff.svg").read_text("utf-8").startswith("<svg ")
    assert staff("code", str(tmp_path / "staff.gif")) == 2
    capsys.readouterr()
    assert staff("code") == 0
    rows = capsys.readouterr().out.splitlines()
    assert len({len(row) for row in rows[:15]}) == 1
