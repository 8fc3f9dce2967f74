"""A life on a disk of 16 MiB that fills up, or that is read-only: a program for a mount namespace of its own.

Run as: ``unshare -rm python -m tests.failures.power.small_disk CASE FOLDER``. The folder is mounted over. It
says what came of it as JSON on standard output.
"""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.store.port import StoreError
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore
from tests.failures.power.judging import judge, restart_and_judge
from tests.failures.power.life import Life
from tests.fakes.clock import FakeClock
from tests.store.makers import new_ticket


def main(case: str, folder: Path) -> None:
    """Play one of the cases."""
    _mount("-t", "tmpfs", "-o", "size=16m", "none", str(folder))
    cases = {"full": _full, "full-at-start": _full_at_start, "read-only": _read_only, "steady": _steady}
    said = cases[case](folder)
    sys.stdout.write(json.dumps(said))


def _full(folder: Path) -> dict[str, object]:
    life = Life(folder)
    life.begin()
    before = [life.visit() for _ in range(3)]
    filling = _fill(folder)
    full = [life.check_in() is not None for _ in range(60)]
    filling.unlink()
    after = [life.visit() for _ in range(3)]
    wrong = judge_running(life)
    life.store.close()
    return {
        "before": before,
        "full": full,
        "after": after,
        "wrong": wrong,
        "restarted": restart_and_judge(folder),
    }


def _full_at_start(folder: Path) -> dict[str, object]:
    gone = Life(folder)
    gone.begin()
    before = [gone.visit() for _ in range(3)]
    filling = _fill(folder)
    life = Life(folder)
    life.begin()
    full = [life.check_in() is not None for _ in range(3)]
    filling.unlink()
    life.store.close()
    return {"before": before, "full": full, "restarted": restart_and_judge(folder)}


def judge_running(life: Life) -> list[str]:
    """Judge while it runs: jobs may be under way."""
    return [line for line in judge(life) if not line.startswith(("a job is", "I7: what became"))]


def _read_only(folder: Path) -> dict[str, object]:
    life = Life(folder)
    life.begin()
    before = life.visit()
    life.store.close()
    _mount("-o", "remount,ro", str(folder))
    at_start = _refusal(folder)
    _mount("-o", "remount,rw", str(folder))
    return {"before": before, "at_start": at_start, "restarted": restart_and_judge(folder)}


def _steady(folder: Path) -> dict[str, object]:
    clock = FakeClock()
    file = StoreFile(folder / "kiosk.db", "kiosk-2", "K2", 1, clock, boot="boot-1")
    store = SteadyStore(file)
    filling = _fill(folder)
    given: list[str] = []
    with suppress(StoreError):
        while True:
            given.append(str(store.issue(new_ticket(clock)).ticket.number))
    said: dict[str, object] = {
        "refusal": store.disk.health().refusal,
        "back_too_soon": store.disk.try_again(),
    }
    filling.unlink()
    said["back"] = store.disk.try_again()
    given.append(str(store.issue(new_ticket(clock)).ticket.number))
    said["kept"] = len(store.recent(1000)) == len(set(given)) == len(given)
    store.close()
    return said | _steady_start(folder, file)


def _steady_start(folder: Path, file: StoreFile) -> dict[str, object]:
    _mount("-o", "remount,ro", str(folder))
    store = SteadyStore(file)
    said: dict[str, object] = {"at_start": store.disk.health().refusal, "read_only": store.disk.try_again()}
    _mount("-o", "remount,rw", str(folder))
    said["writable"] = store.disk.try_again()
    store.close()
    return said


def _fill(folder: Path) -> Path:
    filling = folder / "filling"
    with filling.open("wb", buffering=0) as file:
        for size in (4096, 1):
            with suppress(OSError):
                while file.write(b"\0" * size):
                    pass
    return filling


def _refusal(folder: Path) -> str | None:
    """Start a second time, as after a crash, and return the code that it is refused with."""
    try:
        Life(folder).store.close()
    except StoreError as refused:
        return refused.code
    return None


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
