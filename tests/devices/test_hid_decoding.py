"""Keys to text over recorded events, in each layout; and any events at all without an error."""

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.codes.payload import read_payload
from kiosk.devices.drivers.hid.decoding import UNKNOWN, KeyDecoder
from kiosk.devices.keys.events import EV_SYN, SYN_DROPPED, KeyEvent
from kiosk.devices.keys.layouts import LAYOUTS
from kiosk.devices.keys.typing import typed
from kiosk.domain.reads import Refusal, Refused
from tests.devices.recordings import recorded, shifted

LOST = [KeyEvent(EV_SYN, SYN_DROPPED, 0)]
CODE = f"{shifted('L K')} 7 {shifted('Q')} 2 {shifted('M')} 4 {shifted('T')} ENTER"


def text(keys: str, layout: str = "us") -> str:
    return KeyDecoder(LAYOUTS[layout]).feed(recorded(keys)).decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        (CODE, "LK7Q2M4T\r"),
        ("A B 1 MINUS TAB", "ab1-\r"),
        ("KP1 KP2 KP0 KPDOT KPMINUS KPENTER", "120.-\r"),
        (f"H T T P S {shifted('SEMICOLON')} SLASH SLASH X {shifted('SLASH')} C EQUAL 1", "https://x?c=1"),
        (shifted("P COMMA N L D"), "P<NLD"),
        ("RIGHTSHIFT+ A RIGHTSHIFT- A", "Aa"),
        ("CAPSLOCK A 1 LEFTSHIFT+ A LEFTSHIFT- CAPSLOCK A", "A1aa"),
        ("NUMLOCK KP7", "7"),
        ("A+ A~ A~ A~ A- B", "ab"),
        ("A+ B+ A- B-", "ab"),
        ("LEFTCTRL+ RIGHTBRACE LEFTCTRL- LEFTCTRL+ M LEFTCTRL-", "\x1d\r"),
        ("LEFTALT+ KP0 KP7 KP6 LEFTALT- LEFTALT+ KP1 KP3 LEFTALT-", "L\r"),
        ("LEFTALT+ LEFTALT- A", "a"),
    ],
)
def test_keys_of_a_us_keyboard(keys: str, wanted: str) -> None:
    assert text(keys) == wanted


@pytest.mark.parametrize(
    ("layout", "keys", "wanted"),
    [
        ("de", "Y Z SEMICOLON 102ND SLASH", "zyö<-"),
        ("de", f"{shifted('7 DOT SLASH MINUS')} RIGHTALT+ Q E RIGHTALT-", "/:_?@€"),
        ("de", "LEFTCTRL+ LEFTALT+ Q LEFTALT- LEFTCTRL- A", "@a"),
        ("fr", f"{shifted('1 2 0')} A Q SEMICOLON M", "120qam,"),
        ("fr", f"H T T P S DOT {shifted('DOT DOT M')} 8 6", "https://?_-"),
        ("be", f"{shifted('7')} EQUAL {shifted('DOT')} 102ND RIGHTALT+ 102ND RIGHTALT-", "7-/<\\"),
    ],
)
def test_keys_of_other_keyboards(layout: str, keys: str, wanted: str) -> None:
    assert text(keys, layout) == wanted


@pytest.mark.parametrize(
    ("layout", "keys"),
    [
        ("us", "A F13 B"),
        ("us", "A LEFT B"),
        ("us", "LEFTMETA+ L LEFTMETA-"),
        ("us", "LEFTCTRL+ 1 LEFTCTRL-"),
        ("us", "LEFTALT+ TAB LEFTALT-"),
        ("us", "LEFTALT+ KP0 KP2 KP3 KP3 LEFTALT-"),
        ("us", "LEFTALT+ KP1 KP1 KP1 KP1 KP1 LEFTALT-"),
        ("us", "LEFTALT+ 6 5 LEFTALT-"),
        ("us", "LEFTCTRL+ ENTER LEFTCTRL-"),
        ("us", "LEFTSHIFT+ KP1 LEFTSHIFT-"),
        ("us", "RIGHTALT+ E RIGHTALT-"),
        ("de", "EQUAL A"),
        ("fr", "CAPSLOCK 1"),
        ("de", "KP1 KPDOT"),
        ("be", "RIGHTALT+ EQUAL RIGHTALT-"),
    ],
)
def test_what_is_not_known_for_sure_makes_the_read_unreadable(layout: str, keys: str) -> None:
    assert UNKNOWN in KeyDecoder(LAYOUTS[layout]).feed(recorded(keys))


