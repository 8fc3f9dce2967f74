"""A second opinion on zones: npm's `mrz`, where it and the standard agree, says what we say."""

from typing import Any

import pytest

from kiosk.devices.codes.check_digits import check_digit
from kiosk.devices.codes.zone import parse_zone
from kiosk.devices.codes.zone_parts import Zone
from tests.devices.test_zone import DECIDABLE
from tests.devices.test_zone_sloppy import FRENCH, OLD_FRENCH
from tests.peers.zones import asked

VISAS = frozenset({"icao-mrva", "icao-mrvb"})
"""It takes a visa for a passport of the same size and misses the composite digit that a visa does not have."""
STRICTER = frozenset({"nld-passport-old-filler"})
"""It refuses a filler for the check digit of optional data that are there, as older Dutch passports print it."""
ONE_NAME = frozenset({"mys-no-given-name"})
"""It gives a single name for both names."""
UNKNOWN_CODES = frozenset(
    {"icao-td1", "icao-td1-longdoc", "icao-td1-longdoc2", "icao-td2", "icao-td3", "nor-PU"}
)
"""Utopia is none of its countries."""


@pytest.fixture(scope="module")
def opinions() -> dict[str, dict[str, Any]]:
    told = asked([each["lines"] for each in DECIDABLE])
    return dict(zip((each["id"] for each in DECIDABLE), told, strict=True))


def ours(vector: dict[str, Any]) -> Zone | None:
    zone = parse_zone("\n".join(vector["lines"]))
    return zone if zone is not None and not zone.disagreeing else None


@pytest.mark.parametrize("vector", DECIDABLE, ids=lambda each: each["id"])
def test_what_it_reads_we_read_alike(vector: dict[str, Any], opinions: dict[str, dict[str, Any]]) -> None:
    told, zone = opinions[vector["id"]], ours(vector)
    if not told["valid"]:
        return
    assert zone is not None
    said = told["fields"]
    assert zone.surname == " ".join(said["lastName"].split())
    if vector["id"] not in ONE_NAME:
        assert zone.given_names == " ".join((said["firstName"] or "").split())
    assert zone.document_number == told["number"].strip("<")
    assert zone.birth == said["birthDate"]


def test_where_we_differ_is_known(opinions: dict[str, dict[str, Any]]) -> None:
    read = {each["id"] for each in DECIDABLE if ours(each)}
    theirs = {name for name, told in opinions.items() if told["valid"]}
    assert theirs <= read
    assert read - theirs == VISAS | STRICTER | UNKNOWN_CODES


def test_the_old_french_card_is_read_alike() -> None:
    for text, told in zip(
        (FRENCH, OLD_FRENCH),
        asked([FRENCH.split("\n"), OLD_FRENCH.split("\n")]),
        strict=True,
    ):
        zone = parse_zone(text)
        assert zone is not None
        assert told["valid"] is not bool(zone.disagreeing)
        assert zone.document_number == told["number"]
        assert zone.given_names == " ".join(told["fields"]["firstName"].split())


def test_it_refuses_the_damage_that_we_refuse() -> None:
    """Every single wrong digit under the check digits of a Swiss card."""
    good = next(each["lines"] for each in DECIDABLE if each["id"] == "che-id")
    damaged = []
    for place in (5, 6, 7, 8, 9, 10, 11, 12, 13, 14):
        first = good[0]
        wrong = check_digit(first[place]) if not first[place].isdigit() else str((int(first[place]) + 1) % 10)
        damaged.append([first[:place] + wrong + first[place + 1 :], good[1], good[2]])
    for lines, told in zip(damaged, asked(damaged), strict=True):
        zone = parse_zone("\n".join(lines))
        assert zone is not None
        assert bool(zone.disagreeing) is not told["valid"]
