"""The tester's panel: every button does its one thing to the simulated world."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.ui.simulator.panel import SimulatorPanel
from kiosk.ui.simulator.port import Guest


@dataclass
class FakeBench:
    """Remembers what was asked of it."""

    done: list[tuple[str, ...]] = field(default_factory=list)
    paper: bytes | None = None
    guests: Sequence[Guest] = (
        Guest("in time", "LK7Q2M4T", "P<NLD\nSPECI"),
        Guest("nobody", "LKNONE22", signed=False),
    )
    device_states: Mapping[str, Sequence[str]] = field(
        default_factory=lambda: {"printer": ("ready", "paper_out"), "scanner": ("ready", "noise")}
    )
    network_states: Sequence[str] = ("up", "down")
    counters: Sequence[str] = ("1", "2")

    def set_state(self, device: str, state: str) -> None:
        self.done.append(("state", device, state))

    shown_to: Sequence[str] = ("scanner", "camera")

    def show_to(self, device: str) -> None:
        self.done.append(("show_to", device))

    hands: Sequence[str] = ("take_ticket", "feed")

    def use_hand(self, does: str) -> None:
        self.done.append(("hand", does))

    keys: Sequence[str] = ("next", "choose")
    spoken: Sequence[str] = ("headset, en: Do you have an appointment?",)

    def press_key(self, key: str) -> None:
        self.done.append(("key", key))

    def set_network(self, state: str) -> None:
        self.done.append(("network", state))

    def present_code(self, code: str) -> None:
        self.done.append(("code", code))

    def present_signed_code(self, code: str) -> None:
        self.done.append(("signed", code))

    def present_document(self, zone: str) -> None:
        self.done.append(("document", zone))

    def present_picture(self, path: Path) -> None:
        self.done.append(("picture", str(path)))

    def call_next(self, counter: str) -> None:
        self.done.append(("call", counter))

    def jump(self, shift: timedelta) -> None:
        self.done.append(("jump", str(shift)))

    def last_paper(self) -> bytes | None:
        return self.paper

    def condition(self) -> Mapping[str, str]:
        return {"Papers": str(int(self.paper is not None))}


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


@pytest.fixture
def panel(bench: FakeBench, qtbot: QtBot) -> Iterator[SimulatorPanel]:
    panel = SimulatorPanel(bench)
    qtbot.addWidget(panel)
    yield panel
    panel.close()


def click(panel: SimulatorPanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert isinstance(button, QPushButton), name
    button.click()


@pytest.mark.parametrize(
    ("name", "done"),
    [
        ("panel.code:LK7Q2M4T", ("code", "LK7Q2M4T")),
        ("panel.code:LKNONE22", ("code", "LKNONE22")),
        ("panel.signed:LK7Q2M4T", ("signed", "LK7Q2M4T")),
        ("panel.document:LK7Q2M4T", ("document", "P<NLD\nSPECI")),
        ("panel.hand:take_ticket", ("hand", "take_ticket")),
        ("panel.call:2", ("call", "2")),
        ("panel.key:choose", ("key", "choose")),
        ("panel.clock:-5", ("jump", str(timedelta(minutes=-5)))),
    ],
)
def test_a_button_does_its_thing(
    panel: SimulatorPanel, bench: FakeBench, name: str, done: tuple[str, ...]
) -> None:
    click(panel, name)
    assert bench.done == [done]


@pytest.mark.parametrize(
    ("name", "state", "done"),
    [
        ("panel.printer", "paper_out", ("state", "printer", "paper_out")),
        ("panel.scanner", "noise", ("state", "scanner", "noise")),
        ("panel.network", "down", ("network", "down")),
        ("panel.shown_to", "camera", ("show_to", "camera")),
    ],
)
def test_a_choice_sets_a_state(
    panel: SimulatorPanel, bench: FakeBench, name: str, state: str, done: tuple[str, ...]
) -> None:
    choice = panel.findChild(QComboBox, name)
    assert isinstance(choice, QComboBox)
    choice.textActivated.emit(state)
    assert bench.done == [done]


@pytest.mark.parametrize("kind", ["code", "picture", "nothing"])
def test_what_is_typed_is_shown_as_what_it_is(
    panel: SimulatorPanel, bench: FakeBench, kind: str, tmp_path: Path
) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"")
    text: Callable[[], str] = {
        "code": lambda: "LK1",
        "picture": lambda: str(picture),
        "nothing": lambda: " ",
    }[kind]
    line = panel.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(text())
    click(panel, "panel.show")
    assert bench.done == ([] if kind == "nothing" else [(kind, text())])


def test_the_lines_of_a_document_are_laid_down(panel: SimulatorPanel, bench: FakeBench) -> None:
    zone = panel.findChild(QPlainTextEdit)
    assert isinstance(zone, QPlainTextEdit)
    zone.setPlainText("ONE\nTWO")
    click(panel, "panel.lay_down")
    assert bench.done == [("document", "ONE\nTWO")]


def test_the_newest_paper_and_the_condition_are_seen(panel: SimulatorPanel, bench: FakeBench) -> None:
    picture = BytesIO()
    Image.new("1", (576, 400), 1).save(picture, "PNG")
    bench.paper = picture.getvalue()
    panel.refresh()
    labels = panel.findChildren(QLabel)
    assert any("Papers: 1" in label.text() for label in labels)
    assert any("Do you have an appointment?" in label.text() for label in labels)
    assert any(not label.pixmap().isNull() for label in labels)
