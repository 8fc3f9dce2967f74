"""The sealed credential: opened by its own key, name and time only, whole after any end, never in the clear."""

import os
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keyring.errors import KeyringError, PasswordDeleteError

from kiosk.app.clock import SimulatedClock
from kiosk.app.credential import CredentialError, CredentialPlace, NoCredentialError, choose_keyring
from kiosk.app.vault import machine_key
from kiosk.app.vault.backend import SEALED_ELSEWHERE, SealedKeyring
from kiosk.app.vault.machine_key import Origin, Places, SealingKey, find_key, make_machine_key, places_of
from kiosk.app.vault.sealed_file import NAME, SealedElsewhereError, SealedFile

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
KEY = SealingKey(Origin.SYSTEMD, bytes(range(32)))
OTHER = SealingKey(Origin.SYSTEMD, bytes(32))
TOKEN = "canary-token-5e1a"


@pytest.fixture
def ring(tmp_path: Path) -> SealedKeyring:
    return SealedKeyring(tmp_path, KEY, SimulatedClock(NOW))


def test_a_value_comes_back_and_is_nowhere_in_the_clear(ring: SealedKeyring, tmp_path: Path) -> None:
    ring.set_password("loket", "k1", TOKEN)
    ring.set_password("loket", "k2", "other")
    assert (ring.get_password("loket", "k1"), ring.get_password("loket", "k2")) == (TOKEN, "other")
    assert ring.get_password("loket", "k3") is None
    assert ring.since("loket", "k1") == NOW
    file = tmp_path / NAME
    assert file.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [NAME]
    assert TOKEN.encode() not in file.read_bytes()
    assert TOKEN.encode().hex().encode() not in file.read_bytes()


def test_taken_away_it_is_gone(ring: SealedKeyring) -> None:
    ring.set_password("loket", "k1", TOKEN)
    ring.delete_password("loket", "k1")
    assert ring.get_password("loket", "k1") is None
    with pytest.raises(PasswordDeleteError):
        ring.delete_password("loket", "k1")


def test_on_another_machine_it_says_so_until_it_is_enrolled_anew(ring: SealedKeyring, tmp_path: Path) -> None:
    ring.set_password("loket", "k1", TOKEN)
    copied = SealedKeyring(tmp_path, OTHER, SimulatedClock(NOW))
    with pytest.raises(KeyringError, match=SEALED_ELSEWHERE):
        copied.get_password("loket", "k1")
    copied.set_password("loket", "k1", "new")
    assert copied.get_password("loket", "k1") == "new"


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_no_flipped_bit_gives_another_value(
    tmp_path_factory: pytest.TempPathFactory, at: int, bit: int
) -> None:
    folder = tmp_path_factory.mktemp("state")
    file = SealedFile(folder, KEY)
    file.put("loket/k1", TOKEN, NOW)
    content = bytearray((folder / NAME).read_bytes())
    content[at % len(content)] ^= 1 << bit
    (folder / NAME).write_bytes(content)
    with suppress(SealedElsewhereError):
        # Another writing of the same (a fraction of a second), or a name that nobody asks for.
        assert file.get("loket/k1") in (TOKEN, None)


def test_a_value_cannot_be_moved_under_another_name(tmp_path: Path) -> None:
    file = SealedFile(tmp_path, KEY)
    file.put("loket/k1", TOKEN, NOW)
    path = tmp_path / NAME
    path.write_text(path.read_text("utf-8").replace("loket/k1", "loket/k2"), "utf-8")
    with pytest.raises(SealedElsewhereError):
        file.get("loket/k2")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"origin":"nobody"}', b"x" * 70_000])
def test_a_damaged_file_is_no_crash_and_can_be_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    file = SealedFile(tmp_path, KEY)
    with pytest.raises(SealedElsewhereError):
        file.get("loket/k1")
    file.put("loket/k1", TOKEN, NOW)
    assert file.get("loket/k1") == TOKEN


def test_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"untouched")
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / f"{NAME}.new").symlink_to(target)
    with pytest.raises(OSError):  # noqa: PT011
        SealedFile(tmp_path / "state", KEY).put("loket/k1", TOKEN, NOW)
    assert target.read_bytes() == b"untouched"


