"""The token is changed, killed at each step: whatever is on disk then can speak, and goes on to a new one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.credential import CredentialPlace
from kiosk.app.demo.boxed_central import EPOCH, KIOSK_ID, BoxedCentral, Filling
from kiosk.app.demo.office import demo_office
from kiosk.app.rotating import EVERY, KeptToken, Noted, RotationFile
from kiosk.domain.fleet import KioskReport
from kiosk.domain.secret import Secret
from kiosk.scheduling.fleet import HttpFleet
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.transport import Bearer
from kiosk.service.rotation import rotate


class KilledError(BaseException):
    """The power is gone."""


class Machine:
    """One start of the program on a disk; `dies` names the step before which it ends."""

    def __init__(self, folder: Path, url: str, dies: str = "") -> None:
        self.place = CredentialPlace(folder / "state", folder / "token")
        self.bearer = Bearer(self.place.load(KIOSK_ID))
        self.fleet = HttpFleet(url, self.bearer, EPOCH, RealClock(), session_of(CentralAdapter()))
        self.file = RotationFile(folder / "state")
        self.keeper = Mortal(self.place, KIOSK_ID, self.bearer, self.file, dies)

    def rotate(self) -> str | None:
        return rotate(self.fleet, self.keeper, RealClock().now())

    def can_speak(self) -> bool:
        report = KioskReport(0, 0, 0, RealClock().now(), False)
        return not isinstance(self.fleet.heartbeat(report), Unreachable | Declined)


class Mortal(KeptToken):
    """Keeps tokens until it dies."""

    def __init__(
        self, place: CredentialPlace, kiosk_id: str, bearer: Bearer, file: RotationFile, dies: str
    ) -> None:
        super().__init__(place, kiosk_id, bearer, file)
        self._own, self._dies = place, dies

    def keep(self, token: Secret, now: object) -> None:
        if self._dies == "store":
            raise KilledError
        if self._dies == "note":
            self._own.store(KIOSK_ID, token.reveal())
            raise KilledError
        super().keep(token, RealClock().now())


@pytest.fixture
def central(tmp_path: Path) -> Iterator[BoxedCentral]:
    made = BoxedCentral(tmp_path / "central.db", RealClock(), Filling(demo_office(), (), ("1",)))
    CredentialPlace(tmp_path / "state", tmp_path / "token").store(KIOSK_ID, made.tokens.kiosk)
    yield made
    made.close()


@pytest.mark.parametrize("step", ["store", "note"])
def test_killed_between_the_answer_and_its_end_it_can_speak_and_goes_on(
    central: BoxedCentral, tmp_path: Path, step: str
) -> None:
    first = Machine(tmp_path, central.url, dies=step)
    with pytest.raises(KilledError):
        first.rotate()
    again = Machine(tmp_path, central.url)
    assert again.can_speak()
    assert again.keeper.is_due(RealClock().now()), "it was begun"
    assert again.rotate() is None
    assert (again.bearer.token != central.tokens.kiosk, again.can_speak()) == (True, True)
    assert again.file.read().attempt is None
    last = Machine(tmp_path, central.url)
    assert (last.bearer.token, last.can_speak()) == (again.bearer.token, True)
    assert not last.keeper.is_due(RealClock().now())


def test_the_same_attempt_gets_the_same_token_and_a_lost_answer_costs_nothing(
    central: BoxedCentral, tmp_path: Path
) -> None:
    machine = Machine(tmp_path, central.url)
    key = machine.keeper.attempt(RealClock().now())
    assert key is not None
    lost = machine.fleet.new_token(key)
    assert machine.keeper.attempt(RealClock().now()) == key
    assert machine.rotate() is None
    assert isinstance(lost, Secret)
    assert machine.bearer.token == lost.reveal()


def test_a_disk_that_refuses_asks_for_nothing(central: BoxedCentral, tmp_path: Path) -> None:
    machine = Machine(tmp_path, central.url)
    (tmp_path / "token.try.new").mkdir()
    assert machine.rotate() == "token_not_kept"
    assert (machine.can_speak(), machine.file.read().attempt) == (True, None)


def test_it_is_time_after_a_month_and_not_by_a_clock_that_jumped(tmp_path: Path) -> None:
    now = RealClock().now()
    place = CredentialPlace(tmp_path, tmp_path / "token")
    keeper = KeptToken(place, KIOSK_ID, Bearer("t"), file := RotationFile(tmp_path))
    assert not keeper.is_due(now), "its time begins"
    assert keeper.is_due(now + EVERY)
    assert not keeper.is_due(now + timedelta(days=20))
    file.write(Noted(since=now + timedelta(days=400)))
    assert not keeper.is_due(now)
    assert not keeper.is_due(now + timedelta(days=20))
    (tmp_path / "rotation.json").write_bytes(b"{")
    assert not keeper.is_due(now)
