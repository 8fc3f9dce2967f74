"""The command `kiosk devices test-scan`: shows that readers read, and never what they read."""

import argparse
import threading

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_readers
from kiosk.app.device_commands.telling import Fields, say
from kiosk.devices.ports import Reader, named_devices
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read, Refused, TicketCode


def scan_test(options: argparse.Namespace) -> int:
    """Tell each read for some seconds; the exit code is 0 when at least one was good."""
    readers = chosen_readers(options, RealClock())
    names = named_devices(None, readers)
    good = threading.Event()

    def listen(name: str, reader: Reader) -> None:
        def on_read(read: Read) -> None:
            fields = read_fields(read)
            words = ", ".join(str(value).replace("_", " ") for value in fields.values())
            say({"device": name, **fields}, f"{name}: {words}", as_json=options.json)
            if not isinstance(read, Refused):
                good.set()
            reader.arm()

        reader.start(on_read)
        reader.arm()

    for name, reader in zip(names, readers, strict=True):
        listen(name, reader)
    try:
        threading.Event().wait(options.seconds)
    finally:
        for reader in readers:
            reader.close()
    return 0 if good.is_set() else 1


def read_fields(read: Read) -> Fields:
    """Return what kind of thing was read; of a code how long it is, of nothing what it says."""
    match read:
        case AppointmentCode(code):
            return {"read": "appointment_code", "length": len(code.reveal())}
        case TicketCode():
            return {"read": "ticket"}
        case IdentityDocument(birth_date=birth_date):
            return {"read": "document", "birth_date": "complete" if birth_date else "incomplete"}
        case Refused(why):
            return {"read": "refused", "reason": why.value}
