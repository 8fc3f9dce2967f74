"""Whether the public may be served: not without a PIN, and not while staff have taken the kiosk out of service."""

import logging
from contextlib import suppress

from kiosk.service.kiosk import Keeper, Kiosk
from kiosk.service.loop import Loop
from kiosk.service.staff.panel_facts import OUT_KEPT
from kiosk.service.staff.pins import PinDesk
from kiosk.service.staff.records import StaffRecords
from kiosk.store.port import StoreError

NO_PIN = "no_pin"
"""The code on the screen of a kiosk whose panel nobody could open."""
BY_STAFF = "staff"
"""The code when staff have taken it out of service."""
LOOK_S = 5.0
"""How often it is looked whether there is a PIN: one is set beside the running program."""
KEEP_S = 60.0
"""How often what is left of a lock is written down."""

_log = logging.getLogger(__name__)


class PublicService:
    """Used on the loop's thread; what it reads is a file of few rows."""

    def __init__(self, loop: Loop, kiosk: Kiosk, records: StaffRecords, pins: PinDesk) -> None:
        self._loop = loop
        self._kiosk = kiosk
        self._records = records
        self._pins = pins

    def start(self) -> None:
        """Look at once, and now and again."""
        try:
            self.serve(self._records.kept(OUT_KEPT) is None)
        except StoreError as refused:
            _log.error("staff_records_refused", extra={"code": refused.code})
        self._look()
        self._keep_locks()

    def serve(self, wanted: bool) -> None:
        """Serve as far as staff are concerned, or do not."""
        self._kiosk.keep_out(Keeper.STAFF, None if wanted else BY_STAFF)

    def _look(self) -> None:
        with suppress(StoreError):
            # Where nobody can tell: what else a disk like that does to the kiosk has codes of its own.
            self._kiosk.keep_out(Keeper.PIN, None if self._pins.is_set() else NO_PIN)
        self._loop.after(LOOK_S, self._look)

    def _keep_locks(self) -> None:
        try:
            self._pins.keep_locks()
        except StoreError as refused:
            _log.error("staff_lock_not_kept", extra={"code": refused.code})
        self._loop.after(KEEP_S, self._keep_locks)
