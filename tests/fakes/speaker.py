"""A speaker that says what a test lets it say, and ends when the test says so."""

from kiosk.devices.speech.speaker import Ended, OnEnd, Utterance, Where, may_be_heard
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health


class FakeSpeaker:
    """`said` has what was heard. `end` ends what is being said; with `at_once` everything ends by itself."""

    def __init__(self, voices: frozenset[str] = frozenset({"nl", "en"}), *, at_once: bool = True) -> None:
        self.said: list[Utterance] = []
        self.stops = 0
        self.at_once = at_once
        self.outputs = frozenset(Where)
        self._voices = voices
        self._on_end: OnEnd | None = None
        self._closed = False

    @property
    def kind(self) -> DeviceKind:
        return DeviceKind.SPEAKER

    @property
    def speaking(self) -> bool:
        return self._on_end is not None

    def say(self, utterance: Utterance, on_end: OnEnd) -> None:
        self.stop()
        if not may_be_heard(utterance) or utterance.language not in self._voices:
            on_end(Ended.REFUSED)
            return
        self.said.append(utterance)
        self._on_end = on_end
        if self.at_once:
            self.end()

    def end(self, ended: Ended = Ended.SPOKEN) -> None:
        on_end, self._on_end = self._on_end, None
        if on_end is not None:
            on_end(ended)

    def stop(self) -> None:
        self.stops += 1
        self.end(Ended.STOPPED)

    def voices(self) -> frozenset[str]:
        return self._voices

    def status(self) -> DeviceStatus:
        if self._closed:
            return DeviceStatus(Connection.DISABLED)
        return DeviceStatus(Connection.ONLINE, Health.OK, model="fake")

    def close(self) -> None:
        self._closed = True
        self.stop()
