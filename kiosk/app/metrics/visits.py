"""What kind of visit it was and how it ended, from the states that it went through; nothing of who it was."""

from collections.abc import Mapping

from kiosk.domain.tickets import outcome_name
from kiosk.flow.events import Event, PrintEnded, SessionEnded

JOURNEYS: Mapping[str, str] = {
    "WalkIn": "walk_in",
    "Confirm": "appointment",
    "Choose": "appointment",
    "NotNow": "appointment",
    "AlreadyCheckedIn": "appointment",
    "NotFound": "appointment",
    "Waiting": "ticket",
    "Rate": "ticket",
}
"""What the states tell of why somebody came; the first that tells it counts."""
ENDINGS: Mapping[str, str] = {
    "NotNow": "not_now",
    "AlreadyCheckedIn": "already_checked_in",
    "NotFound": "not_found",
    "CouldNotCheck": "could_not_check",
    "NoTicket": "no_ticket",
    "CodeRefused": "code_refused",
    "ServiceClosed": "service_closed",
    "Waiting": "looked",
    "Rate": "looked",
    "Help": "help",
}
"""What the last state tells of how it ended; in any other the visitor has left."""
OTHER, LEFT = "other", "left"
IDLE = "Attract"
_PASSING = frozenset({"StillThere"})
"""Stands between two states, and is neither why somebody came nor how it ended."""


class VisitTally:
    """Follows one visit after the other; used on the loop's thread."""

    def __init__(self) -> None:
        self._last: str | None = None
        self._journey: str | None = None
        self._paper: str | None = None
        self._has_ticket = False

    def told(self, event: Event, state: str) -> tuple[str, str] | None:
        """Take an event and the state after it (its class); return journey and ending where a visit has ended."""
        if isinstance(event, PrintEnded):
            self._paper = outcome_name(event.outcome)
        if state == IDLE:
            ended = self._ended(event) if self._last is not None else None
            self._forget()
            return ended
        if state not in _PASSING:
            self._last = state
            self._journey = self._journey or JOURNEYS.get(state)
            self._has_ticket = self._has_ticket or state in ("Printing", "TicketShown")
        return None

    def _ended(self, event: Event) -> tuple[str, str]:
        journey = self._journey or OTHER
        if self._has_ticket:
            return journey, f"ticket_{self._paper or 'unknown'}"
        if isinstance(event, SessionEnded):
            return journey, event.by.value
        return journey, ENDINGS.get(self._last or "", LEFT)

    def _forget(self) -> None:
        self._last = self._journey = self._paper = None
        self._has_ticket = False
