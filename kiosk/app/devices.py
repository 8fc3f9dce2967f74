"""Chooses the devices: drivers by their addresses, or simulators that real drivers talk to."""

from collections.abc import Mapping, Sequence

from kiosk.app.addresses import (
    AddressError,
    CameraAddress,
    FolderAddress,
    HidAddress,
    IppAddress,
    PicturesAddress,
    SerialAddress,
    TcpAddress,
    UsbAddress,
    check_printer,
    check_reader,
)
from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.settings import DevicesTable
from kiosk.app.simulated_readers import SimulatedReaders
from kiosk.devices.codes.picture import payloads_in
from kiosk.devices.drivers.byte_reader import Source
from kiosk.devices.drivers.camera.pictures import picture_source
from kiosk.devices.drivers.camera.reader import camera
from kiosk.devices.drivers.camera.v4l2 import v4l2_source
from kiosk.devices.drivers.escpos.printer import serial_printer, tcp_printer, usb_printer
from kiosk.devices.drivers.escpos.profiles import profile_names
from kiosk.devices.drivers.hid.scanner import hid_scanner
from kiosk.devices.drivers.hotplug import HotPlug, udev_hot_plug
from kiosk.devices.drivers.ipp.printer import ipp_printer
from kiosk.devices.drivers.paper_file import PaperFilePrinter
from kiosk.devices.drivers.readers import code_scanner, document_reader
from kiosk.devices.drivers.serial_source import SerialSource
from kiosk.devices.drivers.tcp_sources import ConnectingSource, ListeningSource
from kiosk.devices.keys.layouts import LAYOUTS
from kiosk.devices.ports import Devices, Reader, TicketPrinter
from kiosk.devices.simulated.ipp_printer import SimulatedIppPrinter
from kiosk.devices.simulated.ipp_states import IppState
from kiosk.devices.simulated.models import EPSON, MODELS
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.speech import SimulatedSpeech
from kiosk.devices.simulated.vocabulary import IPP, vocabulary
from kiosk.devices.status import DeviceKind
from kiosk.devices.tickets.layout import ROLL_80, WIDTH_58_MM, WIDTH_80_MM, TicketStock
from kiosk.devices.tickets.template import DEFAULT_TEMPLATE, Template
from kiosk.devices.tickets.template_file import TemplateError, load_template
from kiosk.domain.clock import Clock


def make_devices(table: DevicesTable, clock: Clock) -> Devices:
    """Make the devices that the settings name. Raises `AddressError`."""
    readers = make_readers(table.scanners, table.document_readers, clock)
    return Devices(make_printer(table.printer, table.paper_mm, clock, template_of(table)), readers)


def template_of(table: DevicesTable) -> Template:
    """Read the template of the tickets that the settings name. Raises `ComplaintError`."""
    if table.ticket_template is None:
        return DEFAULT_TEMPLATE
    try:
        return load_template(table.ticket_template)
    except TemplateError as problem:
        raise ComplaintError(str(problem)) from None


def make_printer(
    address: str, paper_mm: int, clock: Clock, template: Template = DEFAULT_TEMPLATE
) -> TicketPrinter:
    """Make the driver of the printer at an address; `paper_mm` is the width of its roll. Raises `AddressError`."""
    printer = check_printer(address)
    stock = TicketStock(WIDTH_80_MM if paper_mm == 80 else WIDTH_58_MM, template)
    profile, form = printer.profile, printer.form
    if profile not in profile_names():
        raise AddressError(f"{address}: profile is one of {', '.join(profile_names())}")
    match printer.place:
        case FolderAddress(folder, ending):
            return PaperFilePrinter(folder, clock, ending, stock)
        case TcpAddress(host, port):
            return tcp_printer(host, clock, port, stock, profile, form)
        case SerialAddress(where, baud, flow):
            return serial_printer(where, baud, clock, flow=flow, stock=stock, profile=profile, form=form)
        case UsbAddress(device):
            return usb_printer(device, clock, stock=stock, profile=profile, form=form)
        case IppAddress(uri, ca):
            return ipp_printer(uri, clock, stock=stock, ca_file=ca)


def make_readers(
    scanners: Sequence[str], document_readers: Sequence[str], clock: Clock
) -> tuple[Reader, ...]:
    """Make the drivers of code scanners and document readers by their addresses. Raises `AddressError`."""
    hotplug = udev_hot_plug()
    codes = [_scanner(address, clock, hotplug) for address in scanners]
    documents = [_document_reader(address, clock, hotplug) for address in document_readers]
    return (*codes, *documents)


