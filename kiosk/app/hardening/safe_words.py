"""The words of the safe screen, read from the catalogues without the machinery that reads them otherwise."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from kiosk.domain.assets import assets

_LARGEST = 1_000_000
_TITLE, _LEAD, _CODE = "out-of-service-title", "out-of-service-lead", "out-of-service-code"
_PLACE = re.compile(r"\{\s*\$code\s*\}")
_TAG = re.compile(r"[a-z]{2,3}")


def safe_words(offered: Sequence[str], code: str) -> tuple[tuple[str, str, str], ...]:
    """Return language, title and what to do, for each language; then, without a language, the line for staff.

    None offered: all that there are. A catalogue that cannot be read is left out.
    """
    folder = assets() / "translations"
    there = sorted(path.stem for path in folder.glob("*.ftl"))
    wanted = [each for each in offered if each in there] or there
    read = [(each, _messages(folder / f"{each}.ftl")) for each in wanted]
    rows = tuple((tag, said[_TITLE], said.get(_LEAD, "")) for tag, said in read if _TITLE in said)
    staff = sorted(read, key=lambda each: each[0] != (wanted[0] if offered else "en"))
    line = next((said[_CODE] for _, said in staff if _CODE in said), "{ $code }")
    return (*rows, ("", _PLACE.sub(lambda _: code, line), ""))


def languages_in(settings: Path) -> tuple[str, ...]:
    """Return the languages that settings offer, as far as these can be read."""
    try:
        offered = (
            tomllib.loads(settings.read_bytes()[:_LARGEST].decode()).get("languages", {}).get("offered", ())
        )
    except (OSError, ValueError, AttributeError, RecursionError):
        return ()
    return tuple(each for each in offered if isinstance(each, str) and _TAG.fullmatch(each))


def _messages(path: Path) -> dict[str, str]:
    """Read the messages of one line; the three of this screen are."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return dict(re.findall(r"^([a-z][a-z0-9-]*) = (\S.*)$", text, re.MULTILINE))
