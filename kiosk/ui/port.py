"""What the window needs of the service: a view to draw, a way to tell what was tapped, and news of changes."""

from collections.abc import Callable
from typing import Protocol

from kiosk.flow.events import Event
from kiosk.flow.screens import View


class VisitorDesk(Protocol):
    """The running kiosk as the window sees it; `kiosk.service.kiosk.Kiosk` is the real one."""

    @property
    def view(self) -> View:
        """Return what to show now."""
        ...

    def post(self, event: Event) -> None:
        """Hand in an event; it is answered soon, on the window's own thread."""
        ...

    def subscribe(self, on_view: Callable[[View], None]) -> None:
        """Call back with each new view, on the window's own thread."""
        ...
