"""The command `kiosk devices list`: how every device is, now."""

import argparse

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_devices
from kiosk.app.device_commands.looking import supervised
from kiosk.app.device_commands.telling import report_fields, report_words, say
from kiosk.devices.status import Connection, Health
from kiosk.service.supervision.supervisor import DeviceSupervisor

_PATIENCE_S = 6.0
_LOOK_S = 0.05


def list_devices(options: argparse.Namespace) -> int:
    """Print every device; the exit code is 0 when all are well, 1 when one needs attention."""
    clock = RealClock()
    with supervised(chosen_devices(options, clock), clock) as supervisor:
        _wait_until_known(supervisor, clock)
        reports = supervisor.reports()
    for report in reports:
        say(report_fields(report), "\n".join(report_words(report)), as_json=options.json)
    return 0 if all(report.status.health is Health.OK for report in reports) else 1


def _wait_until_known(supervisor: DeviceSupervisor, clock: RealClock) -> None:
    give_up = clock.monotonic() + _PATIENCE_S
    while clock.monotonic() < give_up:
        if all(each.status.connection is not Connection.CONNECTING for each in supervisor.reports()):
            return
        clock.sleep(_LOOK_S)
