"""Tables of the settings that the central gives its kiosks: each version of each layer, and the keys that sign them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, bindparam, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from kiosk.central.storage.base import ID, Base, UtcDateTime


class SettingsLayerRow(Base):
    """One version of a layer: that of a kiosk, or, with an empty `kiosk_id`, that of the whole office.

    Versions count through an office, over all of its layers; the newest of a layer holds.
    """

    __tablename__ = "settings_layers"

    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    kiosk_id: Mapped[str] = mapped_column(ID, primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_by: Mapped[str] = mapped_column(String(80), default="")


class SettingsKeyRow(Base):
    """A key pair (Ed25519, RFC 8032), both halves as 32 bytes in hexadecimal; the private one never leaves.

    It signs from `valid_from` until `valid_until`; a document bears the signatures of all that are good.
    """

    __tablename__ = "settings_keys"

    public: Mapped[str] = mapped_column(String(64), primary_key=True)
    private: Mapped[str] = mapped_column(String(64))
    valid_from: Mapped[datetime] = mapped_column(UtcDateTime)
    valid_until: Mapped[datetime | None] = mapped_column(UtcDateTime)


OFFICE_LAYER = ""
"""The `kiosk_id` of the layer that is for all of an office's kiosks."""

_NEWEST = select(func.coalesce(func.max(SettingsLayerRow.version), 0)).where(
    SettingsLayerRow.office_id == bindparam("office"),
    SettingsLayerRow.kiosk_id.in_((bindparam("kiosk"), OFFICE_LAYER)),
)
_OF_ALL = (
    select(SettingsLayerRow.kiosk_id, func.max(SettingsLayerRow.version))
    .where(SettingsLayerRow.office_id == bindparam("office"))
    .group_by(SettingsLayerRow.kiosk_id)
)


def newest_version(session: Session, office_id: str, kiosk_id: str) -> int:
    """Tell the version of what holds for a kiosk: the newer one of its two layers; 0 for none."""
    return int(session.execute(_NEWEST, {"office": office_id, "kiosk": kiosk_id}).scalar_one())


def newest_versions(session: Session, office_id: str) -> tuple[int, dict[str, int]]:
    """Tell the version of the office's layer, and that of each kiosk that has one of its own."""
    layers = {row[0]: int(row[1]) for row in session.execute(_OF_ALL, {"office": office_id})}
    return layers.pop(OFFICE_LAYER, 0), layers
