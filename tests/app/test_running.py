"""The kiosk as a process of its own: it reaches the central, works, and ends in good order when it is told to."""

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.demo.boxed_central import KIOSK_ID, BoxedCentral, Filling
from kiosk.app.demo.day import ZONE
from kiosk.app.demo.office import demo_office
from kiosk.store.port import StoreError
from kiosk.store.sqlite import open_store
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]

SETTINGS = """
[kiosk]
id = "{kiosk}"
state = "{folder}/state"
[central]
url = "{url}"
[devices]
printer = "png:{folder}/papers"
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_starts_reaches_the_central_and_ends_when_it_is_told_to(
    number: signal.Signals, tmp_path: Path
) -> None:
    central = BoxedCentral(tmp_path / "central.db", RealClock(), Filling(demo_office(), (), ("1",)))
    try:
        config, token = tmp_path / "kiosk.toml", tmp_path / "token"
        config.write_text(SETTINGS.format(kiosk=KIOSK_ID, folder=tmp_path, url=central.url), "utf-8")
        token.write_text(central.tokens.kiosk, "utf-8")
        arguments = ["run", "--windowed", "--config", str(config), "--token-file", str(token)]
        with subprocess.Popen(
            [sys.executable, "-m", "kiosk", *arguments],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stderr=subprocess.PIPE,
            text=True,
        ) as kiosk:
            try:
                wait_until(lambda: knows_the_office(tmp_path), 30)
                kiosk.send_signal(number)
                assert kiosk.wait(20) == 0
            finally:
                kiosk.kill()
            assert kiosk.stderr is not None
            said = kiosk.stderr.read()
        assert '"level": "ERROR"' not in said
        store = open_store(tmp_path / "state" / "kiosk.db", KIOSK_ID, "K1", 1, RealClock())
        assert store.recover().clean
        assert store.numbers_left("B", datetime.now(ZONE).date()).live > 0
        store.close()
    finally:
        central.close()


def knows_the_office(folder: Path) -> bool:
    """Look into the kiosk's own disk: has it read the office and leased numbers?"""
    path = folder / "state" / "kiosk.db"
    if not path.exists():
        return False
    copy = folder / "look.db"
    for ending in (".mark", "", "-wal"):
        source = Path(f"{path}{ending}")
        Path(f"{copy}{ending}").write_bytes(source.read_bytes() if source.exists() else b"")
    try:
        store = open_store(copy, KIOSK_ID, "K1", 1, RealClock())
    except StoreError:
        # Copied in the middle of a write: look again.
        return False
    try:
        return store.office() is not None and store.numbers_left("G", datetime.now(ZONE).date()).reserve > 0
    finally:
        store.close()
