"""Days and numbers as each language writes them (expected values from the CLDR's charts)."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import cast

import pytest

from kiosk.central.reports.figures import SpanShape
from kiosk.central.reports.numbers import UNKNOWN, Numbers

DAY = date(2026, 11, 16)
WEEK = cast(SpanShape, SimpleNamespace(first=DAY, last=date(2026, 11, 22)))


@pytest.mark.parametrize(
    ("language", "day", "week", "month", "share", "count"),
    [
        ("en", "16 November 2026", "16 Nov – 22 Nov", "Nov 2026", "93.4%", "12,345"),
        ("nl", "16 november 2026", "16 nov – 22 nov", "nov 2026", "93,4%", "12.345"),
        ("de", "16. November 2026", "16. Nov. – 22. Nov.", "Nov. 2026", "93,4\u00a0%", "12.345"),
        ("fr", "16 novembre 2026", "16 nov. – 22 nov.", "nov. 2026", "93,4\u00a0%", "12\u202f345"),
        ("es", "16 de noviembre de 2026", "16 nov – 22 nov", "nov 2026", "93,4\u00a0%", "12.345"),
        ("pt", "16 de novembro de 2026", "16/11 – 22/11", "11/2026", "93,4%", "12\u00a0345"),
    ],
)
def test_days_and_numbers(language: str, day: str, week: str, month: str, share: str, count: str) -> None:
    numbers = Numbers(language)
    assert numbers.day(DAY) == day
    assert numbers.moment(datetime(2026, 11, 16, 9, tzinfo=UTC), "Europe/Amsterdam") == f"{day} 10:00"
    assert numbers.span(WEEK, "week") == week
    assert numbers.span(WEEK, "month") == month
    assert numbers.percent(0.934) == share
    assert numbers.whole(12_345.2) == count


def test_below_an_axis_things_are_short() -> None:
    numbers = Numbers("de")
    assert [numbers.tick(WEEK, "week"), numbers.tick(WEEK, "month")] == ["16. Nov.", "Nov. 26"]
    assert numbers.percent_short(0.5) == "50\u00a0%"
    assert numbers.percent(None) == UNKNOWN
