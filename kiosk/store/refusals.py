"""Tells the log once that a disk refuses, and once that it takes writes again: not at every attempt."""

import logging

_log = logging.getLogger(__name__)


class Refusals:
    """What was told already. One is shared by all openings of a file, so that trying to open it again is no news."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def tell(self, code: str) -> None:
        """Log a refusal with its code (see `StoreError`), unless it is known."""
        if code not in self._told:
            self._told.add(code)
            _log.error("store.refused", extra={"code": code})

    def over(self) -> None:
        """The disk takes writes again: what it refuses from now on is news."""
        if self._told:
            self._told.clear()
            _log.info("store.takes_writes_again")
