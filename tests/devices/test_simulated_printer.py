"""The simulated printer from outside: what it answers in each state and as each model, hands, and its lines."""

import os
import select
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.simulated.models import EPSON, MODELS, SimulatedModel
from kiosk.devices.simulated.paper import Fate
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.printer_engine import PrinterEngine
from kiosk.devices.simulated.printer_events import (
    ClientConnected,
    ClientLeft,
    PaperCameOut,
    PrinterEvent,
    StateChanged,
    TicketMoved,
)
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.serial_port import SimulatedSerialPort
from tests.devices.test_escpos_parser import Tray
from tests.waiting import wait_until

ALL = b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04"
TICKET = b"\x1b@B047\n\x1dVB\x00"
VKP = replace(MODELS["custom-vkp80iii"], taken_after_s=None)
RELIANCE = replace(MODELS["pyramid-reliance"], taken_after_s=None)


def engine(model: SimulatedModel = EPSON, tray: Tray | None = None) -> PrinterEngine:
    return PrinterEngine(576, tray or Tray(), model=model)


@contextmanager
def switched_on(**made: object) -> Iterator[tuple[SimulatedPrinter, socket.socket]]:
    printer = SimulatedPrinter(**made).start()  # type: ignore[arg-type]
    try:
        with socket.create_connection(printer.address, timeout=5) as client:
            yield printer, client
    finally:
        printer.close()


@pytest.mark.parametrize(
    ("state", "answers"),
    [
        ("ready", "12121212"),
        ("paper_near_end", "1212121e"),
        ("paper_out", "1a32127e"),
        ("cover_open", "1a161212"),
        ("cutter", "1a521a12"),
        ("head_hot", "1a525212"),
        ("jam", "1a521612"),
        ("unrecoverable", "1a523212"),
        ("offline", "1a121212"),
    ],
)
def test_real_time_status(state: str, answers: str) -> None:
    printer = engine()
    printer.put_into(PrinterState(state))
    assert printer.receive(ALL).hex() == answers


def test_what_each_model_answers() -> None:
    questions = b"\x1dIB\x1dIC\x1d(H\x06\x0000ABCD\x1dr\x01"
    said = {name: engine(model).receive(ALL + questions) for name, model in MODELS.items()}
    assert said["epson-tm-t20iii"] == b"\x12\x12\x12\x12_EPSON\0_TM-T20III\0\x37\x22ABCD\0\0"
    assert said["epson-tm-t88iii"] == b"\x12\x12\x12\x12_EPSON\0_TM-T88III\0\0"
    # Its offline bit is always set, and it tells no errors.
    assert said["star-tsp650ii"] == b"\x1a\x12\x12_Star\0_TSP650II\0\0"
    assert said["custom-vkp80iii"] == b"\x12\x12\x12\x12_CUSTOM\0_VKP80III\0\0"
    assert said["generic"] == b"\x12\x12\x12\x12\0"
    assert said["mute"] == b""


def test_only_what_is_watched_is_reported() -> None:
    printer = engine()
    assert printer.receive(b"\x1da\x08") == b"\x10\x00\x00\x00"
    printer.put_into(PrinterState.COVER_OPEN)
    assert printer.work() == b""
    printer.put_into(PrinterState.PAPER_NEAR_END)
    assert printer.work() == b"\x10\x00\x03\x00"
    assert printer.work() == b""
    printer.receive(b"\x1da\x00")
    printer.put_into(PrinterState.PAPER_OUT)
    assert printer.work() == b""


def test_a_printer_of_customs_tells_all_at_once_and_reports_it() -> None:
    printer = engine(VKP)
    assert printer.receive(b"\x10\x04\x14").hex() == "100f00000000"
    assert printer.receive(b"\x1d\xe0\x0f").hex() == "100f00000000"
    printer.receive(TICKET)
    assert printer.receive(b"\x1cP\x0c\x01R\x00").hex() == "100f20000000"
    printer.put_into(PrinterState.PRESENTER_JAM)
    assert printer.work().hex() == "100f20004080"


