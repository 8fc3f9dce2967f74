"""The table of the keys that sign appointment codes: one installation's, shared by its offices."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import Base, UtcDateTime


class CodeKeyRow(Base):
    """A key pair (Ed25519, RFC 8032), both halves as 32 bytes in hexadecimal; the private one never leaves.

    It signs from `valid_from` on, until a newer one does; kiosks take its codes until `valid_until`.
    """

    __tablename__ = "code_keys"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    private: Mapped[str] = mapped_column(String(64))
    public: Mapped[str] = mapped_column(String(64))
    valid_from: Mapped[datetime] = mapped_column(UtcDateTime)
    valid_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
