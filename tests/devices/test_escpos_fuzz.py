"""Any bytes at any time from a printer: nothing hangs, nothing raises, and without its word nothing is printed."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.drivers.escpos.condition import Condition
from kiosk.devices.drivers.escpos.form import Form
from kiosk.devices.drivers.escpos.printer import EscPosPrinter
from kiosk.devices.drivers.escpos.profiles import profile_names
from kiosk.devices.drivers.escpos.replies import (
    AutoStatus,
    Block,
    FullStatus,
    PaperStatus,
    ReplyReader,
    StarStatus,
)
from kiosk.devices.drivers.lines.line import Line
from kiosk.devices.status import DeviceStatus, Health
from kiosk.devices.tickets.layout import ROLL_80
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintUnknown
from tests.devices.papers import ticket_paper
from tests.fakes.clock import FakeClock
from tests.fakes.escpos_printer import FakeEscPosLine, FakeEscPosPrinter, epson

CUTS = (b"\x1dV\x42\x00", b"\x1dV\x41\x00")
MOST_CALLS = 6000
"""A conversation that takes more calls than this on a line that never waits has lost its deadline."""
TELLING = st.sampled_from(
    [
        *(
            b"\x12",
            b"\x1a",
            b"\x16",
            b"\x7e",
            b"\x00",
            b"\x03",
            b"\x0f",
            b"\x11",
            b"\x37\x22",
            b"_",
            b"\x10",
            b"\xff",
        ),
        *(b"\x10\x00\x00\x00", b"\x18\x00\x0f\x00", b"\x37\x25\x00", b"\x10\x0f\x20\x00\x00\x00"),
        *(b"_TM-T20III\0", b"_VKP80III\0", b"_TSP650II\0", b"\x23\x86" + b"\x00" * 9),
    ]
)
NOISE = st.binary(min_size=1, max_size=12) | TELLING
NO_ZERO_AMONG_THEM = st.binary(min_size=1, max_size=12).map(
    lambda data: bytes(byte for byte in data if byte & 0x90 and byte != 0x10)
)


@dataclass
class NoisyPrinter:
    """Says what the script says, call by call; `quiet_after_cut`: nothing once a job has been sent to its end."""

    script: list[bytes]
    quiet_after_cut: bool = False
    takes: int = 4096
    written: bytes = b""
    calls: int = 0

    def connect(self, timeout_s: float) -> Line:
        del timeout_s
        return NoisyLine(self)


@dataclass
class NoisyLine:
    printer: NoisyPrinter
    gone: bool = field(default=False)

    def send(self, data: bytes, timeout_s: float) -> int:
        del timeout_s
        self._count()
        taken = data[: self.printer.takes]
        self.printer.written += taken
        return len(taken)

    def receive(self, timeout_s: float) -> bytes:
        del timeout_s
        self._count()
        if self.printer.quiet_after_cut and any(cut in self.printer.written for cut in CUTS):
            return b""
        return self.printer.script.pop(0) if self.printer.script else b""

    def finish(self) -> None:
        """Nothing more will be sent."""

    def undelivered(self) -> int:
        return 0

    def drop(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        self.gone = True

    def abort(self) -> None:
        self.gone = True

    def _count(self) -> None:
        self.printer.calls += 1
        assert self.printer.calls < MOST_CALLS, "it goes on for ever"


def printed_on(printer: NoisyPrinter | FakeEscPosPrinter, profile: str) -> tuple[PrintOutcome, DeviceStatus]:
    driver = EscPosPrinter(printer.connect, FakeClock(), Form.of("text", ROLL_80), profile)
    try:
        driver.status()
        outcome = driver.print_ticket(ticket_paper(), 3.0)
        return outcome, driver.status()
    finally:
        driver.close()


@settings(max_examples=200, deadline=None)
@given(
    st.lists(NOISE | st.just(b""), max_size=120),
    st.sampled_from(profile_names()),
    st.sampled_from([50, 4096]),
)
def test_any_bytes_at_any_time_end_within_the_deadline(script: list[bytes], profile: str, takes: int) -> None:
    outcome, status = printed_on(NoisyPrinter(script, takes=takes), profile)
    assert isinstance(outcome, Printed | PrintFailed | PrintUnknown)
    assert status.health is not Health.OK or status.parts is not None


@settings(max_examples=200, deadline=None)
@given(st.lists(NOISE | st.just(b""), max_size=120), st.sampled_from(profile_names()))
def test_what_was_said_before_the_end_of_the_job_is_no_word_on_it(script: list[bytes], profile: str) -> None:
    outcome, _ = printed_on(NoisyPrinter(script, quiet_after_cut=True), profile)
    assert outcome != Printed()


@settings(max_examples=200, deadline=None)
@given(st.lists(NO_ZERO_AMONG_THEM, max_size=120), st.sampled_from(profile_names()))
def test_noise_is_never_the_answer_to_the_last_question(script: list[bytes], profile: str) -> None:
    outcome, _ = printed_on(NoisyPrinter(script), profile)
    assert outcome != Printed()


class InterruptedLine(FakeEscPosLine):
    """A printer that is well, with noise between its answers."""

    noise: list[bytes]

    def receive(self, timeout_s: float) -> bytes:
        return super().receive(timeout_s) + (self.noise.pop(0) if self.noise else b"")


@settings(max_examples=100, deadline=None)
@given(st.lists(NOISE | st.just(b""), max_size=60), st.sampled_from(profile_names()))
def test_a_good_printer_on_a_bad_line_never_gets_an_outcome_wrong(noise: list[bytes], profile: str) -> None:
    printer = epson()

    def connect(timeout_s: float) -> InterruptedLine:
        printer.connect(timeout_s)
        line = InterruptedLine(printer)
        line.noise = noise
        return line

    driver = EscPosPrinter(connect, FakeClock(), Form.of("text", ROLL_80), profile)
    outcome = driver.print_ticket(ticket_paper(), 3.0)
    driver.close()
    began = any(b"\x1b@\x1dP" in each for each in printer.written)
    ended = any(cut in each for each in printer.written for cut in CUTS)
    assert not (isinstance(outcome, PrintFailed) and began)
    assert not (isinstance(outcome, Printed) and not ended)


@settings(max_examples=300)
@given(
    st.lists(st.binary(max_size=40), max_size=20),
    st.integers(0, 2),
    st.integers(0, 2),
    st.booleans(),
)
def test_the_reader_takes_anything_in_any_pieces(
    pieces: list[bytes], full: int, output: int, star: bool
) -> None:
    reader = ReplyReader()
    reader.full_status_due, reader.output_due, reader.star_reports = full, output, star
    replies = [reply for piece in pieces for reply in reader.feed(piece)]
    for reply in replies:
        match reply:
            case AutoStatus(bytes=told):
                Condition.from_auto_status(told).reasons()
            case StarStatus(bytes=told):
                Condition.from_star_report(told).parts()
            case FullStatus(bytes=told):
                Condition.from_full_status(told).problem()
            case _:
                pass
    # Whatever was left open ends by itself.
    assert PaperStatus(0x03) in [*reader.feed(b"\xff" * 100), *reader.feed(b"\x03")] or star or output


@given(st.binary(max_size=60), st.integers(0, 60))
def test_pieces_make_no_difference(data: bytes, place: int) -> None:
    whole, parted = ReplyReader(), ReplyReader()
    assert parted.feed(data[:place]) + parted.feed(data[place:]) == whole.feed(data)


def test_a_header_with_anything_but_text_behind_it_does_not_hold_up_what_follows() -> None:
    replies = ReplyReader().feed(b"\x5f\x12\x37\x25\x00")
    assert replies[-1] == Block(b"\x37\x25\x00")
