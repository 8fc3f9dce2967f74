"""The simulated scanner and document reader: what is shown goes through the real driver, faults and all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import segno

from kiosk.devices.drivers.readers import code_scanner, document_reader
from kiosk.devices.simulated.camera import SimulatedCamera
from kiosk.devices.simulated.document_framings import Maker
from kiosk.devices.simulated.ipp_states import IppState
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.reader import SimulatedReader
from kiosk.devices.simulated.reader_keyboard import SimulatedKeyboardScanner
from kiosk.devices.simulated.reader_states import ReaderState
from kiosk.devices.simulated.vocabulary import vocabulary
from kiosk.devices.status import Connection, Reason
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read, Refusal, Refused
from kiosk.domain.secret import Secret
from tests.devices.test_zone import text_of
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

CODE = AppointmentCode(Secret("LK7Q2M4T"))
UNREADABLE = Refused(Refusal.UNREADABLE)
LINES = text_of("nld-passport-2014").split("\n")


RETRY_S = (0.02,)


class Bench:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.reads: list[Read] = []
        self.scanner, self.documents = SimulatedReader(), SimulatedReader()
        self.reader = code_scanner(self.scanner.line, self.clock, RETRY_S)
        self.document_reader = document_reader(self.documents.line, self.clock, RETRY_S)
        for reader in (self.reader, self.document_reader):
            reader.start(self.reads.append)
            reader.arm()

    def close(self) -> None:
        self.reader.close()
        self.document_reader.close()


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.close()


def test_a_code_is_shown(bench: Bench) -> None:
    bench.scanner.controls.present_code("LK7Q2M4T")
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == [CODE]


def test_bytes_without_end_are_shown(bench: Bench) -> None:
    bench.scanner.controls.present_bytes(b"]Q1LK7Q2M4T")
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == [CODE]


def test_a_document_is_laid_down(bench: Bench) -> None:
    bench.documents.controls.present_document(LINES)
    assert bench.documents.controls.wait_until_read()
    assert [type(each) for each in bench.reads] == [IdentityDocument]


def test_a_picture_is_shown(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "code.png"
    segno.make("LK7Q2M4T", micro=False).save(str(path), scale=4)
    assert bench.scanner.controls.present_picture(path)
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == [CODE]


def test_a_picture_without_a_code_is_reported_as_unreadable(bench: Bench) -> None:
    assert not bench.scanner.controls.present_picture(b"no picture")
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == [UNREADABLE]


def test_noise_makes_a_code_and_a_document_unreadable(bench: Bench) -> None:
    for device in (bench.scanner, bench.documents):
        device.controls.set_state("noise")
    bench.scanner.controls.present_code("LK7Q2M4T")
    bench.documents.controls.present_document(LINES)
    assert bench.scanner.controls.wait_until_read()
    assert bench.documents.controls.wait_until_read()
    assert bench.reads == [UNREADABLE, UNREADABLE]


def test_half_a_code_and_half_a_document_are_refused(bench: Bench) -> None:
    for device in (bench.scanner, bench.documents):
        device.controls.set_state("truncated")
    bench.scanner.controls.present_code("LK7Q2M4T")
    assert bench.scanner.controls.wait_until_read()
    bench.documents.controls.present_document(LINES)
    assert bench.documents.controls.wait_until_read()
    assert bench.reads == [Refused(Refusal.NOT_OURS), UNREADABLE]


def test_a_doubled_code_is_one_read_even_when_armed_again(bench: Bench) -> None:
    bench.scanner.controls.set_state("doubled")
    bench.scanner.controls.present_code("https://example.org")
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == [Refused(Refusal.NOT_OURS)]


def test_an_unplugged_scanner_is_lost_and_comes_back(bench: Bench) -> None:
    controls, reader = bench.scanner.controls, bench.reader
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    controls.set_state("unplugged")
    wait_until(lambda: reader.status().connection is Connection.LOST)
    controls.present_code("LK7Q2M4T")
    controls.set_state("ready")
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    assert bench.reads == []
    controls.present_code("LK7Q2M4T")
    assert controls.wait_until_read()
    assert bench.reads == [CODE]


def test_an_unreadable_code_and_document_are_reported(bench: Bench) -> None:
    for device in (bench.scanner, bench.documents):
        device.controls.set_state("unreadable")
    bench.scanner.controls.present_code("LK7Q2M4T")
    bench.documents.controls.present_document(LINES)
    assert bench.scanner.controls.wait_until_read()
    assert bench.documents.controls.wait_until_read()
    assert bench.reads == [UNREADABLE, UNREADABLE]


def test_a_slow_scanner_is_waited_for(bench: Bench) -> None:
    bench.scanner.controls.set_state("slow")
    bench.scanner.controls.present_code("LK7Q2M4T")
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == [CODE]


def test_a_code_in_pieces_with_silences_between_is_never_a_code(bench: Bench) -> None:
    bench.scanner.controls.set_state("split")
    bench.scanner.controls.present_code("LK7Q2M4T")
    assert bench.scanner.controls.wait_until_read(5)
    assert bench.reads == [Refused(Refusal.NOT_OURS)] * 3


def test_of_two_codes_in_one_burst_the_first_counts(bench: Bench) -> None:
    bench.scanner.controls.set_state("glued")
    bench.scanner.controls.present_code("LK7Q2M4T")
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == [CODE]


@pytest.mark.parametrize(
    ("state", "reason"),
    [("unplugged", Reason.UNREACHABLE), ("no_access", Reason.NO_ACCESS), ("busy", Reason.BUSY)],
)
def test_a_device_that_is_not_to_be_had_says_why(bench: Bench, state: str, reason: Reason) -> None:
    bench.scanner.controls.set_state(state)
    wait_until(lambda: bench.reader.status().reasons == {reason})
    bench.scanner.controls.present_code("LK7Q2M4T")
    assert bench.scanner.controls.wait_until_read()
    assert bench.reads == []


@pytest.mark.parametrize("maker", list(Maker))
@pytest.mark.parametrize("document", ["nld-passport-2014", "nld-id-2014"])
def test_each_maker_frames_in_its_way(maker: Maker, document: str) -> None:
    reads: list[Read] = []
    device = SimulatedReader(maker=maker)
    reader = document_reader(device.line, FakeClock(), RETRY_S)
    reader.start(reads.append)
    reader.arm()
    device.controls.present_document(text_of(document).split("\n"))
    assert device.controls.wait_until_read()
    assert [type(read) for read in reads] == [IdentityDocument]
    reader.close()


def test_the_vocabulary_names_every_state_of_every_device() -> None:
    words = vocabulary()
    assert list(words) == [
        "printer", "scanner", "keyboard_scanner", "camera", "document_reader", "speaker", "headset",
    ]  # fmt: skip
    assert set(words["printer"]) == {state.value for state in (*PrinterState, *IppState)}
    assert len(set(words["printer"])) == len(words["printer"])
    assert words["scanner"] == words["document_reader"] == tuple(state.value for state in ReaderState)
    for name in words["scanner"]:
        SimulatedReader().controls.set_state(name)
    for name in words["keyboard_scanner"]:
        keyboard = SimulatedKeyboardScanner().controls
        keyboard.set_state(name)
        assert keyboard.state == name
    for name in words["camera"]:
        camera = SimulatedCamera().controls
        camera.set_state(name)
        assert camera.state == name
