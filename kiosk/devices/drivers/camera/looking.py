"""Looks for codes in the frames of a camera: cheaply in each, with full effort only where something has changed."""

from PIL import Image, ImageChops, ImageStat

from kiosk.devices.codes.picture import codes_in, payloads_in
from kiosk.devices.frames import Frame

EFFORT_EVERY = 20
"""Frames between two full efforts, two seconds at ten a second: one may take a second."""
EFFORTS = 3
"""Full efforts for one change of the scene; what a phone shows may be in focus only after a while."""

_LEAST_CONTRAST = 40
"""Grey levels between dark and light; a code that can be read has more, a covered lens less."""
_GIST = (24, 16)
_CHANGE = 4.0
"""Grey levels by which a scene differs on the average when somebody has come or a phone was held up."""


class Looker:
    """Looks at one frame after the other.

    Of an earlier frame it remembers a gist of a few hundred pixels, in which nothing can be recognised: the full
    effort is not spent again and again on the same empty hall.
    """

    def __init__(self, effort_every: int = EFFORT_EVERY) -> None:
        self._effort_every = effort_every
        self._since_effort = effort_every
        self._efforts_left = 0
        self._gist: Image.Image | None = None

    def look(self, frame: Frame) -> tuple[bytes, ...]:
        """Return what the codes in a frame say."""
        picture = Image.frombuffer("L", (frame.width, frame.height), frame.grey, "raw", "L", 0, 1)
        self._since_effort += 1
        if not _has_contrast(picture):
            return ()
        if found := codes_in(picture):
            return found
        return payloads_in(picture) if self._is_worth_an_effort(picture) else ()

    def forget(self) -> None:
        """Forget the scene; the next one is new."""
        self._gist = None
        self._since_effort = self._effort_every

    def _is_worth_an_effort(self, picture: Image.Image) -> bool:
        if self._since_effort <= self._effort_every:
            return False
        if self._changed(picture):
            self._efforts_left = EFFORTS
        if self._efforts_left == 0:
            return False
        self._efforts_left -= 1
        self._since_effort = 0
        return True

    def _changed(self, picture: Image.Image) -> bool:
        gist = picture.resize(_GIST, Image.Resampling.BOX)
        before, self._gist = self._gist, gist
        return before is None or ImageStat.Stat(ImageChops.difference(before, gist)).mean[0] >= _CHANGE


def _has_contrast(picture: Image.Image) -> bool:
    """Say whether there is anything to be seen; one pixel in a thousand does not count."""
    histogram = picture.reduce(4).histogram() if min(picture.size) >= 4 else picture.histogram()
    spare = sum(histogram) // 1000
    return _end(histogram, spare) + _end(histogram[::-1], spare) < len(histogram) - _LEAST_CONTRAST


def _end(histogram: list[int], spare: int) -> int:
    """Return the first level at which more pixels than `spare` have been counted."""
    for level, count in enumerate(histogram):
        spare -= count
        if spare < 0:
            return level
    return len(histogram)
