"""The line of a device in the tester's panel."""

from datetime import UTC, datetime

from kiosk.app.demo.device_line import device_line
from kiosk.devices.ports import JobStage
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.service.supervision.reports import DeviceReport

AT = datetime(2026, 11, 24, 9, 5, 7, tzinfo=UTC)


def test_a_device_that_is_well_has_a_short_line() -> None:
    report = DeviceReport(
        "document_reader", DeviceKind.DOCUMENT_READER, DeviceStatus(Connection.ONLINE, Health.OK), AT
    )
    assert device_line(report, UTC) == ("Document reader", "online, ok since 09:05:07")


def test_everything_that_is_known_is_in_it() -> None:
    reasons = frozenset({Reason.PAPER_OUT, Reason.COVER_OPEN})
    report = DeviceReport(
        "printer",
        DeviceKind.TICKET_PRINTER,
        DeviceStatus(Connection.ONLINE, Health.OUT_OF_SERVICE, reasons),
        AT,
        unsteady=True,
        last_stage=JobStage.RETRACTED,
        last_success=AT,
        statistics={"retracted": 1, "out_of_service_s": 40},
    )
    assert device_line(report, UTC) == (
        "Printer",
        "online, out_of_service (cover_open, paper_out) since 09:05:07, comes and goes; last paper retracted;"
        " last success 09:05:07; out of service s 40; retracted 1",
    )
