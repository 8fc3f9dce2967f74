"""Tables of the alarms: what is wrong with kiosks, whom to tell, and what is still to be told."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class AlarmRow(Base):
    """Something wrong with a kiosk; of each kind there is at most one at a time that has not ended.

    It is seen at `began_at`, and an alarm from `opened_at` on, when it has lasted; `cleared_at` is since when it is
    well again, `ended_at` when that has lasted. `acknowledged_by` is who has said "I see to it".
    """

    __tablename__ = "alarms"
    __table_args__ = (
        Index(
            "ix_alarms_going_on",
            "kiosk_id",
            "kind",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index(None, "office_id", "began_at"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    kiosk_id: Mapped[str] = mapped_column(ForeignKey("kiosks.id"))
    kind: Mapped[str] = mapped_column(String(32))
    detail: Mapped[str] = mapped_column(String(120), default="")
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cleared_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    acknowledged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    acknowledged_by: Mapped[str] = mapped_column(String(80), default="")


class AlarmChannelRow(Base):
    """Whom an office's alarms are told: ``webhook`` or ``mail``; `config` has the address and how to get there.

    `sent_at` is when the last one got there, `problem` a stable code for why the last one did not, empty when it did.
    """

    __tablename__ = "alarm_channels"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    kind: Mapped[str] = mapped_column(String(16))
    config: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    problem: Mapped[str] = mapped_column(String(64), default="")


class AlarmDeliveryRow(Base):
    """Something to be told to one channel: from `due_at` on, until it was, or until it was tried too often.

    Whoever sends it moves `due_at` first, so that no other process does so meanwhile.
    """

    __tablename__ = "alarm_deliveries"
    __table_args__ = (Index(None, "ended_at", "due_at"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    channel_id: Mapped[str] = mapped_column(ForeignKey("alarm_channels.id"))
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    tries: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    problem: Mapped[str] = mapped_column(String(64), default="")
