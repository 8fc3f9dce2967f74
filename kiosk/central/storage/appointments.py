"""Tables of the appointments; what names a person stands in a table of its own and never leaves the central."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class AppointmentRow(Base):
    """An appointment without its person; `state` in the words of the contract.

    `municipality` is where its people come to live, `sponsor` the organisation that brings them; both for the report.
    """

    __tablename__ = "appointments"
    __table_args__ = (Index(None, "office_id", "start"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    service_id: Mapped[str] = mapped_column(ID)
    start: Mapped[datetime] = mapped_column(UtcDateTime)
    persons: Mapped[int]
    language: Mapped[str | None] = mapped_column(String(35))
    state: Mapped[str] = mapped_column(String(16))
    initials: Mapped[str] = mapped_column(String(16))
    group_id: Mapped[str | None] = mapped_column(ID, index=True)
    municipality: Mapped[str | None] = mapped_column(String(80))
    sponsor: Mapped[str | None] = mapped_column(String(120))


class PersonRow(Base):
    """Whose appointment it is: what the matching keys are made from."""

    __tablename__ = "appointment_people"

    appointment_id: Mapped[str] = mapped_column(ForeignKey("appointments.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(64))
    surname: Mapped[str] = mapped_column(String(120))
    given_names: Mapped[str] = mapped_column(String(120))
    birth_date: Mapped[date | None]
    document_number: Mapped[str] = mapped_column(String(40))


class AppointmentKeyRow(Base):
    """A keyed hash by which an appointment is looked up: each spelling has one, all are matched exactly."""

    __tablename__ = "appointment_keys"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    appointment_id: Mapped[str] = mapped_column(ForeignKey("appointments.id"), primary_key=True, index=True)
