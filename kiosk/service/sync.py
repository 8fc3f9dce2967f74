"""Delivers pending events to the central in order, for as long as it takes; nothing is ever dropped.

Now and then, and after each silence, the kiosk greets the central, with events or without: it says how far its journal
is, and is told whether it is still the kiosk that the central knows. No number is leased before that was told once.
"""

import logging
from collections.abc import Callable, Sequence

from kiosk.domain.events import Delivery, DeliveryResult
from kiosk.scheduling.port import Declined, SyncAnswer, Unreachable
from kiosk.service.backoff import BackOff
from kiosk.service.loop import Timer
from kiosk.service.ports import Ports
from kiosk.service.workers import do_nothing, ignore
from kiosk.store.port import StoreError

_log = logging.getLogger(__name__)
FENCED = "epoch_fenced"


class Sync:
    """One delivery at a time. Used on the loop's thread; the work itself is on a worker.

    `has_greeted`: the central has taken this program for the kiosk that it knows (a central without leases need not).
    `declined` is the stable code with which it said no last; None since it has said yes.
    """

    def __init__(
        self,
        ports: Ports,
        on_fenced: Callable[[], None],
        on_greeted: Callable[[], None] = do_nothing,
        on_delivered: Callable[[Sequence[DeliveryResult]], None] = ignore,
        on_declined: Callable[[str], None] = ignore,
    ) -> None:
        self._ports = ports
        self._on_delivered = on_delivered
        self._on_declined = on_declined
        self._on_greeted = on_greeted
        self._greets = ports.scheduling.capabilities.leases
        self._has_begun = False
        self.declined: str | None = None
        self.has_greeted = not self._greets
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
        """The central was heard: greet it, and do not wait for the back-off."""
        self._greets = self._ports.scheduling.capabilities.leases
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None
        self.kick()

    def _begin(self) -> None:
        self._delivering, self._more = True, False
        greets, self._greets = self._greets, False
        self._ports.workers.run(
            "sync",
            lambda: self._deliver(greets=greets),
            lambda answer: self._delivered(answer, greeted=greets),
            lambda: self._delivered(Unreachable("broke"), greeted=greets),
        )

    def _deliver(self, *, greets: bool) -> SyncAnswer | Unreachable | Declined | None:
        store, clock = self._ports.store, self._ports.clock
        # The journal is written on meanwhile: read after the events, it is never behind them. Where the time is not
        # known, neither is the age of what was before the machine's start: the answer to a bare greeting tells it.
        events = () if greets and clock.central_time is None else store.pending()
        if not (events or greets):
            return None
        try:
            position = store.journal_position()
        except StoreError as refused:
            return Unreachable(refused.code)
        asked = clock.monotonic()
        answer = self._ports.scheduling.deliver(
            events, position, begins=not self._has_begun, at=clock.central_time
        )
        if not isinstance(answer, SyncAnswer):
            return answer
        if answer.time is not None:
            clock.heard(answer.time, asked)
        if events and not {e.id for e in events} & {r.event_id for r in answer.results}:
            return Unreachable("bad_answer")
        return self._settle(answer)

    def _settle(self, answer: SyncAnswer) -> SyncAnswer | Unreachable:
        store = self._ports.store
        try:
            if answer.results:
                store.settle(answer.results)
            if answer.restored and (told_again := store.central_restored(answer.restored)):
                _log.warning("day_reported_anew", extra={"count": told_again})
        except StoreError as refused:
            # They stay pending and are delivered again; the central knows them as duplicates.
            return Unreachable(refused.code)
        return answer

    def _delivered(self, answer: SyncAnswer | Unreachable | Declined | None, *, greeted: bool) -> None:
        self._delivering = False
        self._greets = self._greets or (greeted and not isinstance(answer, SyncAnswer))
        match answer:
            case None:
                self._back_off.worked()
                if self._more:
                    self._begin()
            case SyncAnswer(results):
                self._back_off.worked()
                self._report(results)
                self._on_delivered(results)
                self._welcomed()
                self._begin()
            case Unreachable(retry_after_s=after):
                self._wait(after)
            case Declined(code):
                if code != self.declined:
                    _log.error("sync_declined", extra={"code": code})
                self.declined = code
                self._on_declined(code)
                if code == FENCED:
                    self._fence()
                self._wait(None)

    def _welcomed(self) -> None:
        self._has_begun, self.declined = True, None
        if not self.has_greeted:
            self.has_greeted = True
            self._on_greeted()

    def _fence(self) -> None:
        self.has_greeted = False
        self._ports.workers.run("fence", self._ports.store.note_fenced)
        self._on_fenced()

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
