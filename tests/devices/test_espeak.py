"""The driver of espeak-ng: how it is called, and what becomes of each way in which it can fail."""

import shutil
import subprocess
import threading
from pathlib import Path

import pytest

from kiosk.devices.drivers.speech.espeak import EspeakSettings, EspeakSpeaker
from kiosk.devices.drivers.speech.voices import VOICES, voices_in
from kiosk.devices.speech.speaker import MOST_CHARACTERS, Ended, Utterance, Where
from kiosk.devices.status import Connection, Health, Reason
from kiosk.i18n.catalogues import languages
from tests.devices.voices import FakeEspeak


def say(
    speaker: EspeakSpeaker, text: str, language: str = "nl", where: Where = Where.HEADSET, volume: int = 50
) -> Ended:
    said, ends = threading.Event(), []

    def on_end(ended: Ended) -> None:
        ends.append(ended)
        said.set()

    speaker.say(Utterance(text, language, volume, where, private=False), on_end)
    assert said.wait(5.0)
    return ends[0]


def test_the_text_is_never_an_argument(tmp_path: Path) -> None:
    program = FakeEspeak(tmp_path)
    outputs = {Where.HEADSET: "plughw:1,0", Where.LOUDSPEAKER: ""}
    speaker = EspeakSpeaker(EspeakSettings(outputs, 180, program.program))
    assert say(speaker, "-w /etc/passwd\x1b [[h@]] één") is Ended.SPOKEN
    arguments, text = program.called
    assert arguments == ["-v", "nl", "-a", "100", "-s", "180", "-d", "plughw:1,0", "--stdin"]
    assert text == "-w /etc/passwd   h@  één"
    assert say(speaker, "hello", "en-GB", Where.LOUDSPEAKER, 100) is Ended.SPOKEN
    assert program.called == (["-v", "en-gb", "-a", "200", "-s", "180", "--stdin"], "hello")


def test_a_text_without_end_is_cut(tmp_path: Path) -> None:
    program = FakeEspeak(tmp_path)
    assert say(EspeakSpeaker(EspeakSettings(program=program.program)), "a" * 100_000) is Ended.SPOKEN
    assert len(program.called[1]) == MOST_CHARACTERS


def test_a_program_that_is_not_there_is_a_status(tmp_path: Path) -> None:
    speaker = EspeakSpeaker(EspeakSettings(program=tmp_path / "espeak-ng"))
    assert speaker.voices() == frozenset()
    assert say(speaker, "hallo") is Ended.FAILED
    status = speaker.status()
    assert (status.connection, status.health) == (Connection.ABSENT, Health.OUT_OF_SERVICE)
    assert status.reasons == {Reason.NOT_INSTALLED}


def test_it_is_there_once_it_was_installed(tmp_path: Path) -> None:
    speaker = EspeakSpeaker(EspeakSettings(program=tmp_path / "espeak-ng"))
    assert speaker.status().connection is Connection.ABSENT
    FakeEspeak(tmp_path)
    assert speaker.status().connection is Connection.ONLINE
    assert speaker.voices() == {"nl", "en", "zh"}


@pytest.mark.parametrize("how", ["no sound", "broken"])
def test_speaking_to_nobody_is_told_until_it_is_heard_again(tmp_path: Path, how: str) -> None:
    program = FakeEspeak(tmp_path, how)
    speaker = EspeakSpeaker(EspeakSettings(program=program.program))
    assert say(speaker, "hallo") is Ended.FAILED
    assert speaker.status().reasons == {Reason.UNREACHABLE}
    program.be("well")
    assert say(speaker, "hallo") is Ended.SPOKEN
    assert speaker.status().reasons == frozenset()


def test_a_list_of_voices_that_is_none_is_no_voice(tmp_path: Path) -> None:
    speaker = EspeakSpeaker(EspeakSettings(program=FakeEspeak(tmp_path, "no voices").program))
    assert speaker.voices() == frozenset()
    status = speaker.status()
    assert status.connection is Connection.FAILED
    assert status.reasons == {Reason.GARBLED}


@pytest.mark.parametrize("listed", ["", "\n", "Pty\n x y", "Pty\n5 nl", "\x00\n5 \ud800 a b"])
def test_any_list_is_read_without_a_complaint(listed: str) -> None:
    assert voices_in(listed) == frozenset()


def test_an_output_that_the_settings_leave_out_is_silent(tmp_path: Path) -> None:
    program = FakeEspeak(tmp_path)
    speaker = EspeakSpeaker(EspeakSettings({Where.HEADSET: ""}, program=program.program))
    assert speaker.outputs == {Where.HEADSET}
    assert say(speaker, "hallo", where=Where.LOUDSPEAKER) is Ended.REFUSED


def test_every_language_of_the_kiosk_has_a_voice_by_name() -> None:
    assert set(languages()) <= set(VOICES)


@pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="there is no espeak-ng here (packaging/peers brings it)"
)
def test_the_real_program_has_all_voices_and_makes_sound_of_each(tmp_path: Path) -> None:
    assert EspeakSpeaker(EspeakSettings()).voices() == set(VOICES)
    for language, voice in VOICES.items():
        sound = tmp_path / f"{language}.wav"
        # Into a file, since a machine that runs tests has no loudspeaker.
        subprocess.run(["espeak-ng", "-v", voice, "-w", str(sound), "--stdin"], input=b"47", check=True)
        assert sound.stat().st_size > 10_000
