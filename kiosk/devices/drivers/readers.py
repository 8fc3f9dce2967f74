"""The two kinds of readers on any source of bytes: a code scanner reads lines, a document reader reads pages."""

from kiosk.devices.drivers.byte_reader import RETRY_S, ByteReader, Source
from kiosk.devices.drivers.framing import LineFraming, PageFraming
from kiosk.devices.status import DeviceKind
from kiosk.domain.clock import Clock


def code_scanner(source: Source, clock: Clock, retry_s: tuple[float, ...] = RETRY_S) -> ByteReader:
    """Return a code scanner (suffix CR, no prefix; an AIM identifier may stand before the code)."""
    return ByteReader(source, LineFraming(), clock, DeviceKind.CODE_SCANNER, retry_s)


def document_reader(source: Source, clock: Clock, retry_s: tuple[float, ...] = RETRY_S) -> ByteReader:
    """Return a document reader, in the framings of its makers."""
    return ByteReader(source, PageFraming(), clock, DeviceKind.DOCUMENT_READER, retry_s)
