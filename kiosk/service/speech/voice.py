"""How something is said just now: to the headset or aloud, how loud, and nothing private aloud."""

from collections.abc import Callable

from kiosk.devices.speech.speaker import Ended, Speaker, Utterance, Where
from kiosk.domain.marks import unmarked

VOLUMES = (20, 35, 50, 65, 80, 100)
"""Each clearly louder than the one before; of 0 to 100."""
USUAL = 2
"""Where every session begins (EN 301 549, 5.1.3.13)."""


class Voice:
    """The speaker with what a session has set. `plugged` is whether a headset is in."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._level = USUAL
        self.plugged = False

    @property
    def where(self) -> Where | None:
        """Return who would hear it; None for nobody."""
        wanted = Where.HEADSET if self.plugged else Where.LOUDSPEAKER
        return wanted if wanted in self._speaker.outputs else None

    @property
    def level(self) -> int:
        """Return how loud it is, from 1."""
        return self._level + 1

    def louder(self, by: int) -> None:
        """Change the volume by a step, as far as there is one."""
        self._level = min(max(self._level + by, 0), len(VOLUMES) - 1)

    def reset_volume(self) -> None:
        """Be as loud as at the beginning of every session."""
        self._level = USUAL

    def stop(self) -> None:
        """Be silent."""
        self._speaker.stop()

    def say(self, text: str, language: str, *, private: bool, then: Callable[[Ended], None]) -> None:
        """Say something; `then` is called from any thread."""
        if self.where is None:
            then(Ended.REFUSED)
            return
        volume = VOLUMES[self._level]
        self._speaker.say(Utterance(unmarked(text), language, volume, self.where, private), then)
