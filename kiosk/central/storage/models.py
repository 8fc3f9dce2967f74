"""All tables in one place: who works with the whole schema imports them here."""

from sqlalchemy import MetaData

from kiosk.central.storage import (
    appointments,
    calls_for_help,
    code_keys,
    fleet,
    offices,
    planning,
    records,
    visits,
)
from kiosk.central.storage.base import Base

MODULES = (appointments, calls_for_help, code_keys, fleet, offices, planning, records, visits)

METADATA: MetaData = Base.metadata
