"""One language's words: sentences from its catalogue, and dates and times as the CLDR writes them."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_datetime
from babel.lists import format_list

from kiosk.domain.marks import isolated
from kiosk.domain.office import Texts, text_in
from kiosk.i18n.catalogues import UnknownLanguageError, bundle, is_known, regional
from kiosk.i18n.pseudo import PSEUDO

_TWENTY_FOUR_HOURS = "HH:mm"
"""Everywhere: it is what stands on the appointment letters and on the clock in the hall."""


class MissingWordsError(LookupError):
    """A message or an argument is missing: a bug, held by tests."""

    code = "missing_words"


class Words:
    """What Loket says in one language.

    `isolating` puts marks of direction around what is filled in; unless told, a language written from the right has
    them, in which a number or a Latin name would else change places with its neighbours.
    `parts` names further catalogues: the central's pages have theirs, which no kiosk needs to read.
    """

    def __init__(self, language: str, *, isolating: bool | None = None, parts: tuple[str, ...] = ()) -> None:
        self.language = language
        if not is_known(language, parts):
            raise UnknownLanguageError(language)
        self._locale = Locale.parse(regional(language), sep="-")
        self._isolating = self.direction == "rtl" if isolating is None else isolating
        self._bundle = bundle(language, self._isolating, parts)

    def say(self, key: str, **args: str | int) -> str:
        """Say a message with its arguments. Raises `MissingWordsError`."""
        if not self._bundle.has_message(key):
            raise MissingWordsError(f"{self.language}: {key}")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingWordsError(f"{self.language}: {key}")
        said, problems = self._bundle.format_pattern(pattern, args)
        if problems:
            raise MissingWordsError(f"{self.language}: {key}: {problems[0]}")
        return str(said)

    def text(self, texts: Texts) -> str:
        """Pick the office's own text in this language, as far as it has one."""
        return text_in(texts, self.language)

    def joined(self, *parts: str) -> str:
        """Join what stands beside each other in one line; what is empty is left out."""
        there = [part for part in parts if part]
        return " · ".join([isolated(part) for part in there] if self._isolating and len(there) > 1 else there)

    def listed(self, items: Iterable[str]) -> str:
        """Name several things in a sentence, as the language lists them: A, B and C."""
        return format_list(
            [isolated(each) if self._isolating else each for each in items], locale=self._locale
        )

    def clock_time(self, moment: datetime, zone: str) -> str:
        """Write the time of day of an aware moment in a zone (IANA name): 10:15."""
        return format_datetime(moment, _TWENTY_FOUR_HOURS, tzinfo=ZoneInfo(zone), locale=self._locale)

    def day(self, moment: datetime, zone: str) -> str:
        """Write the day of an aware moment in a zone (IANA name), without its year: Tuesday 24 November."""
        pattern = _day_pattern(self._locale)
        return format_datetime(moment, pattern, tzinfo=ZoneInfo(zone), locale=self._locale)

    def when(self, moment: datetime, now: datetime, zone: str) -> str:
        """Write a moment as part of a sentence: today at 10:15, tomorrow at 09:00, on Friday 27 November at 09:00."""
        there = ZoneInfo(zone)
        time = self.clock_time(moment, zone)
        days = (moment.astimezone(there).date() - now.astimezone(there).date()).days
        match days:
            case 0:
                return self.say("when-today", time=time)
            case 1:
                return self.say("when-tomorrow", time=time)
            case _:
                return self.say("when-day", day=self.day(moment, zone), time=time)

    @property
    def locale(self) -> Locale:
        """Return the CLDR's entry that days, numbers and lists go by."""
        return self._locale

    @property
    def direction(self) -> str:
        """Return `ltr` or `rtl`."""
        return "rtl" if self._locale.character_order == "right-to-left" else "ltr"


@cache
def words_for(language: str) -> Words:
    """Return the words of a language, made once."""
    return Words(language)


@cache
def language_name(tag: str) -> str:
    """Name a language in itself, as it begins a label: Nederlands, English, Français."""
    if tag in PSEUDO:
        return f"[{tag}]"
    name = str(Locale.parse(tag, sep="-").display_name)
    return name[:1].upper() + name[1:]


@cache
def _day_pattern(locale: Locale) -> str:
    # The CLDR has the order of weekday, day and month for every language, but not for all of them with long names.
    patterns = locale.datetime_skeletons
    short = str((patterns.get("MMMMEd") or patterns["MMMEd"]).pattern)
    months = "LLLL" if "LLL" in short else "MMMM"
    return short.replace("ccc", "E").replace("E", "EEEE").replace("MMMM", "MMM").replace("MMM", months)
