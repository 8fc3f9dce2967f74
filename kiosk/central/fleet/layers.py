"""Settings of kiosks in two layers, the office's and the kiosk's own: changed by managers, given out signed."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from kiosk.central.desk import settings_keys
from kiosk.central.desk.enrolling import kiosk_of
from kiosk.central.storage.fleet_records import record
from kiosk.central.storage.fleet_settings import OFFICE_LAYER, SettingsLayerRow, newest_version
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.domain.remote_settings import SettingProblem, Value, checked
from kiosk.domain.settings_document import SettingsDocument, message_of, text_of
from kiosk.scheduling import wire_fleet

_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


def layer(work: Work, kiosk_id: str = OFFICE_LAYER) -> SettingsLayerRow | None:
    """Give what holds of a layer; None where nobody has set anything."""
    return (
        work.session.execute(
            select(SettingsLayerRow)
            .where(SettingsLayerRow.office_id == work.office_id, SettingsLayerRow.kiosk_id == kiosk_id)
            .order_by(SettingsLayerRow.version.desc())
            .limit(1)
        )
        .scalars()
        .first()
    )


def versions(work: Work, kiosk_id: str = OFFICE_LAYER, most: int = 20) -> list[SettingsLayerRow]:
    """List the versions of a layer, the newest first."""
    rows = work.session.execute(
        select(SettingsLayerRow)
        .where(SettingsLayerRow.office_id == work.office_id, SettingsLayerRow.kiosk_id == kiosk_id)
        .order_by(SettingsLayerRow.version.desc())
        .limit(most)
    )
    return list(rows.scalars())


def values_of(row: SettingsLayerRow | None) -> dict[str, Value]:
    """Read a layer; what this program does not know is left out."""
    found = {name: checked(name, value) for name, value in ({} if row is None else row.content).items()}
    return {name: value for name, value in found.items() if not isinstance(value, SettingProblem)}


def change(work: Work, kiosk_id: str, values: Mapping[str, Value], who: str) -> int:
    """Let a layer (of a kiosk, or `OFFICE_LAYER`) be this from now on; return its version. The same is no change."""
    if kiosk_id != OFFICE_LAYER:
        kiosk_of(work, kiosk_id)
    before = layer(work, kiosk_id)
    content: dict[str, Any] = {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items()
    }
    if content == ({} if before is None else before.content):
        return 0 if before is None else before.version
    version = _next_version(work)
    work.session.add(
        SettingsLayerRow(
            office_id=work.office_id,
            kiosk_id=kiosk_id,
            version=version,
            content=content,
            changed_at=work.now,
            changed_by=who,
        )
    )
    old = {} if before is None else before.content
    changed = sorted(name for name in {*old, *content} if old.get(name) != content.get(name))
    record(work, "settings", kiosk_id or None, who, version=version, changed=changed)
    work.tell("command")
    return version


def document(work: Work, kiosk_id: str) -> wire_fleet.SettingsShape:
    """Write the settings of a kiosk and sign them. Work that only reads needs a key (`settings_keys.prepare`)."""
    kiosk = kiosk_of(work, kiosk_id)
    office, own = layer(work), layer(work, kiosk_id)
    said = SettingsDocument(
        work.office_id,
        kiosk.id,
        newest_version(work.session, work.office_id, kiosk.id),
        max((row.changed_at for row in (office, own) if row is not None), default=_NEVER),
        settings_keys.public_keys(work.session, work.now),
        values_of(office),
        values_of(own),
    )
    text = text_of(said)
    signatures = settings_keys.signatures_of(work.session, work.now, message_of(text))
    return wire_fleet.SettingsShape(document=text, signatures=signatures)


def _next_version(work: Work) -> int:
    """Count on, also from what kiosks say that they have: this database may have been put back from a backup."""
    newest = [
        row.version
        for row in work.session.execute(
            select(SettingsLayerRow).where(SettingsLayerRow.office_id == work.office_id)
        ).scalars()
    ]
    told = work.session.execute(select(KioskRow.reported).where(KioskRow.office_id == work.office_id))
    for reported in told.scalars():
        version = (reported or {}).get("settings_version")
        if isinstance(version, int) and version < wire_fleet.LARGEST:
            newest.append(version)
    return max(newest, default=0) + 1
