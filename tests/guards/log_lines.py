"""A warning or an error in the log of `kiosk` fails the test, unless the test said that it would come."""

import logging
import re
from collections.abc import Callable, Iterator

import pytest

ExpectLog = Callable[[str], None]


class LogLines(logging.Handler):
    """Collects the lines from WARNING up, as `logger: message`, and compares them with what the test expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self.lines.append(f"{record.name}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Allow every line in which the regular expression is found, and demand at least one."""
        self._expected.append(re.compile(pattern))

    def complaints(self) -> list[str]:
        """Return what is wrong: lines that nobody expected, and expected ones that did not come."""
        surprises = [line for line in self.lines if not any(each.search(line) for each in self._expected)]
        absent = [
            each.pattern for each in self._expected if not any(each.search(line) for line in self.lines)
        ]
        return [f"unexpected log line: {line}" for line in surprises] + [
            f"expected log line did not come: {pattern}" for pattern in absent
        ]


@pytest.fixture(autouse=True)
def log_lines() -> Iterator[LogLines]:
    """Watch the log of `kiosk` during the test."""
    handler = LogLines()
    logger = logging.getLogger("kiosk")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)
    if complaints := handler.complaints():
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expect_log(log_lines: LogLines) -> ExpectLog:
    """Return a function that takes a regular expression for lines (`logger: message`) that are to come."""
    return log_lines.expect
