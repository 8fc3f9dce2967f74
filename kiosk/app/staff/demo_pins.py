"""The PINs of the demo and of scenarios: everybody may know them, and no other kiosk has them."""

from kiosk.domain.clock import Clock
from kiosk.domain.staff import PinEntry, Role
from kiosk.service.staff.records import StaffRecords

STAFF_PIN, MANAGER_PIN = "482915", "739164"
PERSON = "demo"

_HASHED = {
    Role.STAFF: "$argon2id$v=19$m=65536,t=3,p=4$injsaah2BPqtmYBzVKcWgg$Tk99CHA98e0m54P69qzT6EIG2JKXlIpstK0wm/PbDx4",
    Role.MANAGER: "$argon2id$v=19$m=65536,t=3,p=4$1C1nbenwTTeWO5wK3YeI5A$zfHUMnJ5yFes94VUtosUOtDpGJtzq0xCfNHwgfZ12AI",
}
"""Worked out once: a scenario does not wait for it each time. A test holds them against the PINs."""


def set_demo_pins(records: StaffRecords, clock: Clock) -> None:
    """Give the demo its PINs, unless somebody has set others. Raises `StoreError`."""
    if not records.pins():
        for role, hashed in _HASHED.items():
            records.set_pin(PinEntry(PERSON, role, hashed, clock.now()))
