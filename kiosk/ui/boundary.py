"""The Qt boundary: what Qt calls back never dies silently, and never takes the screen down with it."""

import logging
from collections.abc import Callable
from typing import ParamSpec

_log = logging.getLogger(__name__)

P = ParamSpec("P")


def guarded(name: str, call: Callable[P, None]) -> Callable[P, None]:
    """Wrap what Qt is to call. A bug in it is logged by its kind and place; `kiosk.observe` leaves its words out."""

    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            call(*args, **kwargs)
        except Exception as bug:
            _log.exception("ui.callback_failed", extra={"action": name, "code": type(bug).__name__})

    return run
