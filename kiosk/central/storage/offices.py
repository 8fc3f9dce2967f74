"""Tables of what an office is: itself, its counters, its kiosks, and who may call."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class InstallationRow(Base):
    """One row: the secret (32 bytes, hexadecimal) that all matching keys come from."""

    __tablename__ = "installation"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    secret: Mapped[str] = mapped_column(String(64))


class OfficeRow(Base):
    """An office: `shape` is its `OfficeShape`, `last_notice` counts the notices of its stream.

    `restored` names the last return of this database from a backup, `restored_on` is the office's day of it.
    Who changes something in the hall locks this row first, so changes of one office come one after the other.
    """

    __tablename__ = "offices"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    shape: Mapped[dict[str, Any]] = mapped_column(JSON)
    last_notice: Mapped[int] = mapped_column(default=0)
    restored: Mapped[str] = mapped_column(String(32), default="")
    restored_on: Mapped[date | None]


class CounterRow(Base):
    """A counter: `services` are those it can offer, `signed_in` those it offers now."""

    __tablename__ = "counters"

    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    services: Mapped[list[str]] = mapped_column(JSON)
    signed_in: Mapped[list[str]] = mapped_column(JSON)
    open: Mapped[bool] = mapped_column(default=False)


class KioskRow(Base):
    """A kiosk: its newest epoch, and how far its chain of events is known.

    `chain_hash` is empty at first, and where the database was put back from a backup. `short_name` (``K2``) stands
    before the numbers of the kiosk's own range. `instance` names the start of its program that speaks for it, `former`
    some that did so before. `restored` is that of the office when the kiosk's journal was compared last. `heard_at` is
    when it was heard last, to a minute (`kiosk.central.api.heard` knows it better).

    `reported` is its last heartbeat, `out_of_service` is what it was told last. One that was revoked has no good token.
    `fenced_at` is when it was refused last as not the one that is known here, `former_at` when a token that had been
    ended was used last, `old_token_at` when one was that had been replaced: somebody has a copy.
    """

    __tablename__ = "kiosks"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    epoch: Mapped[int]
    last_seq: Mapped[int] = mapped_column(default=0)
    chain_hash: Mapped[str] = mapped_column(String(64), default="")
    short_name: Mapped[str] = mapped_column(String(8), default="")
    instance: Mapped[str] = mapped_column(ID, default="")
    former: Mapped[list[str]] = mapped_column(JSON, default=list)
    heard_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    restored: Mapped[str] = mapped_column(String(32), default="")
    name: Mapped[str] = mapped_column(String(80), default="")
    out_of_service: Mapped[bool] = mapped_column(default=False)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reported: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    reported_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    fenced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    former_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    old_token_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class CredentialRow(Base):
    """A bearer token, as its SHA-256: 256 random bits need no slow hash. One that was replaced has an end.

    `name` says whose it is, for what is written down of who did what.
    """

    __tablename__ = "credentials"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    role: Mapped[str] = mapped_column(String(16))
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    kiosk_id: Mapped[str | None] = mapped_column(ForeignKey("kiosks.id"), index=True)
    counter_id: Mapped[str | None] = mapped_column(ID)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    name: Mapped[str] = mapped_column(String(80), default="")
