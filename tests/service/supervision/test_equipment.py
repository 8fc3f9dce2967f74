"""What devices mean for a visitor."""

import pytest

from kiosk.devices.status import Connection, DeviceKind, DeviceStatus
from kiosk.flow.facts import Equipment, Presence
from kiosk.service.supervision.asker import STUCK
from kiosk.service.supervision.equipment import equipment, is_usable
from tests.service.supervision.stand import FINE, LOST, NO_PAPER

KINDS = {
    "printer": DeviceKind.TICKET_PRINTER,
    "scanner": DeviceKind.CODE_SCANNER,
    "camera": DeviceKind.CAMERA,
}


@pytest.mark.parametrize(
    ("scanner", "camera", "presence"),
    [
        (FINE, LOST, Presence.READY),
        (LOST, FINE, Presence.READY),
        (LOST, STUCK, Presence.AWAY),
        (DeviceStatus(Connection.CONNECTING), LOST, Presence.READY),
    ],
)
def test_one_way_to_show_a_code_is_enough(
    scanner: DeviceStatus, camera: DeviceStatus, presence: Presence
) -> None:
    seen = equipment(KINDS, {"printer": FINE, "scanner": scanner, "camera": camera})
    assert seen == Equipment(presence, Presence.NONE, Presence.READY)


@pytest.mark.parametrize("printer", [NO_PAPER, LOST, STUCK])
def test_a_printer_that_cannot_print_is_away(printer: DeviceStatus) -> None:
    seen = equipment(KINDS, {"printer": printer, "scanner": FINE, "camera": FINE})
    assert seen.printer is Presence.AWAY


@pytest.mark.parametrize("connection", list(Connection))
def test_every_connection_is_decided_on(connection: Connection) -> None:
    there = {Connection.ONLINE, Connection.CONNECTING}
    assert is_usable(DeviceStatus(connection)) is (connection in there)