def _scanner(address: str, clock: Clock, hotplug: HotPlug) -> Reader:
    match check_reader(address):
        case HidAddress(where, layout):
            return hid_scanner(where, clock, hotplug=hotplug, layout=_layout(address, layout))
        case CameraAddress(path):
            return camera(v4l2_source(path), clock, hotplug=hotplug)
        case PicturesAddress(folder):
            return camera(picture_source(folder), clock)
        case TcpAddress() | SerialAddress() as line:
            return code_scanner(_source(line), clock, hotplug=hotplug)


def _document_reader(address: str, clock: Clock, hotplug: HotPlug) -> Reader:
    match check_reader(address, documents=True):
        case HidAddress(where, layout):
            kind = DeviceKind.DOCUMENT_READER
            return hid_scanner(where, clock, hotplug=hotplug, layout=_layout(address, layout), kind=kind)
        case TcpAddress() | SerialAddress() as line:
            return document_reader(_source(line), clock, hotplug=hotplug)
        case CameraAddress() | PicturesAddress():
            raise AddressError(f"{address}: a camera reads no documents")


def _layout(address: str, layout: str) -> str:
    if layout not in LAYOUTS:
        raise AddressError(f"{address}: layout is one of {', '.join(LAYOUTS)}")
    return layout


def _source(line: TcpAddress | SerialAddress) -> Source:
    if isinstance(line, SerialAddress):
        return SerialSource(line.where, line.baud, line.flow)
    source = ListeningSource if line.listens else ConnectingSource
    return source(line.host, line.port)


class SimulatedDevices:
    """A simulated printer and readers of every kind. They stay when a kiosk's power is cut; its drivers do not."""

    def __init__(
        self, clock: Clock, printer_model: str = EPSON.name, seconds_a_character: float = 0.0
    ) -> None:
        self._clock = clock
        self._pace_of_speech = seconds_a_character
        self.printer: SimulatedPrinter | SimulatedIppPrinter = (
            SimulatedIppPrinter().start()
            if printer_model == IPP
            else SimulatedPrinter(model=MODELS[printer_model]).start()
        )
        self._states: dict[str, str] = {}
        self.readers = SimulatedReaders()
        self.speech = SimulatedSpeech(clock, seconds_a_character)

    def connect(self, printer: TicketPrinter | None = None, more: tuple[Reader, ...] = ()) -> Devices:
        """Make fresh drivers for a kiosk; `printer` takes the place of the simulated one, `more` come beside."""
        self._plug_in()
        readers = (*self.readers.drivers(self._clock), *more)
        speech = self.speech
        return Devices(printer or self._driver(), readers, speech.speaker, speech.headset, speech.keypad)

    def _driver(self) -> TicketPrinter:
        """Make a driver for the simulated printer, which answers in real time, whatever the kiosk's clock does."""
        if isinstance(self.printer, SimulatedIppPrinter):
            return ipp_printer(self.printer.uri, RealClock(), stock=ROLL_80)
        host, port = self.printer.address
        return tcp_printer(host, RealClock(), port)

    @property
    def states(self) -> Mapping[str, Sequence[str]]:
        """Return the states that each of these devices can have; of the printer, those of its kind."""
        kind = IppState if isinstance(self.printer, SimulatedIppPrinter) else PrinterState
        return {**vocabulary(), "printer": tuple(state.value for state in kind)}

    def set_state(self, device: str, state: str) -> None:
        """Put a device into a state of its vocabulary. Raises ValueError for one that it cannot have."""
        if device == "printer":
            self.printer.controls.set_state(state)
            return
        self._states[device] = state
        self._put(device, state)

    def last_paper_code(self) -> str | None:
        """Read the code on the newest paper from its picture."""
        papers = self.printer.controls.papers
        found = payloads_in(papers[-1].picture.convert("L")) if papers else ()
        return found[0].decode("ascii", "replace") if found else None

    def close(self) -> None:
        """Switch everything off."""
        self.printer.close()

    def _plug_in(self) -> None:
        self.readers = SimulatedReaders()
        self.speech = SimulatedSpeech(self._clock, self._pace_of_speech)
        for device, state in self._states.items():
            self._put(device, state)

    def _put(self, device: str, state: str) -> None:
        put = self.speech.hands.get(device)
        if put is None:
            self.readers.set_state(device, state)
        else:
            put(state)
