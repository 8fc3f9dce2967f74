"""Settings from the central: two layers, numbered, written down with who changed them, given out signed."""

from datetime import timedelta
from typing import Any

from kiosk.app.signatures import signed_by
from kiosk.central.desk.settings_keys import KEPT, change_key
from kiosk.central.fleet import layers
from kiosk.central.storage.database import Database
from kiosk.central.storage.fleet_settings import OFFICE_LAYER
from kiosk.central.storage.work import working
from kiosk.domain.remote_settings import Value
from kiosk.domain.settings_document import DocumentProblem, SettingsDocument, accepted
from tests.central.desk import Desk
from tests.central.test_fleet import BEAT
from tests.central.town import KIOSK, OFFICE, OTHER_KIOSK, FakeClock


def change(database: Database, clock: FakeClock, kiosk: str = OFFICE_LAYER, **values: Value) -> int:
    named = {name.replace("__", "."): value for name, value in values.items()}
    with working(database, OFFICE, clock.now()) as work:
        return layers.change(work, kiosk, named, "J. de Wit")


def read(desk: Desk, token: str = KIOSK) -> Any:
    reply = desk.get("/kiosks/self/settings", token)
    assert reply.status == 200, reply.body
    return reply.json


def taken(
    told: Any, pins: list[str], newest: int = 0, kiosk: str = "k1"
) -> SettingsDocument | DocumentProblem:
    return accepted(told["document"], told["signatures"], pins, (OFFICE, kiosk), newest, signed_by)


def pins_of(desk: Desk) -> list[str]:
    return list(desk.post("/kiosks/self/token").json["settings_keys"])


def test_a_kiosk_gets_its_layers_signed(desk: Desk, database: Database, clock: FakeClock) -> None:
    assert change(database, clock, delays__idle=45, languages__offered=("nl", "en")) == 1
    assert change(database, clock, "k1", delays__idle=60) == 2
    told, pins = read(desk), pins_of(desk)
    document = taken(told, pins)
    assert isinstance(document, SettingsDocument)
    assert document.version == 2
    assert dict(document.effective()) == {"delays.idle": 60, "languages.offered": ("nl", "en")}
    other = taken(read(desk, OTHER_KIOSK), pins, kiosk="k2")
    assert isinstance(other, SettingsDocument)
    assert (other.version, dict(other.effective())["delays.idle"]) == (1, 45)
    assert taken(told, pins, kiosk="k2") is DocumentProblem.OTHER_KIOSK
    assert taken(told, ["ab" * 32]) is DocumentProblem.NOT_SIGNED


def test_the_same_is_no_change_and_a_tag_says_so(desk: Desk, database: Database, clock: FakeClock) -> None:
    assert change(database, clock, delays__idle=45) == change(database, clock, delays__idle=45) == 1
    first = desk.get("/kiosks/self/settings")
    again = desk.ask("GET", "/kiosks/self/settings", headers={"if-none-match": first.headers["etag"]})
    assert (again.status, again.body) == (304, b"")


def test_a_heartbeat_tells_the_version(desk: Desk, database: Database, clock: FakeClock) -> None:
    assert desk.post("/kiosks/self/heartbeat", BEAT).json["settings_version"] == 0
    change(database, clock, "k1", delays__idle=45)
    for _ in range(2):
        assert desk.post("/kiosks/self/heartbeat", BEAT).json["settings_version"] == 1
    assert desk.post("/kiosks/self/heartbeat", BEAT, OTHER_KIOSK).json["settings_version"] == 0


def test_a_version_is_above_what_a_kiosk_has_already(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    desk.post("/kiosks/self/heartbeat", BEAT | {"settings_version": 41})
    assert change(database, clock, delays__idle=45) == 42


def test_a_kiosk_that_knows_one_key_learns_the_next(desk: Desk, database: Database, clock: FakeClock) -> None:
    pins = pins_of(desk)
    new = change_key(database, clock.now())
    document = taken(read(desk), pins)
    assert isinstance(document, SettingsDocument)
    assert set(document.keys) == {*pins, new}
    clock.move(KEPT + timedelta(days=1))
    told = read(desk, OTHER_KIOSK)
    assert taken(told, pins, kiosk="k2") is DocumentProblem.NOT_SIGNED
    assert isinstance(taken(told, [new], kiosk="k2"), SettingsDocument)


def test_a_key_that_somebody_else_may_have_ends_at_once(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    pins = pins_of(desk)
    change_key(database, clock.now(), at_once=True)
    assert taken(read(desk), pins) is DocumentProblem.NOT_SIGNED
