"""Routes about the kiosks, for the counters."""

from fastapi import APIRouter

from kiosk.central.api.access import Staff
from kiosk.central.api.context import At
from kiosk.central.desk.silence import silent_kiosks
from kiosk.central.storage.work import looking
from kiosk.scheduling import wire

router = APIRouter(prefix="/kiosks")


@router.get("/silent", response_model=wire.SilentKiosksShape)
def silent(context: At, who: Staff) -> wire.SilentKiosksShape:
    """Tell which kiosks are silent, since when, and which numbers may exist of which nothing is known here."""
    heard = context.heard.of_office(who.office_id)
    with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
        return silent_kiosks(work, heard)
