"""The command `kiosk devices watch`: a line for every change, until it is enough."""

import argparse
from collections.abc import Mapping
from contextlib import suppress

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_devices
from kiosk.app.device_commands.looking import supervised
from kiosk.app.device_commands.output import Output
from kiosk.app.device_commands.telling import event_fields, event_words
from kiosk.devices.status import DeviceStatus
from kiosk.service.supervision.events import DeviceNews


def watch_devices(options: argparse.Namespace) -> int:
    """Print each event with its time; ends after `--seconds`, by Ctrl+C, or when nobody reads along any more."""
    clock = RealClock()
    output = Output(as_json=options.json)

    def on_news(news: DeviceNews, statuses: Mapping[str, DeviceStatus]) -> None:
        del statuses
        fields = {"time": news.at.isoformat(), **event_fields(news.event)}
        output.say(fields, f"{news.at.astimezone():%H:%M:%S} {event_words(news.event)}")

    # Ctrl+C is how a watch ends, and no failure.
    with suppress(KeyboardInterrupt), supervised(chosen_devices(options, clock), clock, on_news):
        output.wait(options.seconds)
    return 0
