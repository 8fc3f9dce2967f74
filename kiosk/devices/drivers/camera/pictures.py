"""A folder of pictures in place of a camera, for testers: leafed through, each held before the lens for a moment."""

from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from kiosk.devices.codes.picture import FORMATS, MOST_FILE_BYTES, MOST_PIXELS
from kiosk.devices.frames import Frame

HELD_FRAMES = 15
"""How long each picture is held."""

_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif"})
_LONGEST_SIDE = 1920
"""What a camera would deliver at most."""
_NOTHING = Frame(64, 48, b"\xff" * (64 * 48))
"""A white wall."""


class PictureSource:
    """See `FrameSource`. The folder is looked into again after its last picture; what is no picture is passed over."""

    def __init__(self, folder: Path, held_frames: int = HELD_FRAMES) -> None:
        self._folder = folder
        self._held_frames = held_frames
        self._waiting: list[Path] = []
        self._shown = _NOTHING
        self._left = 0

    def open(self) -> None:
        """See `FrameSource`. A folder that is not there is a camera that is not plugged in."""
        self._waiting = _pictures(self._folder)
        self._left = 0

    def frame(self, timeout_s: float) -> Frame:
        """See `FrameSource`. There always is one at once."""
        del timeout_s
        if self._left <= 0:
            self._waiting = self._waiting or _pictures(self._folder)
            frame = read_frame(self._waiting.pop(0)) if self._waiting else None
            self._shown = frame or _NOTHING
            self._left = self._held_frames
        self._left -= 1
        return self._shown

    def close(self) -> None:
        """See `FrameSource`."""
        self._shown = _NOTHING


def picture_source(folder: Path) -> PictureSource:
    """Return the pictures of a folder as a camera's frames."""
    return PictureSource(folder)


def read_frame(path: Path) -> Frame | None:
    """Read a picture as a camera would see it, upright and in grey; None when it is none or too large a one."""
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            return None
        with Image.open(path, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            picture.draft("L", (_LONGEST_SIDE, _LONGEST_SIDE))
            over = ImageOps.exif_transpose(picture).convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        return None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    grey = Image.alpha_composite(Image.new("RGBA", over.size, "white"), over).convert("L")
    grey.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
    return Frame(grey.width, grey.height, grey.tobytes())


def _pictures(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS)
