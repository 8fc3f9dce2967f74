"""The roster of an office: read from a file as data, and put in, in place of the one before."""

from datetime import date, time
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from sqlalchemy import delete, select

from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.planning import RosterRow

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class ShiftForm(BaseModel):
    """So many counters, each week on some weekdays or on one day, by the office's clock."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    weekdays: Annotated[
        list[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]], Field(max_length=7)
    ] = []
    day: date | None = None
    begins: time = Field(alias="from")
    ends: time = Field(alias="to")
    counters: Annotated[int, Field(ge=0, le=500)]

    @model_validator(mode="after")
    def _when(self) -> Self:
        if bool(self.weekdays) == (self.day is not None):
            raise ValueError("a shift has either weekdays or a day")
        if self.begins.tzinfo is not None or self.ends.tzinfo is not None:
            raise ValueError("a shift's times are those of the office, without an offset")
        return self


class RosterForm(BaseModel):
    """A roster; `office` may be left out where there is one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    office: str | None = None
    shifts: Annotated[list[ShiftForm], Field(max_length=2_000)]


def put_in(database: Database, roster: RosterForm) -> str | None:
    """Put a roster in; tell the office, or None where there is none of that name, or several and none is named."""
    with database.write() as session:
        offices = list(session.execute(select(OfficeRow.id).order_by(OfficeRow.id)).scalars())
        chosen = [office for office in offices if roster.office in (None, office)]
        if len(chosen) != 1:
            return None
        session.execute(delete(RosterRow).where(RosterRow.office_id == chosen[0]))
        session.add_all(row for shift in roster.shifts for row in _rows(chosen[0], shift))
        return chosen[0]


def _rows(office_id: str, shift: ShiftForm) -> list[RosterRow]:
    weekdays: list[int | None] = [WEEKDAYS.index(name) for name in dict.fromkeys(shift.weekdays)]
    return [
        RosterRow(
            office_id=office_id,
            weekday=weekday,
            day=shift.day,
            begins=shift.begins,
            ends=shift.ends,
            counters=shift.counters,
        )
        for weekday in weekdays or [None]
    ]
