"""A process and all that it started: their memory and their processor time (Linux, proc(5))."""

import os
from pathlib import Path

PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")


def members(root: int) -> tuple[int, ...]:
    """List a process and its descendants that live."""
    parents = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit() and (fields := _fields(int(folder.name))):
            parents[int(folder.name)] = int(fields[1])
    found = {root}
    while more := {each for each, parent in parents.items() if parent in found} - found:
        found |= more
    return tuple(found)


def pss_mb(root: int) -> float:
    """Return the memory of all of them in MB (10^6 bytes), what is shared counted by its share."""
    total = 0
    for each in members(root):
        try:
            rollup = (PROC / str(each) / "smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total * 1024 / 1e6


def core_s(root: int) -> float:
    """Return the seconds of a core that they have used so far."""
    fields = [_fields(each) for each in members(root)]
    return sum(int(each[11]) + int(each[12]) for each in fields if each) / _TICKS


def _fields(process: int) -> list[str]:
    # From the third field of stat on: the second, the name, may hold anything.
    try:
        return (PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
