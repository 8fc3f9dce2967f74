"""The command `kiosk devices test-scan`: shows that readers read, and never what they read."""

import argparse
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_readers
from kiosk.app.device_commands.output import Output
from kiosk.app.device_commands.telling import Fields, in_order, reason_fields, reason_words
from kiosk.devices.ports import Reader, named_devices
from kiosk.devices.status import Connection, DeviceStatus
from kiosk.domain.clock import Clock
from kiosk.domain.reads import (
    AppointmentCode,
    IdentityDocument,
    Read,
    Refused,
    SetupCode,
    StaffCode,
    TicketCode,
)
from kiosk.service.supervision.closing import close_devices

_LOOK_S = 0.3


def scan_test(options: argparse.Namespace) -> int:
    """Tell each read for some seconds, or until Ctrl+C; the exit code is 0 when at least one was good."""
    clock = RealClock()
    devices = dict(_named(chosen_readers(options, clock)))
    output = Output(as_json=options.json)
    good = threading.Event()
    for name, reader in devices.items():
        _listen(name, reader, good, output)
    try:
        with suppress(KeyboardInterrupt):
            _tell_connections(devices, clock, options.seconds, output)
    finally:
        close_devices(devices)
    if not good.is_set():
        output.say({"outcome": "nothing_read"}, "Nothing good was read.")
    return 0 if good.is_set() else 1


def _named(readers: tuple[Reader, ...]) -> Iterator[tuple[str, Reader]]:
    yield from zip(named_devices(None, readers), readers, strict=True)


def _listen(name: str, reader: Reader, good: threading.Event, output: Output) -> None:
    def on_read(read: Read) -> None:
        fields = read_fields(read)
        words = ", ".join(str(value).replace("_", " ") for value in fields.values())
        output.say({"device": name, **fields}, f"{name}: {words}")
        if not isinstance(read, Refused):
            good.set()
        reader.arm()

    reader.start(on_read)
    reader.arm()


def _tell_connections(devices: Mapping[str, Reader], clock: Clock, seconds: float, output: Output) -> None:
    """Say how each reader is, at first and whenever that changes, for as long as the test goes."""
    told: dict[str, DeviceStatus] = {}
    end = clock.monotonic() + seconds
    while (left := end - clock.monotonic()) > 0 and not output.closed.is_set():
        for name, reader in devices.items():
            status = reader.status()
            if status.connection is not Connection.CONNECTING and told.get(name) != status:
                told[name] = status
                reasons = [reason_fields(reason) for reason in in_order(status.reasons)]
                words = "".join(f"; {reason_words(reason)}" for reason in in_order(status.reasons))
                connection = status.connection.value
                fields: Fields = {"device": name, "connection": connection, "reasons": reasons}
                output.say(fields, f"{name}: {connection}{words}")
        output.wait(min(_LOOK_S, left))


def read_fields(read: Read) -> Fields:
    """Return what kind of thing was read; of a code how long it is, of nothing what it says."""
    match read:
        case AppointmentCode(code, signed=signed) if signed is not None:
            return {"read": "signed_code", "length": len(code.reveal())}
        case AppointmentCode(code):
            return {"read": "appointment_code", "length": len(code.reveal())}
        case StaffCode():
            return {"read": "staff_code"}
        case SetupCode():
            return {"read": "setup_code"}
        case TicketCode():
            return {"read": "ticket"}
        case IdentityDocument(birth_date=birth_date):
            return {"read": "document", "birth_date": "complete" if birth_date else "incomplete"}
        case Refused(why):
            return {"read": "refused", "reason": why.value}
