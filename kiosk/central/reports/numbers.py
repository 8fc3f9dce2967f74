"""Numbers and days as a language writes them (CLDR, by Babel); what is not known is a dash."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

from kiosk.central.reports.figures import SpanShape, StepName

_REGIONAL = {"en": "en-GB"}
UNKNOWN = "–"


class Numbers:
    """The ways of one language."""

    def __init__(self, language: str) -> None:
        self._locale = Locale.parse(_REGIONAL.get(language, language), sep="-")

    def whole(self, value: float) -> str:
        """Write a count: 12,751."""
        return format_decimal(round(value), "#,##0", locale=self._locale)

    def short(self, value: float) -> str:
        """Write a number for an axis: with one digit behind the point where it needs it."""
        return format_decimal(value, "#,##0.#", locale=self._locale)

    def one(self, value: float | None) -> str:
        """Write a number with one digit behind the point."""
        return UNKNOWN if value is None else format_decimal(value, "#,##0.0", locale=self._locale)

    def two(self, value: float | None) -> str:
        """Write a number with two digits behind the point."""
        return UNKNOWN if value is None else format_decimal(value, "#,##0.00", locale=self._locale)

    def percent(self, share: float | None) -> str:
        """Write a share: 93.4 %."""
        return UNKNOWN if share is None else format_percent(share, "#,##0.0%", locale=self._locale)

    def percent_short(self, share: float) -> str:
        """Write a share for an axis."""
        return format_percent(share, "#,##0%", locale=self._locale)

    def day(self, day: date) -> str:
        """Write a day with its year: 23 November 2026."""
        return format_date(day, "d MMMM y", locale=self._locale)

    def moment(self, moment: datetime, zone: str) -> str:
        """Write a moment at the office."""
        return format_datetime(moment, "d MMMM y HH:mm", tzinfo=ZoneInfo(zone), locale=self._locale)

    def span(self, span: SpanShape, step: StepName) -> str:
        """Name a day, a week by its days, or a month: 23 Nov, 16 to 22 Nov, Nov 2026."""
        match step:
            case "day":
                return format_date(span.first, "d MMM", locale=self._locale)
            case "week":
                first = format_date(span.first, "d MMM", locale=self._locale)
                last = format_date(span.last, "d MMM", locale=self._locale)
                return f"{first} – {last}"
            case "month":
                return format_date(span.first, "MMM y", locale=self._locale)

    def tick(self, span: SpanShape, step: StepName) -> str:
        """Name it shortly, below an axis."""
        return format_date(span.first, "MMM yy" if step == "month" else "d MMM", locale=self._locale)
