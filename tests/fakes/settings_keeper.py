"""A keeper of the central's settings in memory."""

from dataclasses import dataclass, field

from kiosk.domain.fleet import SignedSettings


@dataclass
class FakeSettingsKeeper:
    """Implements `kiosk.service.remote_settings.SettingsKeeper`; refuses with `refuses`, if anything."""

    version: int | None = 0
    refuses: str | None = None
    refused: tuple[int, str] | None = None
    taken: list[tuple[str, int]] = field(default_factory=list)
    settled: int = 0

    def take(self, offered: SignedSettings, version: int) -> bool:
        """See the port."""
        self.taken.append((offered.document, version))
        if self.refuses is not None:
            self.refused = (version, self.refuses)
        return self.refuses is None

    def settle(self) -> None:
        """See the port."""
        self.settled += 1
