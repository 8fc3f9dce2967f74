"""A code laid ready beside the settings: read once, not where everybody can read it, never for another central."""

from pathlib import Path

import pytest

from kiosk.app.ready_code import NAME, ReadyCode
from kiosk.domain.enrolment_code import EnrolmentCode
from tests.guards.log_lines import ExpectLog

URL = "https://central.example"
CODE = "7K3F-M2QD-9XWT"
TEXT = f"LOKET-ENROL:1:{URL}:{CODE}"


def laid(folder: Path, text: str, mode: int = 0o600) -> ReadyCode:
    """Lay a code ready."""
    (folder / "etc").mkdir(exist_ok=True)
    (folder / "state").mkdir(exist_ok=True)
    path = folder / "etc" / NAME
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return ReadyCode(folder / "etc", folder / "state")


@pytest.mark.parametrize(
    ("text", "url"),
    [(CODE, URL), (f"  {CODE.lower()}\n", f"{URL}/"), (TEXT, URL), (TEXT, None)],
    ids=["code", "typed", "text", "no central"],
)
def test_it_is_read_and_gone_when_it_was_used(tmp_path: Path, text: str, url: str | None) -> None:
    ready = laid(tmp_path, text)
    assert ready.read(url) == EnrolmentCode(URL, CODE)
    ready.spend()
    assert ready.read(url) is None
    assert not (tmp_path / "etc" / NAME).exists()


@pytest.mark.parametrize(
    ("text", "url", "mode"),
    [
        (CODE, URL, 0o644),
        (CODE, None, 0o600),
        (TEXT, "https://other.example", 0o600),
        (f"LOKET-ENROL:1:http://central.example:{CODE}", None, 0o600),
        ("hello", URL, 0o600),
        ("x" * 10_000, URL, 0o600),
    ],
    ids=["for all", "no central", "other central", "in the clear", "no code", "long"],
)
def test_what_is_not_taken(
    tmp_path: Path, text: str, url: str | None, mode: int, expect_log: ExpectLog
) -> None:
    expect_log("ready_code_refused")
    assert laid(tmp_path, text, mode).read(url) is None


def test_where_it_cannot_be_taken_away_it_is_known_as_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = laid(tmp_path, CODE)

    def refuse(*_: object) -> None:
        raise PermissionError

    # Root can write everywhere, so it is the system that must say no.
    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr("os.truncate", refuse)
    ready.spend()
    assert (tmp_path / "etc" / NAME).read_text("utf-8") == CODE
    assert ready.read(URL) is None
    laid(tmp_path, "7K3F-M2QD-9XWV")
    assert ready.read(URL) is not None


def test_no_file_is_no_code(tmp_path: Path) -> None:
    ready = ReadyCode(tmp_path, tmp_path)
    ready.spend()
    assert ready.read(URL) is None
