"""Reads one step of a scenario: a table of verbs, a small reader each."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk.app.scenario.expecting import EXPECTATIONS
from kiosk.app.scenario.marks import Value
from kiosk.app.scenario.model import (
    Action,
    Central,
    Clock,
    Device,
    Disk,
    Expect,
    Hand,
    Kill,
    Network,
    Press,
    Scan,
    Staff,
    Tap,
    WaitFor,
)
from kiosk.devices.simulated.vocabulary import keys, printer_hands, vocabulary
from kiosk.flow.controls import Control
from kiosk.scheduling.faults import vocabulary as network_states
from kiosk.store.faults import vocabulary as disk_states

SCAN = frozenset({"code", "signed", "forged", "image", "bytes", "document", "ticket"})
SHOWN_TO = ("scanner", "keyboard_scanner", "camera", "document_reader")
CENTRAL_COUNTER = (
    "open",
    "close",
    "call_next",
    "recall",
    "start",
    "complete",
    "no_show",
    "return",
    "take_help",
)
CENTRAL_PLAIN = ("down", "up", "change_code_key")
CENTRAL_APPOINTMENT = ("cancel",)
CENTRAL_SERVICE = ("go_on", "transfer")
STAFF = ("print_again", "void")


def read_action(value: Value, folder: Path) -> Action:
    """Read a step such as ``tap: confirm.yes``. Raises `ScenarioError`."""
    verb, argument = value.single()
    reader = VERBS.get(verb)
    if reader is None:
        raise value.mistake(f"{verb!r} is not a step; steps are: {', '.join(sorted(VERBS))}")
    return reader(argument, folder)


def _scan(value: Value, folder: Path) -> Scan:
    row = value.table(SCAN | {"to"})
    named = row.pop("to", None)
    if len(row) != 1:
        raise value.mistake(
            "one thing can be scanned at a time: code, signed, forged, image, bytes, document or ticket"
        )
    scan = _shown(row, folder)
    return scan if named is None else replace(scan, to=_reader_for(scan, named))


def _reader_for(scan: Scan, named: Value) -> str:
    sees_codes_only = scan.document is not None or scan.payload is not None
    known = [device for device in SHOWN_TO if not (sees_codes_only and device == "camera")]
    if named.text() not in known:
        raise named.mistake(f"this cannot be shown to {named.text()!r}; it can to: {', '.join(known)}")
    return named.text()


def _shown(row: dict[str, Value], folder: Path) -> Scan:
    if "code" in row:
        return Scan(code=row["code"].text())
    if "signed" in row:
        return Scan(signed=row["signed"].text())
    if "forged" in row:
        return Scan(forged=row["forged"].text())
    if "image" in row:
        path = folder / row["image"].text()
        if not path.is_file():
            raise row["image"].mistake(f"there is no picture {row['image'].text()!r}")
        return Scan(image=path)
    if "bytes" in row:
        try:
            return Scan(payload=bytes.fromhex(row["bytes"].text()))
        except ValueError:
            raise row["bytes"].mistake("bytes are written as hexadecimal digits") from None
    if "document" in row:
        return Scan(document=row["document"].text())
    return Scan(ticket=row["ticket"].truth())


def _expect(value: Value, folder: Path) -> Expect:
    del folder
    row = value.table(frozenset(EXPECTATIONS))
    return Expect(tuple((name, EXPECTATIONS[name].read(wanted)) for name, wanted in row.items()))


def _tap(value: Value, folder: Path) -> Tap:
    del folder
    name = value.text()
    if name.partition(":")[0] not in {control.value for control in Control}:
        raise value.mistake(f"{name!r} is not a control; see `kiosk scenario --vocabulary`")
    return Tap(name)


def _press(value: Value, folder: Path) -> Press:
    del folder
    known = keys()
    if value.is_table:
        key, heard = value.single()
        if key not in known:
            raise value.mistake(f"there is no key {key!r}; there are: {', '.join(known)}")
        return Press(key, heard.pattern().pattern)
    if value.text() not in known:
        raise value.mistake(f"there is no key {value.text()!r}; there are: {', '.join(known)}")
    return Press(value.text())


def _device(device: str) -> Callable[[Value, Path], Device]:
    def read(value: Value, folder: Path) -> Device:
        del folder
        known = vocabulary()[device]
        if value.text() not in known:
            raise value.mistake(
                f"{value.text()!r} is not a state of the {device}; states are: {', '.join(known)}"
            )
        return Device(device, value.text())

    return read


def _hand(value: Value, folder: Path) -> Hand:
    del folder
    if value.text() not in printer_hands():
        raise value.mistake(
            f"{value.text()!r} is nothing that hands do; they can: {', '.join(printer_hands())}"
        )
    return Hand(value.text())


def _network(value: Value, folder: Path) -> Network:
    del folder
    state, _, amount = value.text().partition(" ")
    if state not in network_states():
        raise value.mistake(
            f"{state!r} is not a state of the network; states are: {', '.join(network_states())}"
        )
    try:
        return Network(state, float(amount.strip().removesuffix("s")) if amount.strip() else 0.0)
    except ValueError:
        raise value.mistake("a number belongs here, such as `slow 3s` or `flaky 0.3`") from None


def _disk(value: Value, folder: Path) -> Disk:
    del folder
    if value.text() not in disk_states():
        raise value.mistake(
            f"{value.text()!r} is not a state of the disk; states are: {', '.join(disk_states())}"
        )
    return Disk(value.text())


def _central(value: Value, folder: Path) -> Central:
    del folder
    if not value.is_table:
        if value.text() not in CENTRAL_PLAIN:
            raise value.mistake(f"the central can be told: {', '.join(CENTRAL_PLAIN)}")
        return Central(value.text())
    action, argument = value.single()
    if action in CENTRAL_COUNTER:
        row = argument.table(frozenset({"counter"}), frozenset({"counter"}))
        return Central(action, counter=row["counter"].text())
    if action in CENTRAL_APPOINTMENT:
        row = argument.table(frozenset({"code"}), frozenset({"code"}))
        return Central(action, code=row["code"].text())
    if action in CENTRAL_SERVICE:
        both = frozenset({"counter", "service"})
        row = argument.table(both, both)
        return Central(action, counter=row["counter"].text(), service=row["service"].text())
    known = (*CENTRAL_COUNTER, *CENTRAL_APPOINTMENT, *CENTRAL_SERVICE)
    raise value.mistake(f"{action!r} is nothing that the central does; it can: {', '.join(known)}")


def _kill(value: Value, folder: Path) -> Kill:
    del folder
    if value.text() != "power":
        raise value.mistake("only `power` can be cut")
    return Kill("power")


def _staff(value: Value, folder: Path) -> Staff:
    del folder
    does, number = value.single()
    if does not in STAFF:
        raise value.mistake(f"{does!r} is nothing that staff do; they can: {', '.join(STAFF)}")
    return Staff(does, number.text())


def _clock(value: Value, folder: Path) -> Clock:
    del folder
    row = value.table(frozenset({"jump", "kiosk_wrong_by"}), frozenset())
    if len(row) != 1:
        raise value.mistake("one of `jump` and `kiosk_wrong_by` belongs here")
    seconds = next(iter(row.values())).seconds()
    return Clock(seconds) if "jump" in row else Clock(kiosk_wrong_by_s=seconds)


def _wait(value: Value, folder: Path) -> WaitFor:
    del folder
    seconds = value.seconds()
    if seconds < 0:
        raise value.mistake("time does not run backwards; see `clock: {jump: -60s}`")
    return WaitFor(seconds)


VERBS: dict[str, Callable[[Value, Path], Action]] = {
    "scan": _scan,
    "expect": _expect,
    "tap": _tap,
    "printer": _device("printer"),
    "scanner": _device("scanner"),
    "keyboard_scanner": _device("keyboard_scanner"),
    "camera": _device("camera"),
    "document_reader": _device("document_reader"),
    "speaker": _device("speaker"),
    "headset": _device("headset"),
    "key": _press,
    "hand": _hand,
    "network": _network,
    "disk": _disk,
    "wait": _wait,
    "central": _central,
    "kill": _kill,
    "staff": _staff,
    "clock": _clock,
}
"""Every verb of the format with its reader."""
