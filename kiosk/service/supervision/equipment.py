"""What the devices mean for a visitor: which ways of showing something there are just now."""

from collections.abc import Mapping

from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health
from kiosk.flow.facts import Equipment, Presence

_AWAY = frozenset({Connection.DISABLED, Connection.ABSENT, Connection.LOST, Connection.FAILED})


def is_usable(status: DeviceStatus) -> bool:
    """Say whether a device does what it is for, as far as anybody knows; one that was not asked yet does."""
    return status.connection not in _AWAY and status.health is not Health.OUT_OF_SERVICE


def equipment(kinds: Mapping[str, DeviceKind], statuses: Mapping[str, DeviceStatus]) -> Equipment:
    """Work it out from how all devices are, by name; one that works is enough of each kind."""

    def presence(*wanted: DeviceKind) -> Presence:
        usable = [is_usable(statuses[name]) for name, kind in kinds.items() if kind in wanted]
        if not usable:
            return Presence.NONE
        return Presence.READY if any(usable) else Presence.AWAY

    return Equipment(
        scanner=presence(DeviceKind.CODE_SCANNER, DeviceKind.CAMERA),
        document_reader=presence(DeviceKind.DOCUMENT_READER),
        printer=presence(DeviceKind.TICKET_PRINTER),
    )
