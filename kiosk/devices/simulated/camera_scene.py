"""Draws what a camera sees when a code is held before it, or a picture, by what is wrong with it."""

import random
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from kiosk.devices.frames import Frame
from kiosk.devices.simulated.reader_states import CameraState
from kiosk.devices.tickets.qr import code_picture

SIZE = (640, 480)
_WALL, _PAPER = 150, 235
_MARGIN = 20
_GRAIN_SIDE = 64
_GRAIN = 40
_OUT_OF_FOCUS = 14
_IN_THE_DARK = 0.03


@dataclass(frozen=True, slots=True)
class Pose:
    """How a code is held: `side` of its paper in pixels, its centre's distance from the frame's, degrees, and more.

    `blur` is a radius in pixels, `light` a factor, `grain` a standard deviation in grey levels.
    """

    side: int = 300
    x: int = 0
    y: int = 0
    angle: float = 0.0
    blur: float = 0.0
    light: float = 1.0
    grain: float = 0.0


STEADY = Pose()


def code_scene(text: str, pose: Pose, chance: random.Random) -> Image.Image:
    """Return what is seen when a code is held up; the wall alone when it says too much for a code of that size."""
    scene = Image.new("L", SIZE, _WALL)
    code = code_picture(text, pose.side - _MARGIN)
    if code is not None:
        paper = Image.new("L", (pose.side, pose.side), _PAPER)
        place = (pose.side - code.width) // 2
        paper.paste(code.convert("L").point([_dark(level) for level in range(256)]), (place, place))
        held = paper.rotate(pose.angle, Image.Resampling.BICUBIC, expand=True)
        shape = Image.new("L", paper.size, 255).rotate(pose.angle, expand=True)
        corner = (SIZE[0] - held.width) // 2 + pose.x, (SIZE[1] - held.height) // 2 + pose.y
        scene.paste(held, corner, shape)
    if pose.blur:
        scene = scene.filter(ImageFilter.GaussianBlur(pose.blur))
    return with_grain(ImageEnhance.Brightness(scene).enhance(pose.light), pose.grain, chance)


def seen(scene: Image.Image, state: CameraState, chance: random.Random) -> Image.Image:
    """Return a scene as a camera in some state sees it."""
    match state:
        case CameraState.BLURRED:
            return scene.filter(ImageFilter.GaussianBlur(_OUT_OF_FOCUS))
        case CameraState.DARK:
            return with_grain(ImageEnhance.Brightness(scene).enhance(_IN_THE_DARK), 2, chance)
        case CameraState.NOISE:
            return with_grain(scene, _GRAIN, chance)
        case _:
            return scene


def with_grain(scene: Image.Image, deviation: float, chance: random.Random) -> Image.Image:
    """Add a sensor's noise; Pillow's own has no seed, so a tile of ours is repeated at chance offsets."""
    if not deviation:
        return scene
    tile = Image.frombytes("L", (_GRAIN_SIDE, _GRAIN_SIDE), bytes(_grains(deviation, chance)))
    noise = Image.new("L", scene.size)
    for y in range(0, scene.height, _GRAIN_SIDE):
        for x in range(0, scene.width, _GRAIN_SIDE):
            shift = chance.randrange(_GRAIN_SIDE), chance.randrange(_GRAIN_SIDE)
            noise.paste(ImageChops.offset(tile, *shift), (x, y))
    return ImageChops.add(scene, noise, scale=1, offset=-128)


def frame_of(scene: Image.Image) -> Frame:
    """Return a scene as a camera's frame."""
    return Frame(scene.width, scene.height, scene.convert("L").tobytes())


def _grains(deviation: float, chance: random.Random) -> list[int]:
    return [min(255, max(0, round(chance.gauss(128, deviation)))) for _ in range(_GRAIN_SIDE**2)]


def _dark(level: int) -> int:
    """Return how black and white come out on a screen."""
    return 30 + level * (_PAPER - 30) // 255
