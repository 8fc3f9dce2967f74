"""The central's settings at the kiosk: only signed, own, newer and fitting ones; tried, and gone back from."""

import json
from pathlib import Path

import pytest

from kiosk.app.configuration.keeper import FileSettingsKeeper
from kiosk.app.configuration.kept import NAME, read_kept
from kiosk.app.configuration.loading import load
from kiosk.app.configuration.trying import load_for_start
from kiosk.domain.fleet import SignedSettings
from tests.app.configuration.files import OTHER_KEY, PUBLIC, WHO, enrolled, signed, write
from tests.guards.log_lines import ExpectLog

CHANGED = SignedSettings(
    signed(4, {}).document.replace('"version":4', '"version":5'), signed(4, {}).signatures
)


def idle(config: Path) -> float:
    """Start a kiosk; return one of its settings."""
    return load_for_start(config).settings.delays.idle


def keeper(config: Path) -> FileSettingsKeeper:
    """Start a kiosk; return what keeps its settings."""
    return FileSettingsKeeper(config, load_for_start(config))


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Give a kiosk whose version 3 has settled."""
    config = enrolled(tmp_path)
    assert keeper(config).take(signed(3, {"delays.idle": 43}), 3)
    keeper(config).settle()
    return config


def test_new_settings_hold_from_the_next_start(config: Path) -> None:
    running = keeper(config)
    assert running.version == 3
    assert running.take(signed(4, {"delays.idle": 44}), 4)
    assert running.version == 3
    assert idle(config) == 44
    keeper(config).settle()
    assert [idle(config) for _ in range(4)] == [44] * 4


@pytest.mark.parametrize(
    ("offered", "code"),
    [
        (signed(4, {"delays.idle": 44}, OTHER_KEY), "settings_not_signed"),
        (CHANGED, "settings_not_signed"),
        (SignedSettings(signed(4, {}).document, ()), "settings_not_signed"),
        (signed(4, {"delays.idle": 44}, kiosk="hall-2"), "settings_not_ours"),
        (signed(2, {"delays.idle": 44}), "settings_older"),
        (SignedSettings("x" * 40_000, ("00" * 64,)), "settings_unreadable"),
        (signed(4, {"screen.theme_name": "nowhere"}), "settings_unfit"),
        (signed(4, {"screen.diagonal_inch": 10, "screen.viewing_distance_mm": 2000}), "settings_unfit"),
        (signed(4, {"languages.offered": ("tlh",)}), "settings_unfit"),
    ],
)  # fmt: skip
def test_what_is_not_right_changes_nothing(
    config: Path, offered: SignedSettings, code: str, expect_log: ExpectLog
) -> None:
    expect_log("settings_refused")
    running = keeper(config)
    assert not running.take(offered, 4)
    assert running.refused == (4, code)
    again = keeper(config)
    assert again.refused == (4, code)
    assert again.version == 3
    assert idle(config) == 43


def test_a_kiosk_that_does_not_come_up_goes_back(config: Path, expect_log: ExpectLog) -> None:
    expect_log("settings_refused")
    keeper(config).take(signed(4, {"delays.idle": 44}), 4)
    assert [idle(config) for _ in range(4)] == [44, 44, 43, 43]
    running = keeper(config)
    assert (running.version, running.refused) == (3, (4, "settings_did_not_start"))
    assert running.take(signed(5, {"delays.idle": 45}), 5)
    assert idle(config) == 45


def test_an_orderly_end_does_not_count(config: Path) -> None:
    keeper(config).take(signed(4, {"delays.idle": 44}), 4)
    for _ in range(4):
        running = keeper(config)
        assert running.version == 4
        running.close()


def test_looking_at_settings_does_not_count(config: Path) -> None:
    keeper(config).take(signed(4, {"delays.idle": 44}), 4)
    assert [load(config).settings.delays.idle for _ in range(4)] == [44] * 4


def test_what_cannot_be_counted_is_not_tried(config: Path, tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("settings_not_kept")
    keeper(config).take(signed(4, {"delays.idle": 44}), 4)
    blocked = tmp_path / "state" / f"{NAME}.new"
    blocked.mkdir()
    assert idle(config) == 43
    blocked.rmdir()
    assert idle(config) == 44


def test_good_settings_that_no_longer_fit_are_left_out(
    config: Path, tmp_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("settings_refused")
    keeper(config).take(signed(4, {"screen.viewing_distance_mm": 1000}), 4)
    keeper(config).settle()
    write(tmp_path, "[screen]\ndiagonal_inch = 20\n", "kiosk.d/1.toml")
    running = keeper(config)
    assert running.version == 0
    assert read_kept(tmp_path / "state", WHO.epoch).refused is not None


def test_keys_of_a_good_document_are_pinned(config: Path, expect_log: ExpectLog) -> None:
    expect_log("settings_refused")
    other = OTHER_KEY.public_key().public_bytes_raw().hex()
    keeper(config).take(signed(4, {}, keys=(other,)), 4)
    assert not keeper(config).take(signed(5, {}, OTHER_KEY), 5)
    keeper(config).take(signed(6, {}, keys=(other,)), 6)
    keeper(config).settle()
    assert keeper(config).take(signed(7, {}, OTHER_KEY, keys=(other, PUBLIC)), 7)
    assert not keeper(config).take(signed(8, {}), 8)


def test_another_enrolment_begins_anew(config: Path, tmp_path: Path) -> None:
    enrolled(tmp_path, WHO.model_copy(update={"epoch": 4}))
    assert (keeper(config).version, idle(config)) == (0, 30)


def test_without_a_pinned_key_nothing_is_taken(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("settings_refused")
    config = enrolled(tmp_path, WHO.model_copy(update={"settings_keys": ()}))
    running = keeper(config)
    assert running.version is None
    assert not running.take(signed(1, {}), 1)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"epoch": 3, "good": {"version": 3}}', "\x00" * 100])
def test_a_damaged_file_is_nothing(config: Path, tmp_path: Path, damage: str) -> None:
    (tmp_path / "state" / NAME).write_text(damage, "utf-8")
    assert idle(config) == 30


def test_what_was_changed_on_the_disk_is_not_believed(config: Path, tmp_path: Path) -> None:
    path = tmp_path / "state" / NAME
    kept = json.loads(path.read_text("utf-8"))
    kept["good"]["text"] = kept["good"]["text"].replace("43", "99")
    path.write_text(json.dumps(kept), "utf-8")
    assert idle(config) == 30
    assert path.stat().st_mode & 0o077 == 0
