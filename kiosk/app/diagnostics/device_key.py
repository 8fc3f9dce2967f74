"""The key with which a kiosk signs its diagnostics: made when it is first needed, for the kiosk's own user only.

It proves that an archive was not changed on its way and that two came from one kiosk. Which kiosk that is says its
fingerprint, which the panel and `kiosk diagnostics key` show.
"""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.app.whole_file import write_whole

NAME = "diagnostics.key"
_BYTES = 32


class DeviceKey:
    """An Ed25519 key (RFC 8032)."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Sign: 64 bytes."""
        return self._private.sign(message)


def device_key(folder: Path) -> DeviceKey:
    """Read the key of a state folder, or make it. Raises OSError."""
    path = folder / NAME
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raw = b""
    if len(raw) == _BYTES:
        return DeviceKey(Ed25519PrivateKey.from_private_bytes(raw))
    made = Ed25519PrivateKey.generate()
    write_whole(path, made.private_bytes_raw())
    return DeviceKey(made)


def fingerprint(public: bytes) -> str:
    """Write a public key so that two people can compare it: its first 8 bytes, in pairs."""
    return " ".join(public[at : at + 2].hex().upper() for at in range(0, 8, 2))
