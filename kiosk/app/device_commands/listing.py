"""The command `kiosk devices list`: how every device is, now."""

import argparse
import threading
from collections.abc import Mapping, Sequence

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_devices
from kiosk.app.device_commands.looking import supervised
from kiosk.app.device_commands.output import Output
from kiosk.app.device_commands.telling import report_fields, report_words
from kiosk.devices.ports import Reader, TicketPrinter
from kiosk.devices.status import Connection, DeviceStatus, Health, Reason
from kiosk.domain.clock import Clock
from kiosk.service.supervision.reports import DeviceReport
from kiosk.service.supervision.supervisor import DeviceSupervisor

_PATIENCE_S = 6.0
_LOOK_S = 0.05


def list_devices(options: argparse.Namespace) -> int:
    """Print every device; the exit code is that of the worst one, see `exit_code`."""
    clock = RealClock()
    output = Output(as_json=options.json)
    reports = asked(chosen_devices(options, clock), clock)
    for report in reports:
        output.say(report_fields(report), "\n".join(report_words(report)))
    return max((exit_code(report.status.health) for report in reports), default=0)


def asked(devices: Mapping[str, TicketPrinter | Reader], clock: Clock) -> Sequence[DeviceReport]:
    """Ask every device, and let go of it again. One that hangs is ``stuck``; nothing waits for it."""
    with supervised(devices, clock) as supervisor:
        _wait_until_known(supervisor, clock)
        return supervisor.reports()


def exit_code(health: Health) -> int:
    """Return 0 for a device that is well, 1 for one that needs attention, 2 for one that cannot be relied on."""
    match health:
        case Health.OK:
            return 0
        case Health.WARNING:
            return 1
        case Health.OUT_OF_SERVICE | Health.UNKNOWN:
            return 2


def _wait_until_known(supervisor: DeviceSupervisor, clock: Clock) -> None:
    give_up = clock.monotonic() + _PATIENCE_S
    while clock.monotonic() < give_up:
        if all(_known(each.status) for each in supervisor.reports()):
            return
        threading.Event().wait(_LOOK_S)


def _known(status: DeviceStatus) -> bool:
    # What another program has may stay so for days.
    return status.connection is not Connection.CONNECTING or Reason.BUSY in status.reasons
