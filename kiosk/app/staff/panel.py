"""Puts the staff panel of a running kiosk together, and keeps the public out where nobody could open it."""

import platform
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk import __version__
from kiosk.app.control.inside import inspector_of
from kiosk.app.device_commands.print_test import test_paper
from kiosk.app.diagnostics.device_key import device_key, fingerprint
from kiosk.app.pin_hash import Argon2Hash
from kiosk.app.wiring import RunningKiosk
from kiosk.domain.tickets import PrintOutcome
from kiosk.flow.events import Ending, SessionEnded
from kiosk.i18n.catalogues import languages_of
from kiosk.service.loop import Call
from kiosk.service.staff.hands import Exported, PanelHands, Reach
from kiosk.service.staff.mode import PanelParts, StaffMode
from kiosk.service.staff.panel_facts import About, Lookout, SettingLine
from kiosk.service.staff.pins import PinDesk, PinHash
from kiosk.service.staff.public import PublicService
from kiosk.service.staff.records import StaffRecords
from kiosk.store.port import StoreError
from kiosk.store.staff_records import StaffRecords as KeptRecords

LEFT = 79
"""The exit code after staff have left to the system: whoever starts kiosks must not start this one again."""


def _nowhere() -> Exported:
    return Exported(problem="no_place")


def _no_settings() -> tuple[SettingLine, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class StaffSide:
    """What the panel needs beside the kiosk. `folder` holds the records; `leave` ends the program for good."""

    folder: Path
    leave: Call
    export: Callable[[RunningKiosk, StaffRecords], Exported] = lambda *_: _nowhere()
    settings: Callable[[], tuple[SettingLine, ...]] = _no_settings
    hashing: PinHash | None = None
    contact: str = ""
    prepare: Callable[[StaffRecords], None] = lambda _: None
    """Called with the records before anybody looks whether there is a PIN."""


@dataclass(frozen=True, slots=True)
class RunningPanel:
    """The panel, and the records to close at the end."""

    mode: StaffMode
    records: StaffRecords
    pins: PinDesk


def start_panel(running: RunningKiosk, side: StaffSide) -> RunningPanel:
    """Start it: from here on the code of staff asks for the PIN, and without any PIN nobody is served."""
    parts = running.parts
    records = KeptRecords(side.folder, parts.clock)
    with suppress(StoreError):
        side.prepare(records)
    pins = PinDesk(records, side.hashing or Argon2Hash())
    public = PublicService(parts.loop, running.kiosk, records, pins)
    about = About((*versions(), *_key_of(side.folder)), side.settings, side.contact)
    lookout = Lookout(inspector_of(running, side.folder), running.staff, records, parts.clock, about)
    hands = PanelHands(running.staff, records, parts.clock, _reach(running, side, public, records))
    readers = parts.devices.readers
    mode = StaffMode(
        PanelParts(
            parts.loop,
            running.workers,
            running.kiosk,
            pins,
            hands,
            lookout,
            arm=lambda: _each(reader.arm for reader in readers),
            disarm=lambda: _each(reader.disarm for reader in readers),
            languages=languages_of("staff"),
            delays=parts.delays,
        )
    )
    running.taker.takes = mode.takes
    public.start()
    return RunningPanel(mode, records, pins)


def versions() -> tuple[tuple[str, str], ...]:
    """Name the versions that a technician asks for."""
    return (
        ("loket", __version__),
        ("system", platform.platform(terse=True)),
        ("hardware", platform.machine()),
        ("python", platform.python_version()),
    )


def _each(calls: Iterable[Call]) -> None:
    for call in calls:
        call()


def _key_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Name the key that diagnostics are signed with, where the disk lets it be read."""
    with suppress(OSError):
        yield "key", fingerprint(device_key(folder).public)


def _reach(running: RunningKiosk, side: StaffSide, public: PublicService, records: StaffRecords) -> Reach:
    parts = running.parts
    return Reach(
        on_loop=parts.loop.post,
        end_session=lambda: running.kiosk.post(SessionEnded(Ending.STAFF)),
        serve=public.serve,
        look_at_devices=running.supervisor.look,
        test_print=partial(_test_print, running),
        export=partial(side.export, running, records),
        restart=parts.restart,
        leave=side.leave,
    )


def _test_print(running: RunningKiosk) -> PrintOutcome:
    parts = running.parts
    printer = parts.devices.printer
    name = next(name for name, device in parts.devices.named().items() if device is printer)
    paper = test_paper(parts.words_for(running.kiosk.session.languages[0]), parts.clock)
    return printer.print_ticket(paper, parts.print_deadline_s, partial(running.supervisor.stage, name))