def test_a_jam_that_was_cleared_waits_to_be_told_to_go_on() -> None:
    tray = Tray()
    printer = engine(tray=tray)
    printer.put_into(PrinterState.JAM_CLEARED)
    assert printer.receive(TICKET + b"\x1dr\x01") == b""
    assert printer.receive(b"\x10\x05\x01") == b"\x00"
    assert printer.state is PrinterState.READY
    assert [each.text for each in tray.papers] == ["B047"]


def test_a_jam_that_was_cleared_can_be_gone_on_from_without_the_job() -> None:
    tray = Tray()
    printer = engine(tray=tray)
    printer.put_into(PrinterState.JAM_CLEARED)
    printer.receive(TICKET)
    printer.receive(b"\x10\x05\x02")
    assert printer.receive(b"\x1dr\x01") == b"\x00"
    assert tray.papers == []


def test_a_jam_that_is_still_there_does_not_go_away_by_being_told_to() -> None:
    printer = engine()
    printer.put_into(PrinterState.JAM)
    printer.receive(b"\x10\x05\x01")
    assert printer.receive(b"\x10\x04\x03") == b"\x16"


def test_what_befalls_a_short_ticket_midway_befalls_it_before_the_cut() -> None:
    tray = Tray()
    printer = engine(tray=tray)
    printer.put_into(PrinterState.COVER_OPENED_MIDWAY)
    printer.receive(TICKET)
    assert printer.state is PrinterState.COVER_OPEN
    assert tray.papers == []
    printer.put_into(PrinterState.READY)
    printer.work()
    assert [each.cut for each in tray.papers] == [True]


def test_a_hot_head_cools_down_by_itself() -> None:
    printer = engine(replace(EPSON, cools_s=5))
    printer.put_into(PrinterState.HEAD_HOT)
    printer.tick(4)
    assert printer.receive(b"\x10\x04\x03") == b"\x52"
    printer.tick(1.1)
    assert printer.state is PrinterState.READY


def test_a_slow_printer_gets_on_with_time_only() -> None:
    tray = Tray()
    printer = engine(tray=tray)
    printer.put_into(PrinterState.SLOW)
    printer.receive(b"\x1bJ\xff" * 4 + b"\x1dVB\x00")
    assert tray.papers == []
    for _ in range(40):
        printer.tick(0.1)
        printer.work()
    assert [each.picture.height for each in tray.papers] == [4 * 255]


@pytest.mark.parametrize(
    ("command", "fate"),
    [(b"\x1de\x02", Fate.RETRACTED), (b"\x1de\x05", Fate.EJECTED), (TICKET, Fate.EJECTED)],
)
def test_a_presenter_obeys(command: bytes, fate: Fate) -> None:
    tray = Tray()
    printer = engine(RELIANCE, tray)
    printer.receive(TICKET)
    assert not printer.take_ticket()
    assert printer.receive(b"\x1de\x06\x1de\x03\x0c\x1de\x06") == b"\x04\x0c"
    printer.receive(command)
    assert [moved for number, moved in tray.fates if number == 1] == [Fate.HELD, Fate.PRESENTED, fate]


@pytest.mark.parametrize(
    ("command", "fate"),
    [
        (b"\x1cP\x0c\x01R\x05", Fate.RETRACTED),
        (b"\x1cP\x0c\x01E\x05", Fate.EJECTED),
        (b"\x1de\x20\x0c\x05", Fate.RETRACTED),
    ],
)
def test_a_ticket_that_is_held_out_for_a_time(command: bytes, fate: Fate) -> None:
    tray = Tray()
    printer = engine(VKP, tray)
    printer.receive(TICKET + command)
    printer.tick(4.9)
    assert tray.fates[-1] == (1, Fate.PRESENTED)
    printer.tick(0.2)
    assert tray.fates[-1] == (1, fate)


