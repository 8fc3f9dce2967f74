"""All routes of the pages for people."""

from fastapi import APIRouter

from kiosk.central.web import counter, hall, phone, reports, static_files

router = APIRouter()
for _each in (counter.router, hall.router, phone.router, reports.router, static_files.router):
    router.include_router(_each)
