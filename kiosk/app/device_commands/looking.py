"""Runs devices under a supervisor for as long as a command looks at them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from kiosk.devices.ports import Reader, TicketPrinter
from kiosk.domain.clock import Clock
from kiosk.domain.reads import Read
from kiosk.service.supervision.closing import close_devices
from kiosk.service.supervision.counting import Statistics
from kiosk.service.supervision.patience import Patience
from kiosk.service.supervision.supervisor import DeviceSupervisor, OnNews

TICK_S = 0.4
"""A command is watched by a person: it asks more often than a kiosk does, and gives up sooner."""


@contextmanager
def supervised(
    devices: Mapping[str, TicketPrinter | Reader], clock: Clock, on_news: OnNews | None = None
) -> Iterator[DeviceSupervisor]:
    """Supervise devices while the block lasts; readers listen, and let nothing through."""
    supervisor = DeviceSupervisor(devices, clock, {}, _keep_nothing, Patience(TICK_S))
    if on_news is not None:
        supervisor.subscribe(on_news)
    for device in devices.values():
        if not isinstance(device, TicketPrinter):
            device.start(_ignore)
    supervisor.start()
    try:
        yield supervisor
    finally:
        supervisor.close()
        close_devices(devices)


def _keep_nothing(statistics: Statistics) -> None:
    del statistics


def _ignore(read: Read) -> None:
    del read
