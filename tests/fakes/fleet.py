"""The fleet's side of a central in memory: what it was told, and what it has to say."""

import threading
from dataclasses import dataclass, field

from kiosk.domain.fleet import Command, CommandKind, KioskReport, Orders, SignedSettings
from kiosk.domain.secret import Secret
from kiosk.scheduling.port import Declined, Unreachable


@dataclass
class FakeFleet:
    """Implements `kiosk.scheduling.port.Fleet`. Each command is told until it is acknowledged.

    `down` makes heartbeats fail with it; `lost` of them are heard while their answers get lost.
    """

    down: Unreachable | Declined | None = None
    lost: int = 0
    settings_version: int = 0
    signed: SignedSettings | None = None
    """The settings that it has for the kiosk, and their version."""
    heard: list[KioskReport] = field(default_factory=list)
    closed: bool = False
    _waiting: dict[str, Command] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _made: int = 0

    def tell(self, kind: CommandKind, text: str = "") -> None:
        """Have a command for the kiosk."""
        with self._lock:
            self._made += 1
            made = Command(f"command-{self._made}", kind, text)
            self._waiting[made.id] = made

    @property
    def waiting(self) -> tuple[CommandKind, ...]:
        """Return what was not acknowledged."""
        with self._lock:
            return tuple(each.kind for each in self._waiting.values())

    def heartbeat(self, report: KioskReport) -> Orders | Unreachable | Declined:
        """See the port."""
        with self._lock:
            if self.down is not None:
                return self.down
            self.heard.append(report)
            for each in report.acknowledged:
                self._waiting.pop(each, None)
            if self.lost:
                self.lost -= 1
                return Unreachable("timeout")
            return Orders(tuple(self._waiting.values()), self.settings_version)

    def new_token(self, key: str) -> Secret | Unreachable | Declined:
        """See the port. The token follows from the key."""
        with self._lock:
            return self.down or Secret(f"token of {key}")

    def settings(self) -> SignedSettings | Unreachable | Declined:
        """See the port."""
        with self._lock:
            return self.down or self.signed or Declined("not_found")

    def close(self) -> None:
        """See the port."""
        self.closed = True
