"""The voice of espeak-ng, a program of its own: text goes in at its standard input, sound goes to an ALSA device.

Chosen among the voices of Debian for speaking all twelve languages offline, within 20 to 170 ms a phrase, to a device
that can be named; Qt's speech cannot do the last (docs/decisions/0014-speech-by-a-program.md).
"""

import logging
import re
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from kiosk.devices.drivers.speech.voices import voice_of, voices_in
from kiosk.devices.speech.speaker import MOST_CHARACTERS, Ended, OnEnd, Utterance, Where, may_be_heard
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason, health_for

PROGRAM = "espeak-ng"
LIST_S = 1.0
"""The list of voices is there within 30 ms, or never."""
LONGEST_S = 300.0
"""No utterance takes longer."""
_LOUDEST = 200
"""Of espeak-ng's amplitude; half of it is its own default."""
_CLOSE_S = 2.0
_ERROR = re.compile(rb"^(?:error|espeak-ng):", re.IGNORECASE | re.MULTILINE)
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|\[\[|\]\]")
"""Control characters, and what espeak-ng would take for phonemes."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EspeakSettings:
    """How to call it. `outputs` are ALSA devices, empty for the usual one; `words_per_minute` is its speed."""

    outputs: Mapping[Where, str] = field(
        default_factory=lambda: MappingProxyType({Where.HEADSET: "", Where.LOUDSPEAKER: ""})
    )
    words_per_minute: int = 160
    program: str | Path = PROGRAM


@dataclass(slots=True)
class _Saying:
    """One utterance under way; `process` is there once its program runs."""

    utterance: Utterance
    on_end: OnEnd
    process: subprocess.Popen[bytes] | None = None
    stopped: bool = False


class EspeakSpeaker:
    """See `Speaker`. One thread for each utterance; a stop kills the program, so that silence is there at once."""

    def __init__(self, settings: EspeakSettings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._now: _Saying | None = None
        self._voices: frozenset[str] | None = None
        self._trouble: Reason | None = None
        """Why the latest utterance was not to be heard."""
        self._mute: Reason | None = None
        """Why there are no voices."""
        self._closed = False
        self._threads: set[threading.Thread] = set()

    @property
    def kind(self) -> DeviceKind:
        """See `Speaker`."""
        return DeviceKind.SPEAKER

    @property
    def outputs(self) -> frozenset[Where]:
        """See `Speaker`."""
        return frozenset(self._settings.outputs)

    def say(self, utterance: Utterance, on_end: OnEnd) -> None:
        """See `Speaker`."""
        self.stop()
        if (
            not may_be_heard(utterance)
            or utterance.where not in self.outputs
            or not voice_of(utterance.language)
        ):
            on_end(Ended.REFUSED)
            return
        saying = _Saying(utterance, on_end)
        thread = threading.Thread(target=self._run, args=(saying,), name="speaker", daemon=True)
        with self._lock:
            if self._closed:
                saying.stopped = True
            self._now = saying
            self._threads.add(thread)
        thread.start()

    def stop(self) -> None:
        """See `Speaker`."""
        with self._lock:
            saying, self._now = self._now, None
            if saying is None:
                return
            saying.stopped = True
            if saying.process is not None:
                saying.process.kill()

    def voices(self) -> frozenset[str]:
        """See `Speaker`. Asked from the program, once it answers."""
        if self._voices is None:
            self._voices = self._ask_voices()
        return self._voices or frozenset()

    def status(self) -> DeviceStatus:
        """See `Speaker`. A program that is not there is absent; one whose sound goes nowhere is out of service."""
        if self._closed:
            return DeviceStatus(Connection.DISABLED)
        if not self.voices():
            why = self._mute or Reason.NOT_INSTALLED
            connection = Connection.ABSENT if why is Reason.NOT_INSTALLED else Connection.FAILED
            return DeviceStatus(connection, Health.OUT_OF_SERVICE, frozenset({why}), model=PROGRAM)
        reasons = frozenset({self._trouble} if self._trouble else ())
        return DeviceStatus(Connection.ONLINE, health_for(reasons), reasons, model=PROGRAM)

    def close(self) -> None:
        """See `Speaker`."""
        with self._lock:
            self._closed = True
            threads = tuple(self._threads)
        self.stop()
        for thread in threads:
            thread.join(_CLOSE_S)

    def _ask_voices(self) -> frozenset[str] | None:
        """Return the languages of its voices; None when it does not answer, to be asked again."""
        try:
            answer = subprocess.run(
                [str(self._settings.program), "--voices"], capture_output=True, timeout=LIST_S, check=False
            )
        except OSError:
            self._mute = Reason.NOT_INSTALLED
            return None
        except subprocess.TimeoutExpired:
            self._mute = Reason.STUCK
            return None
        voices = voices_in(answer.stdout.decode("utf-8", "replace"))
        self._mute = None if voices else Reason.GARBLED
        return voices or None

    def _run(self, saying: _Saying) -> None:
        try:
            ended = self._speak(saying)
        finally:
            with self._lock:
                self._threads.discard(threading.current_thread())
                if self._now is saying:
                    self._now = None
        saying.on_end(ended)

    def _speak(self, saying: _Saying) -> Ended:
        try:
            with self._lock:
                # Under the lock, or a stop could come between its look and the start of the program.
                if saying.stopped:
                    return Ended.STOPPED
                process = self._start(saying.utterance)
                saying.process = process
        except OSError as problem:
            self._troubled(Reason.NOT_INSTALLED, problem.errno)
            return Ended.FAILED
        return self._wait(saying, process)

    def _wait(self, saying: _Saying, process: subprocess.Popen[bytes]) -> Ended:
        try:
            _, complaints = process.communicate(_speakable(saying.utterance.text).encode(), timeout=LONGEST_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self._troubled(Reason.STUCK)
            return Ended.FAILED
        if saying.stopped:
            return Ended.STOPPED
        # It returns 0 also where its sound goes nowhere, and says so.
        failed = process.returncode != 0 or _ERROR.search(complaints) is not None
        self._troubled(Reason.UNREACHABLE if failed else None)
        return Ended.FAILED if failed else Ended.SPOKEN

    def _start(self, utterance: Utterance) -> subprocess.Popen[bytes]:
        device = self._settings.outputs[utterance.where]
        command = [
            str(self._settings.program),
            "-v",
            voice_of(utterance.language),
            "-a",
            str(max(0, min(utterance.volume, 100)) * _LOUDEST // 100),
            "-s",
            str(self._settings.words_per_minute),
            *(("-d", device) if device else ()),
            "--stdin",
        ]
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )

    def _troubled(self, why: Reason | None, errno: int | None = None) -> None:
        if why is not self._trouble:
            details = {"device": "speaker", "code": why.value if why else "ok", "errno": errno}
            _log.info("speaker.changed", extra=details)
        self._trouble = why


def _speakable(text: str) -> str:
    return _UNSPEAKABLE.sub(" ", text)[:MOST_CHARACTERS]
