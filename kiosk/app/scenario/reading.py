"""Reads a scenario file into a value; every mistake is named with its line and column."""

from datetime import date, datetime, time
from pathlib import Path

from kiosk.app.scenario.marks import Value, parse
from kiosk.app.scenario.model import GivenAppointment, Place, Scenario, Step
from kiosk.app.scenario.steps import read_action
from kiosk.devices.simulated.vocabulary import printer_models

TOP = frozenset({"title", "office", "at", "language", "given", "steps"})
GIVEN = frozenset({"appointments", "central", "counters", "day", "printer"})
APPOINTMENT = frozenset({"code", "service", "start", "persons", "surname", "given", "birth_date", "document_number",
                         "language", "state", "office", "group"})  # fmt: skip
STATES = ("booked", "checked_in", "cancelled", "served")


def read_scenario(path: Path) -> Scenario:
    """Read a file. Raises `ScenarioError`, and `OSError` when it cannot be opened."""
    return parse_scenario(path.read_text("utf-8"), path.parent)


def parse_scenario(text: str, folder: Path) -> Scenario:
    """Read a text; pictures are looked for beside `folder`. Raises `ScenarioError`."""
    top = parse(text).table(TOP, frozenset({"title", "at", "steps"}))
    at = top["at"].moment()
    given = top["given"].table(GIVEN) if "given" in top else {}
    appointments = given["appointments"].items() if "appointments" in given else []
    counters = tuple(v.text() for v in given["counters"].items()) if "counters" in given else None
    return Scenario(
        title=top["title"].text(),
        at=at,
        steps=tuple(_step(value, folder) for value in top["steps"].items()),
        office=top["office"].text() if "office" in top else "demo",
        language=top["language"].text() if "language" in top else None,
        appointments=tuple(_appointment(value, at) for value in appointments),
        counters=counters,
        demo_day="day" in given and _is_demo(given["day"]),
        printer_model=_model(given["printer"]) if "printer" in given else "",
        central_is_down="central" in given and _is_down(given["central"]),
        folder=folder,
    )


def _is_down(value: Value) -> bool:
    if value.text() not in ("up", "down"):
        raise value.mistake("the central is up or down")
    return value.text() == "down"


def _model(value: Value) -> str:
    if value.text() not in printer_models():
        raise value.mistake(
            f"{value.text()!r} is no model of printer; models are: {', '.join(printer_models())}"
        )
    return value.text()


def _is_demo(value: Value) -> bool:
    if value.text() != "demo":
        raise value.mistake("the only day that is known is `demo`")
    return True


def _step(value: Value, folder: Path) -> Step:
    mark = value.node.start_mark
    return Step(read_action(value, folder), Place(mark.line + 1, mark.column + 1))


def _appointment(value: Value, at: datetime) -> GivenAppointment:
    row = value.table(APPOINTMENT, frozenset({"code", "service", "start"}))
    state = row["state"].text() if "state" in row else "booked"
    if state not in STATES:
        raise row["state"].mistake(f"a state is one of: {', '.join(STATES)}")
    return GivenAppointment(
        code=row["code"].text(),
        service=row["service"].text(),
        start=_start(row["start"], at),
        persons=row["persons"].whole() if "persons" in row else 1,
        surname=row["surname"].text() if "surname" in row else "SPECIMEN",
        given=row["given"].text() if "given" in row else "ANNA",
        birth_date=row["birth_date"].day() if "birth_date" in row else date(1990, 1, 1),
        document_number=row["document_number"].text() if "document_number" in row else "",
        language=row["language"].text() if "language" in row else None,
        state=state,
        office=row["office"].text() if "office" in row else None,
        group=row["group"].text() if "group" in row else None,
    )


def _start(value: Value, at: datetime) -> datetime:
    text = value.text()
    if "T" in text:
        return value.moment()
    try:
        return datetime.combine(at.date(), time.fromisoformat(text), at.tzinfo)
    except ValueError:
        raise value.mistake('a time of the day such as "10:15", or a full time, is expected here') from None
