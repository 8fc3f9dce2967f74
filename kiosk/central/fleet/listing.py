"""The kiosks of an office as a manager looks at them: who needs somebody first, found, sorted, by the page."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from kiosk.central.desk.fleet import waiting_commands
from kiosk.central.fleet.looking import ORDERED, Around, newest_software, software_of, wrongs
from kiosk.central.storage.alarms import AlarmRow
from kiosk.central.storage.fleet import CommandRow
from kiosk.central.storage.fleet_settings import newest_versions
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.domain.alarms import RULES, AlarmKind, Urgency, Wrong

PAGE = 50
NOW, TODAY, SOME_DAY, OUT, WELL, REVOKED = "now", "today", "some_day", "out", "well", "revoked"
STATES = (NOW, TODAY, SOME_DAY, OUT, WELL, REVOKED)
"""How a kiosk is, in the order in which they are shown: the first three need somebody."""
SLOW = frozenset({AlarmKind.PENDING_OLD, AlarmKind.SETTINGS_BEHIND, AlarmKind.VERSION_BEHIND})
"""What is nothing as long as it has not lasted: each visitor's event waits for a moment."""

_URGENT = {Urgency.NOW: NOW, Urgency.TODAY: TODAY, Urgency.SOME_DAY: SOME_DAY}
_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Line:
    """One kiosk: what is wrong, the most urgent first, and what is to be done by it still."""

    row: KioskRow
    state: str
    wrong: tuple[Wrong, ...]
    heard_at: datetime | None
    commands: tuple[CommandRow, ...]

    @property
    def name(self) -> str:
        """Give the name that people know it by."""
        return self.row.name or self.row.id


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of the list: what was found, in order, how many are in each state, and which page of how many this is."""

    lines: tuple[Line, ...]
    found: int
    counts: Mapping[str, int]
    page: int
    pages: int


def lines_of(work: Work, heard: Mapping[str, datetime | None]) -> list[Line]:
    """Read all kiosks of the office, in no order."""
    rows = list(work.session.execute(select(KioskRow).where(KioskRow.office_id == work.office_id)).scalars())
    around = around_of(work, rows, heard)
    alarms, waiting = _open_alarms(work), waiting_commands(work)
    return [_line(row, around, alarms.get(row.id, {}), tuple(waiting.get(row.id, ()))) for row in rows]


def line_of(work: Work, row: KioskRow, heard: Mapping[str, datetime | None]) -> Line:
    """Read one kiosk; the others say which version is the newest."""
    return next(each for each in lines_of(work, heard) if each.row.id == row.id)


def around_of(work: Work, rows: Sequence[KioskRow], heard: Mapping[str, datetime | None]) -> Around:
    """Gather what one kiosk is compared with."""
    office, own = newest_versions(work.session, work.office_id)
    newest = {row.id: max(office, own.get(row.id, 0)) for row in rows}
    return Around(work.now, heard, newest, newest_software(rows))


def shown(lines: Iterable[Line], query: str, state: str, page: int) -> Shown:
    """Find, sort, cut. `query` is held against name, id, number and version; `state` is one of `STATES` or empty."""
    words = query.casefold().split()
    matching = [each for each in lines if all(word in _text(each) for word in words)]
    counts = {each: sum(line.state == each for line in matching) for each in STATES}
    found = sorted((each for each in matching if state in ("", each.state)), key=_order)
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 1), pages)
    return Shown(tuple(found[(page - 1) * PAGE : page * PAGE]), len(found), counts, page, pages)


def _line(
    row: KioskRow, around: Around, alarms: Mapping[AlarmKind, AlarmRow], commands: tuple[CommandRow, ...]
) -> Line:
    wrong = [each for each in wrongs(row, around) if each.kind not in SLOW or each.kind in alarms]
    seen = {each.kind for each in wrong}
    wrong += [Wrong(kind, alarm.detail) for kind, alarm in alarms.items() if kind not in seen]
    wrong.sort(key=lambda each: each.urgency.value)
    return Line(row, _state(row, wrong), tuple(wrong), around.heard.get(row.id), commands)


def _state(row: KioskRow, wrong: Sequence[Wrong]) -> str:
    if wrong:
        return _URGENT[wrong[0].urgency]
    if row.revoked_at is not None:
        return REVOKED
    out = row.out_of_service or (row.reported or {}).get("trouble") == ORDERED
    return OUT if out else WELL


def _open_alarms(work: Work) -> dict[str, dict[AlarmKind, AlarmRow]]:
    rows = work.session.execute(
        select(AlarmRow).where(
            AlarmRow.office_id == work.office_id, AlarmRow.ended_at.is_(None), AlarmRow.opened_at.is_not(None)
        )
    ).scalars()
    found: dict[str, dict[AlarmKind, AlarmRow]] = {}
    known = {kind.value: kind for kind in RULES}
    for row in rows:
        if row.kind in known:
            found.setdefault(row.kiosk_id, {})[known[row.kind]] = row
    return found


def _order(line: Line) -> tuple[object, ...]:
    # Whoever has more that is wrong first; then as people count: Hall 2 before Hall 10.
    return STATES.index(line.state), -len(line.wrong), natural(line.name), line.row.id


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Give what sorts names as people do."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _NUMBERS.split(name.casefold())
    )


def _text(line: Line) -> str:
    row = line.row
    return " ".join((row.name, row.id, row.short_name, software_of(row))).casefold()
