"""Zones as readers really send them, the zones of one country's own, and what is no travel document."""

import traceback
from collections.abc import Callable
from datetime import date

import pytest

from kiosk.devices.codes.check_digits import check_digit
from kiosk.devices.codes.payload import read_text
from kiosk.devices.codes.zone import parse_zone, read_zone
from kiosk.devices.codes.zone_dates import birth_date, expiry_date
from kiosk.devices.codes.zone_layout import ZoneFormat
from kiosk.domain.reads import IdentityDocument, Refusal, Refused
from tests.devices.test_zone import read, text_of

TODAY = date(2026, 11, 24)
CARD, PASSPORT = text_of("che-id"), text_of("nld-passport-2014")
FRENCH = "IDFRALOISEAU<<<<<<<<<<<<<<<<<<<<<<<<\n970675K002774HERVE<<DJAMEL<7303216M4"
"""The specimen of the old French card that public test suites use."""
OLD_FRENCH = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6"
UNREADABLE = Refused(Refusal.UNREADABLE)


def lines_of(text: str, end: str = "\n") -> str:
    return end.join(line.rstrip("<") for line in text.split("\n"))


SLOPPY: dict[str, Callable[[str], str]] = {
    "as it stands": lambda text: text,
    "CRLF at every end": lambda text: text.replace("\n", "\r\n") + "\r\n",
    "empty lines between": lambda text: text.replace("\n", "\r\n\r\n"),
    "one run": lambda text: text.replace("\n", ""),
    "lower case": str.lower,
    "spaces around": lambda text: "\n".join(f"  {line} " for line in text.split("\n")),
    "spaces in groups": lambda text: "\n".join(f"{line[:10]} {line[10:20]} {line[20:]}" for line in text.split("\n")),
    "spaces for fillers": lambda text: text.replace("<", " "),
    "fillers left off": lines_of,
    "lines filled to one length": lambda text: "\n".join(line.ljust(50, "<") for line in text.split("\n")),
    "a line before": lambda text: "MRZ READER V2.1\n" + text,
    "a line behind": lambda text: text + "\nEND",
    "marked ends of lines": lambda text: text.replace("\n", "^"),
    "as OCR": lambda text: "]o2" + text,
}  # fmt: skip


@pytest.mark.parametrize("how", SLOPPY)
@pytest.mark.parametrize(
    "text", [CARD, PASSPORT, text_of("rou-id-td2"), FRENCH], ids=["TD1", "TD3", "TD2", "FRA"]
)
def test_a_sloppy_reader_does_not_matter(text: str, how: str) -> None:
    sent = SLOPPY[how](text)
    if how == "spaces for fillers" and "<" not in sent:
        # Nothing tells it from words any more; the parser itself still reads it.
        assert read_zone(sent, TODAY) == read_zone(text, TODAY)
    else:
        assert read_text(sent, TODAY) == read_zone(text, TODAY)
    assert isinstance(read_zone(text, TODAY), IdentityDocument)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(reversed(PASSPORT.split("\n"))),
        "\n".join(reversed(CARD.split("\n"))),
        PASSPORT.split("\n")[0],
        PASSPORT.split("\n")[1],
        PASSPORT + "\n" + text_of("icao-td3"),
        CARD + "\n" + PASSPORT,
        PASSPORT[:20] + PASSPORT[21:],
        PASSPORT[:20] + "X" + PASSPORT[20:],
        PASSPORT[:-1],
        PASSPORT.replace("<", "«"),
        PASSPORT + "\n" * 300 + PASSPORT,
    ],
)
def test_what_is_damaged_or_doubtful_is_not_read(text: str) -> None:
    assert not isinstance(read_zone(text, TODAY), IdentityDocument)
    assert isinstance(read_text(text, TODAY), Refused)


def test_the_old_french_card() -> None:
    document = read_zone(FRENCH, TODAY)
    assert isinstance(document, IdentityDocument)
    assert document.surname.reveal() == "LOISEAU"
    assert document.given_names.reveal() == "HERVE DJAMEL"
    assert document.document_number.reveal() == "970675K00277"
    assert document.birth_date == date(1973, 3, 21)
    zone = parse_zone(OLD_FRENCH)
    assert zone is not None
    assert (zone.format, zone.disagreeing) == (ZoneFormat.FRENCH, ())
    for damaged in (
        FRENCH.replace("002774", "002775"),
        FRENCH[:-1] + "5",
        FRENCH.replace("7303216M", "7303217M"),
    ):
        assert read_zone(damaged, TODAY) == UNREADABLE


