"""Which devices a command is about: those named on the command line, or those of the settings."""

import argparse
from collections.abc import Mapping

from kiosk.app.complaints import ComplaintError
from kiosk.app.devices import make_printer, make_readers, template_of
from kiosk.app.settings import DEFAULT_FILE, DevicesTable, load_settings
from kiosk.devices.ports import Reader, TicketPrinter, named_devices
from kiosk.domain.clock import Clock


def chosen_devices(options: argparse.Namespace, clock: Clock) -> Mapping[str, TicketPrinter | Reader]:
    """Make the devices, by the names that staff see. Raises `ComplaintError`."""
    if options.printer or options.scanner or options.document_reader:
        printer = make_printer(options.printer, options.paper, clock) if options.printer else None
        return named_devices(printer, make_readers(options.scanner, options.document_reader, clock))
    table = _settings(options)
    readers = make_readers(table.scanners, table.document_readers, clock)
    printer = make_printer(table.printer, table.paper_mm, clock, template_of(table))
    return named_devices(printer, readers)


def chosen_printer(options: argparse.Namespace, clock: Clock) -> TicketPrinter:
    """Make the printer only. Raises `ComplaintError`."""
    if options.printer:
        return make_printer(options.printer, options.paper, clock)
    table = _settings(options)
    return make_printer(table.printer, table.paper_mm, clock, template_of(table))


def chosen_readers(options: argparse.Namespace, clock: Clock) -> tuple[Reader, ...]:
    """Make the readers only. Raises `ComplaintError`, also when there is none."""
    if options.scanner or options.document_reader:
        return make_readers(options.scanner, options.document_reader, clock)
    table = _settings(options)
    readers = make_readers(table.scanners, table.document_readers, clock)
    if not readers:
        raise ComplaintError("the settings name no scanner and no document reader")
    return readers


def _settings(options: argparse.Namespace) -> DevicesTable:
    if options.config is None and not DEFAULT_FILE.exists():
        raise ComplaintError(
            f"there is no {DEFAULT_FILE}: say --config FILE for other settings, or which device by its address "
            "(kiosk devices suggest finds it)"
        )
    return load_settings(options.config or DEFAULT_FILE).devices
