"""Every mistake at once, each with file, line, key, value, what is possible and what was meant."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.configuration.files import layer_in
from kiosk.app.configuration.loading import SettingsError, load
from kiosk.app.configuration.mistakes import Mistake
from tests.app.configuration.files import GOOD, write

WRONG = """\
[kiosk]
short_nam = "K2"
[central]
url = "127.0.0.1"
[devices]
printr = "tcp://192.0.2.7"
paper_mm = 81
scanners = [
  "serial:/dev/ttyACM0",
  "keyboard",
]
moving_pictures = 3
[screeen]
[speech]
voice = "espeak"
[speech.keys]
nxt = ["KEY_F14"]
"""


def mistakes(path: Path) -> list[Mistake]:
    """Load what is wrong."""
    with pytest.raises(SettingsError) as wrong:
        load(path)
    assert str(wrong.value) == "\n".join(str(each) for each in wrong.value.mistakes)
    return list(wrong.value.mistakes)


def test_all_are_named_at_once(tmp_path: Path) -> None:
    found = {(each.key, each.code, each.origin.line) for each in mistakes(write(tmp_path, WRONG))}
    assert found == {
        ("devices.printer", "missing", None),
        ("kiosk.short_nam", "unknown_key", 2),
        ("central.url", "bad_value", 4),
        ("devices.printr", "unknown_key", 6),
        ("devices.paper_mm", "bad_value", 7),
        ("devices.scanners[1]", "bad_value", 10),
        ("devices.moving_pictures", "unknown_key", 12),
        ("screeen", "unknown_key", 13),
        ("speech.voice", "bad_value", 15),
        ("speech.keys.nxt", "unknown_key", 17),
    }


def test_what_was_meant_and_what_is_possible(tmp_path: Path) -> None:
    by_key = {each.key: each for each in mistakes(write(tmp_path, WRONG))}
    assert by_key["kiosk.short_nam"].nearest == "kiosk.short_name"
    assert by_key["devices.moving_pictures"].nearest == "screen.moving_pictures"
    assert by_key["screeen"].nearest == "screen"
    assert by_key["speech.voice"].nearest == "espeak-ng"
    assert by_key["devices.paper_mm"].allowed == ("80", "58")
    assert str(by_key["devices.paper_mm"]).endswith(
        "kiosk.toml:7: devices.paper_mm: cannot be this (it is 81); possible: 80, 58"
    )


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("[screen]\nmounting_height_mm = 1200", "must be 900 or less"),
        ("[screen]\nmounting_height_mm = 12.5", "must be a whole number"),
        ('[screen]\nmoving_pictures = "perhaps"', "must be true or false"),
        ("[devices]\nscanners = 3", "must be a list in brackets"),
        ("devices = 3", "must be a table"),
        ('[languages]\noffered = ["nl", "tlh"]', "there are no words in tlh"),
        ('[metrics]\nlisten = "0.0.0.0:9481"', "must be 127.0.0.1:PORT"),
        ('[screen]\ntheme_name = "../../evil"', "must be up to 40 small letters"),
    ],
)
def test_a_drop_in_is_named_with_its_line(tmp_path: Path, line: str, says: str) -> None:
    path = write(tmp_path)
    write(tmp_path, f"# a comment\n{line}\n", "kiosk.d/50.toml")
    found = [each for each in mistakes(path) if "50.toml" in str(each)]
    assert any(says in each.says and each.origin.line == 2 + line.count("\n") for each in found)


def test_what_cannot_be_read_hides_no_other_mistake(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD.replace('"http://127.0.0.1:8480"', "oops"))
    write(tmp_path, "[devices]\npaper_mm = 81\n", "kiosk.d/1.toml")
    (tmp_path / "kiosk.d" / "2.toml").write_bytes(b"\n\xff = 3\n")
    found = mistakes(path)
    assert [(each.code, each.origin.line) for each in found] == [
        ("not_toml", 5),
        ("not_toml", 2),
        ("bad_value", 2),
    ]


def test_what_may_be_a_secret_is_not_shown(tmp_path: Path) -> None:
    text = GOOD.replace("http://127.0.0.1:8480", "http://user:hunter2@central")
    text = text.replace(
        "[devices]", f'token = "hunter2"\n[devices]\nserial = 3\nscanners = ["{"hunter2" * 8}"]'
    )
    told = "\n".join(str(each) for each in mistakes(write(tmp_path, text)))
    assert '(it is "http://***@central")' in told
    assert "central.token" in told
    assert "devices.scanners[0]" in told
    assert "hunter2" not in told


@given(st.binary(max_size=200))
def test_whatever_stands_in_a_file_is_a_layer_or_a_mistake(content: bytes) -> None:
    found = layer_in(content, Path("kiosk.toml"))
    if isinstance(found, Mistake):
        assert found.code == "not_toml"
        assert found.origin.line is not None


@pytest.mark.parametrize("content", [b"a = " + b"[" * 100_000, b"#" * 300_000])
def test_a_file_that_is_too_much(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(content)
    (found, *_) = mistakes(path)
    assert found.code in ("not_toml", "unreadable")
