"""The kinds of readers: code scanners and document readers that send bytes, scanners that type, cameras."""

from kiosk.devices.drivers.byte_reader import ByteReader, Source
from kiosk.devices.drivers.framing import LineFraming, PageFraming
from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.drivers.listening import RETRY_S
from kiosk.devices.status import DeviceKind
from kiosk.domain.clock import Clock


def code_scanner(
    source: Source, clock: Clock, retry_s: tuple[float, ...] = RETRY_S, hotplug: HotPlug = no_hot_plug
) -> ByteReader:
    """Return a code scanner (suffix CR, no prefix; an AIM identifier may stand before the code)."""
    return ByteReader(source, LineFraming(), clock, DeviceKind.CODE_SCANNER, retry_s, hotplug)


def document_reader(
    source: Source, clock: Clock, retry_s: tuple[float, ...] = RETRY_S, hotplug: HotPlug = no_hot_plug
) -> ByteReader:
    """Return a document reader, in the framings of its makers."""
    return ByteReader(source, PageFraming(), clock, DeviceKind.DOCUMENT_READER, retry_s, hotplug)
