"""What a program that is killed by a signal says at last: which signal, and where its Python code stood; no values."""

import faulthandler
import re
from contextlib import suppress
from pathlib import Path
from typing import TextIO

NAME = "last-words.txt"
_LARGEST = 16_384
_FATAL = re.compile(r"^Fatal Python error: ([\w ]{1,60})", re.MULTILINE)
_FIRST_FRAME = re.compile(
    r'^(?:Current thread|Stack) .*\n  File "([^"\n]{1,300})", line (\d{1,9}) in (\w{1,80})', re.MULTILINE
)


def take_last_words(folder: Path) -> str:
    """Return what the last program said, as one line, and forget it; empty where it said nothing."""
    path = folder / NAME
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            said = file.read(_LARGEST)
        path.unlink()
    except OSError:
        return ""
    fatal, frame = _FATAL.search(said), _FIRST_FRAME.search(said)
    place = f" at {Path(frame[1]).name}:{frame[2]} {frame[3]}" if frame else ""
    return f"{fatal[1]}{place}" if fatal else ""


def listen_for_last_words(folder: Path) -> TextIO | None:
    """Have Python write them; the returned file stays open until the end. None where the disk refuses."""
    with suppress(OSError):
        file = (folder / NAME).open("w", encoding="utf-8")
        (folder / NAME).chmod(0o600)
        faulthandler.enable(file, all_threads=False)
        return file
    return None
