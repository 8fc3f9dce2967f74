"""Delivers pending events to the central in order, for as long as it takes; nothing is ever dropped."""

import logging
from collections.abc import Callable

from kiosk.domain.events import Delivery, DeliveryResult
from kiosk.scheduling.port import Declined, SyncAnswer, Unreachable
from kiosk.service.backoff import BackOff
from kiosk.service.loop import Timer
from kiosk.service.ports import Ports
from kiosk.store.port import StoreError

_log = logging.getLogger(__name__)
FENCED = "epoch_fenced"


class Sync:
    """One delivery at a time. Used on the loop's thread; the work itself is on a worker."""

    def __init__(self, ports: Ports, on_fenced: Callable[[], None]) -> None:
        self._ports = ports
        self._back_off = BackOff(ports.random)
        self._on_fenced = on_fenced
        self._delivering = False
        self._more = False
        self._retry: Timer | None = None

    def kick(self) -> None:
        """There may be something to deliver: begin, unless a delivery is under way or a back-off runs."""
        if self._delivering:
            self._more = True
        elif self._retry is None:
            self._begin()

    def network_is_back(self) -> None:
        """The central was heard: do not wait for the back-off."""
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None
        self.kick()

    def _begin(self) -> None:
        self._delivering, self._more = True, False
        self._ports.workers.run("sync", self._deliver, self._delivered, lambda: self._wait(None))

    def _deliver(self) -> SyncAnswer | Unreachable | Declined | None:
        events = self._ports.store.pending()
        if not events:
            return None
        answer = self._ports.scheduling.deliver(events)
        if isinstance(answer, SyncAnswer):
            if not {e.id for e in events} & {r.event_id for r in answer.results}:
                return Unreachable("bad_answer")
            try:
                self._ports.store.settle(answer.results)
            except StoreError as refused:
                # They stay pending and are delivered again; the central knows them as duplicates.
                return Unreachable(refused.code)
        return answer

    def _delivered(self, answer: SyncAnswer | Unreachable | Declined | None) -> None:
        self._delivering = False
        match answer:
            case None:
                self._back_off.worked()
                if self._more:
                    self._begin()
            case SyncAnswer(results):
                self._back_off.worked()
                self._report(results)
                self._begin()
            case Unreachable(retry_after_s=after):
                self._wait(after)
            case Declined(code):
                _log.error("sync_declined", extra={"code": code})
                if code == FENCED:
                    self._on_fenced()
                self._wait(None)

    def _report(self, results: tuple[DeliveryResult, ...]) -> None:
        for result in results:
            if result.delivery is Delivery.REJECTED:
                _log.error("event_quarantined", extra={"code": result.reason, "object": result.event_id})

    def _wait(self, at_least_s: float | None) -> None:
        self._delivering = False
        delay = max(self._back_off.failed(), at_least_s or 0.0)
        self._retry = self._ports.loop.after(delay, self._try_again)

    def _try_again(self) -> None:
        self._retry = None
        self._begin()
