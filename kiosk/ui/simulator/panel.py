"""The tester's panel: a window beside the kiosk with every device, every fault and the other side's work as buttons."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.simulator.port import Bench

REFRESH_MS = 500
PAPER_WIDTH = 340
_KEYS_IN_A_ROW = 4


class SimulatorPanel(QWidget):
    """For testers, in English only. It shows what is, twice a second, and never asks the kiosk to be different."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._paper_shown = b""
        self.setWindowTitle("Loket: tester's panel")
        self._condition = QLabel()
        self._condition.setAccessibleName("How everything is")
        self._spoken = QLabel()
        self._spoken.setAccessibleName("What was spoken")
        self._spoken.setWordWrap(True)
        self._paper = QLabel()
        self._paper.setAccessibleName("The newest paper")
        self._paper.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        columns = QHBoxLayout(self)
        columns.addLayout(self._controls())
        columns.addWidget(_scrolling(self._paper))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._timer.start(REFRESH_MS)
        self.refresh()

    def refresh(self) -> None:
        """Show how everything is now, and the newest paper."""
        self._condition.setText(
            "\n".join(f"{name}: {value}" for name, value in self._bench.condition().items())
        )
        self._spoken.setText("\n".join(self._bench.spoken))
        paper = self._bench.last_paper()
        if paper is not None and paper != self._paper_shown:
            self._paper_shown = paper
            picture = QPixmap()
            picture.loadFromData(paper)
            self._paper.setPixmap(
                picture.scaledToWidth(PAPER_WIDTH, Qt.TransformationMode.SmoothTransformation)
            )

    def _controls(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self._condition)
        column.addWidget(self._guests())
        column.addWidget(self._anything())
        column.addWidget(self._states())
        column.addWidget(self._by_ear())
        column.addWidget(self._office())
        column.addStretch()
        return column

    def _guests(self) -> QGroupBox:
        box, grid = _group("Visitors: show the code or the signed one, or lay the document down")
        for row, guest in enumerate(self._bench.guests):
            code = _button(f"{guest.code}: {guest.about}", f"panel.code:{guest.code}")
            code.clicked.connect(lambda _=False, code=guest.code: self._bench.present_code(code))
            grid.addWidget(code, row, 0)
            if guest.signed:
                signed = _button("signed code", f"panel.signed:{guest.code}")
                signed.clicked.connect(lambda _=False, code=guest.code: self._bench.present_signed_code(code))
                grid.addWidget(signed, row, 2)
            if guest.document:
                document = _button("document", f"panel.document:{guest.code}")
                document.clicked.connect(
                    lambda _=False, zone=guest.document: self._bench.present_document(zone)
                )
                grid.addWidget(document, row, 1)
        return box

    def _anything(self) -> QGroupBox:
        box, grid = _group("Anything else: a code, a picture's path, or the lines of a document")
        line, zone = QLineEdit(), QPlainTextEdit()
        line.setAccessibleName("A code, or the path of a picture")
        zone.setAccessibleName("The lines of a machine-readable zone")
        zone.setMaximumHeight(64)
        show, lay = _button("show", "panel.show"), _button("lay down", "panel.lay_down")
        show.clicked.connect(lambda: self._show(line.text().strip()))
        lay.clicked.connect(lambda: self._bench.present_document(zone.toPlainText()))
        for row, (widget, button) in enumerate(((line, show), (zone, lay))):
            grid.addWidget(widget, row, 0)
            grid.addWidget(button, row, 1)
        shown_to = _choice(list(self._bench.shown_to), "panel.shown_to")
        shown_to.textActivated.connect(self._bench.show_to)
        grid.addWidget(QLabel("codes and pictures are held before the"), grid.rowCount(), 0)
        grid.addWidget(shown_to, grid.rowCount() - 1, 1)
        return box

    def _show(self, text: str) -> None:
        if Path(text).is_file():
            self._bench.present_picture(Path(text))
        elif text:
            self._bench.present_code(text)

    def _states(self) -> QGroupBox:
        box, grid = _group("Devices and network")
        for row, (device, states) in enumerate(self._bench.device_states.items()):
            choice = _choice(list(states), f"panel.{device}")
            choice.textActivated.connect(lambda state, device=device: self._bench.set_state(device, state))
            grid.addWidget(QLabel(device.replace("_", " ")), row, 0)
            grid.addWidget(choice, row, 1)
        hands = QHBoxLayout()
        for does in self._bench.hands:
            hand = _button(does.replace("_", " "), f"panel.hand:{does}")
            hand.clicked.connect(lambda _=False, does=does: self._bench.use_hand(does))
            hands.addWidget(hand)
        grid.addWidget(QLabel("hands at the printer"), grid.rowCount(), 0)
        grid.addLayout(hands, grid.rowCount() - 1, 1)
        network = _choice(list(self._bench.network_states), "panel.network")
        network.textActivated.connect(self._bench.set_network)
        grid.addWidget(QLabel("network"), grid.rowCount(), 0)
        grid.addWidget(network, grid.rowCount() - 1, 1)
        return box

    def _by_ear(self) -> QGroupBox:
        box, grid = _group("By ear: the keypad, and what was spoken")
        for column, key in enumerate(self._bench.keys):
            button = _button(key, f"panel.key:{key}")
            button.clicked.connect(lambda _=False, key=key: self._bench.press_key(key))
            grid.addWidget(button, column // _KEYS_IN_A_ROW, column % _KEYS_IN_A_ROW)
        grid.addWidget(self._spoken, grid.rowCount(), 0, 1, _KEYS_IN_A_ROW)
        return box

    def _office(self) -> QGroupBox:
        box, grid = _group("The office: call the next number, move the clock")
        for column, counter in enumerate(self._bench.counters):
            call = _button(f"counter {counter}", f"panel.call:{counter}")
            call.clicked.connect(lambda _=False, counter=counter: self._bench.call_next(counter))
            grid.addWidget(call, 0, column)
        for column, minutes in enumerate((-60, -5, 5, 15, 60)):
            move = _button(f"{minutes:+d} min", f"panel.clock:{minutes}")
            move.clicked.connect(
                lambda _=False, minutes=minutes: self._bench.jump(timedelta(minutes=minutes))
            )
            grid.addWidget(move, 1, column)
        return box


def _group(title: str) -> tuple[QGroupBox, QGridLayout]:
    box = QGroupBox(title)
    return box, QGridLayout(box)


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button


def _choice(states: list[str], name: str) -> QComboBox:
    choice = QComboBox()
    choice.addItems(states)
    choice.setObjectName(name)
    choice.setAccessibleName(name.removeprefix("panel.").replace("_", " "))
    return choice


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setMinimumWidth(PAPER_WIDTH + 40)
    area.setWidget(widget)
    return area
