"""Public holidays: what the office says of them worked out into dates, so that kiosks need to know none.

The rules of each country come from the library `holidays`, in the names of the country's own language and in those of
the office's languages that the library knows.
"""

from collections.abc import Iterable
from datetime import date

import holidays

from kiosk.scheduling import wire

_ANY_YEAR = 2026
_YEARS = 12
"""So far ahead it is looked for a day that does not come in every year."""


class HolidaysError(ValueError):
    """A country or a part of it that the library does not know, or a day to work on that is no holiday there."""


def with_holidays(shape: wire.OfficeShape, year: int) -> wire.OfficeShape:
    """Add the holidays of a year and the next to the days on which an office is closed. Raises `HolidaysError`.

    A year and the next, so that a kiosk that is cut off over New Year goes on knowing them.
    """
    if shape.holidays is None:
        return shape
    names = _names(shape.holidays, shape.languages, (year, year + 1))
    named = {each.day: each.name for each in shape.day_names}
    return shape.model_copy(
        update={
            "closed_on": sorted({*shape.closed_on, *names}),
            "day_names": [
                wire.DayNameShape(day=day, name=name) for day, name in sorted({**names, **named}.items())
            ],
        }
    )


def check(shape: wire.OfficeShape) -> None:
    """See whether an office's special days can be worked out in any year. Raises ValueError."""
    with_holidays(shape, _ANY_YEAR)
    known = {service.id for service in shape.services}
    unknown = {each for special in shape.special_days for each in special.services} - known
    if unknown:
        raise ValueError(f"special_days: there is no service {', '.join(sorted(unknown))}")


def _names(
    wanted: wire.HolidaysShape, languages: Iterable[str], years: tuple[int, ...]
) -> dict[date, dict[str, str]]:
    own = _of(wanted, years, None)
    open_on = set(wanted.open_on)
    if missing := open_on - set(own.values()):
        known = set(_of(wanted, tuple(range(years[0], years[0] + _YEARS)), None).values())
        if missing - known:
            raise HolidaysError(
                f"no holiday of {wanted.country} is called {', '.join(sorted(missing - known))}"
            )
    days = sorted(day for day, name in own.items() if name not in open_on)
    found: dict[date, dict[str, str]] = {day: {} for day in days}
    told = {language: _of(wanted, years, tag) for language, tag in _tags(own, languages)}
    for language, names in (told or {_primary(own.default_language or "en"): own}).items():
        for day in days:
            found[day][language] = names.get(day) or own[day]
    return found


def _of(wanted: wire.HolidaysShape, years: tuple[int, ...], language: str | None) -> holidays.HolidayBase:
    """Work the holidays out, named in a language of the library's, or (None) in the country's own."""

    def asked(tag: str | None) -> holidays.HolidayBase:
        return holidays.country_holidays(
            wanted.country, subdiv=wanted.subdivision or None, years=years, language=tag
        )

    try:
        # Asked for no language it takes that of the machine.
        return asked(language or asked(None).default_language)
    except RuntimeError as unknown:
        raise HolidaysError(str(unknown)) from None


def _tags(own: holidays.HolidayBase, languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Give each language of the office that the library has names in, with the library's own tag for it."""
    known = {_primary(tag): tag for tag in reversed(own.supported_languages or ())}
    return [(language, known[_primary(language)]) for language in languages if _primary(language) in known]


def _primary(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].lower()
