"""python-escpos, written by others, prints on the simulated printer and asks it how it is."""

from collections.abc import Iterator
from typing import Any

import pytest
from escpos.printer import Network
from PIL import Image

from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.tickets.layout import lay_out
from tests.devices.papers import black_bounds, code_on, ticket_paper
from tests.waiting import wait_until


@pytest.fixture
def simulated() -> Iterator[SimulatedPrinter]:
    printer = SimulatedPrinter().start()
    yield printer
    printer.close()


@pytest.fixture
def client(simulated: SimulatedPrinter) -> Iterator[Any]:
    host, port = simulated.address
    client = Network(host, port, timeout=5, profile="TM-T88III")
    client.open()
    yield client
    client.close()


def test_its_text_is_printed_and_cut(simulated: SimulatedPrinter, client: Any) -> None:
    client.set(bold=True, align="center")
    client.text("Nummer B047\n")
    client.set(bold=False, align="left", double_height=True)
    client.text("Wachtruimte B\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    (paper,) = simulated.controls.papers
    assert [line for line in paper.text.split("\n") if line] == ["Nummer B047", "Wachtruimte B"]
    left, _, right, _ = black_bounds(paper.picture)
    assert right - left > 50


@pytest.mark.parametrize("how", ["bitImageRaster", "bitImageColumn", "graphics"])
def test_whatever_way_it_sends_pictures_nothing_is_taken_for_text(
    simulated: SimulatedPrinter, client: Any, how: str
) -> None:
    picture = lay_out(ticket_paper(), 384).convert("L")
    client.image(picture, impl=how, high_density_vertical=True, high_density_horizontal=True)
    client.text("after\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    (paper,) = simulated.controls.papers
    assert [line for line in paper.text.split("\n") if line.strip()] == ["after"]
    assert code_on(paper.picture) == ticket_paper().code


@pytest.mark.parametrize("native", [True, False])
@pytest.mark.parametrize("centred", [True, False])
def test_a_code_is_read_back(simulated: SimulatedPrinter, client: Any, native: bool, centred: bool) -> None:
    client.text("\n\n")
    client.set(align="center" if centred else "left")
    client.qr("LT1:0123456789ABCDEF0123456789ABCDEF", size=6, native=native)
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    picture = simulated.controls.papers[0].picture
    assert code_on(picture) == "LT1:0123456789ABCDEF0123456789ABCDEF"
    left, _, right, _ = black_bounds(picture)
    assert (abs((left + right) / 2 - 288) < 8) is centred


@pytest.mark.parametrize(
    ("code", "kind", "function", "read"),
    [
        ("4006381333931", "EAN13", "A", "4006381333931"),
        ("96385074", "EAN8", "B", "96385074"),
        ("036000291452", "UPC-A", "A", "0036000291452"),
        ("LK7Q2M4T", "CODE39", "A", "LK7Q2M4T"),
        ("12345678", "ITF", "B", "12345678"),
        ("{BLK7q2M4T", "CODE128", "B", "LK7q2M4T"),
    ],
)
def test_bar_codes_are_read_back(
    simulated: SimulatedPrinter, client: Any, code: str, kind: str, function: str, read: str
) -> None:
    client.barcode(code, kind, height=80, width=3, pos="BELOW", function_type=function)
    client.text("after\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    (paper,) = simulated.controls.papers
    assert code_on(paper.picture) == read
    assert paper.text.split()[-1] == "after"


def test_what_it_writes_in_many_languages_is_read_back(simulated: SimulatedPrinter, client: Any) -> None:
    """It chooses the code pages itself."""
    lines = ["Überblick für 5 €", "Crème brûlée", "Добрый день", "Ærø, São"]
    for line in lines:
        client.text(line + "\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    assert [line for line in simulated.controls.papers[0].text.split("\n") if line] == lines


def test_how_it_sets_words_can_be_seen(simulated: SimulatedPrinter, client: Any) -> None:
    heights = []
    styles: list[dict[str, Any]] = [
        {},
        {"double_height": True},
        {"custom_size": True, "width": 4, "height": 4},
    ]
    for number, style in enumerate(styles):
        client.set(**style)
        client.text("B047\n")
        client.cut()
        assert simulated.controls.wait_for_paper(5, number + 1)
        left, top, right, bottom = black_bounds(simulated.controls.papers[number].picture)
        heights.append((right - left, bottom - top))
    plain, high, large = heights
    assert high[0] == plain[0]
    assert high[1] == 2 * plain[1]
    assert large == (4 * plain[0], 4 * plain[1])


def test_drawer_pulses_and_tabs_leave_no_trace(simulated: SimulatedPrinter, client: Any) -> None:
    client.cashdraw(2)
    client.buzzer(2, 2)
    client.control("HT")
    client.line_spacing(60)
    client.text("after\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    assert simulated.controls.papers[0].text.split() == ["after"]


@pytest.mark.parametrize(
    ("state", "online", "paper"),
    [
        ("ready", True, 2),
        ("paper_near_end", True, 1),
        ("paper_out", False, 0),
        ("cover_open", False, 2),
        ("jam", False, 2),
        ("cutter", False, 2),
        ("head_hot", False, 2),
        ("offline", False, 2),
        ("unrecoverable", False, 2),
    ],
)
def test_its_questions_are_answered(
    simulated: SimulatedPrinter, client: Any, state: str, online: bool, paper: int
) -> None:
    simulated.controls.set_state(state)
    assert client.is_online() is online
    assert client.paper_status() == paper


def test_what_it_sends_while_the_paper_is_out_is_printed_on_the_new_roll(
    simulated: SimulatedPrinter, client: Any
) -> None:
    simulated.controls.set_state("paper_out")
    client.image(Image.new("L", (64, 64), 0))
    client.cut()
    assert client.paper_status() == 0
    assert simulated.controls.papers == ()
    simulated.controls.set_state("ready")
    wait_until(lambda: len(simulated.controls.papers) == 1)
