"""What every speaker promises: the fake, the simulated one, and the driver of espeak-ng on a program in its place."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.devices.drivers.speech.espeak import EspeakSettings, EspeakSpeaker
from kiosk.devices.simulated.speech import SimulatedSpeaker
from kiosk.devices.speech.speaker import Ended, Speaker, Utterance, Where
from kiosk.devices.status import Connection, DeviceKind, Health
from tests.devices.voices import FakeEspeak
from tests.fakes.clock import FakeClock
from tests.fakes.speaker import FakeSpeaker
from tests.waiting import wait_until


@dataclass
class Bench:
    """A speaker; `long` makes the next utterance last until it is stopped, and `begun` tells that it has begun."""

    speaker: Speaker
    long: Callable[[], None]
    begun: Callable[[], bool]


@contextmanager
def fake_bench(_: Path) -> Iterator[Bench]:
    fake = FakeSpeaker()

    def long() -> None:
        fake.at_once = False

    yield Bench(fake, long, lambda: fake.speaking)


@contextmanager
def simulated_bench(_: Path) -> Iterator[Bench]:
    speaker = SimulatedSpeaker(FakeClock())
    before = speaker.count

    def long() -> None:
        speaker.set_pace(60.0)

    yield Bench(speaker, long, lambda: speaker.count > before)


@contextmanager
def espeak_bench(folder: Path) -> Iterator[Bench]:
    program = FakeEspeak(folder)
    speaker = EspeakSpeaker(EspeakSettings(program=program.program))
    yield Bench(speaker, lambda: program.be("long"), lambda: program.speaking)


BENCHES = {"fake": fake_bench, "simulated": simulated_bench, "espeak": espeak_bench}


@pytest.fixture(params=list(BENCHES))
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    with BENCHES[request.param](tmp_path) as made:
        yield made
        made.speaker.close()


class Ends:
    """How utterances ended, in their order."""

    def __init__(self) -> None:
        self.all: list[Ended] = []
        self._lock = threading.Lock()

    def __call__(self, ended: Ended) -> None:
        with self._lock:
            self.all.append(ended)

    def become(self, *wanted: Ended) -> None:
        wait_until(lambda: self.all == list(wanted))


def line(
    text: str = "goedemorgen", language: str = "nl", *, aloud: bool = False, private: bool = False
) -> Utterance:
    where = Where.LOUDSPEAKER if aloud else Where.HEADSET
    return Utterance(text, language, 50, where, private)


def test_it_says_something_and_tells_when_it_is_said(bench: Bench) -> None:
    ends = Ends()
    bench.speaker.say(line(), ends)
    ends.become(Ended.SPOKEN)
    assert bench.speaker.kind is DeviceKind.SPEAKER
    assert bench.speaker.status().connection is Connection.ONLINE
    assert bench.speaker.status().health is Health.OK


def test_what_is_private_is_for_the_headset_only(bench: Bench) -> None:
    ends = Ends()
    bench.speaker.say(line(aloud=True, private=True), ends)
    ends.become(Ended.REFUSED)
    bench.speaker.say(line(private=True), ends)
    ends.become(Ended.REFUSED, Ended.SPOKEN)
    bench.speaker.say(line(aloud=True), ends)
    ends.become(Ended.REFUSED, Ended.SPOKEN, Ended.SPOKEN)


def test_a_language_without_a_voice_is_not_said_in_another_one(bench: Bench) -> None:
    ends = Ends()
    bench.speaker.say(line(language="tlh"), ends)
    ends.become(Ended.REFUSED)
    assert {"nl", "en"} <= bench.speaker.voices()
    assert "tlh" not in bench.speaker.voices()


def test_a_stop_is_silence_at_once_and_told_once(bench: Bench) -> None:
    ends = Ends()
    bench.long()
    bench.speaker.say(line(), ends)
    wait_until(bench.begun)
    bench.speaker.stop()
    bench.speaker.stop()
    ends.become(Ended.STOPPED)


def test_what_comes_next_ends_what_is_being_said(bench: Bench) -> None:
    ends = Ends()
    bench.long()
    bench.speaker.say(line(), ends)
    wait_until(bench.begun)
    bench.speaker.say(line("en verder"), ends)
    ends.become(Ended.STOPPED)


def test_closed_it_is_silent_and_disabled(bench: Bench) -> None:
    ends = Ends()
    bench.long()
    bench.speaker.say(line(), ends)
    wait_until(bench.begun)
    bench.speaker.close()
    ends.become(Ended.STOPPED)
    assert bench.speaker.status().connection is Connection.DISABLED
