"""All tables in one place: who works with the whole schema imports them here."""

from sqlalchemy import MetaData

from kiosk.central.storage import (
    alarms,
    appointments,
    calls_for_help,
    code_keys,
    fleet,
    fleet_records,
    fleet_settings,
    offices,
    planning,
    records,
    returns,
    visits,
)
from kiosk.central.storage.base import Base

MODULES = (
    alarms,
    appointments,
    calls_for_help,
    code_keys,
    fleet,
    fleet_records,
    fleet_settings,
    offices,
    planning,
    records,
    returns,
    visits,
)

METADATA: MetaData = Base.metadata
