"""The table of the returns of this database from a backup."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import Base, UtcDateTime


class ReturnRow(Base):
    """A return, by the name that kiosks are told. One that is not here, and that a kiosk knows of, was forgotten."""

    __tablename__ = "returns"

    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
