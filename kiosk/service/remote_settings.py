"""New settings of the central: read when there are some, checked, and tried from a new start between two visitors."""

import logging
from typing import Protocol

from kiosk.domain.fleet import SignedSettings
from kiosk.flow.states import Attract
from kiosk.scheduling.port import Declined, Fleet, Unreachable
from kiosk.service.kiosk import Kiosk
from kiosk.service.loop import Call
from kiosk.service.ports import Ports

SETTLED_S = 60.0
"""A kiosk that has run for so long with new settings has come up with them."""
LOOK_S = 1.0

_log = logging.getLogger(__name__)


class SettingsKeeper(Protocol):
    """Keeps the settings of the central; used from workers."""

    @property
    def version(self) -> int | None:
        """Return which version the kiosk goes by, 0 for none yet; None where it can take none."""
        ...

    @property
    def refused(self) -> tuple[int, str] | None:
        """Return the version that was refused last, and why (a stable code)."""
        ...

    def take(self, offered: SignedSettings, version: int) -> bool:
        """Check what the central offers, and keep it for the next start; tell whether it was taken."""
        ...

    def settle(self) -> None:
        """The kiosk runs well with what it was started with."""
        ...


class SettingsWatch:
    """Used on the loop's thread; what waits is on a worker."""

    def __init__(
        self, ports: Ports, fleet: Fleet, keeper: SettingsKeeper, kiosk: Kiosk, restart: Call
    ) -> None:
        self._ports = ports
        self._fleet = fleet
        self._keeper = keeper
        self._kiosk = kiosk
        self._restart = restart
        self._looked_at: int | None = None

    def start(self) -> None:
        """Begin to count how long the kiosk runs with its settings."""
        self._ports.loop.after(SETTLED_S, self._settle)

    def told(self, version: int) -> None:
        """The central has settings of this version."""
        refused = self._keeper.refused
        known = (self._keeper.version, self._looked_at, None if refused is None else refused[0])
        if self._keeper.version is None or version in known:
            return
        self._looked_at = version

        def work() -> bool | Unreachable | Declined:
            answer = self._fleet.settings()
            return self._keeper.take(answer, version) if isinstance(answer, SignedSettings) else answer

        self._ports.workers.run("settings", work, self._answered, self._look_again)

    def _answered(self, answer: bool | Unreachable | Declined) -> None:
        if answer is True:
            _log.info("settings_taken", extra={"version": self._looked_at or 0})
            self._when_free()
        elif isinstance(answer, Declined):
            _log.error("settings_declined", extra={"code": answer.code})
        elif isinstance(answer, Unreachable):
            self._look_again()

    def _look_again(self) -> None:
        self._looked_at = None

    def _settle(self) -> None:
        self._ports.workers.run("settings", self._keeper.settle)

    def _when_free(self) -> None:
        """Wait for as long as somebody stands there: no settings are worth a visitor's session."""
        if isinstance(self._kiosk.session.state, Attract):
            self._restart()
        else:
            self._ports.loop.after(LOOK_S, self._when_free)
