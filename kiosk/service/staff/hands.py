"""What the panel has done, in somebody's name: each deed once, with a line in the log of the panel."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.domain.clock import Clock
from kiosk.domain.staff import AuditEvent
from kiosk.domain.tickets import Printed, PrintOutcome, outcome_name
from kiosk.service.loop import Call
from kiosk.service.staff.desk import Refusal, StaffDesk
from kiosk.service.staff.panel_facts import OUT_KEPT, PAPER_KEPT
from kiosk.service.staff.panel_states import Act, Deed, Outcome
from kiosk.service.staff.records import StaffRecords
from kiosk.store.port import StoreError

_log = logging.getLogger(__name__)

DONE, REFUSED = "done", "refused"


@dataclass(frozen=True, slots=True)
class Exported:
    """A diagnostics archive: where it lies, or the texts of the codes that show it; or `problem`, a stable code."""

    place: str = ""
    codes: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """What the hands reach for outside. `on_loop` runs a call on the kiosk's own thread.

    `serve` takes the kiosk out of service (False) or back; `restart` and `leave` end the program.
    """

    on_loop: Callable[[Call], None]
    end_session: Call
    serve: Callable[[bool], None]
    look_at_devices: Call
    test_print: Callable[[], PrintOutcome]
    export: Callable[[], Exported]
    restart: Call
    leave: Call


@dataclass(frozen=True, slots=True)
class PanelHands:
    """Does deeds; blocks, to be used from a worker."""

    staff: StaffDesk
    records: StaffRecords
    clock: Clock
    reach: Reach

    def do(self, deed: Deed, person: str) -> Outcome:
        """Do it and write it down. What ends the program is written down first."""
        if deed.act in (Act.RESTART, Act.LEAVE):
            self._write_down(deed, person, DONE)
        outcome = self._doing()[deed.act](deed, person)
        if deed.act not in (Act.RESTART, Act.LEAVE):
            self._write_down(deed, person, outcome.why or outcome.result)
        return outcome

    def _doing(self) -> Mapping[Act, Callable[[Deed, str], Outcome]]:
        reach = self.reach
        return {
            Act.PRINT_AGAIN: self._print_again,
            Act.VOID: self._void,
            Act.TEST_PRINT: lambda deed, _: _printed(deed, reach.test_print()),
            Act.END_SESSION: lambda deed, _: self._on_loop(deed, reach.end_session),
            Act.OUT_OF_SERVICE: self._out_of_service,
            Act.IN_SERVICE: self._in_service,
            Act.PAPER_CHANGED: self._paper_changed,
            Act.EXPORT: self._export,
            Act.RESTART: lambda deed, _: self._on_loop(deed, reach.restart),
            Act.LEAVE: lambda deed, _: self._on_loop(deed, reach.leave),
        }

    def _print_again(self, deed: Deed, person: str) -> Outcome:
        del person
        outcome = self.staff.print_again(deed.object)
        return _refused(deed, outcome) if isinstance(outcome, Refusal) else _printed(deed, outcome)

    def _void(self, deed: Deed, person: str) -> Outcome:
        del person
        refusal = self.staff.void(deed.object)
        return Outcome(deed, DONE) if refusal is None else _refused(deed, refusal)

    def _out_of_service(self, deed: Deed, person: str) -> Outcome:
        """Keep it before it is so: a power cut must not bring back what somebody has closed."""
        try:
            self.records.keep(OUT_KEPT, person)
        except StoreError as refused:
            # Out of service it is all the same, for as long as the program runs.
            self._on_loop(deed, lambda: self.reach.serve(False))
            return Outcome(deed, "not_kept", refused.code)
        return self._on_loop(deed, lambda: self.reach.serve(False))

    def _in_service(self, deed: Deed, person: str) -> Outcome:
        del person
        try:
            self.records.keep(OUT_KEPT, None)
        except StoreError as refused:
            return Outcome(deed, REFUSED, refused.code)
        return self._on_loop(deed, lambda: self.reach.serve(True))

    def _paper_changed(self, deed: Deed, person: str) -> Outcome:
        del person
        try:
            self.records.keep(PAPER_KEPT, self.clock.now().isoformat())
        except StoreError as refused:
            return Outcome(deed, REFUSED, refused.code)
        self.reach.look_at_devices()
        return Outcome(deed, DONE)

    def _export(self, deed: Deed, person: str) -> Outcome:
        del person
        made = self.reach.export()
        if made.problem:
            return Outcome(deed, REFUSED, made.problem)
        return Outcome(deed, "shown" if made.codes else DONE, detail=made.place, codes=made.codes)

    def _on_loop(self, deed: Deed, call: Call) -> Outcome:
        self.reach.on_loop(call)
        return Outcome(deed, DONE)

    def _write_down(self, deed: Deed, person: str, result: str) -> None:
        event = AuditEvent(self.clock.now(), person, deed.act.value, deed.object, result)
        try:
            self.records.note_done(event)
        except StoreError as refused:
            _log.error("staff_deed_not_kept", extra={"code": refused.code, "action": deed.act.value})
        _log.info(
            "staff_deed",
            extra={"action": deed.act.value, "object": deed.object, "result": result, "actor": person},
        )


def _printed(deed: Deed, outcome: PrintOutcome) -> Outcome:
    return Outcome(deed, outcome_name(outcome), "" if isinstance(outcome, Printed) else outcome.why.value)


def _refused(deed: Deed, refusal: Refusal) -> Outcome:
    return Outcome(deed, REFUSED, refusal.value)
