"""The environment that a kiosk runs in: made anew from a list of what may stay, in an interpreter that is isolated.

A variable can bring code along (`PYTHONPATH`, `QT_PLUGIN_PATH`, `LD_PRELOAD`), lead the line elsewhere (`https_proxy`,
`SSL_CERT_FILE`), show the screen to others (`QT_QPA_PLATFORM=vnc`) or open a door for debugging. A list of bad ones is
never complete, so there is a list of good ones, each with what its value may look like. What an interpreter has read
before it came here cannot be taken back: the program then puts a fresh one in its place, with the same process id.
"""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

_PATH = r"/[\w./@:+-]{0,255}"
_WORD = r"[\w.@:+-]{1,128}"
_NUMBER = r"\d{1,20}"

ALLOWED: Mapping[str, str] = MappingProxyType(
    {
        # Who runs it, and where its own folders are.
        "HOME": _PATH, "USER": _WORD, "LOGNAME": _WORD, "TZ": r"[A-Za-z0-9/_+-]{1,64}",
        # The screen. Only these platforms: others show the screen to a network, or draw nothing.
        "QT_QPA_PLATFORM": "wayland|xcb|offscreen|minimal",
        "DISPLAY": r"[\w.-]{0,64}:\d{1,5}(\.\d{1,2})?", "XAUTHORITY": _PATH, "WAYLAND_DISPLAY": r"[\w./-]{1,255}",
        "XDG_RUNTIME_DIR": _PATH,
        # Assistive programs, and the keyring of a developer's desktop.
        "DBUS_SESSION_BUS_ADDRESS": r"unix:(path|abstract)=[\w./=,;-]{1,255}",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "[01]",
        # What systemd hands over.
        "NOTIFY_SOCKET": r"[@/][\w./@:-]{1,107}", "WATCHDOG_USEC": _NUMBER, "WATCHDOG_PID": _NUMBER,
        "CREDENTIALS_DIRECTORY": _PATH, "STATE_DIRECTORY": _PATH, "RUNTIME_DIRECTORY": _PATH,
        "INVOCATION_ID": r"[0-9a-f]{32}", "JOURNAL_STREAM": r"\d{1,20}:\d{1,20}", "SYSTEMD_EXEC_PID": _NUMBER,
    }
)  # fmt: skip
"""The variables that may stay, with a pattern of their whole value."""

SET: Mapping[str, str] = MappingProxyType(
    {
        "PATH": "/usr/bin:/bin",
        # No language of the machine's comes through: every text, date and number has its own.
        "LANG": "C.UTF-8",
    }
)
"""The variables that are what they are here, whatever they were."""

_ACTED_ON = ("LD_", "GLIBC_", "GCONV_", "MALLOC_", "LOCPATH", "LC_", "LANG")
"""What a process reads when it begins: by a later change nothing is undone."""

_PACKAGE = Path(__file__).resolve().parents[3]
_BEGIN = "import sys; sys.path.append(sys.argv.pop(1)); from kiosk.cli import main; sys.exit(main())"
"""What the isolated interpreter runs. The folder of this very package comes last: a checkout need not be installed."""


def cleaned(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what is left of an environment."""
    stays = {
        name: value
        for name, value in environment.items()
        if name in ALLOWED and re.fullmatch(ALLOWED[name], value, re.ASCII)
    }
    return {**stays, **SET}


def dropped(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Name what does not stay as it is, in alphabetical order; values are nobody's business."""
    left = cleaned(environment)
    return tuple(sorted(name for name, value in environment.items() if left.get(name) != value))


def needs_anew(environment: Mapping[str, str]) -> bool:
    """Tell whether the interpreter or its loader has acted already on what does not stay."""
    flags = sys.flags
    if not flags.isolated or flags.inspect or flags.interactive or flags.dev_mode or flags.optimize:
        return True
    return any(name.startswith(_ACTED_ON) for name in dropped(environment))


def command(arguments: Sequence[str]) -> list[str]:
    """Return the command line of a fresh, isolated program with these arguments."""
    return [sys.executable, "-I", "-X", "utf8", "-c", _BEGIN, str(_PACKAGE), *arguments]


def begin_anew(arguments: Sequence[str]) -> None:
    """Put a fresh program in this one's place, in a clean environment; whoever watches the process sees it go on."""
    sys.stdout.flush()
    sys.stderr.flush()
    line = command(arguments)
    os.execve(line[0], line, cleaned(os.environ))  # noqa: S606  (no shell is wanted)


def come_clean(arguments: Sequence[str]) -> None:
    """Clean the environment of this very process; where that comes too late begin anew, and do not return."""
    if needs_anew(os.environ):
        begin_anew(arguments)
    left = cleaned(os.environ)
    for name in set(os.environ) - set(left):
        del os.environ[name]
    os.environ.update(left)
