"""What the panel on the screen needs of the service; `kiosk.service.staff.mode.StaffMode` is the real one."""

from collections.abc import Callable
from typing import Protocol

from kiosk.service.staff.panel_facts import StaffView
from kiosk.service.staff.panel_states import PanelEvent


class PanelDesk(Protocol):
    """The running panel as the screen sees it."""

    @property
    def view(self) -> StaffView:
        """Return what to show now."""
        ...

    def post(self, event: PanelEvent) -> None:
        """Hand in an event; it is answered soon, on the window's own thread."""
        ...

    def call(self) -> None:
        """Ask for the PIN."""
        ...

    def subscribe(self, on_view: Callable[[StaffView], None]) -> None:
        """Call back with each new view, on the window's own thread."""
        ...