def test_the_old_german_card_of_two_lines() -> None:
    """Made until 2010; its place for the sex is a filler."""
    second = "1220001297D<<6408125<1110078<<<<<<<"
    composite = check_digit(second[0:10] + second[13:20] + second[21:35])
    document = read_zone(f"IDD<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<\n{second}{composite}", TODAY)
    assert isinstance(document, IdentityDocument)
    assert (document.surname.reveal(), document.birth_date) == ("MUSTERMANN", date(1964, 8, 12))


@pytest.mark.parametrize(
    "text",
    [
        "D1NLD15094110102123456789<<<<0",
        "D1NLD2987654321ABCDEFGHIJKLMN5",
        "d1nld15094110102123456789<<<<0",
        text_of("che-id").replace("IDCHE", "D<CHE"),
    ],
)
def test_a_driving_licence_is_refused_kindly(text: str) -> None:
    assert read_text(text, TODAY) == Refused(Refusal.NOT_OURS)


@pytest.mark.parametrize("name", ["icao-mrva", "icao-mrvb"])
def test_a_visa_is_told_however_it_is_sent(name: str) -> None:
    for sent in (text_of(name).lower(), text_of(name).replace("\n", ""), text_of(name).replace("\n", "\r\n")):
        assert read_text(sent, TODAY) == Refused(Refusal.VISA)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("310803", date(2031, 8, 3)),
        ("761231", date(2076, 12, 31)),
        ("770101", date(1977, 1, 1)),
        ("991232", None),
        ("<<<<<<", None),
    ],
)
def test_the_century_of_an_expiry_date(field: str, expected: date | None) -> None:
    assert expiry_date(field, TODAY) == expected


def test_nobody_is_born_after_the_document_expired() -> None:
    assert birth_date("250310", TODAY, "240309") == date(1925, 3, 10)
    assert birth_date("250310", TODAY, "310309") == date(2025, 3, 10)
    assert birth_date("250310", TODAY, "<<<<<<") == date(2025, 3, 10)


def test_no_expiry_and_no_birth_date_are_fillers_with_a_filler_or_a_zero() -> None:
    first, second, names = text_of("icao-td1").split("\n")
    for digit in "<0":
        empty = "<<<<<<" + digit + "F" + "<<<<<<" + digit + second[15:29]
        composite = check_digit(first[5:30] + empty[0:7] + empty[8:15] + empty[18:29])
        document = read_zone("\n".join((first, empty + composite, names)), TODAY)
        assert isinstance(document, IdentityDocument)
        assert document.birth_date is None


@pytest.mark.parametrize("name", ["bel-id-longdoc-1", "usa-passport-b"])
def test_a_filler_for_the_zero_that_a_number_begins_with_is_no_other_number(name: str) -> None:
    """Both count nothing under every check digit."""
    text = text_of(name)
    damaged = text.replace("BEL0", "BEL<").replace("\n0", "\n<")
    assert damaged != text
    assert read_zone(damaged, TODAY) == UNREADABLE


def test_two_readings_that_differ_are_none() -> None:
    """A run that fits two arrangements is read only where both say the same."""
    twice = PASSPORT + "\n" + PASSPORT
    assert read_zone(twice, TODAY) == read("nld-passport-2014")
    other = PASSPORT.replace("BRUIJN", "BRUIJM")
    assert read_zone(PASSPORT + "\n" + other, TODAY) == UNREADABLE


def test_nothing_of_a_zone_is_in_what_comes_back_or_in_its_trace() -> None:
    document = read("nld-passport-2014")
    try:
        raise RuntimeError(document, parse_zone(PASSPORT))
    except RuntimeError as error:
        told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert "Zone(***)" in told
    assert not any(
        each in told.replace("PASSPORT", "") for each in ("BRUIJN", "SPECI2014", "650310", "999999990")
    )
