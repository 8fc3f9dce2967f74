"""The simulated printer takes any bytes in any pieces: what comes out does not depend on how they came in."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.devices.simulated.escpos_commands import (
    AskDone,
    AskName,
    AskPaper,
    BarCode,
    BitImage,
    Command,
    Cut,
    Feed,
    Giving,
    Graphics,
    Ignored,
    Initialise,
    LineEnd,
    PageArea,
    Paging,
    Present,
    Raster,
    Set,
    SetAutoStatus,
    SetFullReports,
    SetTabs,
    Setting,
    Symbol,
    Tab,
    Text,
)
from kiosk.devices.simulated.escpos_parser import CommandReader, next_command
from kiosk.devices.simulated.models import EPSON, MODELS, SimulatedModel
from kiosk.devices.simulated.paper import Fate, SimulatedPaper
from kiosk.devices.simulated.printer_engine import PrinterEngine
from kiosk.devices.simulated.printer_states import PrinterState

WIDTH = 64
COMMANDS: list[tuple[bytes, Command]] = [
    (b"\x1b@", Initialise()),
    (b"\n", LineEnd()),
    (b"\t", Tab()),
    (b"\r", Ignored()),
    (b"abc\xe9", Text(b"abc\xe9")),
    (b"\x1b!\x38", Set(Setting.MODE, 0x38)),
    (b"\x1d!\x11", Set(Setting.SIZE, 0x11)),
    (b"\x1b2", Set(Setting.LINE_SPACING_DEFAULT, 0)),
    (b"\x1b3\x18", Set(Setting.LINE_SPACING, 24)),
    (b"\x1b$\x2c\x01", Set(Setting.POSITION, 300)),
    (b"\x1dL\x10\x00", Set(Setting.LEFT_MARGIN, 16)),
    (b"\x1bJ\x20", Feed(dots=32)),
    (b"\x1bd\x03", Feed(lines=3)),
    (b"\x1bD\x08\x10\x00", SetTabs((8, 16))),
    (b"\x1di", Ignored()),
    (b"\x1bi", Cut()),
    (b"\x1dV\x00", Cut()),
    (b"\x1dV\x31", Cut()),
    (b"\x1dVB\x20", Cut(32)),
    (b"\x1dv0\x03\x01\x00\x02\x00\xff\x0f", Raster(1, b"\xff\x0f", 2, 2)),
    (b"\x1b*\x21\x01\x00abc", BitImage(33, b"abc")),
    (b"\x1b*\x00\x02\x00ab", BitImage(0, b"ab")),
    (b"\x1d8L\x03\x00\x00\x000pX", Graphics(b"0pX")),
    (b"\x1d(L\x02\x0002", Graphics(b"02")),
    (b"\x1d(k\x03\x001Q0", Symbol(b"1Q0")),
    (b"\x1dk\x02123\x00", BarCode(67, b"123")),
    (b"\x1dkI\x03{BA", BarCode(73, b"{BA")),
    (b"\x1dr1", AskPaper()),
    (b"\x1dr\x01", AskPaper()),
    (b"\x1dIC", AskName(67)),
    (b"\x1d(H\x06\x0000ABCD", AskDone(b"ABCD")),
    (b"\x1da\xff", SetAutoStatus(255)),
    (b"\x1d\xe0\x0f", SetFullReports(15)),
    (b"\x1de\x02", Giving.RETRACT),
    (b"\x1de\x05", Giving.EJECT),
    (b"\x1de\x03\x0c", Present(12)),
    (b"\x1de\x20\x0c\x1e", Present(12, 30)),
    (b"\x1cP\x0c\x01R\x1e", Present(12, 30, retracts=True)),
    (b"\x1bL", Paging.BEGIN),
    (b"\x0c", Paging.PRINT_AND_LEAVE),
    (b"\x1bW\x00\x00\x10\x00\x40\x00\x20\x00", PageArea(0, 16, 64, 32)),
    (b"\x1d(D\x03\x00\x14\x01\x00", Ignored()),
    (b"\x1bp\x00\x19\xfa", Ignored()),
    (b"\x10\x04\x01", Ignored()),
    (b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", Ignored()),
    (b"\x1b&\x01AB\x02xy\x01z", Ignored()),
    (b"\x1cq\x01\x01\x00\x01\x00abcdefgh", Ignored()),
    (b"\x1d*\x01\x01abcdefgh", Ignored()),
]


@pytest.mark.parametrize(("data", "command"), COMMANDS, ids=lambda each: repr(each)[:40])
def test_each_command_is_taken_whole_and_not_before(data: bytes, command: Command) -> None:
    assert next_command(data) == (command, len(data))
    if isinstance(command, Text) or len(data) == 1:
        return
    assert all(next_command(data[:length]) is None for length in range(1, len(data)))


def commands(pieces: list[bytes]) -> list[Command]:
    """Return what comes out, with neighbouring texts and rows of one picture joined."""
    reader, out = CommandReader(), []
    for piece in pieces:
        reader.feed(piece)
        while (command := reader.next()) is not None:
            out.append(command)
    joined: list[Command] = []
    for command in out:
        match (joined[-1] if joined else None), command:
            case Text(characters=before), Text(characters=after):
                joined[-1] = Text(before + after)
            case Raster() as before, Raster() as after if before.row_bytes == after.row_bytes:
                joined[-1] = Raster(after.row_bytes, before.rows + after.rows, after.across, after.down)
            case _:
                joined.append(command)
    return joined


def cut_up(data: bytes, places: list[int]) -> list[bytes]:
    """Cut data into pieces at some places."""
    edges = sorted({0, len(data), *(place % (len(data) + 1) for place in places)})
    return [data[a:b] for a, b in pairwise(edges)]


LEADS = st.sampled_from(
    [b"\x1b", b"\x1d", b"\x1c", b"\x10", b"\x10\x04", b"\x1d(", b"\x1dv0", b"\x1b*", b"\x1dk"]
)
NOISE = st.lists(
    st.one_of(
        st.sampled_from([data for data, _ in COMMANDS]),
        st.binary(max_size=12),
        st.tuples(LEADS, st.binary(max_size=6)).map(b"".join),
    ),
    max_size=24,
).map(b"".join)


@settings(max_examples=150)
@given(NOISE, st.lists(st.integers(0, 2000), max_size=12))
@example(b"\x1dv0\x00\x48\x00\x30\x00" + b"\x55" * 500 + b"\x1b@", [3, 40, 400])
def test_commands_do_not_depend_on_how_the_bytes_came(data: bytes, places: list[int]) -> None:
    assert commands(cut_up(data, places)) == commands([data])


class Tray:
    """An output that keeps all."""

    def __init__(self) -> None:
        self.papers: list[SimulatedPaper] = []
        self.fates: list[tuple[int, Fate]] = []
        self.states: list[PrinterState] = []

    def keep(self, paper: SimulatedPaper) -> None:
        self.papers.append(paper)

    def mark(self, number: int, fate: Fate) -> None:
        self.fates.append((number, fate))

    def note_state(self, state: PrinterState) -> None:
        self.states.append(state)


def fed(
    pieces: list[bytes], model: SimulatedModel
) -> tuple[bytes, list[bytes], list[str], list[tuple[int, Fate]]]:
    tray = Tray()
    engine = PrinterEngine(WIDTH, tray, model=model)
    answers = b"".join(engine.receive(piece) for piece in pieces)
    return (
        answers,
        [each.picture.tobytes() for each in tray.papers],
        [each.text for each in tray.papers],
        tray.fates,
    )


@settings(max_examples=120, deadline=None)
@given(NOISE, st.lists(st.integers(0, 2000), max_size=8), st.sampled_from(sorted(MODELS)))
def test_paper_and_answers_do_not_depend_on_it_either(data: bytes, places: list[int], model: str) -> None:
    data += b"\x10\x04\x01\x1dr\x01\x1dVB\x00"
    assert fed(cut_up(data, places), MODELS[model]) == fed([data], MODELS[model])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(list(PrinterState)))
def test_nothing_that_is_sent_in_any_state_harms_it(data: bytes, state: PrinterState) -> None:
    engine = PrinterEngine(WIDTH, Tray())
    engine.put_into(state)
    for start in range(0, len(data), 7):
        engine.receive(data[start : start + 7])
        engine.tick(0.1)
    engine.work()
    engine.put_into(PrinterState.READY)
    engine.receive(b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08")
    assert engine.receive(b"\x1b@\x10\x04\x01")[-1:] == b"\x12"


def test_a_picture_without_end_is_printed_as_it_comes_and_kept_nowhere() -> None:
    tray = Tray()
    engine = PrinterEngine(WIDTH, tray)
    engine.receive(b"\x1dv0\x00\x08\x00\xff\xff")
    for _ in range(100):
        engine.receive(b"\xaa" * 4096)
    assert not engine.full
    assert len(tray.papers) == 2
    assert not tray.papers[0].cut


@pytest.mark.parametrize(
    "head",
    [
        b"\x1d8L\xff\xff\xff\x7f0p",
        b"\x1d*\xff\xff",
        b"\x1dQ0\x00\xff\xff\xff\xff",
        b"\x1cq\xff\xff\xff\xff\xff",
    ],
)
def test_what_is_announced_beyond_measure_is_swallowed_as_it_comes(head: bytes) -> None:
    reader = CommandReader()
    reader.feed(head)
    assert reader.next() is None
    most = 0
    for _ in range(150):
        reader.feed(b"\xaa" * 4096)
        reader.next()
        most = max(most, len(reader))
    assert most <= 410_000


def test_a_printer_that_stands_still_takes_no_more_than_it_has_room_for() -> None:
    engine = PrinterEngine(WIDTH, Tray())
    engine.put_into(PrinterState.PAPER_OUT)
    for _ in range(100):
        engine.receive(b"x" * 4096)
    assert engine.full
    # Questions in real time are answered all the same.
    assert engine.receive(b"\x10\x04\x04") == b"\x7e"


def test_a_cut_off_picture_swallows_what_follows_until_it_is_complete() -> None:
    engine = PrinterEngine(WIDTH, Tray(), model=EPSON)
    engine.receive(b"\x1dv0\x00\x08\x00\x10\x00" + b"\xaa" * 20)
    engine.connected()
    assert engine.receive(b"\x1dr\x01") == b""
    assert engine.receive(b"\x10\x04\x01") == b"\x12"
    missing = 8 * 16 - 20 - len(b"\x1dr\x01") - len(b"\x10\x04\x01")
    assert engine.receive(b"\x00" * missing + b"\x1dr\x01") == b"\x00"
