"""Back-off: grows, keeps to its cap, has jitter, begins anew."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.service.backoff import FIRST_S, MOST_S, BackOff


@given(st.integers(), st.integers(1, 60))
def test_every_delay_is_within_bounds(seed: int, failures: int) -> None:
    back_off = BackOff(Random(seed))
    delays = [back_off.failed() for _ in range(failures)]
    assert all(FIRST_S / 2 <= delay <= MOST_S for delay in delays)


def test_it_grows_to_the_cap_and_begins_anew_after_success() -> None:
    back_off = BackOff(Random(7))
    late = [back_off.failed() for _ in range(200)][20:]
    assert max(late) > 25
    back_off.worked()
    assert back_off.failed() <= FIRST_S


def test_two_kiosks_do_not_come_back_in_step() -> None:
    one, two = BackOff(Random(1)), BackOff(Random(2))
    assert [one.failed() for _ in range(5)] != [two.failed() for _ in range(5)]
