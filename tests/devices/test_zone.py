"""Machine-readable zones against public specimens, and what the parser must never hand on."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.codes.check_digits import check_digit
from kiosk.devices.codes.zone import parse_zone, read_zone
from kiosk.devices.codes.zone_dates import birth_date
from kiosk.devices.codes.zone_parts import Zone
from kiosk.domain.reads import IdentityDocument, Refusal, Refused

TODAY = date(2026, 11, 23)
VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "data" / "mrz_vectors.json").read_text(encoding="utf-8")
)["vectors"]
DECIDABLE = [each for each in VECTORS if each["valid"] is not None]
DUTCH = [each for each in VECTORS if each["fields"].get("issuing") == "NLD"]


def text_of(name: str) -> str:
    return "\n".join(next(each["lines"] for each in VECTORS if each["id"] == name))


def read(name: str) -> IdentityDocument:
    document = read_zone(text_of(name), TODAY)
    assert isinstance(document, IdentityDocument)
    return document


def fields(zone: Zone) -> dict[str, str]:
    return {
        "format": zone.format.value,
        "code": zone.document_code,
        "issuing": zone.issuer,
        "document_number": zone.document_number,
        "surname": zone.surname,
        "given": zone.given_names,
        "nationality": zone.nationality,
        "dob": zone.birth.strip("<"),
        "sex": zone.sex,
        "expiry": zone.expiry.strip("<"),
        "optional": zone.optional,
        "optional2": zone.optional2,
    }


@pytest.mark.parametrize("vector", DECIDABLE, ids=lambda each: each["id"])
def test_every_decidable_specimen_is_told_right(vector: dict[str, Any]) -> None:
    zone = parse_zone("\n".join(vector["lines"]))
    assert (zone is not None and not zone.disagreeing) == vector["valid"]
    if zone is not None:
        dropped = {"optional": "", "optional2": ""} if vector["fields"]["issuing"] == "NLD" else {}
        assert fields(zone) == {**vector["fields"], **dropped}


@pytest.mark.parametrize("vector", DECIDABLE, ids=lambda each: each["id"])
def test_one_run_of_characters_reads_as_lines_do(vector: dict[str, Any]) -> None:
    assert parse_zone("".join(vector["lines"])) == parse_zone("\r\n".join(vector["lines"]))


@pytest.mark.parametrize("vector", DUTCH, ids=lambda each: each["id"])
def test_no_optional_data_of_a_dutch_document_comes_back(vector: dict[str, Any]) -> None:
    zone = parse_zone("\n".join(vector["lines"]))
    assert zone is not None
    assert (zone.optional, zone.optional2) == ("", "")
    values = [str(getattr(zone, name)) for name in Zone.__dataclass_fields__]
    assert not any(number in value for value in values for number in ("999999990", "123456782"))


def test_the_document_is_what_finds_an_appointment() -> None:
    document = read("nld-passport-2014")
    assert document.surname.reveal() == "DE BRUIJN"
    assert document.given_names.reveal() == "WILLEKE LISELOTTE"
    assert document.document_number.reveal() == "SPECI2014"
    assert document.birth_date == date(1965, 3, 10)


def test_neither_the_document_nor_the_zone_shows_itself() -> None:
    assert "BRUIJN" not in repr(read("nld-passport-2014"))
    assert "BRUIJN" not in repr(parse_zone(text_of("nld-passport-2014")))


@pytest.mark.parametrize("name", ["icao-mrva", "icao-mrvb"])
def test_a_visa_says_that_it_is_one(name: str) -> None:
    assert read_zone(text_of(name), TODAY) == Refused(Refusal.VISA)


def test_letters_and_digits_that_ocr_confuses_are_exchanged_where_the_place_allows_one() -> None:
    assert read("ocr-td1-confusions") == read("che-id")


def test_nothing_is_exchanged_in_a_document_number() -> None:
    damaged = text_of("icao-td3").replace("L898902C3", "L8989O2C3")
    assert read_zone(damaged, TODAY) == Refused(Refusal.UNREADABLE)


@pytest.mark.parametrize("name", ["bad-td1-doc-cd", "bad-td1-longdoc-cd", "bad-td1-short"])
def test_wrong_check_digits_are_unreadable(name: str) -> None:
    assert read_zone(text_of(name), TODAY) == Refused(Refusal.UNREADABLE)


def test_portugal_counts_the_filler_in_the_weights() -> None:
    # The printed specimen ends the number with 2 where the standard has 0.
    first = text_of("prt-id-longdoc-icao-digit").split("\n")
    printed = [first[0].replace("ZZ70", "ZZ72"), first[1], first[2]]
    composite = printed[0][5:30] + printed[1][0:7] + printed[1][8:15] + printed[1][18:29]
    printed[1] = printed[1][:29] + check_digit(composite)
    document = read_zone("\n".join(printed), TODAY)
    assert isinstance(document, IdentityDocument)
    assert document.document_number.reveal() == "000024759ZZ7"


def test_an_unknown_birth_day_leaves_no_date() -> None:
    first, second, names = text_of("icao-td1").split("\n")
    second = "7408<<" + check_digit("7408<<") + second[7:]
    composite = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    document = read_zone("\n".join((first, second[:29] + check_digit(composite), names)), TODAY)
    assert isinstance(document, IdentityDocument)
    assert document.birth_date is None


def test_a_name_without_surname_and_a_cut_off_one() -> None:
    passport = text_of("icao-td3").split("\n")[1]
    nameless = parse_zone("P<UTO" + "<<ARKFREITH".ljust(39, "<") + "\n" + passport)
    assert nameless is not None
    assert (nameless.surname, nameless.given_names, nameless.disagreeing) == ("", "ARKFREITH", ())
    cut = parse_zone(text_of("mys-no-given-name"))
    assert cut is not None
    assert cut.names_truncated


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("650310", date(1965, 3, 10)),
        ("261123", date(2026, 11, 23)),
        ("261124", date(1926, 11, 24)),
        ("000229", date(2000, 2, 29)),
        ("990230", None),
        ("740800", None),
        ("<<<<<<", None),
        ("7408<<", None),
        ("74081", None),
    ],
)
def test_the_century_of_a_birth_date(field: str, expected: date | None) -> None:
    assert birth_date(field, TODAY) == expected


ZONE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


@given(st.sampled_from(DECIDABLE), st.data())
def test_one_wrong_character_in_a_covered_place_is_never_read_as_another_number(
    vector: dict[str, Any], data: st.DataObject
) -> None:
    """Letters of the same value modulo ten (0, A, K, …) escape any check digit; a wrong digit never does."""
    text = "\n".join(vector["lines"])
    digits = [place for place, character in enumerate(text) if character.isdigit()]
    place = data.draw(st.sampled_from(digits))
    wrong = data.draw(st.sampled_from([each for each in "0123456789" if each != text[place]]))
    before = read_zone(text, TODAY)
    after = read_zone(text[:place] + wrong + text[place + 1 :], TODAY)
    if isinstance(before, IdentityDocument) and isinstance(after, IdentityDocument):
        assert after.document_number == before.document_number
        assert after.birth_date == before.birth_date


@given(st.text(alphabet=ZONE_LETTERS + "\n\r abz", max_size=120) | st.text(max_size=120))
def test_no_text_makes_the_parser_fall_over(text: str) -> None:
    assert isinstance(read_zone(text, TODAY), IdentityDocument | Refused)


@given(st.sampled_from([(3, 30), (2, 36), (2, 44)]), st.data())
def test_no_zone_shaped_text_makes_the_parser_fall_over(size: tuple[int, int], data: st.DataObject) -> None:
    count, columns = size
    line = st.text(alphabet=ZONE_LETTERS, min_size=columns, max_size=columns)
    text = "\n".join(data.draw(line) for _ in range(count))
    assert isinstance(read_zone(text, TODAY), IdentityDocument | Refused)
