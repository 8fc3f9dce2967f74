"""Tables of the hall: visits, which are called and served, and their tickets, which are on paper."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class VisitRow(Base):
    """Somebody who is there, or a group, once, with one number or (a group; two kiosks that were cut off) several.

    `state` is that of its tickets in the words of the contract. `mark` tells the counter what is special:
    ``cancelled``, ``other_day``, ``served_already``, ``unknown_appointment``, ``over_contingent``.

    A visit goes from service to service: `came_for` is the first, `service_id` the present one, `queued_at` since when
    it waits for that (None: since the arrival), `appointment_start` the time that it is called by. `called_at` to
    `outcome` are of the present service; those before are in `VisitStepRow`.

    For the report: `municipality` and `sponsor` are those of the appointment, `asked_on` and `settled_on` the days on
    which what the service promises was asked for and settled. `calls` counts how often somebody was called.
    """

    __tablename__ = "visits"
    __table_args__ = (Index(None, "office_id", "day", "state"), Index(None, "office_id", "ended_at"))

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    day: Mapped[date]
    service_id: Mapped[str] = mapped_column(ID)
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id"), unique=True)
    appointment_start: Mapped[datetime | None] = mapped_column(UtcDateTime)
    arrived_at: Mapped[datetime] = mapped_column(UtcDateTime)
    priority: Mapped[bool] = mapped_column(default=False)
    mark: Mapped[str | None] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(16), default="waiting")
    counter_id: Mapped[str | None] = mapped_column(ID)
    called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    returned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(16))
    came_for: Mapped[str] = mapped_column(ID, default="")
    group_id: Mapped[str | None] = mapped_column(ID, index=True)
    queued_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    municipality: Mapped[str | None] = mapped_column(String(80))
    sponsor: Mapped[str | None] = mapped_column(String(120))
    asked_on: Mapped[date | None]
    settled_on: Mapped[date | None]
    calls: Mapped[int] = mapped_column(default=0, server_default="0")


class VisitStepRow(Base):
    """A service that a visit was at before the present one; `outcome` ``transferred`` where it was the wrong one."""

    __tablename__ = "visit_steps"
    __table_args__ = (Index(None, "office_id", "ended_at"),)

    visit_id: Mapped[str] = mapped_column(ForeignKey("visits.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    office_id: Mapped[str] = mapped_column(ID, default="")
    service_id: Mapped[str] = mapped_column(ID)
    counter_id: Mapped[str | None] = mapped_column(ID)
    queued_at: Mapped[datetime] = mapped_column(UtcDateTime)
    called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime] = mapped_column(UtcDateTime)
    outcome: Mapped[str] = mapped_column(String(16))
    asked_on: Mapped[date | None]
    settled_on: Mapped[date | None]


class TicketRow(Base):
    """A number on paper. `alias` is the check-in of a kiosk whose news came after a counter had adopted the number.

    `appointment_id` and `appointment_start` are of the one that was checked in with it: of a group each has its own.
    `missing` are things of the checklist that its visitor has not brought, each a text by language.
    `print_state` is ``pending``, ``printed``, ``failed`` or ``unknown``. `score` is its visitor's rating, from 1 to 10.
    """

    __tablename__ = "tickets"
    __table_args__ = (UniqueConstraint("office_id", "day", "number"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    alias: Mapped[str | None] = mapped_column(ID, unique=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visits.id"), index=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    day: Mapped[date]
    number: Mapped[str] = mapped_column(String(16))
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime)
    service_id: Mapped[str] = mapped_column(ID)
    persons: Mapped[int]
    language: Mapped[str] = mapped_column(String(35))
    kiosk_id: Mapped[str | None] = mapped_column(ID)
    verified: Mapped[bool] = mapped_column(default=True)
    adopted: Mapped[bool] = mapped_column(default=False)
    voided: Mapped[bool] = mapped_column(default=False)
    print_state: Mapped[str] = mapped_column(String(16), default="pending")
    print_reason: Mapped[str | None] = mapped_column(String(64))
    copies: Mapped[int] = mapped_column(default=0)
    score: Mapped[int | None]
    appointment_id: Mapped[str | None] = mapped_column(ID, index=True)
    appointment_start: Mapped[datetime | None] = mapped_column(UtcDateTime)
    missing: Mapped[list[dict[str, str]] | None] = mapped_column(JSON(none_as_null=True))
