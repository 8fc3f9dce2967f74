"""Grey frames of what cameras send, line by line; half a picture and garbage are none."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.drivers.camera.pixels import CONVERSIONS, fourcc, grey_frame
from kiosk.devices.frames import Frame

GREY = bytes(range(6))
COLOUR = 0x80


def interleaved(first: int, padding: int = 0) -> bytes:
    """Three pixels a line, two lines, brightness at `first` of each pair."""
    lines = [GREY[:3], GREY[3:]]
    pairs = [b"".join(bytes((level, COLOUR)[:: -1 if first else 1]) for level in line) for line in lines]
    return b"".join(line + b"\xee" * padding for line in pairs)


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("GREY", GREY, 3),
        ("GREY", GREY, 0),
        ("GREY", GREY[:3] + b"\xee" + GREY[3:] + b"\xee", 4),
        ("GREY", GREY[:3] + b"\xee" + GREY[3:], 4),
        ("YUYV", interleaved(0), 6),
        ("YUYV", interleaved(0, padding=2), 8),
        ("UYVY", interleaved(1), 6),
        ("UYVY", interleaved(1, padding=2), 8),
        ("NV12", GREY + b"\x80" * 3, 3),
        ("YU12", GREY + b"\x80" * 3, 3),
    ],
)
def test_brightness_is_taken_out(name: str, data: bytes, line: int) -> None:
    assert grey_frame(fourcc(name), data, 3, 2, line) == Frame(3, 2, GREY)


def jpeg(size: tuple[int, int] = (16, 8), *, tables: bool = True) -> bytes:
    stored = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(stored, "JPEG")
    data = stored.getvalue()
    return data if tables else without_huffman_tables(data)


def without_huffman_tables(data: bytes) -> bytes:
    """Leave them out, as most cameras do (USB Video Class, Motion-JPEG payload)."""
    kept, place = data[:2], 2
    while data[place + 1] != 0xDA:
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4])
        kept += data[place:end] if data[place + 1] != 0xC4 else b""
        place = end
    return kept + data[place:]


@pytest.mark.parametrize("tables", [True, False])
def test_jpeg_is_decoded_with_and_without_its_tables(tables: bool) -> None:
    frame = grey_frame(fourcc("MJPG"), jpeg(tables=tables), 16, 8, 0)
    assert frame is not None
    assert frame.grey[:3] < frame.grey[-3:]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("GREY", GREY[:-1]),
        ("YUYV", interleaved(0)[:-1]),
        ("MJPG", b""),
        ("MJPG", jpeg()[:200]),
        ("MJPG", jpeg((8, 8))),
        ("H264", GREY),
    ],
)
def test_half_a_picture_and_what_is_not_understood_are_none(name: str, data: bytes) -> None:
    width, height = (16, 8) if name == "MJPG" else (3, 2)
    assert grey_frame(fourcc(name), data, width, height, 0) is None


def test_a_frame_holds_its_size_and_does_not_show_itself() -> None:
    with pytest.raises(ValueError, match="width times height"):
        Frame(2, 2, b"123")
    assert "grey" not in repr(Frame(1, 1, b"A"))


@given(
    st.sampled_from(list(CONVERSIONS)),
    st.one_of(st.binary(max_size=300), st.binary(max_size=40).map(lambda end: jpeg()[:250] + end)),
    st.integers(-1, 20),
    st.integers(-1, 20),
    st.integers(-5, 50),
)
def test_any_bytes_are_a_frame_or_none(pixels: int, data: bytes, width: int, height: int, line: int) -> None:
    frame = grey_frame(pixels, data, width, height, line)
    assert frame is None or (frame.width, frame.height) == (width, height)
