"""Who may write the settings, and who may open a device: by owner, group and permissions."""

from pathlib import Path

import pytest

from kiosk.app.doctor.files import (
    FileSeen,
    User,
    device_access,
    see,
    settings_permissions,
    udev_rules,
)
from kiosk.app.doctor.findings import Result

LOKET = User("loket", 990, frozenset({990, 29}))
ANNA = 1000


@pytest.mark.parametrize(
    ("owner", "group", "mode", "kiosk", "good"),
    [
        (0, 0, 0o644, LOKET, True),
        (0, 0, 0o664, LOKET, True),
        (0, 990, 0o640, LOKET, True),
        (0, 990, 0o660, LOKET, False),
        (0, 0, 0o646, LOKET, False),
        (990, 990, 0o644, LOKET, False),
        (ANNA, ANNA, 0o644, LOKET, False),
        (ANNA, ANNA, 0o644, None, True),
        (990, 990, 0o644, None, False),
    ],
)
def test_who_may_write_the_settings(
    owner: int, group: int, mode: int, kiosk: User | None, good: bool
) -> None:
    file = FileSeen("/etc/loket/kiosk.toml", owner, group, mode)
    (found,) = settings_permissions([file], kiosk, ANNA)
    assert (found.result is Result.OK) == good
    assert good or found.about == "/etc/loket/kiosk.toml"


@pytest.mark.parametrize(
    ("owner", "group", "mode", "good"),
    [
        (0, 29, 0o660, True),
        (0, 29, 0o640, False),
        (0, 7, 0o660, False),
        (0, 7, 0o666, True),
        (990, 7, 0o600, True),
        (990, 7, 0o400, False),
    ],
)
def test_who_may_open_a_device(owner: int, group: int, mode: int, good: bool) -> None:
    node = FileSeen("/dev/usb/lp0", owner, group, mode)
    (found,) = device_access([("usb:/dev/usb/lp0", node)], LOKET)
    assert (found.result is Result.OK) == good
    (by_root,) = device_access([("usb:/dev/usb/lp0", node)], User("root", 0, frozenset({0})))
    assert by_root.result is Result.OK


def test_what_is_not_there_is_skipped(tmp_path: Path) -> None:
    assert see(tmp_path / "none") is None
    assert [each.result for each in device_access([("usb:/dev/x", None)], LOKET)] == [Result.SKIPPED]
    assert [each.result for each in device_access([], LOKET)] == [Result.SKIPPED]


def test_the_udev_rules(tmp_path: Path) -> None:
    rules = tmp_path / "70-loket.rules"
    assert udev_rules([rules]).result is Result.WARNING
    rules.touch()
    assert udev_rules([rules]).result is Result.OK
