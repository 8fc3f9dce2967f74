"""A receipt printer on 127.0.0.1 that speaks ESC/POS, so that the real driver is what a tester tries.

It stands at the transport: the driver connects to its address as to any printer in the network, or opens its
pseudo-terminal as any serial line. The operator's side, the hands at the paper, is `SimulatedPrinterControls`.
"""

import socket
import threading
from pathlib import Path

from kiosk.devices.simulated.models import EPSON, SimulatedModel
from kiosk.devices.simulated.printer_controls import SimulatedPrinterControls
from kiosk.devices.simulated.printer_engine import PrinterEngine
from kiosk.devices.simulated.printer_events import ClientConnected, ClientLeft, OnEvent, unwatched
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.serial_port import SimulatedSerialPort
from kiosk.devices.sockets import hang_up
from kiosk.devices.tickets.layout import WIDTH_80_MM

_HOST = "127.0.0.1"
_TURN_S = 0.04
_RECEIVE = 4096
_HALF_A_JOB_BYTES = 5000


class SimulatedPrinter:
    """The device's side: a server that a printer driver connects to. One client at a time, as most printers.

    `address` is host and port; port 0 is any that is free. With `serial` it can be reached over a pseudo-terminal too,
    into the same buffer. `on_event` is told what happens. Raises OSError when the address cannot be had.
    """

    def __init__(
        self,
        folder: Path | None = None,
        width: int = WIDTH_80_MM,
        seed: int = 0,
        *,
        serial: SimulatedSerialPort | None = None,
        model: SimulatedModel = EPSON,
        address: tuple[str, int] = (_HOST, 0),
        on_event: OnEvent = unwatched,
    ) -> None:
        self.controls = SimulatedPrinterControls(folder, on_event)
        self._on_event = on_event
        self._engine = PrinterEngine(width, self.controls, seed, model)
        self.controls.attach(self._engine)
        self._host = address[0]
        self._listener: socket.socket | None = _listen(*address)
        self._port: int = self._listener.getsockname()[1]
        self._serial = serial
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._serve, name="simulated-printer", daemon=True),
            threading.Thread(target=self._pass_time, name="simulated-printer-time", daemon=True),
        ]
        if serial is not None:
            serial.plug_in()
            self._threads.append(
                threading.Thread(
                    target=self._serve_serial, args=(serial,), name="simulated-printer-serial", daemon=True
                )
            )

    @property
    def address(self) -> tuple[str, int]:
        """Return host and port."""
        return self._host, self._port

    def start(self) -> "SimulatedPrinter":
        """Switch it on."""
        for thread in self._threads:
            thread.start()
        return self

    def close(self) -> None:
        """Switch it off for good."""
        self._stop.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()
        self._unplug()
        if self._serial is not None:
            self._serial.unplug()

    def _pass_time(self) -> None:
        while not self._stop.wait(_TURN_S):
            self._engine.tick(_TURN_S)

    def _serve(self) -> None:
        while not self._stop.is_set():
            if self._engine.state is PrinterState.DISCONNECTED:
                self._unplug()
                self._stop.wait(_TURN_S)
                continue
            if self._listener is None:
                self._listener = _listen(self._host, self._port)
                self.controls.mark_reachable(reachable=True)
            if self._serial is None:
                self._engine.work()
            accepted = _accepted(self._listener)
            if accepted is None:
                continue
            client, address = accepted
            with client:
                self._on_event(ClientConnected(address))
                self._talk(client)
                self._on_event(ClientLeft())

    def _talk(self, client: socket.socket) -> None:
        client.settimeout(_TURN_S)
        self._engine.connected()
        received = 0
        while not self._stop.is_set() and self._engine.state is not PrinterState.DISCONNECTED:
            data = self._heard(client)
            if data == b"":
                break
            received += len(data or b"")
            if not self._answer(client, data or b"") or self._cuts_off(received):
                hang_up(client)
                return
        self._engine.work()

    def _heard(self, client: socket.socket) -> bytes | None:
        """Return what came; None when nothing did or there is no room for it, empty at the end."""
        if self._engine.full or self._engine.state is PrinterState.BUSY:
            self._stop.wait(_TURN_S)
            return None
        try:
            return client.recv(_RECEIVE)
        except TimeoutError:
            return None
        except OSError:
            return b""

    def _serve_serial(self, serial: SimulatedSerialPort) -> None:
        """Take bytes from the serial line until it is switched off; a line knows no connections."""
        received = 0
        while not self._stop.is_set():
            if self._engine.state is PrinterState.DISCONNECTED:
                serial.unplug()
                self._stop.wait(_TURN_S)
                continue
            serial.plug_in()
            serial.hold(held=self._engine.state is PrinterState.BUSY)
            if self._engine.full or self._engine.state is PrinterState.BUSY:
                self._stop.wait(_TURN_S)
                data = b""
            else:
                data = serial.receive(_TURN_S)
            received += len(data)
            answers = self._engine.receive(data) + self._engine.work()
            self._stop.wait(serial.seconds_for(len(data)))
            if self._cuts_off(received):
                received = 0
                serial.unplug()
            else:
                serial.send(answers)

    def _cuts_off(self, received: int) -> bool:
        if self._engine.breaks_off():
            return True
        return self._engine.state is PrinterState.HALF_A_JOB and received > _HALF_A_JOB_BYTES

    def _answer(self, client: socket.socket, data: bytes) -> bool:
        try:
            client.sendall(self._engine.receive(data) + self._engine.work())
        except OSError:
            return False
        return True

    def _unplug(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None
            self.controls.mark_reachable(reachable=False)


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.create_server((host, port))
    listener.settimeout(_TURN_S)
    return listener


def _accepted(listener: socket.socket) -> tuple[socket.socket, str] | None:
    try:
        client, (host, port, *_) = listener.accept()
    except TimeoutError:
        return None
    return client, f"{host}:{port}"
