"""Which language a page speaks: what was asked for, as far as there is a complete catalogue."""

from collections.abc import Iterable
from functools import cache

from kiosk.i18n.catalogues import languages_of
from kiosk.i18n.words import Words

COUNTER = "counter"
"""Words for staff at the counters."""
PAGES = "pages"
"""Words for visitors: the hall's screen and the phone."""
REPORTS = "reports"
"""Words for managers and councils."""

FLEET = "fleet"
"""Words for whoever looks after the kiosks."""

_LAST_RESORT = "en"
_MOST = 12


def offered(part: str) -> tuple[str, ...]:
    """List the languages of a kind of page."""
    return languages_of(part)


@cache
def words_in(part: str, language: str) -> Words:
    """Give the words of a kind of page."""
    return Words(language, parts=(part,))


def speaking(part: str, wishes: Iterable[str | None]) -> Words:
    """Give the words of the first language wished for that is offered, else English."""
    return words_in(part, first_offered(part, wishes) or _LAST_RESORT)


def first_offered(part: str, wishes: Iterable[str | None]) -> str | None:
    """Find the first of the languages (BCP 47) that is offered, by its whole tag or by its language alone."""
    known = {each.casefold(): each for each in offered(part)}
    for wish in wishes:
        tag = (wish or "").strip().casefold()
        found = known.get(tag) or known.get(tag.partition("-")[0])
        if found is not None:
            return found
    return None


def accepted(header: str) -> tuple[str, ...]:
    """List the languages of an `Accept-Language` header, most wanted first; whatever else stands in it is nothing."""
    found: list[tuple[float, str]] = []
    for part in header.split(",")[:_MOST]:
        tag, _, quality = part.partition(";")
        weight = quality.strip().removeprefix("q=")
        try:
            found.append((float(weight) if weight else 1.0, tag.strip()))
        except ValueError:
            continue
    return tuple(tag for _, tag in sorted(found, key=lambda each: -each[0]))
