"""IPP messages and PWG raster pages: what is written is read back, and any bytes give a value."""

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.ipp.codec import (
    Attribute,
    Group,
    Malformed,
    Message,
    Range,
    Resolution,
    Value,
    attribute,
    decode,
    encode,
    texts,
)
from kiosk.devices.ipp.names import GroupTag, Operation, Tag
from kiosk.devices.ipp.pwg_raster import SYNC, decode_page, encode_page

INT = st.integers(-(2**31), 2**31 - 1)
NAMES = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=12)
PLAIN = st.one_of(
    INT.map(lambda number: Value(Tag.INTEGER, number)),
    st.booleans().map(lambda truth: Value(Tag.BOOLEAN, int(truth))),
    st.text(max_size=40).map(lambda text: Value(Tag.TEXT, text)),
    st.text(max_size=40).map(lambda text: Value(Tag.KEYWORD, text)),
    st.binary(max_size=40).map(lambda data: Value(Tag.OCTETS, data)),
    st.builds(lambda least, most: Value(Tag.RANGE, Range(least, most)), INT, INT),
    st.builds(lambda across, down: Value(Tag.RESOLUTION, Resolution(across, down)), INT, INT),
    st.just(Value(Tag.NO_VALUE, None)),
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(
        st.builds(Attribute, NAMES, st.lists(inner, min_size=1, max_size=3).map(tuple)), max_size=3
    ).map(lambda members: Value(Tag.BEGIN_COLLECTION, tuple(members))),
    max_leaves=6,
)
ATTRIBUTES = st.builds(Attribute, NAMES, st.lists(VALUES, min_size=1, max_size=3).map(tuple))
MESSAGES = st.builds(
    Message,
    st.integers(0, 0xFFFF),
    INT,
    st.lists(
        st.builds(Group, st.sampled_from([1, 2, 4, 5]), st.lists(ATTRIBUTES, max_size=3).map(tuple)),
        max_size=3,
    ).map(tuple),
    st.binary(max_size=30),
    st.sampled_from([(1, 1), (2, 0), (2, 1)]),
)


@given(MESSAGES)
def test_what_is_written_is_read_back(message: Message) -> None:
    assert decode(encode(message)) == message


@given(st.binary(max_size=400))
def test_any_bytes_give_a_message_or_a_mistake(data: bytes) -> None:
    assert isinstance(decode(data), Message | Malformed)


@given(MESSAGES, st.data())
def test_a_message_with_any_byte_changed_or_cut_gives_a_message_or_a_mistake(
    message: Message, data: st.DataObject
) -> None:
    whole = bytearray(encode(message))
    whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(decode(bytes(whole)), Message | Malformed)
    assert isinstance(decode(bytes(whole[: data.draw(st.integers(0, len(whole)))])), Message | Malformed)


def test_a_request_as_the_standard_writes_it() -> None:
    """RFC 8010, A.1: the beginning of a Print-Job request, byte for byte."""
    lead = (
        attribute("attributes-charset", Tag.CHARSET, "utf-8"),
        attribute("attributes-natural-language", Tag.LANGUAGE, "en-us"),
    )
    written = encode(Message(Operation.PRINT_JOB, 1, (Group(GroupTag.OPERATION, lead),)))
    assert written == (
        b"\x02\x00\x00\x02\x00\x00\x00\x01\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x05en-us\x03"
    )


def test_text_with_its_language_is_read_as_text() -> None:
    data = b"\x02\x00\x00\x00\x00\x00\x00\x01\x04\x35\x00\x01m\x00\x0b\x00\x02nl\x00\x05Bonne\x03"
    message = decode(data)
    assert isinstance(message, Message)
    assert texts(message.first(GroupTag.PRINTER).values("m")) == ("Bonne",)


def test_collections_in_collections_have_an_end() -> None:
    deep = b"\x02\x00\x00\x00\x00\x00\x00\x01\x04" + b"\x34\x00\x01a\x00\x00"
    deep += (b"\x4a\x00\x00\x00\x01b" + b"\x34\x00\x00\x00\x00") * 5000
    assert decode(deep) == Malformed("nesting")


@given(st.integers(1, 70), st.integers(1, 40), st.binary(min_size=2800, max_size=2800), st.booleans())
def test_a_page_is_read_back_dot_for_dot(width: int, height: int, dots: bytes, grey: bool) -> None:
    picture = Image.frombytes("L", (width, height), dots[: width * height])
    if not grey:
        picture = picture.convert("1")
    page = decode_page(encode_page(picture, 203, grey=grey))
    assert page is not None
    assert (page.dpi, page.picture.mode, page.picture.size) == (203, picture.mode, picture.size)
    assert page.picture.tobytes() == picture.tobytes()


def test_a_page_is_small() -> None:
    assert len(encode_page(Image.new("1", (640, 1000), 255), 203)) < 2000


@given(st.data())
def test_a_page_with_any_bytes_changed_gives_a_page_or_none(data: st.DataObject) -> None:
    whole = bytearray(encode_page(Image.new("1", (64, 8), 255), 203))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    page = decode_page(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert page is None or page.picture.width > 0
    assert decode_page(SYNC + data.draw(st.binary(max_size=100))) is None
