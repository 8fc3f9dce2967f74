"""Numbers are leased once: in order, never twice, not under threads, and not to a kiosk of an old epoch."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kiosk.central.seed import SeedCredential, SeedOffice, seed
from kiosk.central.storage.database import Database
from kiosk.central.storage.leases import Holder, grant
from kiosk.central.storage.work import working
from kiosk.scheduling import wire
from tests.central.desk import Desk
from tests.central.town import DAY, KIOSK, NOW, OFFICE, OTHER_KIOSK, office_shape


def numbers(lease: dict[str, int]) -> range:
    """Return the numbers of a lease."""
    return range(lease["first"], lease["last"] + 1)


def test_live_blocks_follow_each_other(desk: Desk) -> None:
    blocks = [numbers(desk.lease(token, size=4)) for token in (KIOSK, OTHER_KIOSK, KIOSK)]
    assert blocks == [range(1, 5), range(5, 9), range(9, 13)]


def test_live_blocks_are_small_and_reserves_large(desk: Desk) -> None:
    assert len(numbers(desk.lease(size=500))) == 5
    assert numbers(desk.lease(kind="reserve", size=300)) == range(500, 800)


def test_the_hall_begins_with_one_though_reserves_were_granted_before(desk: Desk) -> None:
    desk.lease(kind="reserve", size=300)
    desk.lease(OTHER_KIOSK, kind="reserve", size=300)
    assert desk.lease()["first"] == 1


def test_live_goes_on_behind_the_reserves(database: Database) -> None:
    reserve = wire.LeaseRequest(series="A", day=DAY, kind="reserve", size=300, epoch=1)
    live = reserve.model_copy(update={"kind": "live", "size": 5})
    with working(database, OFFICE, NOW) as work:
        blocks = [grant(work, Holder("k1", 1), request) for request in (reserve, *[live] * 110)]
        given = [number for block in blocks for number in range(block.first, block.last + 1)]
    assert len(given) == len(set(given)) == 300 + 110 * 5
    assert max(given) > 800


def test_never_twice_under_threads(desk: Desk) -> None:
    wishes = [
        (token, kind)
        for token in (KIOSK, OTHER_KIOSK)
        for kind in ("live", "live", "reserve")
        for _ in range(4)
    ]
    with ThreadPoolExecutor(8) as pool:
        leases = list(pool.map(lambda wish: desk.lease(wish[0], kind=wish[1], size=5), wishes))
    given = [number for lease in leases for number in numbers(lease)]
    assert len(given) == len(set(given)) == 5 * len(wishes)


def test_series_and_days_have_their_own_numbers(desk: Desk) -> None:
    desk.lease()
    assert desk.lease(series="B")["first"] == 1
    tomorrow = {"series": "A", "day": str(DAY + timedelta(days=1)), "kind": "live", "size": 3, "epoch": 1}
    assert desk.post("/number-leases", tomorrow).json["first"] == 1


@pytest.mark.parametrize("epoch", [1, 3])
def test_only_the_newest_epoch_may_lease(desk: Desk, database: Database, epoch: int) -> None:
    again = SeedCredential("new-token", "kiosk", OFFICE, kiosk_id="k1", epoch=2)
    seed(database, [SeedOffice(office_shape(), credentials=(again,))])
    body = {"series": "A", "day": DAY.isoformat(), "kind": "live", "size": 3, "epoch": epoch}
    reply = desk.post("/number-leases", body)
    assert (reply.status, reply.code) == (409, "epoch_fenced")
    assert desk.post("/number-leases", body | {"epoch": 2}, "new-token").json["first"] == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"series": "Z"}, "unknown_series"),
        ({"series": "a"}, "invalid_request"),
        ({"size": 0}, "invalid_request"),
        ({"size": 501}, "invalid_request"),
        ({"day": "2026-12-23"}, "day_out_of_range"),
        ({"day": "2026-11-20"}, "day_out_of_range"),
    ],
)
def test_what_is_not_leased(desk: Desk, change: dict[str, object], code: str) -> None:
    body = {"series": "A", "day": DAY.isoformat(), "kind": "live", "size": 3, "epoch": 1}
    reply = desk.post("/number-leases", body | change)
    assert (reply.status, reply.code) == (422, code)


def test_many_kiosks_share_the_reserves_of_three_digits(desk: Desk, database: Database) -> None:
    more = tuple(SeedCredential(f"token-{n}", "kiosk", OFFICE, kiosk_id=f"more-{n}") for n in range(48))
    seed(database, [SeedOffice(office_shape(), credentials=more)])
    tokens = [KIOSK, OTHER_KIOSK, *(f"token-{n}" for n in range(48))]
    given = [number for token in tokens for number in numbers(desk.lease(token, kind="reserve", size=60))]
    assert len(set(given)) == len(given) == 50 * 5
    assert max(given) < 1000
    assert len(numbers(desk.lease(kind="reserve", size=60))) == 5
