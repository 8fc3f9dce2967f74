"""The key that seals the credential: handed over by the service manager, or made of two files of this machine.

Neither is in the state folder, so that a copy of that folder opens nothing.
"""

import os
import stat
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HANDED_OVER = "loket-key"
"""The name of the credential in the unit: `LoadCredentialEncrypted=loket-key`."""
KEY_BYTES = 32
_MOST_BYTES = 4096
_SALT = b"loket credential 1"
_DECRYPT_S = 20.0


class Origin(Enum):
    """Where the key is from. The values stand in the sealed file, and in what `kiosk credential show` says."""

    SYSTEMD = "systemd"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class SealingKey:
    """32 bytes for AES-GCM."""

    origin: Origin
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Places:
    """Where keys lie. `handed_over` is the folder of the service manager, None where it handed nothing over."""

    handed_over: Path | None = None
    sealed: Path = Path("/etc/credstore.encrypted") / HANDED_OVER
    machine_key: Path = Path("/etc/loket/machine.key")
    machine_id: Path = Path("/etc/machine-id")


def places_of(environment: Mapping[str, str]) -> Places:
    """Find out where keys lie for this program. A relative path is nobody's."""
    folder = environment.get("CREDENTIALS_DIRECTORY", "")
    return Places(Path(folder)) if folder.startswith("/") else Places()


def find_key(places: Places) -> SealingKey | None:
    """Find the key of this machine; None where there is none."""
    handed = None if places.handed_over is None else _content(places.handed_over / HANDED_OVER)
    if handed is None and os.geteuid() == 0 and places.sealed.exists():
        # A technician at a shell gets what the service gets.
        handed = _decrypted(places.sealed)
    if handed is not None:
        return SealingKey(Origin.SYSTEMD, _derived(handed, b"systemd"))
    own = _content(places.machine_key)
    identity = _text(places.machine_id)
    if own is None or not identity or _is_for_all(places.machine_key):
        return None
    return SealingKey(Origin.MACHINE, _derived(own, b"machine|" + identity.encode()))


def make_machine_key(places: Places, group: int | None = None) -> bool:
    """Make the machine's key file, for its owner and one group; tell whether there was none. Raises OSError."""
    try:
        handle = os.open(places.machine_key, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as file:
        file.write(os.urandom(KEY_BYTES))
        file.flush()
        if group is not None:
            os.fchown(handle, -1, group)
            os.fchmod(handle, 0o640)
        os.fsync(handle)
    return True


def _content(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError:
        return None
    return content if len(content) >= KEY_BYTES else None


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _is_for_all(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH))


def _decrypted(sealed: Path) -> bytes | None:
    command = ["systemd-creds", "decrypt", f"--name={HANDED_OVER}", str(sealed), "-"]
    try:
        told = subprocess.run(command, capture_output=True, timeout=_DECRYPT_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return told.stdout if told.returncode == 0 and len(told.stdout) >= KEY_BYTES else None


def _derived(material: bytes, use: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, _SALT, use).derive(material)
