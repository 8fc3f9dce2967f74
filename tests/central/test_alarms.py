"""Alarms: damped, one of a kind, told once to each channel however many look, by webhook and by e-mail."""

import hmac
import socketserver
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_string
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kiosk.central.fleet import channels, delivering, mail, past, webhook
from kiosk.central.fleet.channels import MailConfig, WebhookConfig
from kiosk.central.fleet.delivering import FIRST_WAIT, HELD, MOST_TRIES, Telling, claim, deliver, settle
from kiosk.central.fleet.watch import AlarmWatch
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.alarms import AlarmRow
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import looking, working
from kiosk.domain.alarms import ALARM_CODES, RULES, AlarmKind
from tests.central.desk import Desk
from tests.central.test_fleet import BEAT
from tests.central.town import NOW, OFFICE, FakeClock
from tests.guards.log_lines import ExpectLog

SECRET = "a secret of the test"
WELL = BEAT | {"pending": 0, "quarantined": 0, "devices": []}
OUT = WELL | {"devices": [{"name": "printer", "status": "online out_of_service paper_out"}]}


class Fleet:
    """An office whose alarms are looked at by hand."""

    def __init__(self, desk: Desk, database: Database, clock: FakeClock) -> None:
        self.desk, self.database, self.clock = desk, database, clock
        self.sent: list[Telling] = []
        self.silent = False

    def say(self, report: dict[str, object]) -> None:
        told = report | {"clock": self.clock.now().isoformat()}
        assert self.desk.post("/kiosks/self/heartbeat", told).status == 200

    def look(self, after: timedelta = timedelta(0)) -> None:
        self.clock.move(after)
        watch = AlarmWatch(self.database, self.clock, CentralSettings(), self._heard, self._send)
        watch.look()

    def tell_somebody(self) -> None:
        with working(self.database, OFFICE, NOW) as work:
            channels.add(work, "webhook", WebhookConfig(url="https://hook.example/x", secret=SECRET))

    def open(self) -> list[AlarmRow]:
        with looking(self.database, OFFICE, self.clock.now()) as work:
            return past.alarms(work)

    def events(self) -> list[str]:
        return [str(each.body["event"]) for each in self.sent]

    def _heard(self, _office: str) -> dict[str, datetime | None]:
        now = self.clock.now()
        return {"k1": NOW if self.silent else now, "k2": now}

    def _send(self, telling: Telling, _now: datetime) -> str:
        self.sent.append(telling)
        return ""


@pytest.fixture
def fleet(desk: Desk, database: Database, clock: FakeClock) -> Fleet:
    made = Fleet(desk, database, clock)
    made.tell_somebody()
    made.say(WELL)
    return made


def test_paper_that_is_changed_at_once_is_no_alarm(fleet: Fleet) -> None:
    fleet.say(OUT)
    fleet.look()
    fleet.look(timedelta(minutes=1))
    fleet.say(WELL)
    fleet.look()
    fleet.say(OUT)
    fleet.look(timedelta(minutes=1, seconds=59))
    assert (fleet.open(), fleet.sent) == ([], [])


def test_what_lasts_is_one_alarm_and_ends_by_itself(fleet: Fleet) -> None:
    fleet.say(OUT)
    fleet.look()
    for _ in range(3):
        fleet.look(timedelta(minutes=2))
    assert [each.kind for each in fleet.open()] == ["paper_out"]
    assert fleet.events() == ["opened"]
    body = fleet.sent[0].body
    assert (body["kiosk"]["id"], body["alarm"]["kind"], body["alarm"]["urgency"]) == (
        "k1",
        "paper_out",
        "now",
    )
    fleet.say(WELL)
    fleet.look()
    fleet.look(timedelta(minutes=1))
    assert (fleet.open(), fleet.events()) == ([], ["opened", "ended"])


def test_nothing_flaps(fleet: Fleet) -> None:
    fleet.say(OUT)
    fleet.look()
    fleet.look(timedelta(minutes=2))
    for report in (WELL, OUT) * 10:
        fleet.say(report)
        fleet.look(timedelta(seconds=40))
    assert fleet.events() == ["opened"]


def test_a_silent_kiosk_is_that_and_nothing_else(fleet: Fleet) -> None:
    fleet.say(OUT)
    fleet.silent = True
    fleet.look(timedelta(minutes=2))
    fleet.look(timedelta(minutes=5))
    assert [each.kind for each in fleet.open()] == ["kiosk_silent"]


def test_an_old_disk_is_an_alarm_at_once(fleet: Fleet) -> None:
    assert fleet.desk.post("/kiosks/self/heartbeat", WELL | {"epoch": 9}).code == "epoch_fenced"
    fleet.look()
    assert [each.kind for each in fleet.open()] == ["kiosk_fenced"]


def test_many_that_look_make_one_and_tell_it_once(fleet: Fleet) -> None:
    fleet.say(WELL | {"quarantined": 3})
    looks = [threading.Thread(target=fleet.look) for _ in range(6)]
    for each in looks:
        each.start()
    for each in looks:
        each.join(60)
    assert (len(fleet.open()), fleet.events()) == (1, ["opened"])


