"""Says what happens while a scenario plays: one JSON object a line, or a few words for people."""

import json
import sys
from collections.abc import Callable
from typing import TextIO

from kiosk.domain.clock import Clock

Fields = dict[str, object]


class Reporter:
    """Writes lines. Each has the simulated time and its type; nothing personal is in any of them."""

    def __init__(self, clock: Clock, *, as_json: bool, out: TextIO | None = None) -> None:
        self._clock = clock
        self._as_json = as_json
        self._out = out or sys.stdout

    def say(self, kind: str, /, **fields: object) -> None:
        """Write one line."""
        if self._as_json:
            line = json.dumps(
                {"time": self._clock.now().isoformat(), "type": kind, **fields}, ensure_ascii=False
            )
        else:
            writer = _PLAIN.get(kind)
            text = writer(fields) if writer else None
            if text is None:
                return
            line = f"{self._clock.now().strftime('%H:%M:%S')}  {text}"
        self._out.write(line + "\n")
        self._out.flush()


def _expect(fields: Fields) -> str | None:
    if fields["ok"]:
        return None
    return f"line {fields['line']}: {fields['key']} should be {fields['wanted']!r}, but is {fields['seen']!r}"


def _device(fields: Fields) -> str | None:
    """Tell people of reasons only; what follows from them would be said twice."""
    if "reason" not in fields:
        return None
    word = "" if fields["event"] == "ReasonRaised" else "no longer "
    return f"device   {fields['device']} {word}{fields['reason']}"


def _result(fields: Fields) -> str:
    ending = "all expectations hold" if fields["ok"] else f"{fields['failed']} did not hold"
    return f"{'ok  ' if fields['ok'] else 'FAIL'}  {fields['title']}: {ending}"


_PLAIN: dict[str, Callable[[Fields], str | None]] = {
    "start": lambda f: f"-- {f['title']}",
    "screen": lambda f: f"screen   {f['screen']} ({f['language']})",
    "ticket": lambda f: f"ticket   {f['number']}",
    "print": lambda f: f"print    {f['outcome']}",
    "device": _device,
    "central": lambda f: f"central  {f['action']} {f.get('answer', '')}".rstrip(),
    "picture": lambda f: f"picture  {f['path']}",
    "expect": _expect,
    "result": _result,
}
