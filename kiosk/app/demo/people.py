"""Made-up people for a made-up day, drawn with a seed. Names are put together from lists; no person is meant."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

GIVEN = ("Amina", "Bram", "Chiara", "Diego", "Elif", "Farid", "Greta", "Hanna", "Ivo", "Jasmijn", "Kofi", "Lena",
         "Mateusz", "Nour", "Olena", "Pieter", "Quentin", "Rosa", "Sven", "Tomas", "Ursula", "Vera", "Wei", "Yara",
         "Zoltan")  # fmt: skip
SURNAMES = ("Achterberg", "Bergström", "Castellari", "Dvorackova", "Estevao", "Fonteyn", "Grünfeld", "Hoekmans",
            "Ibarrena", "Jurgens", "Kowalczuk", "Lindqvist", "Moreaux", "Nakashiro", "Oyelaran", "Petrosyan",
            "Quaedvlieg", "Rosenthaler", "Szymanek", "Tavernier", "Uludag", "Vandersteen", "Wójtowicz", "Xanthou",
            "Yildirimoglu", "Zoetmulder")  # fmt: skip

CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I, O: a code may have to be read out or typed."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    given_names: str
    surname: str
    birth_date: date
    document_number: str


def made_up(random: Random) -> Person:
    """Draw a person between 19 and 64 years old in 2026."""
    born = date(1962, 1, 1) + timedelta(days=random.randrange(45 * 365))
    document_number = "SPEC" + "".join(random.choices(CODE_LETTERS, k=5))
    return Person(random.choice(GIVEN), random.choice(SURNAMES), born, document_number)


def made_up_code(random: Random) -> str:
    """Draw an appointment code of eight signs."""
    return "LK" + "".join(random.choices(CODE_LETTERS, k=6))
