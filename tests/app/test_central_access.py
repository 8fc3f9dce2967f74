"""The commands that let people see the pages: a code, a screen's address, and the end of both."""

from pathlib import Path

import pytest

from kiosk.central.desk.page_access import sign_in
from kiosk.central.refusals import RefusalError
from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from kiosk.cli import main
from tests.central.town import NOW, OFFICE, town


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "central.db"
    opened = Database(path)
    seed(opened, town())
    opened.close()
    return path


def run(capsys: pytest.CaptureFixture[str], database: Path, *arguments: str) -> tuple[int, str, str]:
    code = main(["central", *arguments, "--database", str(database)])
    told = capsys.readouterr()
    return code, told.out.strip(), told.err


def signs_in(path: Path, counter: str, code: str) -> bool:
    opened = Database(path)
    try:
        return bool(sign_in(opened, counter, code, NOW))
    except RefusalError:
        return False
    finally:
        opened.close()


def test_a_code_signs_in_until_it_is_withdrawn(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office = ("--office", OFFICE)
    code, anywhere, err = run(capsys, database, "staff-code", *office)
    assert (code, err, len(anywhere)) == (0, "", 14)
    second = run(capsys, database, "staff-code", *office, "--counter", "2")[1]
    assert [signs_in(database, each, anywhere) for each in "12"] == [True, True]
    assert [signs_in(database, each, second) for each in "12"] == [False, True]
    # Two codes, three sessions.
    assert "5 codes and sessions" in run(capsys, database, "staff-code", *office, "--withdraw")[1]
    assert not signs_in(database, "1", anywhere)


def test_a_screen_has_an_address(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, address, _ = run(capsys, database, "hall-screen", "--office", OFFICE)
    assert (code, address.partition("=")[0]) == (0, "/hall?token")
    assert "1 screens" in run(capsys, database, "hall-screen", "--office", OFFICE, "--withdraw")[1]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("staff-code",), "say which office"),
        (("hall-screen", "--office", "nowhere"), "there are: town, village"),
        (("staff-code", "--office", OFFICE, "--counter", "9"), "no counter 9"),
    ],
)
def test_what_cannot_be_is_said(
    database: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], why: str
) -> None:
    code, out, err = run(capsys, database, *arguments)
    assert (code, out, why in err) == (2, "", True)
