"""Takes note of who has no right to come in and comes all the same: at most once a minute for each kiosk."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from kiosk.central.api.context import Context
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.notices import FLEET
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import working

FENCED, FORMER = "fenced_at", "former_at"
"""What is noted: an old disk or a copy was refused; a token that had been ended was used."""

_log = logging.getLogger(__name__)


def note(context: Context, office_id: str, kiosk_id: str | None, what: str) -> None:
    """Write down that it happened now. Whoever is refused gets the answer whether that succeeds or not."""
    if kiosk_id is None or context.look_ups.take(f"{what} {kiosk_id}", 1) is not None:
        return
    now = context.clock.now()
    try:
        with working(context.database, office_id, now, context.settings, patient=True) as work:
            kiosk = work.session.get(KioskRow, kiosk_id)
            if kiosk is not None:
                setattr(kiosk, what, now)
                work.tell(FLEET)
    except (RefusalError, SQLAlchemyError) as problem:
        _log.warning("central.stranger_not_noted", extra={"code": type(problem).__name__})
