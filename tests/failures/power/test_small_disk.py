"""A disk that is really full, or really read-only: refused with a code, nothing lost, and it goes on by itself."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.failures.power.tracing import ROOT
from tests.peers.having import program


def played(case: str, folder: Path) -> dict[str, Any]:
    """Play a case in a mount namespace, where this machine lets one be made without rights."""
    unshare = [str(program("unshare")), "-rm"]
    if subprocess.run([*unshare, "mount", "-t", "tmpfs", "none", str(folder)], check=False).returncode:
        pytest.skip("no mount namespaces here")
    done = subprocess.run(
        [*unshare, sys.executable, "-m", "tests.failures.power.small_disk", case, str(folder)],
        check=True,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_a_full_disk(tmp_path: Path) -> None:
    said = played("full", tmp_path)
    assert said["before"] == [True] * 3
    # The room of the log is used again, until the next block's mark needs more: from then on nobody, not this and that.
    assert said["full"] == sorted(said["full"], reverse=True)
    assert said["full"][0] is True
    assert said["full"][-1] is False
    assert said["after"] == [True] * 3
    assert said["wrong"] == []
    assert said["restarted"] == []


def test_a_start_on_a_full_disk(tmp_path: Path) -> None:
    said = played("full-at-start", tmp_path)
    assert said == {"before": [True] * 3, "full": [True] * 3, "restarted": []}


def test_a_read_only_disk(tmp_path: Path) -> None:
    said = played("read-only", tmp_path)
    assert said == {"before": True, "at_start": "io", "restarted": []}


def test_the_store_that_outlives_its_disk(tmp_path: Path) -> None:
    said = played("steady", tmp_path)
    assert said == {
        "refusal": "disk_full",
        "back_too_soon": False,
        "back": True,
        "kept": True,
        "at_start": "io",
        "read_only": False,
        "writable": True,
    }
