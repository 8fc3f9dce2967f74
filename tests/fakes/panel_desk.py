"""A desk of the staff panel that shows what a test puts there."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.service.staff.panel_facts import StaffView
from kiosk.service.staff.panel_states import PanelEvent


@dataclass
class FakePanelDesk:
    """Keeps what was posted, and how often it was called."""

    view: StaffView
    posted: list[PanelEvent] = field(default_factory=list)
    calls: int = 0
    shown: list[Callable[[StaffView], None]] = field(default_factory=list)

    def post(self, event: PanelEvent) -> None:
        self.posted.append(event)

    def call(self) -> None:
        self.calls += 1

    def subscribe(self, on_view: Callable[[StaffView], None]) -> None:
        self.shown.append(on_view)

    def put(self, view: StaffView) -> None:
        """Show a view."""
        self.view = view
        for on_view in self.shown:
            on_view(view)
