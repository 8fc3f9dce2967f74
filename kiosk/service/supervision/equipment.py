"""What the devices mean for a visitor: which ways of showing something there are just now."""

from collections.abc import Mapping

from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health
from kiosk.flow.facts import Equipment

_AWAY = frozenset({Connection.DISABLED, Connection.ABSENT, Connection.LOST, Connection.FAILED})


def equipment(kinds: Mapping[str, DeviceKind], statuses: Mapping[str, DeviceStatus]) -> Equipment:
    """Work it out from how all devices are, by name. A device that was not asked yet counts as there."""

    def there(*wanted: DeviceKind) -> bool:
        return any(statuses[name].connection not in _AWAY for name, kind in kinds.items() if kind in wanted)

    printers = [statuses[name] for name, kind in kinds.items() if kind is DeviceKind.TICKET_PRINTER]
    return Equipment(
        scanner=there(DeviceKind.CODE_SCANNER, DeviceKind.CAMERA),
        document_reader=there(DeviceKind.DOCUMENT_READER),
        printer=any(
            each.connection not in _AWAY and each.health is not Health.OUT_OF_SERVICE for each in printers
        ),
    )
