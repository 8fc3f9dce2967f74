"""The marks of direction that keep a filled-in name or number whole among words that run the other way (UAX 9)."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"
ISOLATES = frozenset("\u2066\u2067\u2068")
"""Those that begin an isolate: left to right, right to left, and as its own first letter runs."""

_NOTHING = {ord(mark): None for mark in (*ISOLATES, POP_ISOLATE, RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK)}


def isolated(text: str) -> str:
    """Mark a text as a whole of its own, which runs as its first letter does."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def unmarked(text: str) -> str:
    """Return a text without marks: for whoever reads it aloud, and for comparing."""
    return text.translate(_NOTHING)
