"""What a central may set, and the signed document that brings it: only what is whole, new, signed and one's own."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha512

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.remote_settings import (
    BY_NAME,
    REMOTE_SETTINGS,
    Kind,
    SettingProblem,
    checked,
    typed,
    written,
)
from kiosk.domain.settings_document import (
    DocumentProblem,
    SettingsDocument,
    accepted,
    message_of,
    read_document,
    text_of,
)

KEY = "ab" * 32
OFFICE, KIOSK = "maastricht", "kiosk-1"
DOCUMENT = SettingsDocument(
    OFFICE,
    KIOSK,
    7,
    datetime(2026, 11, 23, 10, tzinfo=UTC),
    (KEY,),
    {"screen.moving_pictures": True, "delays.idle": 45},
    {"delays.idle": 60.5, "languages.offered": ("nl", "en")},
)


def fake_signature(public: bytes, message: bytes) -> bytes:
    return sha512(public + message).digest()


def fake_check(public: bytes, message: bytes, signature: bytes) -> bool:
    return fake_signature(public, message) == signature


def signed(text: str, key: str = KEY) -> list[str]:
    return [fake_signature(bytes.fromhex(key), message_of(text)).hex()]


def take(
    text: str, signatures: list[str], newest: int = 7, who: str = KIOSK
) -> SettingsDocument | DocumentProblem:
    return accepted(text, signatures, [KEY], (OFFICE, who), newest, fake_check)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("screen.moving_pictures", "no", False),
        ("delays.idle", "45", 45),
        ("delays.idle", "45,5", 45.5),
        ("delays.idle", "14", SettingProblem.OUT_OF_RANGE),
        ("delays.idle", "nan", SettingProblem.OUT_OF_RANGE),
        ("delays.idle", "soon", SettingProblem.WRONG_KIND),
        ("numbers.reserve", "300.5", SettingProblem.WRONG_KIND),
        ("speech.voice", "other", SettingProblem.OUT_OF_RANGE),
        ("languages.offered", "nl, en zh-Hans", ("nl", "en", "zh-Hans")),
        ("languages.offered", "nl nl", SettingProblem.OUT_OF_RANGE),
        ("languages.offered", "", SettingProblem.OUT_OF_RANGE),
        ("staff.contact", "Desk 3\x07", SettingProblem.OUT_OF_RANGE),
        ("devices.printer", "tcp://elsewhere", SettingProblem.UNKNOWN),
    ],
)
def test_reads_what_a_manager_types(name: str, text: str, value: object) -> None:
    assert typed(name, text) == value


@given(
    st.sampled_from([each.name for each in REMOTE_SETTINGS]),
    st.booleans() | st.integers(0, 900) | st.floats() | st.text(max_size=50) | st.lists(st.text(max_size=6)),
)
def test_whatever_is_taken_is_written_and_read_the_same(name: str, value: object) -> None:
    found = checked(name, value)
    if isinstance(found, SettingProblem) or BY_NAME[name].kind is Kind.NUMBER:
        return
    said = typed(name, written(found))
    assert said == (found.strip() if isinstance(found, str) else found)


def test_a_document_is_read_as_it_was_written() -> None:
    assert read_document(text_of(DOCUMENT)) == DOCUMENT
    assert DOCUMENT.effective()["delays.idle"] == 60.5


def test_takes_what_a_pinned_key_has_signed_and_nothing_else() -> None:
    text = text_of(DOCUMENT)
    assert take(text, signed(text)) == DOCUMENT
    assert take(text, ["zz", *signed(text)]) == DOCUMENT
    assert take(text, signed(text, "cd" * 32)) is DocumentProblem.NOT_SIGNED
    assert take(text.replace("60.5", "99.5"), signed(text)) is DocumentProblem.NOT_SIGNED
    assert take(text, []) is DocumentProblem.NOT_SIGNED


def test_refuses_an_older_one_and_that_of_another_kiosk() -> None:
    text = text_of(DOCUMENT)
    assert take(text, signed(text), newest=8) is DocumentProblem.OLDER
    assert take(text, signed(text), who="kiosk-2") is DocumentProblem.OTHER_KIOSK


def test_leaves_out_what_it_does_not_know() -> None:
    text = text_of(DOCUMENT).replace('"screen.moving_pictures":true', '"screen.later":1,"delays.answer":1')
    found = read_document(text)
    assert isinstance(found, SettingsDocument)
    assert found.left_out == ("delays.answer", "screen.later")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "format": st.just(1), "office": _json, "kiosk": _json, "version": _json, "changed_at": _json,
            "keys": _json, "office_settings": _json, "kiosk_settings": _json,
        },
    )
)  # fmt: skip
def test_reads_anything_without_a_crash(told: Mapping[str, object]) -> None:
    assert isinstance(read_document(json.dumps(told)), SettingsDocument | DocumentProblem)


@given(st.text())
def test_reads_any_text_without_a_crash(text: str) -> None:
    assert isinstance(read_document(text), DocumentProblem)
