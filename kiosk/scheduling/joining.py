"""A kiosk without a credential asks a central to become one of its kiosks, and waits for a manager (RFC 8628)."""

import math

import requests

from kiosk.domain.clock import Clock
from kiosk.domain.enrolment_code import read_user_code
from kiosk.domain.fleet import Enrolment, Joining, JoiningPending
from kiosk.scheduling import wire_fleet
from kiosk.scheduling.answers import AnswerError, take
from kiosk.scheduling.fleet import DEADLINE_S, Machine, enrolment_of
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.transport import Call, Transport

LEAST_S, MOST_S = 1.0, 120.0
"""Between two questions, whatever a central says."""
_WORD = 64


class JoiningClient:
    """Asks one central; `close` at the end. Used from one worker at a time."""

    def __init__(self, url: str, machine: Machine, clock: Clock, session: requests.Session) -> None:
        """Talk to the central at `url` (without path), without a token."""
        self._machine = machine
        self._transport = Transport(url, "", clock, session)

    def ask(self) -> Joining | Unreachable | Declined:
        """Begin. ``Unreachable('busy')``: too many have asked; a request that was lost runs out by itself."""
        request = wire_fleet.JoiningRequest(
            hardware=self._machine.hardware[:_WORD], software_version=self._machine.software[:_WORD]
        )
        call = Call("POST", "/enrolments/requests", DEADLINE_S, content=request.model_dump_json().encode())
        return take(self._transport.ask(call), wire_fleet.JoiningShape, _joining)

    def outcome(self, joining: Joining) -> Enrolment | JoiningPending | Unreachable | Declined:
        """Ask what came of it; safe to repeat, also when the answer got lost.

        ``Declined('code_unknown')``: refused, run out, or never heard of, all the same: begin anew.
        """
        question = wire_fleet.JoiningQuestion(device_code=joining.device_code)
        call = Call(
            "POST", "/enrolments/requests/outcome", DEADLINE_S, content=question.model_dump_json().encode()
        )
        answer = self._transport.ask(call)
        if not isinstance(answer, Unreachable) and answer.status == _ACCEPTED:
            return take(answer, wire_fleet.JoiningPendingShape, _pending)
        return take(answer, wire_fleet.EnrolmentShape, enrolment_of)

    def close(self) -> None:
        """End the connection."""
        self._transport.close()


_ACCEPTED = 202


def _joining(shape: wire_fleet.JoiningShape) -> Joining:
    shown = read_user_code(shape.user_code)
    if shown is None:
        # It is shown to people: nothing else than a code.
        raise AnswerError("no user code")
    return Joining(shown, shape.device_code, shape.expires, _bounded(shape.interval_s))


def _pending(shape: wire_fleet.JoiningPendingShape) -> JoiningPending:
    return JoiningPending(_bounded(shape.interval_s))


def _bounded(seconds: float) -> float:
    return MOST_S if math.isnan(seconds) else min(max(seconds, LEAST_S), MOST_S)
