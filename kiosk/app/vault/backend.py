"""The kiosk's own backend for `keyring`: values sealed in a file, without a desktop and without a question to anybody.

It is chosen by the program (`keyring.set_keyring`), never by the environment, and never found by itself.
"""

from datetime import datetime
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import KeyringError, PasswordDeleteError

from kiosk.app.vault.machine_key import SealingKey
from kiosk.app.vault.sealed_file import SealedElsewhereError, SealedFile
from kiosk.domain.clock import Clock


class SealedKeyring(KeyringBackend):
    """Keeps values of one state folder. Its errors are those of `keyring`; their text is a stable code."""

    def __init__(self, folder: Path, key: SealingKey, clock: Clock) -> None:
        # Not the base's: that lets the environment set what it likes.
        self._file = SealedFile(folder, key)
        self._clock = clock
        self.origin = key.origin

    @properties.classproperty
    def priority(self) -> float:
        """Be no choice of `keyring`'s own."""
        raise RuntimeError("chosen by the program only")

    def get_password(self, service: str, username: str) -> str | None:
        """Open a value."""
        try:
            return self._file.get(_name(service, username))
        except SealedElsewhereError:
            raise KeyringError(SEALED_ELSEWHERE) from None
        except OSError:
            raise KeyringError(UNREADABLE) from None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Seal a value; it is on disk when this returns."""
        try:
            self._file.put(_name(service, username), password, self._clock.now())
        except OSError:
            raise KeyringError(UNWRITABLE) from None

    def delete_password(self, service: str, username: str) -> None:
        """Take a value away."""
        try:
            gone = self._file.remove(_name(service, username))
        except OSError:
            raise KeyringError(UNWRITABLE) from None
        if not gone:
            raise PasswordDeleteError("none")

    def since(self, service: str, username: str) -> datetime | None:
        """Tell since when a value is there."""
        try:
            return self._file.since(_name(service, username))
        except SealedElsewhereError:
            raise KeyringError(SEALED_ELSEWHERE) from None
        except OSError:
            raise KeyringError(UNREADABLE) from None


SEALED_ELSEWHERE = "sealed_elsewhere"
UNREADABLE = "unreadable"
UNWRITABLE = "unwritable"


def _name(service: str, username: str) -> str:
    return f"{service}/{username}"
