"""What nobody caught is logged like everything else, instead of being printed with its message."""

import logging
import sys
import threading
from types import TracebackType

_log = logging.getLogger(__name__)


def log_uncaught() -> None:
    """Take over the hooks of the interpreter, threads and finalisers; call it once, after the logs are set up."""
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    sys.unraisablehook = _unraisable


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("observe.uncaught", exc_info=(kind, error, trace))


def _uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    error = arguments.exc_value
    if error is not None and not isinstance(error, SystemExit):
        _log.critical("observe.uncaught_in_thread", exc_info=(type(error), error, error.__traceback__))


def _unraisable(found: "sys.UnraisableHookArgs") -> None:
    error = found.exc_value
    if error is not None:
        _log.error("observe.unraisable", exc_info=(type(error), error, error.__traceback__))
