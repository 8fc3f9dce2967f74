"""Serves the figures on this machine only, where the settings say so."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.app.wiring import RunningKiosk

_log = logging.getLogger(__name__)


def _nothing() -> None:
    """There is nothing to end."""


@dataclass(frozen=True, slots=True)
class Served:
    """Figures that can be read at `port` until `close`; None where nobody serves any."""

    port: int | None = None
    close: Callable[[], None] = _nothing


def serve_metrics(running: RunningKiosk, listen: str) -> Served:
    """Serve at ``HOST:PORT`` of the loopback, nothing at an empty one; port 0 is any that is free.

    A port that somebody else has is logged, and keeps nobody from the tickets.
    """
    if not listen:
        return Served()
    # Whoever wants no figures need not load what makes them.
    from prometheus_client import start_http_server

    from kiosk.app.metrics.figures import Figures

    host, _, port = listen.rpartition(":")
    devices = running.parts.devices
    names = (name for name, device in devices.named().items() if device is devices.printer)
    figures = Figures(running, next(names, "printer"))
    try:
        server, thread = start_http_server(int(port), host.strip("[]"), figures.registry)
    except OSError as problem:
        _log.error("metrics_not_served", extra={"errno": problem.errno or 0})
        return Served()
    figures.begin()

    def end() -> None:
        server.shutdown()
        server.server_close()
        thread.join()

    return Served(server.server_port, end)
