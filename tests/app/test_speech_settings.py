"""The settings of speech: what is made of them, and a plain word for every mistake."""

import pytest
from pydantic import ValidationError

from kiosk.app.speech_settings import SpeechTable, with_speech
from kiosk.devices.ports import Devices
from kiosk.devices.speech.speaker import Where
from kiosk.devices.status import DeviceKind
from tests.fakes.printer import FakeTicketPrinter

BARE = Devices(FakeTicketPrinter())
FULL = SpeechTable.model_validate({
    "voice": "espeak-ng", "headset": "plughw:CARD=Headset,DEV=0", "loudspeaker": "none",
    "jack": "usb:0d8c:0014", "keypad": "hid:2047:09d0", "keys": {"next": ["KEY_F14"]},
})  # fmt: skip


def test_without_a_voice_nothing_is_added() -> None:
    assert with_speech(BARE, SpeechTable()) is BARE


def test_all_three_devices_are_made_and_named() -> None:
    devices = with_speech(BARE, FULL)
    assert [each.value for each in (DeviceKind.SPEAKER, DeviceKind.HEADSET_JACK, DeviceKind.KEYPAD)] == [
        name for name in devices.named() if name != "printer"
    ]
    assert devices.speaker is not None
    assert devices.speaker.outputs == {Where.HEADSET}


def test_jack_and_keypad_may_be_missing() -> None:
    devices = with_speech(BARE, SpeechTable(voice="espeak-ng", jack="none"))
    assert (devices.jack, devices.keypad) == (None, None)
    assert devices.speaker is not None
    assert devices.speaker.outputs == set(Where)


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"voice": "siri"}, "espeak-ng"),
        ({"headset": "-w /tmp/x"}, "ALSA device"),
        ({"loudspeaker": "a b"}, "ALSA device"),
        ({"jack": "hole"}, "a jack is"),
        ({"keypad": "tcp://192.0.2.1:1"}, "a keypad is"),
        ({"keypad": "serial:/dev/x"}, "a keypad is"),
        ({"keys": {"next": ["KEY_NOWHERE"]}}, "no key KEY_NOWHERE"),
        ({"keys": {"upwards": ["KEY_A"]}}, "next"),
        ({"words_per_minute": 1000}, "400"),
        ({"speed": 1}, "speed"),
    ],
    ids=lambda each: "" if isinstance(each, str) else "-".join(each),
)
def test_a_mistake_is_named(setting: dict[str, object], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        SpeechTable.model_validate(setting)
