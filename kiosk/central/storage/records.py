"""Tables of what must happen once: numbers leased, events applied, requests answered, notices told."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class SeriesRow(Base):
    """The next free numbers of a series on a day: the low range for the hall, the high one for reserves.

    `next_reserve` counts on from 500; `reserve_from` is the number that the first of them has (`storage.leases`).
    """

    __tablename__ = "number_series"

    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(String(1), primary_key=True)
    next_live: Mapped[int]
    next_reserve: Mapped[int]
    reserve_from: Mapped[int]


class LeaseRow(Base):
    """A block of numbers, first to last inclusive, that one kiosk (or a counter: no kiosk) has for a day."""

    __tablename__ = "number_leases"
    __table_args__ = (Index(None, "office_id", "day", "series"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    day: Mapped[date]
    series: Mapped[str] = mapped_column(String(1))
    kind: Mapped[str] = mapped_column(String(8))
    first: Mapped[int]
    last: Mapped[int]
    kiosk_id: Mapped[str | None] = mapped_column(ID)
    epoch: Mapped[int]
    granted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class EventRow(Base):
    """An event that a kiosk reported, with what became of it. `digest` is of what it says, `hash` its link.

    The body is kept. It holds no personal data.
    """

    __tablename__ = "events"
    __table_args__ = (UniqueConstraint("kiosk_id", "epoch", "seq"),)

    kiosk_id: Mapped[str] = mapped_column(ForeignKey("kiosks.id"), primary_key=True)
    event_id: Mapped[str] = mapped_column(ID, primary_key=True)
    epoch: Mapped[int]
    seq: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))
    type: Mapped[str] = mapped_column(String(16))
    check_in_id: Mapped[str] = mapped_column(ID)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    applied: Mapped[bool]
    reason: Mapped[str | None] = mapped_column(String(64))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class NoticeRow(Base):
    """A notice of an office's stream. `ticket` is there for the kind ``ticket``; a queue is read when it is sent."""

    __tablename__ = "notices"

    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(16))
    ticket: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class AnswerRow(Base):
    """What a request with an idempotency key was answered; `scope` is whose key it is."""

    __tablename__ = "answers"

    scope: Mapped[str] = mapped_column(String(64), primary_key=True)
    key: Mapped[str] = mapped_column(String(36), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    answered_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
