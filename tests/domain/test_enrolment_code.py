"""What begins an enrolment is read again as it was written, and nothing else is taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.enrolment_code import (
    LONGEST,
    USER_LETTERS,
    CodeProblem,
    EnrolmentCode,
    approval_address,
    read_address,
    read_code,
    read_enrolment_code,
    read_user_code,
    text_of,
    user_code_of,
)

CODE = "7K3F-M2QD-9XWT"


@pytest.mark.parametrize(
    "url", ["https://central.example", "http://127.0.0.1:8480", "https://[2001:db8::1]:8443"]
)
def test_is_read_as_it_was_written(url: str) -> None:
    enrolment = EnrolmentCode(url, CODE)
    assert read_enrolment_code(text_of(enrolment)) == enrolment


def test_reads_what_a_scanner_or_a_hand_makes_of_it() -> None:
    said = EnrolmentCode("https://central.example", CODE)
    assert read_enrolment_code("loket-enrol:1:HTTPS://Central.Example/:7k3f m2qd 9xwt\r\n") == said
    assert read_code("7k3fm2qd9xwt") == CODE
    assert read_code("oil0-1111-1111") == "0110-1111-1111"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", CodeProblem.NOT_ONE),
        ("LK7Q2M4T", CodeProblem.NOT_ONE),
        ("LOKET-ENROL:1:" + "x" * LONGEST, CodeProblem.NOT_ONE),
        (f"LOKET-ENROL:2:https://central.example:{CODE}", CodeProblem.OTHER_VERSION),
        (f"LOKET-ENROL:1:https://central.example/path:{CODE}", CodeProblem.BAD_ADDRESS),
        (f"LOKET-ENROL:1:https://somebody@central.example:{CODE}", CodeProblem.BAD_ADDRESS),
        (f"LOKET-ENROL:1:file:///etc/passwd:{CODE}", CodeProblem.BAD_ADDRESS),
        (f"LOKET-ENROL:1:https://central.example:99999:{CODE}", CodeProblem.BAD_ADDRESS),
        ("LOKET-ENROL:1:https://central.example:7K3F-M2QD", CodeProblem.BAD_CODE),
        ("LOKET-ENROL:1:https://central.example:7K3F-M2QD-9XWU", CodeProblem.BAD_CODE),
    ],
)
def test_says_why_it_is_none(text: str, problem: CodeProblem) -> None:
    assert read_enrolment_code(text) is problem


@given(st.text(max_size=LONGEST + 20).map(lambda text: "LOKET-ENROL:1:" + text) | st.text())
def test_reads_anything_without_a_crash(text: str) -> None:
    found = read_enrolment_code(text)
    assert isinstance(found, CodeProblem) or read_enrolment_code(text_of(found)) == found
    read_user_code(text)


def test_does_not_write_what_nobody_could_read() -> None:
    with pytest.raises(ValueError, match="no address"):
        text_of(EnrolmentCode("https://central.example/path", CODE))


@given(st.binary(min_size=8, max_size=32))
def test_a_user_code_is_eight_consonants(seed: bytes) -> None:
    code = user_code_of(seed)
    assert len(code) == 9
    assert set(code.replace("-", "")) <= set(USER_LETTERS)
    assert read_user_code(code.lower().replace("-", " ")) == code


def test_a_user_code_of_other_letters_is_none() -> None:
    assert read_user_code("WDJB-MJHA") is None
    assert read_user_code("WDJB-MJH") is None


def test_the_address_for_a_telephone() -> None:
    assert approval_address("https://central.example/", "WDJB-MJHT").endswith("/fleet/approve?code=WDJB-MJHT")
    assert read_address("https://central.example:443/") == "https://central.example:443"
