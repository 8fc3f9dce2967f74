"""The table of what has happened in the fleet: who did what, and how each kiosk has been."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime
from kiosk.central.storage.work import Work


class FleetEventRow(Base):
    """Something that happened: `kind` is a stable code, `who` a manager, empty for what happened by itself.

    `kiosk_id` is None for what concerns all. `detail` holds stable codes, numbers and what a manager has written; never
    anything of a visitor.
    """

    __tablename__ = "fleet_events"
    __table_args__ = (Index(None, "office_id", "at"), Index(None, "kiosk_id", "at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    kiosk_id: Mapped[str | None] = mapped_column(ID)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    kind: Mapped[str] = mapped_column(String(32))
    who: Mapped[str] = mapped_column(String(80), default="")
    detail: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


def record(work: Work, kind: str, kiosk_id: str | None = None, who: str = "", **detail: Any) -> None:
    """Write down that something has happened, in the transaction in which it does."""
    work.session.add(
        FleetEventRow(
            office_id=work.office_id, kiosk_id=kiosk_id, at=work.now, kind=kind, who=who, detail=detail
        )
    )
