"""The seeded bugs by name: with each of them the campaign must turn red within a hundred schedules."""

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from kiosk.scheduling.port import Scheduling
from kiosk.store.sqlite import SqliteStore
from tests.simulation import bugs_at_central, bugs_at_kiosk
from tests.simulation.disk import make_store
from tests.simulation.world import Bugs


def _store(kind: type[SqliteStore]) -> Bugs:
    return Bugs(make_store=partial(make_store, kind=kind))


def _client(kind: type[bugs_at_kiosk.Wrapped]) -> Bugs:
    return Bugs(wrap_scheduling=lambda real: cast(Scheduling, cast(Any, kind(real))))


SEEDED_BUGS: Mapping[str, Bugs] = {
    "a number is doubled": _store(bugs_at_kiosk.DoublesANumber),
    "nothing is burnt after an unclean end": _store(bugs_at_kiosk.BurnsNothing),
    "a block is opened with its first use": Bugs(make_database=bugs_at_kiosk.OpensWithFirstUse),
    "a kiosk believes an old database": _store(bugs_at_kiosk.IgnoresItsMark),
    "pseudonyms of past days are kept": _store(bugs_at_kiosk.KeepsPastDays),
    "a second number is given for the first": _store(bugs_at_kiosk.GivesTwoNumbers),
    "the paper comes before the commit": Bugs(make_database=bugs_at_kiosk.CommitsLate),
    "a ticket is born without an event": _store(bugs_at_kiosk.ForgetsTheBirth),
    "old leases are kept in a new epoch": _store(bugs_at_kiosk.KeepsOldLeases),
    "the outbox is lost at an enrolment": _store(bugs_at_kiosk.LosesOutboxAtEnrolment),
    "what became of a paper is not told": _store(bugs_at_kiosk.ForgetsThePaper),
    "a ticket is taken back in silence": _store(bugs_at_kiosk.TakesBackInSilence),
    "ages go by the wall clock": Bugs(make_store=bugs_at_kiosk.store_with_wall_ages),
    "no answer counts as an answer": _client(bugs_at_kiosk.TrustsTheNetwork),
    "an event is left out of its batch": _client(bugs_at_kiosk.DeliversTheLast),
    "the central is not idempotent": Bugs(make_central=bugs_at_central.IsNotIdempotent),
    "leases are reclaimed": Bugs(make_central=bugs_at_central.ReclaimsLeases),
    "the second check-in is rejected": Bugs(make_central=bugs_at_central.RejectsTheSecond),
    "an old epoch gets numbers": Bugs(make_central=bugs_at_central.ServesOldEpochs),
    "arrival is when the news comes": Bugs(make_central=bugs_at_central.BelievesArrival),
    "series go on where a backup had them": Bugs(make_central=bugs_at_central.DoesNotJump),
    "a central hides that it was put back": Bugs(make_central=bugs_at_central.HidesItsReturn),
    "a batch is acknowledged and lost": Bugs(make_central=bugs_at_central.SaysAppliedTooSoon),
}
