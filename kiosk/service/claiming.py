"""Runs a check-in step by step on the loop: the central is asked before the ticket, for as long as there is time."""

from collections.abc import Callable

from kiosk.flow.effects import CheckIn
from kiosk.scheduling.port import Claim, Declined, Unreachable
from kiosk.service.checking_in import Begun, CheckInDesk, Issued, NotAnymore, NotIssued, TakesNobody
from kiosk.service.ports import Ports

CLAIM_S = 1.6
"""After so long the ticket is made unverified, also when the question never comes back (its own limit is 1.5 s)."""

Outcome = Issued | NotAnymore | TakesNobody | NotIssued
Then = Callable[[Outcome], None]


class CheckIns:
    """Used on the loop's thread; each step's work is on a worker, and the disk's are not the network's."""

    def __init__(self, ports: Ports, desk: CheckInDesk) -> None:
        self._ports = ports
        self._desk = desk

    def run(self, order: CheckIn, then: Then) -> None:
        """Check in; `then` is told what it came to."""

        def begun(answer: Begun | Outcome) -> None:
            if not isinstance(answer, Begun):
                then(answer)
            elif answer.asks:
                self._ask(answer, then)
            else:
                self._finish(answer, None, then)

        self._ports.workers.run("check_in", lambda: self._desk.begin(order), begun, lambda: then(_BROKE))

    def _ask(self, begun: Begun, then: Then) -> None:
        waits = True

        def go_on(claim: Claim | Unreachable | Declined | None) -> None:
            nonlocal waits
            if waits:
                waits = False
                given_up.cancel()
                self._finish(begun, claim, then)

        given_up = self._ports.loop.after(CLAIM_S, lambda: go_on(None))
        self._ports.workers.run("claim", lambda: self._desk.claim(begun), go_on, lambda: go_on(None))

    def _finish(self, begun: Begun, claim: Claim | Unreachable | Declined | None, then: Then) -> None:
        self._ports.workers.run(
            "check_in", lambda: self._desk.finish(begun, claim), then, lambda: then(_BROKE)
        )


_BROKE = NotIssued("broke")
