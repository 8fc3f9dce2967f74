"""Public holidays: worked out for the office's country, told to kiosks as dates with names, refused where unknown."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.central.calendar import HolidaysError, check, with_holidays
from kiosk.central.seed import SeedOffice, read_office, seed
from kiosk.central.storage.database import Database
from kiosk.domain.rules import office_opening
from kiosk.scheduling import wire
from kiosk.scheduling.wire_office import domain_office
from tests.central.desk import Desk
from tests.central.town import FakeClock, office_shape

KINGS_DAY = date(2027, 4, 27)
GOOD_FRIDAY = date(2026, 4, 3)


def keeping(country: str = "NL", subdivision: str = "", *open_on: str) -> wire.OfficeShape:
    """Describe an office that keeps holidays."""
    holidays = wire.HolidaysShape(country=country, subdivision=subdivision, open_on=list(open_on))
    return office_shape().model_copy(update={"holidays": holidays})


def test_a_year_and_the_next_with_names_in_the_offices_languages() -> None:
    told = with_holidays(keeping(), 2026)
    assert {day.year for day in told.closed_on} == {2026, 2027}
    names = {each.day: each.name for each in told.day_names}
    assert names[KINGS_DAY] == {"nl": "Koningsdag", "en": "King's Day"}
    assert set(names) == set(told.closed_on)


def test_the_offices_own_days_and_names_stay() -> None:
    own = keeping().model_copy(
        update={
            "closed_on": [date(2026, 11, 24)],
            "day_names": [wire.DayNameShape(day=KINGS_DAY, name={"en": "Market day"})],
        }
    )
    told = with_holidays(own, 2026)
    assert {date(2026, 11, 24), KINGS_DAY} <= set(told.closed_on)
    assert next(each.name for each in told.day_names if each.day == KINGS_DAY) == {"en": "Market day"}


def test_a_holiday_to_work_on() -> None:
    assert GOOD_FRIDAY in with_holidays(keeping(), 2026).closed_on
    assert GOOD_FRIDAY not in with_holidays(keeping("NL", "", "Goede vrijdag"), 2026).closed_on


def test_a_part_of_a_country_has_its_own_and_a_language_that_nobody_has_is_left_out() -> None:
    corpus_christi = date(2026, 6, 4)
    assert corpus_christi not in with_holidays(keeping("DE"), 2026).closed_on
    told = with_holidays(keeping("DE", "NW"), 2026)
    assert corpus_christi in told.closed_on
    assert next(each.name for each in told.day_names if each.day == corpus_christi) == {
        "en": "Corpus Christi"
    }
    greek = with_holidays(keeping("DE", "NW").model_copy(update={"languages": ["el"]}), 2026)
    assert next(each.name for each in greek.day_names if each.day == corpus_christi) == {"de": "Fronleichnam"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (keeping("XX"), "XX"),
        (keeping("NL", "ZZ"), "ZZ"),
        (keeping("NL", "", "Carnaval"), "Carnaval"),
        (
            office_shape().model_copy(
                update={"special_days": [wire.SpecialDayShape(day=KINGS_DAY, services=["parking"])]}
            ),
            "parking",
        ),
    ],
)
def test_what_cannot_be_worked_out_is_said_when_the_file_is_read(
    wrong: wire.OfficeShape, said: str, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=said):
        check(wrong)
    path = tmp_path / "office.json"
    path.write_text(wrong.model_dump_json(), "utf-8")
    with pytest.raises(ValueError, match=said):
        read_office(path)
    assert issubclass(HolidaysError, ValueError)


def test_kiosks_are_told_the_days_and_close_on_them(desk: Desk, database: Database, clock: FakeClock) -> None:
    seed(database, [SeedOffice(keeping())])
    shape = wire.OfficeShape.model_validate(desk.get("/office").json)
    assert KINGS_DAY in shape.closed_on
    christmas = clock.now().replace(month=12, day=25)
    office = domain_office(shape)
    opening = office_opening(office, christmas)
    assert (opening.is_open, opening.opens_next) == (False, christmas.replace(day=28, hour=8))
    tag = desk.get("/office").headers["etag"]
    assert desk.ask("GET", "/office", headers={"if-none-match": tag}).status == 304
