"""A developer's desktop keyring (Secret Service), which is asked only while it is open: never a prompt."""

from collections.abc import Mapping

import secretstorage
from keyring.backend import KeyringBackend
from keyring.backends import SecretService
from keyring.errors import KeyringLocked
from secretstorage.collection import Collection, get_collection_by_alias
from secretstorage.exceptions import SecretStorageException

LOCKED = "locked"


class DesktopKeyring(SecretService.Keyring):
    """As `keyring` has it, but for what would ask the person at the screen."""

    def __init__(self) -> None:
        # Not the base's: that lets the environment set what it likes.
        self.scheme = "default"

    def get_preferred_collection(self) -> Collection:
        """Return the default collection. Raises `KeyringLocked` instead of having it made or unlocked."""
        connection = secretstorage.dbus_init()
        try:
            collection = get_collection_by_alias(connection, "default")
            if not collection.is_locked():
                return collection
        except SecretStorageException:
            # There is none: it would have to be made, with a question for its password.
            pass
        connection.close()
        raise KeyringLocked(LOCKED)


def desktop_keyring(environment: Mapping[str, str]) -> KeyringBackend | None:
    """Return the desktop's keyring where there is a session with one."""
    if not environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    return DesktopKeyring() if SecretService.Keyring.viable else None
