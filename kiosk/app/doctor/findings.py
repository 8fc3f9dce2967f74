"""What a check of the doctor comes to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Result(Enum):
    """How it is. ``skipped`` could not be looked at, and says why."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: a stable id (`kiosk.app.doctor.words`), what was seen, and of several what it is about.

    `says` is plain English without anything personal or secret. `to_do` goes before what the id says in general.
    """

    id: str
    result: Result
    says: str
    about: str = ""
    to_do: str = ""


def ok(id_: str, says: str, about: str = "") -> Finding:
    """It is as it should be."""
    return Finding(id_, Result.OK, says, about)


def warning(id_: str, says: str, about: str = "", to_do: str = "") -> Finding:
    """The kiosk works; somebody should look at it."""
    return Finding(id_, Result.WARNING, says, about, to_do)


def failed(id_: str, says: str, about: str = "", to_do: str = "") -> Finding:
    """Visitors are not served as they should be until it is put right."""
    return Finding(id_, Result.FAILED, says, about, to_do)


def skipped(id_: str, why: str, about: str = "") -> Finding:
    """It could not be looked at."""
    return Finding(id_, Result.SKIPPED, why, about)


def worst(findings: Iterable[Finding]) -> Result:
    """Return the worst result; what was skipped is no worse than what is well."""
    results = {each.result for each in findings}
    return next((each for each in (Result.FAILED, Result.WARNING) if each in results), Result.OK)
