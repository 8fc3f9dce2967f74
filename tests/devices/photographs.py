"""Photographs of a phone that shows a code, made up: by a maker of codes that is not ours, with seeded chance.

Each function takes and gives a grey picture; `photograph` puts them together.
"""

import math
import random
from collections.abc import Callable
from io import BytesIO

import segno
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

SIZE = (960, 720)
Spoil = Callable[[Image.Image, random.Random], Image.Image]
Drawn = Callable[[str, random.Random], Image.Image]
"""Draws a code as a square grey picture with its quiet zone."""
Size = tuple[int, int]
Point = tuple[float, float]


def photograph(
    text: str, seed: int, *spoils: Spoil, code_side: int = 260, drawn: Drawn | None = None, size: Size = SIZE
) -> Image.Image:
    """Return a picture of a phone that shows `text`, spoiled in the given ways one after the other."""
    chance = random.Random(seed)
    picture = _table(chance, size)
    phone = _phone((drawn or plain)(text, chance), code_side)
    left = (size[0] - phone.width) // 2 + chance.randint(-40, 40)
    picture.paste(phone, (left, (size[1] - phone.height) // 2))
    for spoil in spoils:
        picture = spoil(picture, chance)
    return picture


def tilted(degrees: float) -> Spoil:
    """Seen at an angle to the screen, about an axis by chance, from an arm's length."""

    def spoil(picture: Image.Image, chance: random.Random) -> Image.Image:
        axis = chance.uniform(0, 2 * math.pi)
        centre = (picture.width / 2, picture.height / 2)
        corners = [(0, 0), (picture.width, 0), (picture.width, picture.height), (0, picture.height)]
        seen = [_seen(corner, centre, axis, math.radians(degrees)) for corner in corners]
        coefficients = _perspective(seen, [(float(x), float(y)) for x, y in corners])
        bicubic = Image.Resampling.BICUBIC
        return picture.transform(
            picture.size, Image.Transform.PERSPECTIVE, coefficients, bicubic, fillcolor=120
        )

    return spoil


def turned(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Held crooked."""
    return picture.rotate(chance.uniform(10, 80), Image.Resampling.BICUBIC, fillcolor=120)


def out_of_focus(radius: float) -> Spoil:
    """Blurred evenly; the radius is in pixels."""
    return lambda picture, _: picture.filter(ImageFilter.GaussianBlur(radius))


def moved(pixels: int) -> Spoil:
    """Blurred along a line by chance."""

    def spoil(picture: Image.Image, chance: random.Random) -> Image.Image:
        angle = chance.uniform(0, math.pi)
        blurred = picture
        for step in range(1, pixels):
            shift = (round(step * math.cos(angle)), round(step * math.sin(angle)))
            blurred = Image.blend(blurred, ImageChops.offset(picture, *shift), 1 / (step + 1))
        return blurred

    return spoil


def in_the_dark(light: float, noise: float) -> Spoil:
    """Dim, with a sensor's noise (standard deviation in grey levels)."""

    def spoil(picture: Image.Image, chance: random.Random) -> Image.Image:
        return with_noise(ImageEnhance.Brightness(picture).enhance(light), noise, chance)

    return spoil


def with_glare(picture: Image.Image, chance: random.Random) -> Image.Image:
    """With the reflection of a lamp over a part of the screen."""
    lamp = Image.new("L", picture.size, 0)
    x, y = picture.width / 2 + chance.uniform(-130, 130), picture.height / 2 + chance.uniform(-130, 130)
    width, height = chance.uniform(60, 140), chance.uniform(40, 90)
    ImageDraw.Draw(lamp).ellipse((x - width, y - height, x + width, y + height), fill=225)
    return ImageChops.add(picture, lamp.filter(ImageFilter.GaussianBlur(35)))


def in_shade(picture: Image.Image, chance: random.Random) -> Image.Image:
    """With a shadow across it that hides two thirds of the light."""
    light = Image.new("L", picture.size, 255)
    edge = picture.width / 2 + chance.uniform(-80, 80)
    ImageDraw.Draw(light).polygon(
        [(edge, 0), (picture.width, 0), (picture.width, picture.height), (edge - 150, picture.height)],
        fill=80,
    )
    return ImageChops.multiply(picture, light.filter(ImageFilter.GaussianBlur(12)))


def as_jpeg(quality: int) -> Spoil:
    """Saved as a messenger would."""

    def spoil(picture: Image.Image, _: random.Random) -> Image.Image:
        stored = BytesIO()
        picture.save(stored, "JPEG", quality=quality)
        return Image.open(stored).convert("L")

    return spoil


def _table(chance: random.Random, size: Size) -> Image.Image:
    return with_noise(Image.new("L", size, 130), 14, chance)


def plain(text: str, _: random.Random) -> Image.Image:
    """Black on white, as a maker of codes draws it."""
    stored = BytesIO()
    segno.make(text, micro=False, error="m").save(stored, kind="png", scale=8, border=2)
    return Image.open(stored).convert("L")


def _phone(code: Image.Image, code_side: int) -> Image.Image:
    """Return a dark phone with a screen as bright as the code's edge, a heading, lines of text and the code."""
    width, height = round(code_side * 1.35), round(code_side * 2.3)
    phone = Image.new("L", (width, height), 25)
    draw = ImageDraw.Draw(phone)
    rim = round(code_side * 0.06)
    bright = code.resize((1, 1), box=(0, 0, 4, 4)).histogram().index(1)
    draw.rounded_rectangle(
        (rim, rim, width - rim, height - rim), radius=rim * 2, fill=245 if bright > 128 else 12
    )
    draw.rectangle((rim * 3, rim * 4, width - rim * 5, rim * 6), fill=60)
    for line in range(4):
        y = rim * 7 + code_side + rim * 3 * (line + 1)
        draw.rectangle((rim * 3, y, width - rim * (3 + 2 * line), y + rim), fill=150)
    shown = code.resize((code_side, code_side), Image.Resampling.LANCZOS)
    phone.paste(shown, ((width - code_side) // 2, rim * 8))
    return phone


def with_noise(picture: Image.Image, deviation: float, chance: random.Random) -> Image.Image:
    """Add noise; Pillow's own has no seed, so a tile of ours is repeated at chance offsets."""
    side = 128
    grains = bytes(min(255, max(0, round(chance.gauss(128, deviation)))) for _ in range(side * side))
    tile = Image.frombytes("L", (side, side), grains)
    noise = Image.new("L", picture.size)
    for y in range(0, picture.height, side):
        for x in range(0, picture.width, side):
            noise.paste(ImageChops.offset(tile, chance.randrange(side), chance.randrange(side)), (x, y))
    return ImageChops.add(picture, noise, scale=1, offset=-128)


def _seen(point: Point, centre: Point, axis: float, tilt: float) -> Point:
    """Project a point of a plane that is turned about an axis in it through its centre."""
    distance = 1100
    x, y = point[0] - centre[0], point[1] - centre[1]
    along = x * math.cos(axis) + y * math.sin(axis)
    across = -x * math.sin(axis) + y * math.cos(axis)
    scale = distance / (distance + across * math.sin(tilt))
    along, across = along * scale, across * math.cos(tilt) * scale
    return (
        centre[0] + along * math.cos(axis) - across * math.sin(axis),
        centre[1] + along * math.sin(axis) + across * math.cos(axis),
    )


def _perspective(seen: list[Point], flat: list[Point]) -> tuple[float, ...]:
    """Return the eight numbers by which Pillow maps what is seen back to the flat picture."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for place in range(8):
        best = max(range(place, 8), key=lambda row: abs(rows[row][place]))
        rows[place], rows[best] = rows[best], rows[place]
        rows[place] = [value / rows[place][place] for value in rows[place]]
        for other in range(8):
            if other != place:
                factor = rows[other][place]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[place], strict=True)]
    return tuple(row[8] for row in rows)
