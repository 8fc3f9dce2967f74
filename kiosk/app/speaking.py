"""Puts the kiosk by ear together: the narrator with its voice, the jack that begins it and the keys that lead it."""

from kiosk.devices.ports import Devices
from kiosk.devices.speech.keypad import Key
from kiosk.devices.speech.speaker import Speaker
from kiosk.domain.clock import Clock
from kiosk.service.kiosk import Kiosk
from kiosk.service.loop import Loop
from kiosk.service.speech.items import Script
from kiosk.service.speech.narrator import Narrator
from kiosk.service.speech.voice import Voice
from kiosk.service.workers import Workers

VOICES_S = 60.0
"""So often it is asked again which languages can be spoken, while there is none."""


class Speech:
    """The narrator, and what it is told by the devices. Made and asked on the loop's thread."""

    def __init__(
        self, kiosk: Kiosk, loop: Loop, workers: Workers, speaker: Speaker, narrator: Narrator
    ) -> None:
        self._kiosk = kiosk
        self._loop = loop
        self._workers = workers
        self._speaker = speaker
        self.narrator = narrator

    def listen(self, devices: Devices) -> None:
        """Begin to listen to the jack and the keypad, and find out which languages can be spoken."""
        if devices.jack is not None:
            devices.jack.start(self._plugged)
        if devices.keypad is not None:
            devices.keypad.start(self._pressed)
        self.ask_voices()
        self._loop.after(VOICES_S, self._ask_again)

    def ask_voices(self) -> None:
        """Ask which languages can be spoken: at the start, and when the speaker is not as it was."""
        self._workers.run("voices", self._speaker.voices, self._voices_known)

    def _ask_again(self) -> None:
        if not self.narrator.voices:
            self.ask_voices()
        self._loop.after(VOICES_S, self._ask_again)

    def _voices_known(self, voices: frozenset[str]) -> None:
        if voices != self.narrator.voices:
            self.narrator.voices = voices
            self._kiosk.voices_known(voices)

    def _plugged(self, plugged: bool) -> None:
        self._loop.post(lambda: self.narrator.plugged(plugged))

    def _pressed(self, key: Key) -> None:
        self._loop.post(lambda: self.narrator.pressed(key))


def start_speech(
    kiosk: Kiosk, loop: Loop, clock: Clock, workers: Workers, devices: Devices, script: Script
) -> Speech | None:
    """Start it where there is a voice; the kiosk is the same without."""
    if devices.speaker is None:
        return None
    narrator = Narrator(kiosk, loop, clock, Voice(devices.speaker), script)
    speech = Speech(kiosk, loop, workers, devices.speaker, narrator)
    speech.listen(devices)
    return speech
