"""The last lines of the log in memory, for diagnostics: by the same formatter, from the same allow-list of fields."""

import logging
from collections import deque

from kiosk.observe.logs import LineFormatter

KEPT_LINES = 1500


class RecentLines(logging.Handler):
    """Keeps the last lines of the program's own log; nothing of them is on disk."""

    def __init__(self, most: int = KEPT_LINES) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(LineFormatter(json=True))
        self._lines: deque[str] = deque(maxlen=most)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self._lines.append(self.format(record))

    def lines(self) -> tuple[str, ...]:
        """Return them, the oldest first."""
        return tuple(self._lines)

    def begin(self) -> None:
        """Listen to the program's own loggers, from any level that it is set to."""
        logging.getLogger("kiosk").addHandler(self)

    def end(self) -> None:
        """Listen no more."""
        logging.getLogger("kiosk").removeHandler(self)
