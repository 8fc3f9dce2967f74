"""A machine becomes a kiosk: by its own code, by one that it is shown or told, by one laid ready."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from kiosk.app.clock import SimulatedClock
from kiosk.domain.enrolment_code import EnrolmentCode, text_of
from kiosk.domain.fleet import Enrolment, Joining, JoiningPending
from kiosk.domain.reads import AppointmentCode, Read, SetupCode
from kiosk.domain.secret import Secret
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.service.backoff import BackOff
from kiosk.service.first_start import FirstStart, Step, is_safe
from kiosk.service.loop import Call, Loop
from kiosk.service.workers import Workers, do_nothing, ignore

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
URL = "https://central.example"
CODE = "7K3F-M2QD-9XWT"
WHO = Enrolment("kiosk-1", "Hall", "town", 1, "K2", "token")
JOINING = Joining("WDJB-MJHT", "device", NOW + timedelta(minutes=10), 5.0)


@dataclass
class FakeJoiner:
    """Answers as it is told; the last answer stands."""

    asks: list[Joining | Unreachable | Declined] = field(default_factory=lambda: [JOINING])
    outcomes: list[Enrolment | JoiningPending | Unreachable | Declined] = field(
        default_factory=lambda: [JoiningPending(5.0)]
    )
    uses: list[Enrolment | Unreachable | Declined] = field(default_factory=lambda: [WHO])
    refuses: str | None = None
    used: list[tuple[str, str]] = field(default_factory=list)
    kept: list[tuple[Enrolment, str]] = field(default_factory=list)
    is_spent: bool = False

    def ask(self) -> Joining | Unreachable | Declined:
        return self.asks.pop(0) if len(self.asks) > 1 else self.asks[0]

    def outcome(self, joining: Joining) -> Enrolment | JoiningPending | Unreachable | Declined:
        assert joining == JOINING
        return self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]

    def use(self, url: str, code: str) -> Enrolment | Unreachable | Declined:
        self.used.append((url, code))
        return self.uses.pop(0) if len(self.uses) > 1 else self.uses[0]

    def keep(self, who: Enrolment, url: str) -> str | None:
        if self.refuses is None:
            self.kept.append((who, url))
        return self.refuses

    def spent(self) -> None:
        self.is_spent = True


class AtOnce(Workers):
    """Works on the loop, in between."""

    def run(
        self,
        name: str,
        work: Callable[[], object],
        then: Callable[..., None] = ignore,
        failed: Call = do_nothing,
    ) -> None:
        del name, failed
        then(work())


class Bench:
    """One machine."""

    def __init__(self, joiner: FakeJoiner, url: str | None = URL) -> None:
        self.clock = SimulatedClock(NOW)
        self.loop = Loop(self.clock)
        self.joined = 0
        self.joiner = joiner
        self.desk = FirstStart(
            self.loop, AtOnce(self.loop), joiner, url, "en", self._on_joined, BackOff(Random(1))
        )

    def _on_joined(self) -> None:
        self.joined += 1

    def let_pass(self, seconds: float) -> None:
        for _ in range(int(seconds)):
            self.loop.pump()
            self.clock.advance(1)
        self.loop.pump()

    def show(self, read: Read) -> None:
        self.desk.read(read)
        self.loop.pump()

    def code(self, url: str = URL) -> None:
        self.show(SetupCode(Secret(text_of(EnrolmentCode(url, CODE)))))

    def type_in(self, code: str) -> None:
        self.desk.type_instead(True)
        for letter in code:
            self.desk.key(letter)


def test_a_manager_approves_the_code_that_it_shows() -> None:
    bench = Bench(FakeJoiner(outcomes=[JoiningPending(5.0), Unreachable("network"), WHO]))
    bench.desk.start()
    view = bench.desk.view
    assert (view.user_code, view.address) == ("WDJB-MJHT", f"{URL}/fleet/approve?code=WDJB-MJHT")
    bench.let_pass(60)
    assert bench.joiner.kept == [(WHO, URL)]
    assert (bench.desk.view.step, bench.desk.view.name, bench.joined) == (Step.JOINED, "Hall", 1)


def test_a_code_that_ran_out_makes_place_for_a_new_one() -> None:
    bench = Bench(FakeJoiner(outcomes=[Declined("code_unknown"), WHO]))
    bench.desk.start()
    bench.let_pass(6)
    bench.let_pass(60)
    assert bench.joined == 1


def test_a_central_that_is_away_is_asked_again() -> None:
    bench = Bench(FakeJoiner(asks=[Unreachable("network"), Unreachable("busy", 20.0), JOINING]))
    bench.desk.start()
    assert bench.desk.view.trouble == "network"
    bench.let_pass(40)
    assert (bench.desk.view.user_code, bench.desk.view.trouble) == ("WDJB-MJHT", "")


def test_the_fleet_page_s_code_before_the_scanner() -> None:
    bench = Bench(FakeJoiner())
    bench.desk.start()
    bench.code()
    assert bench.joiner.used == [(URL, CODE)]
    assert bench.desk.view.step is Step.JOINED


def test_a_code_of_another_central_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL", "kiosk")
    for url in ("https://evil.example", "http://central.example", "https://central.example:444"):
        bench = Bench(FakeJoiner())
        bench.desk.start()
        bench.code(url)
        assert (bench.joiner.used, bench.desk.view.trouble) == ([], "other_central")
        assert bench.desk.view.user_code == "WDJB-MJHT"


@pytest.mark.parametrize(
    ("url", "trouble"),
    [
        ("https://central.example", ""),
        ("http://127.0.0.1:8480", ""),
        ("http://localhost:8480", ""),
        ("http://[::1]:8480", ""),
        ("http://central.example", "not_secure"),
        ("http://192.168.1.2", "not_secure"),
        ("http://127.0.0.1.evil.example", "not_secure"),
    ],
)
def test_where_the_settings_name_no_central_a_safe_one_is_taken(url: str, trouble: str) -> None:
    bench = Bench(FakeJoiner(), None)
    bench.desk.start()
    assert not bench.desk.view.knows_central
    bench.code(url)
    assert bench.desk.view.trouble == trouble
    assert bench.joiner.kept == ([] if trouble else [(WHO, url)])
    assert is_safe(url) is not bool(trouble)


def test_a_code_is_typed() -> None:
    bench = Bench(FakeJoiner(uses=[Declined("code_used"), WHO]))
    bench.desk.start()
    bench.type_in("7K3FM2QD9XWTZZ")
    assert bench.desk.view.typed == "7K3FM2QD9XWT"
    bench.desk.enter()
    view = bench.desk.view
    assert (view.step, view.typed, view.trouble) == (Step.TYPING, "", "code_used")
    bench.type_in("7k3fm2qd9xwt")
    bench.desk.enter()
    assert bench.joiner.used == [(URL, CODE)] * 2
    assert bench.desk.view.step is Step.JOINED


def test_too_few_letters_are_no_code() -> None:
    bench = Bench(FakeJoiner())
    bench.type_in("7K3")
    bench.desk.delete()
    bench.desk.enter()
    assert (bench.desk.view.typed, bench.desk.view.trouble, bench.joiner.used) == ("7K", "no_code", [])


@pytest.mark.parametrize(
    "text", ["LOKET-ENROL:2:https://central.example:7K3F-M2QD-9XWT", "LOKET-ENROL:1:x:y", "LOKET-ENROL:"]
)
def test_what_is_no_code_says_so(text: str) -> None:
    bench = Bench(FakeJoiner())
    bench.show(SetupCode(Secret(text)))
    assert bench.desk.view.trouble in ("other_version", "bad_address", "bad_code")
    bench.show(AppointmentCode(Secret("LK7Q2M4T")))
    assert bench.desk.view.trouble == "not_one"


def test_a_code_laid_ready_is_used_without_anybody_and_waits_for_the_central() -> None:
    joiner = FakeJoiner(
        asks=[Unreachable("network")], uses=[Unreachable("network"), Unreachable("network"), WHO]
    )
    bench = Bench(joiner)
    bench.desk.start(EnrolmentCode(URL, CODE))
    bench.let_pass(60)
    assert (bench.joined, joiner.used, joiner.is_spent) == (1, [(URL, CODE)] * 3, False)


def test_a_code_laid_ready_that_is_no_good_is_spent_and_the_screen_is_there(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("CRITICAL", "kiosk")
    bench = Bench(FakeJoiner(uses=[Declined("code_used")]))
    bench.desk.start(EnrolmentCode(URL, CODE))
    assert bench.joiner.is_spent
    assert bench.desk.view.user_code == "WDJB-MJHT"


def test_what_cannot_be_kept_is_said_and_tried_again() -> None:
    joiner = FakeJoiner(outcomes=[WHO], refuses="not_kept")
    bench = Bench(joiner)
    bench.desk.start()
    bench.let_pass(6)
    assert bench.desk.view.trouble == "not_kept"
    joiner.refuses = None
    bench.let_pass(60)
    assert bench.joined == 1
