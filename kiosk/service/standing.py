"""Takes the kiosk out of service when the central no longer takes it for its own, and back when it does.

What was said last is on disk, so that a kiosk that was refused does not go on where it is cut off.
"""

import logging

from kiosk.service.kiosk import Kiosk
from kiosk.service.ports import Ports
from kiosk.store.port import Standing

FENCED = "fenced"
"""The code for staff: the central knows another kiosk by this name; it must be enrolled again."""
REVOKED = "revoked"
"""The code for staff: it was taken out of the fleet, or enrolled again elsewhere."""
DECLINED_AS_REVOKED = "credential_revoked"
"""The central's own word for it."""

_CODES = {Standing.FENCED: FENCED, Standing.REVOKED: REVOKED}

_log = logging.getLogger(__name__)


class StandingWatch:
    """Used on the loop's thread; what is written is written on workers."""

    def __init__(self, ports: Ports, kiosk: Kiosk) -> None:
        self._ports = ports
        self._kiosk = kiosk

    def start(self) -> None:
        """Go on as it was when the program ended."""
        code = _CODES.get(self._ports.store.standing())
        if code is not None:
            self._kiosk.out_of_service(code)

    def fenced(self) -> None:
        """The central knows another one by our name."""
        self._kiosk.out_of_service(FENCED)

    def declined(self, code: str) -> None:
        """The central has said no to something."""
        if code != DECLINED_AS_REVOKED or self._kiosk.facts.out_of_service == REVOKED:
            return
        _log.error("kiosk_revoked")
        self._kiosk.out_of_service(REVOKED)
        self._kiosk.forget_queue()
        self._ports.workers.run("revoked", self._ports.store.note_revoked)

    def answered(self) -> None:
        """The central has told what it tells its own kiosks: the token is good, after all."""
        if self._kiosk.facts.out_of_service == REVOKED:
            self._back()

    def accepted(self) -> None:
        """The central takes us for the kiosk that it knows."""
        if self._kiosk.facts.out_of_service in _CODES.values():
            self._back()

    def _back(self) -> None:
        _log.warning("kiosk_accepted_again")
        self._kiosk.out_of_service(None)
        self._ports.workers.run("accepted", self._ports.store.note_accepted)
