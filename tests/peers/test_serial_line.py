"""A scanner at the end of a serial line that `socat` makes; the cable is pulled in the middle of a code."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.drivers.readers import code_scanner, document_reader
from kiosk.devices.drivers.serial_source import SerialSource
from kiosk.devices.ports import Reader
from kiosk.devices.simulated.document_framings import Maker, framed
from kiosk.devices.status import Connection, Health, Reason
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read
from kiosk.domain.secret import Secret
from tests.devices.test_zone import text_of
from tests.fakes.clock import FakeClock
from tests.fakes.hotplug import FakeHotPlug
from tests.peers.cable import SerialCable
from tests.waiting import wait_until

NEVER_S = (600.0,)
CODE = AppointmentCode(Secret("LK7Q2M4T"))


class Desk:
    """A kiosk at the end of a cable, with hot-plug that the test rings."""

    def __init__(self, cable: SerialCable, make: Callable[..., Reader] = code_scanner) -> None:
        self.cable, self.hotplug = cable, FakeHotPlug()
        self.reads: list[Read] = []
        self.reader = make(SerialSource(str(cable.kiosk_end)), FakeClock(), NEVER_S, self.hotplug)
        self.reader.start(self.reads.append)
        self.reader.arm()
        self.becomes(Connection.ONLINE)

    def becomes(self, connection: Connection) -> None:
        wait_until(lambda: self.reader.status().connection is connection)


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[SerialCable]:
    cable = SerialCable(tmp_path)
    yield cable
    cable.pull()


@pytest.fixture
def desk(cable: SerialCable) -> Iterator[Desk]:
    desk = Desk(cable)
    yield desk
    desk.reader.close()


def test_a_code_in_pieces_and_with_an_identifier(desk: Desk) -> None:
    for piece in (b"]Q1LK", b"7Q2M", b"4T\r\n"):
        desk.cable.send(piece)
    wait_until(lambda: desk.reads == [CODE])


def test_a_cable_pulled_in_the_middle_of_a_code_leaves_nothing_of_it(desk: Desk) -> None:
    desk.cable.send(b"AB3D")
    desk.cable.pull()
    desk.becomes(Connection.LOST)
    status = desk.reader.status()
    assert (status.health, status.reasons) == (Health.UNKNOWN, frozenset({Reason.UNREACHABLE}))
    desk.cable.plug()
    desk.hotplug.ring()
    desk.becomes(Connection.ONLINE)
    desk.reader.arm()
    desk.cable.send(b"LK7Q2M4T\r")
    wait_until(lambda: CODE in desk.reads)
    assert all(read == CODE or type(read).__name__ == "Refused" for read in desk.reads)


def test_the_cable_comes_and_goes_many_times(desk: Desk) -> None:
    for _ in range(5):
        desk.cable.pull()
        desk.becomes(Connection.LOST)
        desk.cable.plug()
        desk.hotplug.ring()
        desk.becomes(Connection.ONLINE)
    desk.cable.send(b"LK7Q2M4T\r")
    wait_until(lambda: desk.reads == [CODE])


@pytest.mark.parametrize("maker", list(Maker))
@pytest.mark.parametrize("document", ["nld-passport-2014", "nld-id-2014"])
def test_a_document_in_the_framing_of_each_maker(cable: SerialCable, maker: Maker, document: str) -> None:
    desk = Desk(cable, document_reader)
    cable.send(framed(text_of(document).replace("\n", "\r").encode(), maker))
    wait_until(lambda: [type(read) for read in desk.reads] == [IdentityDocument])
    desk.reader.close()
