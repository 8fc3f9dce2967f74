"""Lets go of all devices at the end, without waiting for one that hangs."""

import logging
import threading
from collections.abc import Mapping

from kiosk.devices.ports import Device

_log = logging.getLogger(__name__)

CLOSE_S = 4.0
"""A driver ends its own threads within this time."""


def close_devices(devices: Mapping[str, Device], timeout_s: float = CLOSE_S) -> None:
    """Close all at once; wait `timeout_s` for the first that does not come back, and no longer for any other."""
    closing = {
        name: threading.Thread(target=device.close, name=f"close-{name}", daemon=True)
        for name, device in devices.items()
    }
    for thread in closing.values():
        thread.start()
    for name, thread in closing.items():
        thread.join(timeout_s)
        if thread.is_alive():
            timeout_s = 0.0
            _log.info("device.not_closed", extra={"device": name})