def test_somebody_takes_the_ticket_unless_nobody_does() -> None:
    tray = Tray()
    printer = engine(replace(VKP, taken_after_s=1.0), tray)
    printer.put_into(PrinterState.PRESENTER_NOT_TAKEN)
    printer.receive(TICKET + b"\x1de\x03\x0c")
    printer.tick(2)
    assert tray.fates[-1] == (1, Fate.PRESENTED)
    printer.put_into(PrinterState.READY)
    printer.tick(1.1)
    assert tray.fates[-1] == (1, Fate.TAKEN)


def test_what_a_hand_does() -> None:
    with switched_on(model=VKP) as (printer, client):
        hands = printer.controls
        client.sendall(TICKET + b"\x1de\x03\x0c")
        assert hands.wait_for_fate(Fate.PRESENTED, 3)
        assert hands.use_hand("take_ticket")
        assert not hands.use_hand("take_ticket")
        assert hands.papers[0].fate is Fate.TAKEN
        hands.set_state("paper_out")
        hands.use_hand("new_roll")
        assert hands.state == "ready"
        hands.set_state("jam")
        hands.use_hand("new_roll")
        assert hands.state == "jam"
        with pytest.raises(ValueError, match="kick"):
            hands.use_hand("kick")


def test_the_feed_button_moves_the_paper() -> None:
    tray = Tray()
    printer = engine(tray=tray)
    printer.press_feed()
    printer.receive(b"\x1dVA\x00")
    assert tray.papers[0].picture.height == 30


def test_who_watches_is_told_everything(tmp_path: Path) -> None:
    events: list[PrinterEvent] = []
    with switched_on(folder=tmp_path, model=VKP, on_event=events.append) as (printer, client):
        client.sendall(TICKET + b"\x1de\x03\x0c")
        assert printer.controls.wait_for_fate(Fate.PRESENTED, 3)
        printer.controls.set_state("paper_near_end")
    kinds = [type(event) for event in events if not isinstance(event, ClientLeft)]
    assert kinds == [ClientConnected, PaperCameOut, TicketMoved, TicketMoved, StateChanged]
    came_out = events[1]
    assert isinstance(came_out, PaperCameOut)
    assert came_out.file == tmp_path / "paper-0001.png"
    assert came_out.file.is_file()


def test_a_connection_breaks_after_the_paper_and_before_the_word() -> None:
    with switched_on() as (printer, client):
        printer.controls.set_state("cut_connection")
        client.sendall(TICKET + b"\x1dr\x01")
        assert printer.controls.wait_for_paper(3)
        with pytest.raises(ConnectionResetError):
            client.recv(1)


def test_one_client_at_a_time() -> None:
    with switched_on() as (printer, first):
        first.sendall(b"\x10\x04\x01")
        assert first.recv(1) == b"\x12"
        with socket.create_connection(printer.address, timeout=0.2) as second:
            second.sendall(b"\x10\x04\x01")
            with pytest.raises(TimeoutError):
                second.recv(1)
            first.close()
            second.settimeout(5)
            assert second.recv(1) == b"\x12"


def test_a_serial_line_is_as_slow_as_it_says(tmp_path: Path) -> None:
    link = tmp_path / "printer"
    with switched_on(serial=SimulatedSerialPort(link, 9600)) as (printer, _):
        line = os.open(link, os.O_RDWR | os.O_NOCTTY)
        try:
            began = time.monotonic()
            os.write(line, b"x" * 950 + b"\n\x1dVA\x00")
            assert printer.controls.wait_for_paper(5)
            assert time.monotonic() - began > 0.9
        finally:
            os.close(line)


def test_a_serial_line_answers_like_the_network(tmp_path: Path) -> None:
    link = tmp_path / "printer"
    with switched_on(serial=SimulatedSerialPort(link)) as (printer, client):
        client.sendall(b"\x1b@\x1dv0\x00\x48\x00\x30\x00" + b"\xaa" * 500)
        line = os.open(link, os.O_RDWR | os.O_NOCTTY)
        try:
            os.write(line, b"\x10\x04\x04")
            assert select.select([line], [], [], 3)[0]
            assert os.read(line, 1) == b"\x12"
        finally:
            os.close(line)
        printer.controls.set_state("disconnected")
        wait_until(lambda: not link.exists())
