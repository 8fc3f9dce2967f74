"""Whom alarms are told, by webhook or by e-mail, and what is still to be told: an outbox in the database."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import delete, select

from kiosk.central.refusals import not_found
from kiosk.central.storage.alarms import AlarmChannelRow, AlarmDeliveryRow, AlarmRow
from kiosk.central.storage.fleet_records import record
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.domain.alarms import RULES

WEBHOOK, MAIL = "webhook", "mail"
_URGENCY = {kind.value: rule.urgency.name.lower() for kind, rule in RULES.items()}


class _Config(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WebhookConfig(_Config):
    """An address that takes alarms by POST, and the secret with which they are signed."""

    url: str = Field(pattern=r"^https?://[^\s@]+$", max_length=500)
    secret: str = Field(min_length=16, max_length=200, repr=False)


class MailConfig(_Config):
    """A mail server and who is written to; `security` is ``starttls``, ``tls`` or ``none``."""

    host: str = Field(pattern=r"^[A-Za-z0-9.:-]+$", max_length=250)
    port: int = Field(ge=1, le=65535)
    security: str = Field(pattern="^(starttls|tls|none)$")
    sender: str = Field(pattern=r"^[^\s<>@,]+@[^\s<>@,]+$", max_length=250)
    to: tuple[str, ...] = Field(min_length=1, max_length=20)
    user: str = Field(default="", max_length=250)
    password: str = Field(default="", max_length=250, repr=False)
    language: str = Field(default="en", max_length=35)


def add(work: Work, kind: str, config: WebhookConfig | MailConfig) -> AlarmChannelRow:
    """Let alarms of an office be told from now on."""
    row = AlarmChannelRow(
        id=uuid4().hex[:12],
        office_id=work.office_id,
        kind=kind,
        config=config.model_dump(mode="json"),
        made_at=work.now,
        problem="",
    )
    work.session.add(row)
    return row


def remove(work: Work, channel_id: str) -> None:
    """Tell somebody nothing any more."""
    row = _channel(work, channel_id)
    work.session.execute(delete(AlarmDeliveryRow).where(AlarmDeliveryRow.channel_id == row.id))
    work.session.delete(row)


def listed(work: Work) -> list[AlarmChannelRow]:
    """List whom an office's alarms are told."""
    rows = work.session.execute(
        select(AlarmChannelRow)
        .where(AlarmChannelRow.office_id == work.office_id)
        .order_by(AlarmChannelRow.made_at, AlarmChannelRow.id)
    )
    return list(rows.scalars())


def address_of(row: AlarmChannelRow) -> str:
    """Say where a channel leads, without what is secret: an address may have a key in its path."""
    if row.kind == WEBHOOK:
        return "/".join(str(row.config.get("url", "")).split("/")[:3])
    return ", ".join(row.config.get("to", ()))


def tell(work: Work, event: str, alarm: AlarmRow, kiosk: KioskRow) -> None:
    """Put a word on an alarm into the outbox, for each channel, in the transaction of what it tells."""
    body = {
        "event": event,
        "office": work.office_id,
        "kiosk": {"id": kiosk.id, "name": kiosk.name or kiosk.id},
        "alarm": {
            "id": alarm.id,
            "kind": alarm.kind,
            "urgency": _URGENCY.get(alarm.kind, ""),
            "detail": alarm.detail,
            "began_at": _iso(alarm.began_at),
            "opened_at": _iso(alarm.opened_at),
            "ended_at": _iso(alarm.ended_at),
        },
    }
    for channel in listed(work):
        _put(work, channel, body)


def test(work: Work, channel_id: str, who: str) -> None:
    """Put a word that nothing is wrong into the outbox of one channel."""
    channel = _channel(work, channel_id)
    _put(work, channel, {"event": "test", "office": work.office_id})
    record(work, "alarm_tested", None, who, name=channel.kind)


def names_of_kiosks(work: Work) -> dict[str, str]:
    """Name the office's kiosks by their ids."""
    rows = work.session.execute(
        select(KioskRow.id, KioskRow.name).where(KioskRow.office_id == work.office_id)
    ).all()
    return {row.id: row.name or row.id for row in rows}


def _put(work: Work, channel: AlarmChannelRow, body: dict[str, Any]) -> None:
    work.session.add(
        AlarmDeliveryRow(
            id=uuid4().hex,
            channel_id=channel.id,
            body={**body, "at": _iso(work.now)},
            made_at=work.now,
            due_at=work.now,
            tries=0,
            problem="",
        )
    )


def _channel(work: Work, channel_id: str) -> AlarmChannelRow:
    row = work.session.get(AlarmChannelRow, channel_id)
    if row is None or row.office_id != work.office_id:
        raise not_found()
    return row


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
