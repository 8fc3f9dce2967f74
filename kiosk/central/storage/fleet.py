"""Tables of the fleet: what enrols kiosks, and the commands that wait for them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime

LONGEST_TEXT = 280
DONE, FAILED, OVERTAKEN = "done", "failed", "overtaken"
"""What came of a command."""


class EnrolmentCodeRow(Base):
    """A code that enrols one kiosk, once, as its SHA-256. `kiosk_id` is None until a new kiosk has been made with it.

    `short_name` is the one wished for, empty for whichever is free.
    """

    __tablename__ = "enrolment_codes"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    kiosk_id: Mapped[str | None] = mapped_column(ForeignKey("kiosks.id"))
    name: Mapped[str] = mapped_column(String(80))
    short_name: Mapped[str] = mapped_column(String(8))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class JoiningRow(Base):
    """A kiosk without a credential that asks to become one of some office's, until somebody approves it.

    `device_hash` is the SHA-256 of what only the kiosk knows, `user_code` what it shows, `address` where it asked from.
    """

    __tablename__ = "joining_requests"

    device_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_code: Mapped[str] = mapped_column(String(16), unique=True)
    hardware: Mapped[str] = mapped_column(String(64), default="")
    software: Mapped[str] = mapped_column(String(64), default="")
    address: Mapped[str] = mapped_column(String(64), default="")
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class CommandRow(Base):
    """A command for a kiosk; it is told with each heartbeat until the kiosk has acknowledged it.

    `outcome` is ``done``, ``failed`` or ``overtaken`` (another one holds now), empty while that is not known.
    """

    __tablename__ = "commands"
    __table_args__ = (Index(None, "kiosk_id", "made_at"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    kiosk_id: Mapped[str] = mapped_column(ForeignKey("kiosks.id"))
    kind: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(String(LONGEST_TEXT), default="")
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    acknowledged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str] = mapped_column(String(16), default="")
    outcome_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    made_by: Mapped[str] = mapped_column(String(80), default="")
