"""Key events as `evtest` shows them, written in short, with the codes of `evdev` for a check on ours."""

from evdev import ecodes

from kiosk.devices.keys.events import KeyEvent

_MARKS = {"+": 1, "-": 0, "~": 2}


def recorded(keys: str) -> list[KeyEvent]:
    """Read keys such as ``LEFTSHIFT+ L LEFTSHIFT-``: pressed, pressed and released, released; ``~`` repeats."""
    events: list[KeyEvent] = []
    for key in keys.split():
        mark = key[-1] if key[-1] in _MARKS else ""
        code = int(getattr(ecodes, f"KEY_{key.rstrip('+-~')}"))
        for value in (_MARKS[mark],) if mark else (1, 0):
            events.append(KeyEvent(ecodes.EV_MSC, ecodes.MSC_SCAN, 0x70000 + code))
            events.append(KeyEvent(ecodes.EV_KEY, code, value))
            events.append(KeyEvent(ecodes.EV_SYN, ecodes.SYN_REPORT, 0))
    return events


def shifted(keys: str) -> str:
    """Hold the shift key down while these are typed."""
    return f"LEFTSHIFT+ {keys} LEFTSHIFT-"
