"""The table of calls for help: a kiosk, a moment, a language; nothing of whoever stands there."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class HelpRow(Base):
    """Somebody at a kiosk asks for a person. `taken_at` is when one of the staff has said "I'll go"."""

    __tablename__ = "help_calls"
    __table_args__ = (Index(None, "office_id", "asked_at"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    kiosk_id: Mapped[str] = mapped_column(ForeignKey("kiosks.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    language: Mapped[str] = mapped_column(String(35), default="")
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    taken_by: Mapped[str | None] = mapped_column(ID)
