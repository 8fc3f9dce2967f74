"""A reader that delivers what a test lets it read."""

from kiosk.devices.ports import OnRead
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health
from kiosk.domain.reads import Read, Refused, StaffCode


class FakeReader:
    """`show` is the visitor's hand: it delivers when the reader is armed, and says whether it did."""

    def __init__(self, kind: DeviceKind = DeviceKind.CODE_SCANNER) -> None:
        self.kind = kind
        self.armed = False
        self.now = DeviceStatus(Connection.ONLINE, Health.OK, model="fake")
        self._on_read: OnRead | None = None

    def start(self, on_read: OnRead) -> None:
        self._on_read = on_read

    def arm(self, timeout_s: float | None = None) -> None:
        self.armed = True

    def disarm(self) -> None:
        self.armed = False

    def status(self) -> DeviceStatus:
        return self.now

    def close(self) -> None:
        self._on_read = None
        self.now = DeviceStatus(Connection.DISABLED)

    def show(self, read: Read) -> bool:
        if not self.armed or self._on_read is None:
            return False
        self.armed = isinstance(read, Refused | StaffCode)
        self._on_read(read)
        return True
