"""Where a state folder stands: a fingerprint of machine and folder, by which a copy of it knows that it is one."""

from hashlib import sha256
from pathlib import Path

MACHINE_ID = Path("/etc/machine-id")


def place_of(state: Path, machine_id: Path = MACHINE_ID) -> str | None:
    """Name the place of a folder; None where the machine has no name of its own. Raises OSError for no folder."""
    try:
        machine = machine_id.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    # A copied or restored folder is another one on its disk; the number of the disk changes from start to start.
    return sha256(f"{machine}|{state.stat().st_ino}".encode()).hexdigest()[:32] if machine else None