def places(folder: Path) -> Places:
    (folder / "machine-id").write_text("0123456789abcdef0123456789abcdef\n", "ascii")
    return Places(folder / "handed", folder / "sealed", folder / "machine.key", folder / "machine-id")


def test_what_the_service_manager_hands_over_goes_before_the_machine_s_own(tmp_path: Path) -> None:
    where = places(tmp_path)
    assert find_key(where) is None
    assert make_machine_key(where)
    assert not make_machine_key(where)
    own = find_key(where)
    assert own is not None
    assert (own.origin, len(own.key), where.machine_key.stat().st_mode & 0o777) == (Origin.MACHINE, 32, 0o600)
    (tmp_path / "handed").mkdir()
    (tmp_path / "handed" / machine_key.HANDED_OVER).write_bytes(b"k" * 32)
    handed = find_key(where)
    assert handed is not None
    assert (handed.origin, handed.key != own.key) == (Origin.SYSTEMD, True)
    assert "k" not in repr(handed).partition("SealingKey(origin=")[2].partition(")")[0].replace("key", "")


def test_the_machine_s_key_is_of_one_machine_and_for_few(tmp_path: Path) -> None:
    where = places(tmp_path)
    make_machine_key(where)
    first = find_key(where)
    where.machine_id.write_text("f" * 32, "ascii")
    second = find_key(where)
    assert first is not None
    assert second is not None
    assert first.key != second.key
    where.machine_key.chmod(0o644)
    assert find_key(where) is None
    where.machine_key.chmod(0o600)
    where.machine_key.write_bytes(b"short")
    assert find_key(where) is None


def test_a_relative_folder_of_credentials_is_nobody_s() -> None:
    assert places_of({"CREDENTIALS_DIRECTORY": "here"}).handed_over is None
    assert places_of({}).handed_over is None


def handed_over(folder: Path) -> dict[str, str]:
    """Return the environment of a unit with the key."""
    (folder / "handed").mkdir(exist_ok=True)
    (folder / "handed" / machine_key.HANDED_OVER).write_bytes(b"k" * 32)
    return {"CREDENTIALS_DIRECTORY": str(folder / "handed")}


def test_the_environment_does_not_choose_the_keyring(tmp_path: Path) -> None:
    hostile = {
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "KEYRING_PROPERTY_ORIGIN": "mine",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
    }
    chosen = choose_keyring(tmp_path, {**hostile, **handed_over(tmp_path)})
    assert isinstance(chosen, SealedKeyring)
    assert keyring.get_keyring() is chosen
    assert chosen.origin is Origin.SYSTEMD
    with pytest.raises(CredentialError, match="no key"):
        choose_keyring(tmp_path, {**hostile, "DBUS_SESSION_BUS_ADDRESS": ""})


def test_a_file_is_used_by_whom_asks_for_it_only(tmp_path: Path) -> None:
    place = CredentialPlace(tmp_path / "state", tmp_path / "token")
    with pytest.raises(NoCredentialError):
        place.load("k1")
    place.check()
    place.store("k1", TOKEN)
    assert (place.load("k1"), place.kept_by(), place.since("k1")) == (TOKEN, "file", None)
    assert (tmp_path / "token").stat().st_mode & 0o777 == 0o600
    assert (place.forget("k1"), place.forget("k1")) == (True, False)
    (tmp_path / "token").write_bytes(b"\xff")
    with pytest.raises(CredentialError, match="no token"):
        place.load("k1")


def test_without_a_home_the_keyring_can_still_be_had(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("HOME", "XDG_", "DBUS_"))
    } | handed_over(tmp_path)
    script = (
        "import sys; from pathlib import Path; from kiosk.app.credential import CredentialPlace;"
        "place = CredentialPlace(Path(sys.argv[1])); place.store('k1', 'token'); print(place.load('k1'))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "state")],
        env={**environment, "HOME": "/nowhere/at/all"} if os.geteuid() else environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert told.stdout == "token\n"