def test_lost_events_make_the_read_unreadable_and_release_what_was_held() -> None:
    decoder = KeyDecoder(LAYOUTS["us"])
    events = [*recorded("LEFTSHIFT+ A"), *LOST, *recorded("B")]
    assert decoder.feed(events) == b"A" + UNKNOWN + b"b"


def test_a_silence_releases_what_was_held() -> None:
    decoder = KeyDecoder(LAYOUTS["us"])
    assert decoder.feed(recorded("LEFTSHIFT+ A")) == b"A"
    decoder.rest()
    assert decoder.feed(recorded("A")) == b"a"


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_a_layout_writes_all_that_codes_and_zones_hold(layout: str) -> None:
    wanted = string.ascii_letters + string.digits + " -:/?&=.%_<"
    assert KeyDecoder(LAYOUTS[layout]).feed(typed(wanted, LAYOUTS[layout])).decode() == wanted


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_no_character_has_two_meanings_in_a_layout(layout: str) -> None:
    for level in (LAYOUTS[layout].plain, LAYOUTS[layout].shifted, LAYOUTS[layout].third):
        characters = [character for code, character in level.items() if code < 58 or code == 86]
        assert len(set(characters)) == len(characters)
        assert all(len(character) == 1 for character in level.values())


@given(st.text(st.characters(codec="ascii", exclude_characters="\n\t")), st.sampled_from(list(LAYOUTS)))
def test_what_can_be_typed_comes_back_and_the_rest_is_unreadable(said: str, layout: str) -> None:
    out = KeyDecoder(LAYOUTS[layout]).feed(typed(said, LAYOUTS[layout]))
    assert UNKNOWN in out or out.decode() == said


ANY_EVENT = st.builds(KeyEvent, st.integers(0, 5), st.integers(0, 767), st.integers(-1, 3))
EVENT = st.one_of(
    ANY_EVENT,
    st.builds(KeyEvent, st.just(1), st.sampled_from([29, 42, 54, 56, 58, 97, 100, 125]), st.integers(0, 2)),
    st.builds(KeyEvent, st.just(1), st.integers(1, 90), st.integers(0, 2)),
)


@given(st.lists(EVENT, max_size=80), st.integers(0, 80), st.sampled_from(list(LAYOUTS)))
def test_any_events_give_text_however_they_arrive(events: list[KeyEvent], cut: int, layout: str) -> None:
    whole = KeyDecoder(LAYOUTS[layout]).feed(events)
    decoder = KeyDecoder(LAYOUTS[layout])
    assert decoder.feed(events[:cut]) + decoder.feed(events[cut:]) == whole
    assert len(whole) <= 3 * len(events)


@pytest.mark.parametrize(
    "said",
    [
        "LK7{}Q2M4T",
        "https://example.org/?code=LK7Q2M4T{}",
        "{}LK7Q2M4T",
        "I<UTOD23145890<{}",
        "]Q1LK7Q2M4T{}",
    ],
)
def test_whatever_is_read_with_a_key_that_is_not_known_is_unreadable(said: str) -> None:
    for unknown in (UNKNOWN, UNKNOWN * 2, "é".encode() + UNKNOWN):
        read = read_payload(said.encode().replace(b"{}", unknown), date(2026, 11, 24))
        assert read == Refused(Refusal.UNREADABLE)
