"""The settings of speech, and the devices that are made of them: voice, jack, keypad."""

import re
import threading
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from kiosk.app.addresses import AddressError, HidAddress, check_reader
from kiosk.devices.drivers.hotplug import HotPlug, udev_hot_plug
from kiosk.devices.drivers.speech.espeak import EspeakSettings, EspeakSpeaker
from kiosk.devices.drivers.speech.jack import SensedJack, SwitchSensor, UsbSensor
from kiosk.devices.drivers.speech.keypad import DEFAULT_KEYS, HidKeypad, UnknownKeyError, keymap
from kiosk.devices.ports import Devices
from kiosk.devices.speech.jack import HeadsetJack
from kiosk.devices.speech.keypad import Key, Keypad
from kiosk.devices.speech.speaker import Where

_ALSA = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_:=,.-]{0,127})?")
"""A name of an ALSA device, such as ``plughw:CARD=Headset,DEV=0``; empty is the usual one."""
_JACK = re.compile(r"none|switch(?::/\S+)?|usb(?::[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4})?")
NOWHERE = "none"


class SpeechTable(BaseModel):
    """How the kiosk speaks, to whom, and how it is led by keys; see docs/operations/speech.md."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    voice: Literal["none", "espeak-ng"] = "none"
    headset: str = ""
    loudspeaker: str = ""
    words_per_minute: Annotated[int, Field(ge=80, le=400)] = 160
    jack: str = "switch"
    keypad: str = ""
    keys: dict[Key, tuple[str, ...]] = Field(default_factory=dict[Key, tuple[str, ...]])

    @field_validator("headset", "loudspeaker")
    @classmethod
    def _an_output(cls, name: str) -> str:
        if not _ALSA.fullmatch(name):
            raise ValueError("this is the name of an ALSA device (`aplay -L` lists them), or none")
        return name

    @field_validator("jack")
    @classmethod
    def _a_jack(cls, jack: str) -> str:
        if not _JACK.fullmatch(jack):
            raise ValueError("a jack is switch, switch:/dev/input/…, usb, usb:VID:PID or none")
        return jack

    @field_validator("keypad")
    @classmethod
    def _a_keypad(cls, address: str) -> str:
        if address:
            _keypad_place(address)
        return address

    @field_validator("keys")
    @classmethod
    def _known_keys(cls, keys: dict[Key, tuple[str, ...]]) -> dict[Key, tuple[str, ...]]:
        try:
            keymap(keys)
        except UnknownKeyError as unknown:
            raise ValueError(f"there is no key {unknown}; names are like KEY_F13") from None
        return keys


def with_speech(devices: Devices, table: SpeechTable) -> Devices:
    """Add what is needed to use a kiosk by ear, where the settings want a voice."""
    if table.voice == "none":
        return devices
    outputs = {
        where: name
        for where, name in ((Where.HEADSET, table.headset), (Where.LOUDSPEAKER, table.loudspeaker))
        if name != NOWHERE
    }
    speaker = EspeakSpeaker(EspeakSettings(MappingProxyType(outputs), table.words_per_minute))
    hotplug = udev_hot_plug()
    return replace(devices, speaker=speaker, jack=_jack(table.jack, hotplug), keypad=_keypad(table, hotplug))


def _jack(jack: str, hotplug: HotPlug) -> HeadsetJack | None:
    kind, _, which = jack.partition(":")
    match kind:
        case "switch":
            return SensedJack(SwitchSensor(Path(which) if which else None), hotplug=hotplug)
        case "usb":
            return SensedJack(UsbSensor(which, threading.Event().wait), hotplug=hotplug)
        case _:
            return None


def _keypad(table: SpeechTable, hotplug: HotPlug) -> Keypad | None:
    if not table.keypad:
        return None
    keys = keymap({**DEFAULT_KEYS, **table.keys})
    return HidKeypad(_keypad_place(table.keypad), keys, hotplug=hotplug)


def _keypad_place(address: str) -> str:
    try:
        place = check_reader(address)
    except AddressError:
        place = None
    if not isinstance(place, HidAddress):
        raise ValueError("a keypad is hid:PATH, hid:VID:PID or hid:VID:PID:SERIAL")
    return place.where
