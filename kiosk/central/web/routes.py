"""All routes of the pages for people."""

from fastapi import APIRouter

from kiosk.central.web import (
    counter,
    fleet,
    fleet_alarms,
    fleet_enrol,
    fleet_kiosk,
    fleet_settings,
    hall,
    phone,
    reports,
    static_files,
)

router = APIRouter()
for _each in (counter, hall, phone, reports, fleet, fleet_kiosk, fleet_enrol, fleet_settings, fleet_alarms):
    router.include_router(_each.router)
router.include_router(static_files.router)