def test_every_kind_has_a_rule_and_a_code_of_its_own() -> None:
    assert set(RULES) == set(AlarmKind)
    assert len(set(ALARM_CODES)) == len(ALARM_CODES)


def test_what_does_not_get_there_comes_again_later_and_not_for_ever(
    fleet: Fleet, expect_log: ExpectLog
) -> None:
    expect_log("central.alarm_not_told")
    with working(fleet.database, OFFICE, NOW) as work:
        channels.test(work, channels.listed(work)[0].id, "J. de Wit")
    tried: list[datetime] = []

    def away(_telling: Telling, now: datetime) -> str:
        tried.append(now)
        return "no_answer"

    for _ in range(2000):
        deliver(fleet.database, fleet.clock, away)
        fleet.clock.move(timedelta(seconds=30))
    assert len(tried) == MOST_TRIES
    assert tried[1] - tried[0] == FIRST_WAIT
    assert tried[-1] - tried[-2] == timedelta(hours=1)


def test_a_process_that_dies_leaves_it_to_another(fleet: Fleet) -> None:
    with working(fleet.database, OFFICE, NOW) as work:
        channels.test(work, channels.listed(work)[0].id, "J. de Wit")
    first = claim(fleet.database, NOW)
    assert first is not None
    assert claim(fleet.database, NOW) is None
    again = claim(fleet.database, NOW + HELD)
    assert again is not None
    assert again.id == first.id
    settle(fleet.database, again.id, "", NOW)
    assert claim(fleet.database, NOW + timedelta(days=1)) is None


class _Hook(BaseHTTPRequestHandler):
    got: list[tuple[str, str, bytes]]
    answers: list[int]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.got.append((self.path, str(self.headers["loket-signature"]), body))
        self.send_response(self.answers.pop(0))
        self.send_header("location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@pytest.fixture
def hook() -> Iterator[tuple[str, type[_Hook]]]:
    kind = type("Hook", (_Hook,), {"got": [], "answers": []})
    server = HTTPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/hook?key=1", kind
    server.shutdown()
    server.server_close()
    thread.join(30)


def test_a_webhook_is_signed_and_follows_no_redirect(hook: tuple[str, type[_Hook]]) -> None:
    url, kind = hook
    kind.answers += [204, 302, 500]
    config = WebhookConfig(url=url, secret=SECRET)
    said = [webhook.send(config, b'{"event":"test"}', "d1", NOW) for _ in range(3)]
    assert said == ["", "status_302", "status_500"]
    assert [path for path, _, _ in kind.got] == ["/hook?key=1"] * 3
    at, _, signature = kind.got[0][1].partition(",")
    signed = f"{at.removeprefix('t=')}.".encode() + kind.got[0][2]
    assert signature == "v1=" + hmac.new(SECRET.encode(), signed, sha256).hexdigest()


def test_where_nobody_listens_is_said(hook: tuple[str, type[_Hook]]) -> None:
    del hook
    config = WebhookConfig(url="http://127.0.0.1:1/", secret=SECRET)
    assert webhook.send(config, b"{}", "d1", NOW) == "no_answer"


class _Post(socketserver.StreamRequestHandler):
    """As much of SMTP (RFC 5321) as takes one message; it has no STARTTLS."""

    got: list[str]

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline().strip().upper():
            if line.startswith(b"DATA"):
                self.wfile.write(b"354 go on\r\n")
                self.got.append("".join(iter(lambda: self.rfile.readline().decode(), ".\r\n")))
            self.wfile.write(b"221 bye\r\n" if line == b"QUIT" else b"250 ok\r\n")


@pytest.fixture
def post() -> Iterator[tuple[int, list[str]]]:
    got: list[str] = []
    kind = type("Post", (_Post,), {"got": got})
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server.server_address[1], got
    server.shutdown()
    server.server_close()
    thread.join(30)


def writes(port: int, security: str = "none") -> MailConfig:
    return MailConfig(
        host="127.0.0.1", port=port, security=security, sender="loket@city.example",
        to=("desk@city.example",), language="nl",
    )  # fmt: skip


def test_an_e_mail_says_what_to_do_in_the_readers_language(post: tuple[int, list[str]]) -> None:
    port, got = post
    body = {
        "event": "opened",
        "kiosk": {"id": "k1", "name": "Hal\r\nBcc: all@city.example"},
        "alarm": {"kind": "paper_out", "detail": "", "began_at": NOW.isoformat()},
    }
    assert mail.send(writes(port), body, "d1") == ""
    message = message_from_string(got[0])
    assert message["bcc"] is None
    assert message["to"] == "desk@city.example"
    text = message.get_payload(decode=True)
    assert isinstance(text, bytes)
    assert "Papier op. Leg een nieuwe rol in." in text.decode()
    assert "paper_out" in text.decode()


def test_no_word_goes_over_a_line_that_anybody_reads(post: tuple[int, list[str]]) -> None:
    port, got = post
    assert mail.send(writes(port, "starttls"), {"event": "test"}, "d1") == "no_starttls"
    assert got == []


def test_a_channel_of_another_kind_is_said() -> None:
    assert delivering.send(Telling("d1", "pigeon", {}, {}), NOW) == "unknown_channel"
    assert delivering.send(Telling("d1", "webhook", {"url": "x"}, {}), NOW) == "bad_settings"
