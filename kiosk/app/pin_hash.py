"""PINs by Argon2id (RFC 9106), as `kiosk.service.staff.pins.PinHash` asks for: slow and large on purpose.

The figures are the RFC's second choice (64 MiB, three passes): about a tenth of a second. They protect against whoever
reads the file, for as long as a PIN of six digits can be protected at all: days, not years. The file is for the kiosk's
own user only, and a longer PIN is better.
"""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY


class Argon2Hash:
    """Implements `kiosk.service.staff.pins.PinHash`."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)

    def make(self, pin: str) -> str:
        """See `PinHash`."""
        return self._hasher.hash(pin)

    def matches(self, hashed: str, pin: str) -> bool:
        """See `PinHash`. What is no hash fits nothing."""
        try:
            return self._hasher.verify(hashed, pin)
        except (VerificationError, InvalidHashError):
            return False
