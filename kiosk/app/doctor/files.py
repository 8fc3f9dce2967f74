"""Checks of files: who may write the settings, whether the kiosk's user may open its devices."""

import grp
import os
import pwd
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.doctor.findings import Finding, failed, ok, skipped, warning

KIOSK_USER = "loket"
UDEV_RULES = tuple(
    Path(folder) / "70-loket.rules"
    for folder in ("/etc/udev/rules.d", "/usr/lib/udev/rules.d", "/lib/udev/rules.d")
)
"""Where udev looks (udev(7))."""


@dataclass(frozen=True, slots=True)
class FileSeen:
    """A file's owner and group by number, and its permissions; `path` as it is told."""

    path: str
    user: int
    group: int
    mode: int


@dataclass(frozen=True, slots=True)
class User:
    """A user with the numbers of its groups."""

    name: str
    number: int
    groups: frozenset[int]


def see(path: Path) -> FileSeen | None:
    """Look at a file; None where there is none, or it may not be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return FileSeen(str(path), found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode))


def kiosk_user() -> User | None:
    """Return the kiosk's own user; None on a machine without one."""
    try:
        entry = pwd.getpwnam(KIOSK_USER)
    except KeyError:
        return None
    groups = os.getgrouplist(entry.pw_name, entry.pw_gid)
    return User(entry.pw_name, entry.pw_uid, frozenset(groups))


def this_user() -> User:
    """Return whoever runs this."""
    number = os.geteuid()
    try:
        name = pwd.getpwuid(number).pw_name
    except KeyError:
        name = str(number)
    return User(name, number, frozenset({os.getegid(), *os.getgroups()}))


def group_names(user: User) -> tuple[str, ...]:
    """Name a user's groups; those without a name are left out."""
    names = {entry.gr_gid: entry.gr_name for entry in grp.getgrall()}
    return tuple(sorted(names[each] for each in user.groups if each in names))


def owner_of(path: Path) -> str:
    """Name whose a file is; empty where there is none."""
    seen = see(path)
    if seen is None:
        return ""
    try:
        return pwd.getpwuid(seen.user).pw_name
    except KeyError:
        return str(seen.user)


def settings_permissions(files: Iterable[FileSeen], kiosk: User | None, me: int) -> Iterator[Finding]:
    """Check that nobody but root may write settings; without a user ``loket`` whoever runs this may, too (`me`)."""
    trusted = {0} if kiosk is not None else {0, me}
    wrong = False
    for file in files:
        why = _writable(file, trusted)
        if why:
            wrong = True
            yield failed("settings_permissions", why, file.path)
    if not wrong:
        yield ok("settings_permissions", "nobody but their owner may write them")


def device_access(nodes: Sequence[tuple[str, FileSeen | None]], user: User) -> Iterator[Finding]:
    """Check each device file (address, what was seen); one that is not there is told by `device`."""
    if not nodes:
        yield skipped("device_access", "no device is named by its file")
    for address, node in nodes:
        if node is None:
            yield skipped("device_access", "it is not plugged in", address)
        elif _may_open(node, user):
            yield ok("device_access", f"{user.name} may open it", address)
        else:
            yield failed("device_access", f"{user.name} may not open {node.path}", address)


def udev_rules(places: Iterable[Path] = UDEV_RULES) -> Finding:
    """Check that the rules are installed."""
    found = [str(each) for each in places if each.exists()]
    return ok("udev_rules", found[0]) if found else warning("udev_rules", "not installed")


def _writable(file: FileSeen, trusted: Iterable[int]) -> str:
    if file.mode & stat.S_IWOTH:
        return "everybody may write it"
    if file.user not in trusted:
        return "it does not belong to root"
    return "its group may write it" if file.mode & stat.S_IWGRP and file.group != 0 else ""


def _may_open(node: FileSeen, user: User) -> bool:
    if user.number == 0:
        return True
    needed = stat.S_IRUSR | stat.S_IWUSR
    if node.user == user.number:
        return node.mode & needed == needed
    if node.group in user.groups:
        return node.mode & (needed >> 3) == needed >> 3
    return node.mode & (needed >> 6) == needed >> 6
