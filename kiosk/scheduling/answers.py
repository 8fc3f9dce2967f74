"""What an answer of the central comes to: a shape of the contract, its word that it declines, or nothing usable."""

from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.domain.errors import DomainError
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.transport import Answer
from kiosk.scheduling.wire import Problem

ShapeT = TypeVar("ShapeT", bound=BaseModel)
ValueT = TypeVar("ValueT")

_MAX_WAIT_S = 3600.0


class AnswerError(ValueError):
    """A shape that says what cannot be: another day than asked for, a lease that runs backwards."""


def take(
    answer: Answer | Unreachable, shape: type[ShapeT], convert: Callable[[ShapeT], ValueT]
) -> ValueT | Unreachable | Declined:
    """Check an answer against its shape and make the domain's value of it."""
    if isinstance(answer, Unreachable):
        return answer
    if answer.status not in (200, 201, 202):
        return _refusal(answer)
    if not _is(answer, "application/json"):
        return Unreachable("bad_answer")
    try:
        return convert(shape.model_validate_json(answer.body))
    except (ValidationError, DomainError, AnswerError):
        return Unreachable("bad_answer")


def _refusal(answer: Answer) -> Unreachable | Declined:
    problem = _problem(answer)
    if answer.status >= 500:
        return Unreachable("server", _wait_s(answer, problem))
    if answer.status == 429:
        return Unreachable("busy", _wait_s(answer, problem))
    if answer.status >= 400 and problem is not None:
        return Declined(problem.code)
    # A redirect, a captive portal's page, a proxy's own word: nothing that the central said.
    return Unreachable("bad_answer")


def _problem(answer: Answer) -> Problem | None:
    if not _is(answer, "application/problem+json"):
        return None
    try:
        return Problem.model_validate_json(answer.body)
    except ValidationError:
        return None


def _wait_s(answer: Answer, problem: Problem | None) -> float | None:
    if problem is not None and problem.retry_after is not None:
        wait_s = problem.retry_after
    elif answer.retry_after.isascii() and answer.retry_after.isdigit():
        wait_s = float(answer.retry_after)
    else:
        return None
    return min(max(wait_s, 0.0), _MAX_WAIT_S)


def _is(answer: Answer, media_type: str) -> bool:
    return answer.content_type.partition(";")[0].strip().lower() == media_type
