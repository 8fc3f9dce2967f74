"""The command `kiosk devices suggest`: the lines for the settings of what is plugged in."""

import argparse
from collections.abc import Sequence

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.output import Output
from kiosk.app.device_commands.plugging import plugged_in
from kiosk.app.device_commands.suggestion import suggestion_fields, suggestion_notes, table_lines
from kiosk.devices.drivers.discovery.found import FoundDevice, discover
from kiosk.devices.drivers.hotplug import udev_hot_plug


def suggest_settings(options: argparse.Namespace) -> int:
    """Print what is found; the exit code is 1 when there is nothing."""
    found = (
        plugged_in(discover, udev_hot_plug(), RealClock(), options.wait) if options.wait > 0 else discover()
    )
    output = Output(as_json=options.json)
    if options.json:
        for device in found:
            output.say(suggestion_fields(device), "")
    else:
        output.say({}, "\n".join(_lines(found)))
    return 0 if found else 1


def _lines(found: Sequence[FoundDevice]) -> list[str]:
    if not found:
        return ["Nothing was found that could be a printer, a scanner, a document reader or a camera."]
    return [*(line for device in found for line in suggestion_notes(device)), *table_lines(found)]
