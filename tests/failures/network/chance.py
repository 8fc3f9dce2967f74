"""Random faults at every request of a kiosk: what a request meets follows from the seed and its place alone."""

from collections import Counter
from pathlib import Path
from random import Random

from kiosk.flow.controls import Control
from kiosk.scheduling.client import Deadlines
from tests.failures.network.faults import FAULTS
from tests.failures.network.office import open_office
from tests.failures.network.proxy import Fault, Request, fine
from tests.failures.network.stand import NetworkStand

EVENTS = 500
"""Of one batch: each visit makes two."""
SHARE = 0.35
"""So many of the requests meet a fault."""
HASTE = Deadlines(look_up_s=0.2, claim_s=0.2, read_s=1.0, lease_s=1.0, day_list_s=1.0, sync_s=1.0)
ANSWER_S = 8.0
"""A campaign runs beside others on a busy machine; what is not held to its deadline at all takes far longer."""


class Chance:
    """A rule. The n-th request of a path meets the same in every run with this seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._seen: Counter[str] = Counter()

    def __call__(self, request: Request) -> Fault:
        path = request.path.partition("?")[0]
        self._seen[path] += 1
        draw = Random(f"{self._seed} {path} {self._seen[path]}")
        return FAULTS[draw.choice(list(FAULTS))] if draw.random() < SHARE else fine


def play(folder: Path, seed: int, events: int = EVENTS) -> Counter[str]:
    """Play a batch of visits, heal, and compare; return how often each fault was met. Raises AssertionError."""
    visits = events // 2
    with open_office(folder, visits) as office:
        stand = NetworkStand(folder, office, HASTE, answer_s=ANSWER_S)
        try:
            stand.ready()
            stand.proxy.spoil(Chance(seed))
            for number in range(visits):
                _visit(stand, Random(f"{seed} {number}"), office.codes[number])
            stand.proxy.heal()
            stand.drained(60)
            stand.compare()
        finally:
            stand.close()
        return Counter(name for _, name in stand.proxy.met)


def _visit(stand: NetworkStand, draw: Random, code: str) -> None:
    match draw.random():
        case rare if rare < 0.03:
            stand.proxy.refuse()
        case rare if rare < 0.06:
            stand.proxy.cut()
        case rare if rare < 0.09:
            stand.proxy.deaf = True
    if draw.random() < 0.5:
        stand.walk_in()
    else:
        _by_code(stand, code)
    stand.proxy.deaf = False
    stand.proxy.listen()


def _by_code(stand: NetworkStand, code: str) -> None:
    while (said := stand.scan(code)) != "confirm":
        assert said == "could_not_check", said
        stand.tap(Control.ANSWER_DONE)
        stand.proxy.deaf = False
        stand.proxy.listen()
    assert stand.tap(Control.CONFIRM_YES) == "ticket"
    stand.ends_with_a_ticket()
