"""Minds the disk: while it refuses, the kiosk makes no tickets and tries again, until it takes writes once more."""

import logging
from collections.abc import Callable

from kiosk.service.backoff import BackOff
from kiosk.service.ports import Ports
from kiosk.store.port import Disk, DiskHealth

_log = logging.getLogger(__name__)

CODES = {"disk_full": "disk_full", "newer": "newer"}
"""The code for staff by the refusal: what they can do differs. All others are `OTHER`."""
OTHER = "disk"


class DiskWatch:
    """Used on the loop's thread; trying is on a worker.

    `on_code` is told the code for staff while no ticket can be written (None: it can); `on_back` is called when there
    is something to be fetched anew: the disk takes writes again, or a fresh database stands in for a damaged one.
    """

    def __init__(
        self, ports: Ports, disk: Disk, on_code: Callable[[str | None], None], on_back: Callable[[], None]
    ) -> None:
        self._ports = ports
        self._disk = disk
        self._on_code = on_code
        self._on_back = on_back
        self._back_off = BackOff(ports.random)
        self._known = DiskHealth()
        self._trying = False

    def start(self) -> None:
        """Take how it is, and every change from now on."""
        self._known = DiskHealth(replaced=self._disk.health().replaced)
        self._disk.watch(lambda _: self._ports.loop.post(self._look))
        self._look()

    def _look(self) -> None:
        before, self._known = self._known, self._disk.health()
        self._on_code(staff_code(self._known))
        if self._known.replaced > before.replaced:
            _log.warning("database_replaced", extra={"count": self._known.set_aside})
        if self._known.refusal is not None:
            self._wait()
        elif before.refusal is not None or self._known.replaced > before.replaced:
            self._on_back()

    def _wait(self) -> None:
        if not self._trying:
            self._trying = True
            self._ports.loop.after(self._back_off.failed(), self._try)

    def _try(self) -> None:
        self._ports.workers.run("disk", self._disk.try_again, self._tried, lambda: self._tried(works=False))

    def _tried(self, works: bool) -> None:
        self._trying = False
        if works:
            self._back_off.worked()
        self._look()


def staff_code(health: DiskHealth) -> str | None:
    """Name a refusal for staff, on the screen and in the documents; None while the disk takes writes."""
    return None if health.refusal is None else CODES.get(health.refusal, OTHER)
