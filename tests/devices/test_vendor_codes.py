"""Vendors' codes beside signed ones: each is taken for what it is, and none is mistaken for another's."""

from base64 import b64encode
from datetime import date
from json import dumps

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.codes.payload import read_text
from kiosk.domain.enrolment_code import LONGEST, PREFIX
from kiosk.domain.reads import AppointmentCode, Refused, SetupCode
from kiosk.domain.secret import Secret

TODAY = date(2026, 11, 24)
JCC = st.text("0123456789abcdef", min_size=12, max_size=32)
QMATIC = st.text("0123456789abcdef", min_size=64, max_size=64)
ZMS = st.integers(100_000, 99_999_999)


def zms_link(number: int) -> str:
    """Make the link of a confirmation: base64 of an object with the number and its key."""
    wrapped = b64encode(dumps({"id": number, "authKey": "ab12"}).encode()).decode()
    return f"https://z.example/#/{wrapped}"


def vendors() -> st.SearchStrategy[str]:
    """Make what vendors put into codes and links."""
    return st.one_of(
        JCC,
        QMATIC,
        QMATIC.map(lambda value: f"https://q.example/appointment?appId={value}"),
        ZMS.map(str),
        ZMS.map(zms_link),
    )


@settings(max_examples=150, deadline=None)
@given(vendors())
def test_no_vendor_s_code_is_a_signed_one_or_an_enrolment(text: str) -> None:
    read = read_text(text, TODAY)
    # Digits alone may be a citizen's number by chance: that is refused, and never taken for something else.
    assert isinstance(read, AppointmentCode | Refused)
    assert not isinstance(read, AppointmentCode) or read.signed is None


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=LONGEST + 20))
def test_what_begins_an_enrolment_is_never_an_appointment(rest: str) -> None:
    text = PREFIX + rest
    read = read_text(text, TODAY)
    assert read == (SetupCode(Secret(text)) if len(text) <= LONGEST else read)
    assert not isinstance(read, AppointmentCode)
