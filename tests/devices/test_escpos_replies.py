"""The reply reader against sequences as printers send them, whole and in pieces."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.drivers.escpos.condition import Condition
from kiosk.devices.drivers.escpos.replies import (
    AutoStatus,
    Block,
    PaperStatus,
    RealTimeStatus,
    Reply,
    ReplyReader,
    Stray,
)
from kiosk.devices.simulated.printer_states import PrinterState, status_bytes
from kiosk.domain.tickets import PrintProblem

MIXED = bytes.fromhex("12 10000300 5f544d2d543230494949 00 13 11 00 372500 03 38000000 1e")
MEANING: list[Reply] = [
    RealTimeStatus(0x12),
    AutoStatus(bytes.fromhex("10000300")),
    Block(b"_TM-T20III\0"),
    PaperStatus(0x00),
    Block(b"\x37\x25\x00"),
    PaperStatus(0x03),
    AutoStatus(bytes.fromhex("38000000")),
    RealTimeStatus(0x1E),
]


@given(st.lists(st.integers(1, len(MIXED)), max_size=8))
def test_replies_are_told_apart_however_they_arrive(cuts: list[int]) -> None:
    reader = ReplyReader()
    replies: list[Reply] = []
    places = sorted({0, *cuts, len(MIXED)})
    for start, end in pairwise(places):
        replies += reader.feed(MIXED[start:end])
    assert replies == MEANING


@given(st.binary(max_size=300))
def test_noise_neither_raises_nor_is_lost(data: bytes) -> None:
    reader = ReplyReader()
    for reply in reader.feed(data) + reader.feed(b"\x80" * 100):
        assert isinstance(reply, RealTimeStatus | AutoStatus | PaperStatus | Block | Stray)


def test_a_byte_with_the_highest_bit_is_no_answer() -> None:
    assert ReplyReader().feed(b"\xff") == [Stray(0xFF)]


@pytest.mark.parametrize(
    ("state", "problem"),
    [
        (PrinterState.READY, None),
        (PrinterState.PAPER_NEAR_END, None),
        (PrinterState.PAPER_OUT, PrintProblem.PAPER_OUT),
        (PrinterState.COVER_OPEN, PrintProblem.COVER_OPEN),
        (PrinterState.CUTTER, PrintProblem.CUTTER),
        (PrinterState.HEAD_HOT, PrintProblem.HEAD_HOT),
        (PrinterState.JAM, PrintProblem.JAM),
        (PrinterState.OFFLINE, PrintProblem.OFFLINE),
    ],
)
def test_both_kinds_of_status_say_the_same(state: PrinterState, problem: PrintProblem | None) -> None:
    said = status_bytes(state)
    by_question = Condition.from_real_time(dict(zip((1, 2, 3, 4), said.real_time, strict=True)))
    by_report = Condition.from_auto_status(said.report + b"\0")
    assert by_question.problem() == by_report.problem() == problem
    assert by_question.paper_near_end == by_report.paper_near_end
