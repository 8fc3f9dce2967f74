"""Sends what is in the outbox of the alarms: each telling by one process, again later when it does not get there."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Select, select

from kiosk.central.fleet import mail, webhook
from kiosk.central.fleet.channels import MAIL, WEBHOOK, MailConfig, WebhookConfig
from kiosk.central.storage.alarms import AlarmChannelRow, AlarmDeliveryRow
from kiosk.central.storage.database import Database
from kiosk.domain.clock import Clock

HELD = timedelta(minutes=2)
"""So long a telling is one process's own: longer than it takes. One that dies meanwhile leaves it to the others."""
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=1)
MOST_TRIES = 14
"""Some eight hours: a mail server that is away over night has it in the morning."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Telling:
    """What is to be told to whom; this process's own until it is settled."""

    id: str
    kind: str
    config: Mapping[str, Any]
    body: Mapping[str, Any]


Send = Callable[[Telling, datetime], str]
"""Sends one; returns a stable code for why it did not get there, empty when it did."""


def send(telling: Telling, now: datetime) -> str:
    """Send by the channel's kind."""
    try:
        if telling.kind == WEBHOOK:
            content = json.dumps(telling.body, sort_keys=True, separators=(",", ":")).encode()
            return webhook.send(WebhookConfig.model_validate(telling.config), content, telling.id, now)
        if telling.kind == MAIL:
            return mail.send(MailConfig.model_validate(telling.config), telling.body, telling.id)
    except ValidationError:
        return "bad_settings"
    return "unknown_channel"


def deliver(database: Database, clock: Clock, send_one: Send = send) -> int:
    """Send all that is due; count what got there."""
    arrived = 0
    while (telling := claim(database, clock.now())) is not None:
        problem = send_one(telling, clock.now())
        settle(database, telling.id, problem, clock.now())
        if problem:
            _log.warning("central.alarm_not_told", extra={"code": problem, "object": telling.kind})
        arrived += not problem
    return arrived


def claim(database: Database, now: datetime) -> Telling | None:
    """Take the next telling for this process; None where there is none."""
    with database.read() as session:
        # Most looks find nothing, and need no turn to write.
        if session.execute(_due(now)).first() is None:
            return None
    with database.write(patient=True) as session:
        row = session.execute(_due(now).with_for_update(skip_locked=True)).scalars().first()
        if row is None:
            return None
        row.tries += 1
        row.due_at = now + HELD
        channel = session.get_one(AlarmChannelRow, row.channel_id)
        return Telling(row.id, channel.kind, dict(channel.config), dict(row.body))


def settle(database: Database, telling_id: str, problem: str, now: datetime) -> None:
    """Write down what came of it."""
    with database.write(patient=True) as session:
        row = session.get(AlarmDeliveryRow, telling_id)
        if row is None:
            # The channel was removed meanwhile.
            return
        channel = session.get_one(AlarmChannelRow, row.channel_id)
        channel.problem = row.problem = problem
        if not problem:
            channel.sent_at = row.ended_at = now
        elif row.tries >= MOST_TRIES:
            row.ended_at = now
        else:
            row.due_at = now + min(FIRST_WAIT * 2 ** (row.tries - 1), LONGEST_WAIT)


def _due(now: datetime) -> Select[AlarmDeliveryRow]:
    return (
        select(AlarmDeliveryRow)
        .where(AlarmDeliveryRow.ended_at.is_(None), AlarmDeliveryRow.due_at <= now)
        .order_by(AlarmDeliveryRow.due_at, AlarmDeliveryRow.id)
        .limit(1)
    )
