"""Disks as a power cut may leave them: rebuilt from the trace of a life, with what was not synced lost or torn.

What was synced is there. Of what was written since, any part may be there, in whole or up to a sector: SQLite's own
assumption about disks (its documentation, "Atomic Commit In SQLite", hardware assumptions).
"""

import ast
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

TRACED = "pwrite64,fdatasync,fsync,ftruncate,unlink,rename,write"
SECTOR = 512
DATABASE = ("kiosk.db", "kiosk.db-wal")
MARK, FRESH_MARK = "kiosk.db.mark", "kiosk.db.mark.new"
NOTES = ("leases", "applied", "papers", "shown")

_LINE = re.compile(
    r'\d+\s+(?P<call>\w+)\((?:\d+<(?P<path>[^>]*)>|(?P<name>"[^"]*"))(?P<rest>.*)\)\s+= (?P<result>-?\d+)'
)
_DATA = re.compile(r', (?P<data>"[^"]*"), \d+(?:, (?P<offset>\d+))?$')


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a life did to one file: `write`, `truncate`, `unlink`, `sync`, or `note` outside of the kiosk.

    A `rename` is of the fresh mark to the mark; the folder's sync counts as the mark's.
    """

    kind: str
    file: str
    offset: int = 0
    data: bytes = b""


def changes_in(trace: Path) -> list[Change]:
    """Read the trace of ``strace -y -xx`` back. What it wrote elsewhere (to no file of the kiosk) is left out."""
    with trace.open(errors="replace") as lines:
        return [change for line in lines if (change := _change(line)) is not None]


def _change(line: str) -> Change | None:
    found = _LINE.match(line.rstrip())
    if found is None or int(found["result"]) < 0:
        return None
    literal = f'"{found["path"]}"' if found["path"] else found["name"]
    file = Path(_bytes(literal).decode()).name
    if found["call"] == "rename":
        return Change("rename", MARK) if file == FRESH_MARK else None
    if found["call"] == "fsync" and Path(_bytes(literal).decode()).is_dir():
        return Change("sync", MARK)
    if file not in (*DATABASE, FRESH_MARK, *NOTES):
        return None
    match found["call"]:
        case "pwrite64" | "write":
            data = _DATA.match(found["rest"])
            assert data, line[:100]
            content = _bytes(data["data"])
            assert len(content) == int(found["result"]), "cut by strace, or written in part"
            kind = "note" if file in NOTES else "write"
            return Change(kind, file, int(data["offset"] or 0), content)
        case "ftruncate":
            return Change("truncate", file, int(found["rest"].removeprefix(", ")))
        case "unlink":
            return Change("unlink", file)
        case _:
            return Change("sync", file)


def _bytes(literal: str) -> bytes:
    value: bytes = ast.literal_eval(f"b{literal}")
    return value


@dataclass(frozen=True, slots=True)
class Image:
    """The moment of a cut (after so many changes), and which of the unsynced ones (counted from 0) are there.

    `torn` is how many bytes of the last one that is there made it. `forgotten` last syncs were a lie of the disk.
    """

    moment: int
    kept: frozenset[int]
    torn: int | None = None
    forgotten: int = 0


def unsynced(changes: Sequence[Change], forgotten: int = 0) -> list[int]:
    """List the places of the changes that nobody has waited for, or for which the disk only said that it did."""
    waiting: list[int] = []
    syncs = [place for place, change in enumerate(changes) if change.kind == "sync"]
    lies = set(syncs[len(syncs) - forgotten :])
    for place, change in enumerate(changes):
        if place in lies:
            continue
        if change.kind == "sync":
            waiting = [each for each in waiting if changes[each].file != change.file]
        elif change.kind != "note":
            waiting.append(place)
    return waiting


def images(changes: Sequence[Change], chance: Random) -> Iterator[Image]:
    """Give images without end: a moment by chance, and of what was unsynced nothing, all, all but one, one, or some."""
    while True:
        moment = chance.randrange(len(changes) + 1)
        waiting = unsynced(changes[:moment])
        yield Image(moment, *_some(waiting, changes, chance))


def _some(waiting: list[int], changes: Sequence[Change], chance: Random) -> tuple[frozenset[int], int | None]:
    if not waiting:
        return frozenset(), None
    one = chance.choice(waiting)
    kept = chance.choice(
        (
            set[int](),
            set(waiting),
            set(waiting) - {one},
            {one},
            {each for each in waiting if each <= one},
            {each for each in waiting if chance.random() < 0.5},
        )
    )
    if not kept or chance.random() < 0.5:
        return frozenset(kept), None
    size = len(changes[max(kept)].data)
    return frozenset(kept), chance.randrange(0, size, SECTOR) if size > SECTOR else chance.randrange(size + 1)


def rebuild(start: Path, changes: Sequence[Change], image: Image, folder: Path) -> None:
    """Write the image of a disk that began as `start` into a new folder."""
    shutil.copytree(start, folder, ignore=shutil.ignore_patterns("*-shm"))
    waiting = set(unsynced(changes[: image.moment], image.forgotten))
    files = {path.name: bytearray(path.read_bytes()) for path in folder.iterdir()}
    for place, change in enumerate(changes[: image.moment]):
        if place in waiting and place not in image.kept:
            continue
        is_torn = image.torn is not None and place == max(image.kept)
        _apply(files, replace(change, data=change.data[: image.torn]) if is_torn else change)
    for path in folder.iterdir():
        path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _apply(files: dict[str, bytearray], change: Change) -> None:
    content = files.get(change.file, bytearray())
    match change.kind:
        case "write":
            content.extend(bytes(max(0, change.offset - len(content))))
            content[change.offset : change.offset + len(change.data)] = change.data
        case "note":
            content.extend(change.data)
        case "truncate":
            content[:] = content[: change.offset].ljust(change.offset, b"\0")
        case "unlink":
            files.pop(change.file, None)
            return
        case "rename":
            content = files.pop(FRESH_MARK)
        case _:
            pass
    files[change.file] = content
