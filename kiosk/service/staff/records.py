"""What must last of the staff's side, as a port; `kiosk.store.staff_records` keeps it on disk."""

from typing import Protocol

from kiosk.domain.staff import AuditEvent, PinEntry, Role, Tries


class StaffRecords(Protocol):
    """All calls are durable when they return, and raise `StoreError` when the disk refuses."""

    def pins(self, role: Role | None = None) -> tuple[PinEntry, ...]:
        """List the PINs of a role, or of both, by person."""
        ...

    def set_pin(self, entry: PinEntry) -> None:
        """Give a person a PIN, in place of the one before."""
        ...

    def remove_pins(self, person: str) -> int:
        """Take away all PINs of a person; tell how many there were."""
        ...

    def tries(self, role: Role) -> Tries:
        """Tell how many wrong PINs there were in a row, and for how long nothing is looked at."""
        ...

    def note_tries(self, role: Role, tries: Tries) -> None:
        """Write it down; a lock begins, or goes on, at this moment."""
        ...

    def note_done(self, event: AuditEvent) -> None:
        """Write down what somebody has done; the oldest go."""
        ...

    def done(self, limit: int) -> tuple[AuditEvent, ...]:
        """List what was done last, newest first."""
        ...

    def kept(self, name: str) -> str | None:
        """Read what is kept under a name."""
        ...

    def keep(self, name: str, value: str | None) -> None:
        """Keep a value under a name, or take it away."""
        ...

    def close(self) -> None:
        """Let go of the disk."""
        ...
