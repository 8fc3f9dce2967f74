"""What a kiosk has kept of those who came in a scenario: searched in its files and in its log, never at the central."""

import logging
from collections.abc import Iterable
from pathlib import Path

from kiosk.app.scenario.model import GivenAppointment, Scan, Scenario


def left_behind(scenario: Scenario, folder: Path, log: Iterable[logging.LogRecord]) -> list[str]:
    """Return which names, dates, numbers and lines of documents are there."""
    scanned = [step.action for step in scenario.steps if isinstance(step.action, Scan)]
    lines = [line for each in scanned if each.document for line in each.document.splitlines()]
    words = {word for each in scenario.appointments for word in _words(each)} | {*lines, "999999990"}
    files = [path for path in folder.rglob("*") if path.is_file() and "central" not in path.name]
    kept = b"".join(path.read_bytes() for path in files)
    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in log)
    return sorted(word for word in words if word.encode() in kept or word in logged)


def _words(given: GivenAppointment) -> list[str]:
    told = (given.surname, *given.given.split(), given.birth_date.isoformat(), given.document_number)
    return [word for word in told if len(word) > 4]
