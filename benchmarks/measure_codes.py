"""Code reading: 500 made photographs by class, against ZBar and OpenCV, and the processor time a 720p frame
costs (one thread each).

ZBar is Debian's ``zbarimg``. OpenCV is asked in a Python of its own, since nothing else here needs it: name one in
the environment, ``LOKET_OPENCV_PYTHON=/path/to/python``, that has ``opencv-python-headless`` installed. What is not
there is left out, and the rows say so. ``LOKET_PHOTOGRAPHS`` is the number of pictures a class (20).
"""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from benchmarks.photographed import FRAME, LINK, WAYS, Way
from benchmarks.report import Row, median
from kiosk.devices.codes.picture import codes_in, payloads_in
from tests.devices.photographs import photograph

PICTURES = int(os.environ.get("LOKET_PHOTOGRAPHS", "20"))
OPENCV_PYTHON = os.environ.get("LOKET_OPENCV_PYTHON", "")
_MOST_MS = 10.0
_HOPELESS_MS = 1500.0
_OPENCV = """
import cv2, json, sys, time
cv2.setNumThreads(1)
reader, found, spent = cv2.QRCodeDetector(), [], []
for path in sys.argv[2:]:
    picture = cv2.imread(path, 0)
    begun = time.process_time()
    try:
        text = reader.detectAndDecode(picture)[0]
    except cv2.error:
        text = ""
    spent.append(time.process_time() - begun)
    found.append(text == sys.argv[1])
print(json.dumps([found, spent]))
"""


def rows() -> list[Row]:
    """Return the share that is read in each class, then the times."""
    with tempfile.TemporaryDirectory() as folder:
        return [row for name, way in WAYS.items() for row in _of_class(name, way, Path(folder))] + _times(
            Path(folder)
        )


def _of_class(name: str, way: Way, folder: Path) -> list[Row]:
    pictures = [_taken(way, seed) for seed in range(PICTURES)]
    paths = []
    for number, picture in enumerate(pictures):
        paths.append(folder / f"{number}.png")
        picture.save(paths[-1], compress_level=1)
    spent = []
    ours = 0
    for picture in pictures:
        begun = time.process_time()
        ours += LINK.encode() in payloads_in(picture)
        spent.append((time.process_time() - begun) * 1000)
    share = 100 * ours / PICTURES
    note = f"{median(spent):.0f} ms of a core each, {max(spent):.0f} at most"
    peers = {"ZBar": _zbar(paths), "OpenCV": _opencv(paths)[0]}
    missing = [peer for peer, found in peers.items() if found is None]
    note += "".join(f"; no {peer} here" for peer in missing)
    note += "".join(
        f"; {peer} reads none" for peer, found in peers.items() if found is not None and not any(found)
    )
    there = {peer: 100 * sum(found) / PICTURES for peer, found in peers.items() if found is not None}
    if not there:
        return [Row(f"codes read, {name}", share, "%", "above theirs", met=True, note=note)]
    return [
        # Where both read everything nothing is above it.
        Row(
            f"codes read, {name}",
            share,
            "%",
            "above theirs",
            _is_above(share, theirs),
            peer,
            theirs,
            note=note,
        )
        for peer, theirs in there.items()
    ]


def _is_above(ours: float, theirs: float) -> bool:
    return ours > theirs or ours == theirs == 100


def _taken(way: Way, seed: int) -> Image.Image:
    return photograph(LINK, seed, *way.spoils, code_side=way.side, drawn=way.drawn, size=FRAME)


def _times(folder: Path) -> list[Row]:
    frame = _taken(WAYS["plainly visible"], 1)
    path = folder / "frame.png"
    frame.save(path)
    ours = [seconds * 1000 for seconds in _timed(lambda: codes_in(frame), 21)]
    spread = (ours[0], ours[-1])
    theirs = _opencv([path] * 8)[1]
    against = {"against": "OpenCV", "theirs": median(theirs) * 1000} if theirs else {}
    note = "" if theirs else "no OpenCV here"
    hopeless = Image.effect_noise(FRAME, 90)
    lost = [seconds * 1000 for seconds in _timed(lambda: payloads_in(hopeless), 5)]
    return [
        Row(
            "a 720p frame with a plainly visible code",
            median(ours),
            "ms",
            "at most 10 ms",
            median(ours) <= _MOST_MS,
            spread=spread,
            note=note,
            **against,  # type: ignore[arg-type]
        ),
        Row(
            "a 720p picture of nothing but noise",
            median(lost),
            "ms",
            "at most 1500 ms",
            median(lost) <= _HOPELESS_MS,
            spread=(lost[0], lost[-1]),
        ),
    ]


def _timed(work: Callable[[], object], runs: int) -> list[float]:
    """Return the seconds of processor time of each run after a warm-up, sorted; who else is busy does not count."""
    work()
    spent = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return sorted(spent)


def _zbar(paths: list[Path]) -> list[bool] | None:
    program = shutil.which("zbarimg")
    if program is None:
        return None
    asked = [program, "-q", "--raw", "-Sdisable", "-Sqrcode.enable"]
    return [
        LINK.encode() in subprocess.run([*asked, path], capture_output=True, check=False, timeout=60).stdout
        for path in paths
    ]


def _opencv(paths: list[Path]) -> tuple[list[bool] | None, list[float]]:
    """Return what it read and the seconds of each, without the loading of the file."""
    if not OPENCV_PYTHON:
        return None, []
    asked: list[str | Path] = [OPENCV_PYTHON, "-c", _OPENCV, LINK, *paths]
    done = subprocess.run(asked, capture_output=True, check=False, timeout=600)
    if done.returncode != 0:
        return None, []
    found, spent = json.loads(done.stdout)
    return found, sorted(spent)
