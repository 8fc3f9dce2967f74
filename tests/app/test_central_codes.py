"""The commands for signed codes: a code on standard output, a plain word for what cannot be, and the next key."""

from pathlib import Path

import pytest

from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from kiosk.cli import main
from kiosk.domain.signed_codes import parse
from tests.central.town import DAY, booking, town


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "central.db"
    opened = Database(path)
    seed(opened, town(booking("LK1"), booking("LK2", id="an-id-of-more-than-16")))
    opened.close()
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["central", *arguments])
    told = capsys.readouterr()
    return code, told.out.strip(), told.err


def test_a_code_is_printed_and_a_new_key_signs_the_next(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of = ("appointment-code", "a-LK1", "--database", str(database))
    code, first, err = run(capsys, *of)
    assert (code, err) == (0, "")
    assert run(capsys, "change-code-key", "--at-once", "--database", str(database))[0] == 0
    codes = [parse(text) for text in (first, run(capsys, *of)[1])]
    assert [each and each.record.appointment_id for each in codes] == ["a-LK1", "a-LK1"]
    assert len({each and each.record.key_id for each in codes}) == 2


@pytest.mark.parametrize(
    ("appointment", "why"), [("a-LK9", "no such appointment"), ("an-id-of-more-than-16", "no room")]
)
def test_what_cannot_be_signed_is_said(
    database: Path, capsys: pytest.CaptureFixture[str], appointment: str, why: str
) -> None:
    code, out, err = run(capsys, "appointment-code", appointment, "--database", str(database))
    assert (code, out) == (2, "")
    assert why in err


def test_no_database_is_made_by_asking(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none.db"
    assert run(capsys, "appointment-code", "a", "--database", str(path))[0] == 2
    assert run(capsys, "change-code-key", "--database", str(path))[0] == 2
    assert not path.exists()


def test_a_day_s_codes_as_pictures_and_as_a_sheet(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("codes", "--database", str(database), "--day", DAY.isoformat())
    code, out, err = run(capsys, *given)
    assert code == 1, "one of the two has no room for its id"
    assert out.startswith("a-LK1\tLK1:")
    assert "an-id-of-more-than-16" in err
    for form, name in (("png", "a-LK1.png"), ("svg", "a-LK1.svg"), ("text", "a-LK1.txt")):
        assert run(capsys, *given, "--as", form, "--output", str(tmp_path / form))[0] == 1
        assert [each.name for each in (tmp_path / form).iterdir()] == [name]
    assert run(capsys, *given, "--as", "pdf", "--output", str(tmp_path / "sheet.pdf"))[0] == 1
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert run(capsys, "codes", "--database", str(database), "--day", "2031-01-01")[0] == 2
    assert run(capsys, "codes", "a-LK1", "--database", str(database), "--as", "png")[0] == 2
