"""The Qt boundary: what Qt calls back never dies silently, and never takes the screen down with it."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType
from typing import ParamSpec

_log = logging.getLogger(__name__)

P = ParamSpec("P")


def guarded(name: str, call: Callable[P, None]) -> Callable[P, None]:
    """Wrap what Qt is to call. A bug in it is logged by its kind and place, without any text that it may carry."""

    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            call(*args, **kwargs)
        except Exception as bug:
            _report(name, type(bug), bug.__traceback__)

    return run


def unhandled(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """Log what comes up in Qt's own virtual functions; the composition root makes it `sys.excepthook`."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, bug, trace)
        return
    _report("unhandled", kind, trace)


def _report(name: str, kind: type[BaseException], trace: TracebackType | None) -> None:
    # The message of an exception may quote what the visitor showed, so only its kind and its place are told.
    where = "?"
    while trace is not None:
        where = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
        trace = trace.tb_next
    _log.error("ui.callback_failed name=%s kind=%s where=%s", name, kind.__name__, where)
