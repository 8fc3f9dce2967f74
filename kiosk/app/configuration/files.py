"""Reads the files of the settings: the main one, and a drop-in folder over it, in the order of their names."""

import re
import tomllib
from pathlib import Path

from kiosk.app.configuration.layers import Kind, Layer, Origin
from kiosk.app.configuration.mistakes import NOT_TOML, UNREADABLE, Mistake
from kiosk.app.configuration.toml_places import places

DEFAULT_FILE = Path("/etc/loket/kiosk.toml")
DROP_INS = ".d"
"""``kiosk.toml`` has the folder ``kiosk.d`` beside it; what in it ends in ``.toml`` and begins with no dot counts."""
MOST_BYTES = 256 * 1024
MOST_FILES = 64

_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def read_layers(path: Path) -> tuple[tuple[Layer, ...], tuple[Mistake, ...]]:
    """Read the main file at `path` and its drop-ins; the highest layer stands first. Mistakes are returned."""
    layers: list[Layer] = []
    mistakes: list[Mistake] = []
    for file in (path, *drop_ins(path)):
        found = read_layer(file)
        if isinstance(found, Mistake):
            mistakes.append(found)
        else:
            layers.insert(0, found)
    return tuple(layers), tuple(mistakes)


def drop_ins(path: Path) -> tuple[Path, ...]:
    """List the files of the drop-in folder beside a main file, in the order of their names."""
    folder = path.with_suffix(DROP_INS)
    try:
        found = sorted(each for each in folder.iterdir() if each.suffix == ".toml" and each.name[0] != ".")
    except OSError:
        # There need not be one.
        return ()
    return tuple(found[:MOST_FILES])


def read_layer(path: Path) -> Layer | Mistake:
    """Read one file."""
    origin = Origin(Kind.FILE, path)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as problem:
        return Mistake(UNREADABLE, origin, "", f"cannot be read ({problem.strerror})")
    return layer_in(content, path)


def layer_in(content: bytes, path: Path) -> Layer | Mistake:
    """Read the content of one file, whatever it is."""
    origin = Origin(Kind.FILE, path)
    if len(content) > MOST_BYTES:
        return Mistake(UNREADABLE, origin, "", f"is longer than {MOST_BYTES} bytes")
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
        values = tomllib.loads(text)
        return Layer(origin, values, places(text))
    except RecursionError:
        return Mistake(NOT_TOML, origin, "", "this is not TOML (it is nested too deep)")
    except UnicodeDecodeError as problem:
        line = content[: problem.start].count(b"\n") + 1
        return Mistake(NOT_TOML, Origin(Kind.FILE, path, line), "", "this is not TOML (it is not UTF-8)")
    except tomllib.TOMLDecodeError as problem:
        at = _LINE.search(str(problem))
        line = int(at[1]) if at else content.count(b"\n") + 1
        said = _LINE.sub("", str(problem)).removesuffix("(at end of document)").strip()
        return Mistake(NOT_TOML, Origin(Kind.FILE, path, line), "", f"this is not TOML ({said})")
