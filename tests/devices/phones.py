"""What else comes before a camera: codes drawn in other ways, and phones and papers that have lived.

As `photographs`, by a maker of codes that is not ours and with seeded chance.
"""

import math
import random
from io import BytesIO

import segno
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.devices.photographs import Drawn, Spoil, plain

_MODULE = 8
_BORDER = 2


def dark_mode(text: str, chance: random.Random) -> Image.Image:
    """White on black."""
    return ImageChops.invert(plain(text, chance))


def faint(dark: int, light: int) -> Drawn:
    """In colours that are not far apart in grey."""
    table = [dark + (light - dark) * level // 255 for level in range(256)]
    return lambda text, chance: plain(text, chance).point(table)


def dotted(text: str, _: random.Random) -> Image.Image:
    """With a dot for each module, as wallets and leaflets like it; finder patterns in one piece."""
    code = segno.make(text, micro=False, error="m")
    rows = [bytes(row) for row in code.matrix_iter(border=_BORDER)]
    picture = Image.new("L", (len(rows) * _MODULE, len(rows) * _MODULE), 255)
    draw = ImageDraw.Draw(picture)
    last = len(rows) - _BORDER - 8
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if not dark:
                continue
            left, top = x * _MODULE, y * _MODULE
            low, high = _BORDER + 7, last
            finder = (x < low or x > high) and (y < low or y > high) and not (x > high and y > high)
            if finder:
                draw.rectangle((left, top, left + _MODULE - 1, top + _MODULE - 1), fill=0)
            else:
                draw.ellipse((left + 0.5, top + 0.5, left + _MODULE - 1.5, top + _MODULE - 1.5), fill=0)
    return picture


def with_logo(text: str, _: random.Random) -> Image.Image:
    """With a town's arms in the middle, over the modules, and more correction for that."""
    stored = BytesIO()
    segno.make(text, micro=False, error="h").save(stored, kind="png", scale=_MODULE, border=_BORDER)
    picture = Image.open(stored).convert("L")
    middle, side = picture.width / 2, picture.width * 0.09
    draw = ImageDraw.Draw(picture)
    draw.rectangle((middle - side, middle - side, middle + side, middle + side), fill=255)
    draw.ellipse(
        (middle - side * 0.8, middle - side * 0.8, middle + side * 0.8, middle + side * 0.8), fill=90
    )
    return picture


def with_moire(depth: float) -> Spoil:
    """With the bands that a screen's grid and a sensor's make."""

    def spoil(picture: Image.Image, chance: random.Random) -> Image.Image:
        reach = round(math.hypot(*picture.size)) + 2
        bands = Image.new("L", picture.size, 255)
        for period in (chance.uniform(5, 9), chance.uniform(18, 40)):
            wave = bytes(
                round(255 - 127 * depth * (1 + math.sin(2 * math.pi * x / period))) for x in range(reach)
            )
            grid = Image.frombytes("L", (reach, 1), wave).resize((reach, reach))
            turned = grid.rotate(chance.uniform(0, 180), Image.Resampling.BILINEAR, fillcolor=255)
            left, top = (reach - picture.width) // 2, (reach - picture.height) // 2
            cut = turned.crop((left, top, left + picture.width, top + picture.height))
            bands = ImageChops.multiply(bands, cut)
        return ImageChops.multiply(picture, bands)

    return spoil


def cracked(picture: Image.Image, chance: random.Random) -> Image.Image:
    """With a broken glass: rays from where it fell on, bright beside dark."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    x = picture.width / 2 + chance.uniform(-150, 150)
    y = picture.height / 2 + chance.uniform(-150, 150)
    for _ in range(7):
        angle, at = chance.uniform(0, 2 * math.pi), (x, y)
        for _ in range(6):
            angle += chance.uniform(-0.4, 0.4)
            step = chance.uniform(30, 80)
            to = (at[0] + step * math.cos(angle), at[1] + step * math.sin(angle))
            draw.line((*at, *to), fill=60, width=3)
            draw.line((at[0] + 2, at[1] + 1, to[0] + 2, to[1] + 1), fill=225, width=1)
            at = to
    return picture


def under_a_thumb(picture: Image.Image, chance: random.Random) -> Image.Image:
    """With a thumb over modules at the lower edge; where it lies over a finder pattern nobody reads anything."""
    picture = picture.copy()
    x = picture.width / 2 + chance.uniform(-30, 30)
    y = picture.height / 2 + 45 + chance.uniform(0, 30)
    ImageDraw.Draw(picture).ellipse((x - 19, y - 18, x + 19, y + 200), fill=150)
    return picture


def folded(picture: Image.Image, chance: random.Random) -> Image.Image:
    """As a paper that was folded in four: each part leans another way and has its own light."""
    width, height = picture.size
    middle = (width // 2 + chance.randint(-40, 40), height // 2 + chance.randint(-60, 60))
    bent = (middle[0] + chance.randint(-10, 10), middle[1] + chance.randint(-10, 10))
    xs, ys = (0, middle[0], width), (0, middle[1], height)
    corners = {(i, j): (x, y) for i, x in enumerate(xs) for j, y in enumerate(ys)} | {(1, 1): bent}
    mesh = []
    for i in range(2):
        for j in range(2):
            box = (xs[i], ys[j], xs[i + 1], ys[j + 1])
            quad = (*corners[i, j], *corners[i, j + 1], *corners[i + 1, j + 1], *corners[i + 1, j])
            mesh.append((box, quad))
    leaning = picture.transform(picture.size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC)
    light = Image.new("L", picture.size)
    for box, _ in mesh:
        light.paste(chance.randint(130, 255), box)
    return ImageChops.multiply(leaning, light.filter(ImageFilter.GaussianBlur(3)))
