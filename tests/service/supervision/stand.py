"""A supervisor over one printer and one reader that can hang, in quick time."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.devices.ports import Devices
from kiosk.devices.status import Connection, DeviceStatus, Health, Reason
from kiosk.service.supervision.counting import Statistics
from kiosk.service.supervision.events import DeviceEvent, DeviceNews
from kiosk.service.supervision.patience import Patience
from kiosk.service.supervision.reports import DeviceReport
from kiosk.service.supervision.supervisor import DeviceSupervisor
from kiosk.store.port import StoreError
from tests.fakes.clock import FakeClock
from tests.fakes.hanging import FakeHangingPrinter
from tests.fakes.reader import FakeReader
from tests.waiting import wait_until

FINE = DeviceStatus(Connection.ONLINE, Health.OK, model="fake")
NO_PAPER = DeviceStatus(Connection.ONLINE, Health.OUT_OF_SERVICE, frozenset({Reason.PAPER_OUT}), "fake")
LOST = DeviceStatus(Connection.LOST, Health.UNKNOWN, frozenset({Reason.UNREACHABLE}), "fake")
QUICK = Patience(tick_s=0.005, deadline_ticks=40, print_grace_s=0.05, print_close_s=0.05, stop_s=0.05)


@dataclass
class FakeShelf:
    """Keeps figures, unless it is `full`."""

    kept: list[Statistics] = field(default_factory=list)
    full: bool = False

    def keep(self, statistics: Statistics) -> None:
        if self.full:
            raise StoreError("disk_full")
        self.kept.append(statistics)


class Stand:
    """What a test holds in its hands; `news` are all events that a listener was told of."""

    def __init__(
        self,
        patience: Patience = QUICK,
        so_far: Statistics | None = None,
        printer: FakeHangingPrinter | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.printer, self.reader, self.shelf = printer or FakeHangingPrinter(), FakeReader(), FakeShelf()
        self.news: list[DeviceNews] = []
        self.told_last: Mapping[str, DeviceStatus] = {}
        devices = Devices(self.printer, (self.reader,)).named()
        self.supervisor = DeviceSupervisor(devices, self.clock, so_far or {}, self.shelf.keep, patience)
        self.supervisor.subscribe(self._on_news)

    def start(self) -> "Stand":
        self.supervisor.start()
        wait_until(lambda: {each.status.health for each in self.supervisor.reports()} == {Health.OK})
        self.news.clear()
        return self

    def close(self) -> None:
        self.printer.free()
        self.supervisor.close()

    @property
    def events(self) -> list[DeviceEvent]:
        return [each.event for each in self.news]

    def report(self, name: str = "printer") -> DeviceReport:
        return next(each for each in self.supervisor.reports() if each.name == name)

    def status(self, name: str = "printer") -> DeviceStatus:
        return self.report(name).status

    def _on_news(self, news: DeviceNews, statuses: Mapping[str, DeviceStatus]) -> None:
        self.news.append(news)
        self.told_last = statuses
