"""Tables of what waits are foretold from, and how well that held: the roster, promises, the level of the bound."""

from datetime import date, datetime, time

from sqlalchemy import Float, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class RosterRow(Base):
    """So many counters are planned to be open, by the office's own clock: each week on `weekday` (0 is Monday).

    A row with a `day` is for that day only, and where a day has such rows those of its weekday do not count.
    """

    __tablename__ = "roster"
    __table_args__ = (Index(None, "office_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    weekday: Mapped[int | None]
    day: Mapped[date | None]
    begins: Mapped[time]
    ends: Mapped[time]
    counters: Mapped[int]


class PromiseRow(Base):
    """What was foretold for a visit when it first could be, and what came true.

    `waited_s` is how long after `made_at` it was called; None until it is. `level` is where the bound was read off.
    """

    __tablename__ = "promises"
    __table_args__ = (Index(None, "office_id", "made_at"),)

    visit_id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    median_s: Mapped[float] = mapped_column(Float)
    bound_s: Mapped[float] = mapped_column(Float)
    level: Mapped[float] = mapped_column(Float)
    waited_s: Mapped[float | None] = mapped_column(Float)


class BoundLevelRow(Base):
    """Where an office's bound is read off, so that four out of five are called within it: learned from promises."""

    __tablename__ = "bound_levels"

    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    level: Mapped[float] = mapped_column(Float)
