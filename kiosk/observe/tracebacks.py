"""An exception as one line: types, codes and places; no message and no locals, for either may hold a visitor's data."""

import traceback
from collections.abc import Iterator
from pathlib import Path

_FRAMES = 12
"""So many of the innermost frames are told."""


def describe(error: BaseException) -> str:
    """Tell an exception and what it came from, outermost frame first.

    The message is left out (pydantic's, say, quotes the input); a stable `code`, as our own errors have, is told.
    """
    return " <- ".join(_one(each) for each in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _one(error: BaseException) -> str:
    code = getattr(error, "code", None)
    name = type(error).__name__ + (f"({code})" if isinstance(code, str) else "")
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = " > ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    return f"{name} at {places}" if places else name
