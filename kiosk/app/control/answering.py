"""What each command of staff comes to, as JSON and as plain words: the same in the running program and beside it."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.app.control.condition_words import condition_fields, condition_words, exit_code
from kiosk.app.control.socket_file import Json
from kiosk.app.control.ticket_words import (
    outcome_fields,
    outcome_words,
    refusal_words,
    ticket_fields,
    ticket_words,
)
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed
from kiosk.service.staff.condition import Inspector
from kiosk.service.staff.desk import Refusal, StaffDesk
from kiosk.store.port import StoreError

DONE, NOT_DONE = 0, 1


@dataclass(frozen=True, slots=True)
class Answering:
    """Answers requests; used from any thread."""

    staff: StaffDesk
    clock: Clock
    inspector: Inspector
    diagnostics: Callable[[], bytes] | None = None
    """Makes the archive, where this kiosk can."""

    def answer(self, request: Json) -> Json:
        """Answer one request, whatever it is: lines with `fields` and `words`, and the command's exit code."""
        does = self._doing().get(str(request.get("do")))
        if does is None:
            return _lines(NOT_DONE, ({"code": "unknown_command"}, "the kiosk does not know this command"))
        try:
            return does(request)
        except StoreError as refused:
            return _lines(NOT_DONE, ({"code": refused.code}, f"the disk refuses ({refused.code})"))

    def _doing(self) -> dict[str, Callable[[Json], Json]]:
        return {
            "tickets": self._tickets,
            "print_again": self._print_again,
            "void": self._void,
            "status": self._status,
            "diagnostics": self._diagnostics,
        }

    def _tickets(self, request: Json) -> Json:
        listed = self.staff.tickets(unconfirmed=request.get("unconfirmed") is True)
        return _lines(DONE, *((ticket_fields(each), ticket_words(each)) for each in listed))

    def _print_again(self, request: Json) -> Json:
        number = _number(request)
        outcome = self.staff.print_again(number)
        if isinstance(outcome, Refusal):
            return _refused(number, outcome)
        code = DONE if isinstance(outcome, Printed) else NOT_DONE
        return _lines(code, (outcome_fields(number, outcome), outcome_words(number, outcome)))

    def _void(self, request: Json) -> Json:
        number = _number(request)
        refusal = self.staff.void(number)
        if refusal is not None:
            return _refused(number, refusal)
        return _lines(
            DONE, ({"number": number, "result": "void"}, f"{number} is void: it is not called any more")
        )

    def _diagnostics(self, request: Json) -> Json:
        del request
        if self.diagnostics is None:
            return _lines(NOT_DONE, ({"code": "no_diagnostics"}, "this kiosk makes no diagnostics"))
        try:
            archive = b64encode(self.diagnostics()).decode("ascii")
        except OSError as refused:
            return _lines(NOT_DONE, ({"code": "io"}, f"the disk refuses ({refused.strerror})"))
        return _lines(DONE, ({"archive": archive}, ""))

    def _status(self, request: Json) -> Json:
        del request
        condition = self.inspector.look()
        return _lines(exit_code(condition), (condition_fields(condition), condition_words(condition)))


def _number(request: Json) -> str:
    """Read the number as it stands on a ticket; more than it can have is cut off, and then it is none."""
    return str(request.get("number")).strip().upper()[:16]


def _refused(number: str, refusal: Refusal) -> Json:
    words = f"{number}: {refusal_words(refusal)}"
    return _lines(NOT_DONE, ({"number": number, "result": "refused", "code": refusal.value}, words))


def _lines(code: int, *lines: tuple[Json, str]) -> Json:
    return {"exit": code, "lines": [{"fields": fields, "words": words} for fields, words in lines]}
