"""Chooses the drivers of the devices by their addresses. Only those that are named are loaded: a kiosk has few."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

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
from kiosk.app.complaints import ComplaintError
from kiosk.app.settings import DevicesTable
from kiosk.devices.drivers.escpos.profiles import profile_names
from kiosk.devices.drivers.hotplug import HotPlug, udev_hot_plug
from kiosk.devices.keys.layouts import LAYOUTS
from kiosk.devices.ports import Devices, Reader, TicketPrinter
from kiosk.devices.status import DeviceKind
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, TicketStock
from kiosk.devices.tickets.template import DEFAULT_TEMPLATE, Template
from kiosk.devices.tickets.template_file import TemplateError, load_template
from kiosk.domain.clock import Clock

if TYPE_CHECKING:
    from kiosk.devices.drivers.byte_reader import Source


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
            from kiosk.devices.drivers.paper_file import PaperFilePrinter

            return PaperFilePrinter(folder, clock, ending, stock)
        case TcpAddress(host, port):
            from kiosk.devices.drivers.escpos.printer import tcp_printer

            return tcp_printer(host, clock, port, stock, profile, form)
        case SerialAddress(where, baud, flow):
            from kiosk.devices.drivers.escpos.printer import serial_printer

            return serial_printer(where, baud, clock, flow=flow, stock=stock, profile=profile, form=form)
        case UsbAddress(device):
            from kiosk.devices.drivers.escpos.printer import usb_printer

            return usb_printer(device, clock, stock=stock, profile=profile, form=form)
        case IppAddress(uri, ca):
            from kiosk.devices.drivers.ipp.printer import ipp_printer

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
            from kiosk.devices.drivers.hid.scanner import hid_scanner

            return hid_scanner(where, clock, hotplug=hotplug, layout=_layout(address, layout))
        case CameraAddress(path):
            from kiosk.devices.drivers.camera.reader import camera
            from kiosk.devices.drivers.camera.v4l2 import v4l2_source

            return camera(v4l2_source(path), clock, hotplug=hotplug)
        case PicturesAddress(folder):
            from kiosk.devices.drivers.camera.pictures import picture_source
            from kiosk.devices.drivers.camera.reader import camera

            return camera(picture_source(folder), clock)
        case TcpAddress() | SerialAddress() as line:
            from kiosk.devices.drivers.readers import code_scanner

            return code_scanner(_source(line), clock, hotplug=hotplug)


def _document_reader(address: str, clock: Clock, hotplug: HotPlug) -> Reader:
    match check_reader(address, documents=True):
        case HidAddress(where, layout):
            from kiosk.devices.drivers.hid.scanner import hid_scanner

            kind = DeviceKind.DOCUMENT_READER
            return hid_scanner(where, clock, hotplug=hotplug, layout=_layout(address, layout), kind=kind)
        case TcpAddress() | SerialAddress() as line:
            from kiosk.devices.drivers.readers import document_reader

            return document_reader(_source(line), clock, hotplug=hotplug)
        case CameraAddress() | PicturesAddress():
            raise AddressError(f"{address}: a camera reads no documents")


def _layout(address: str, layout: str) -> str:
    if layout not in LAYOUTS:
        raise AddressError(f"{address}: layout is one of {', '.join(LAYOUTS)}")
    return layout


def _source(line: TcpAddress | SerialAddress) -> "Source":
    from kiosk.devices.drivers.serial_source import SerialSource
    from kiosk.devices.drivers.tcp_sources import ConnectingSource, ListeningSource

    if isinstance(line, SerialAddress):
        return SerialSource(line.where, line.baud, line.flow)
    source = ListeningSource if line.listens else ConnectingSource
    return source(line.host, line.port)
