"""Calls for help: written as an event, and answered when the central has it, or has not answered in time."""

import logging
from collections.abc import Callable, Sequence

from kiosk.domain.events import Delivery, DeliveryResult
from kiosk.domain.ids import EventId
from kiosk.flow.effects import CallStaff
from kiosk.flow.events import Event, StaffCalled
from kiosk.service.loop import Call
from kiosk.service.ports import Ports
from kiosk.store.port import StoreError

_log = logging.getLogger(__name__)
Post = Callable[[Event], None]


class HelpDesk:
    """Used on the loop's thread. After `patience_s` without an answer the visitor is told where the desk is."""

    def __init__(self, ports: Ports, patience_s: float, on_news: Call) -> None:
        self._ports = ports
        self._patience_s = patience_s
        self._on_news = on_news
        self._waiting: dict[EventId, tuple[int, Post]] = {}

    def call(self, order: CallStaff, post: Post) -> None:
        """Call the staff without waiting for it."""

        def then(event: EventId | None) -> None:
            if event is None:
                post(StaffCalled(order.request, heard=False))
                return
            self._waiting[event] = order.request, post
            self._ports.loop.after(self._patience_s, lambda: self._late(event))
            self._on_news()

        self._ports.workers.run("help", lambda: self._write(order.language), then, lambda: then(None))

    def delivered(self, results: Sequence[DeliveryResult]) -> None:
        """Take the central's word on events."""
        for result in results:
            request, post = self._waiting.pop(result.event_id, (0, None))
            if post is not None:
                post(StaffCalled(request, heard=result.delivery is not Delivery.REJECTED))

    def forget(self) -> None:
        """The session is over; the call stands."""
        self._waiting.clear()

    def _write(self, language: str) -> EventId | None:
        try:
            return self._ports.store.ask_for_help(language, self._ports.clock.now())
        except StoreError as refused:
            _log.warning("help_not_called", extra={"code": refused.code})
            return None

    def _late(self, event: EventId) -> None:
        if event in self._waiting:
            request, post = self._waiting[event]
            post(StaffCalled(request, heard=False))
