"""Numbers and days as a language writes them (CLDR, by Babel); what is not known is a dash."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

from kiosk.central.reports.figures import SpanShape, StepName
from kiosk.i18n.catalogues import regional

UNKNOWN = "–"


class Numbers:
    """The ways of one language."""

    def __init__(self, language: str) -> None:
        self._locale = Locale.parse(regional(language), sep="-")

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
        return UNKNOWN if share is None else format_percent(share, self._percent(".0"), locale=self._locale)

    def percent_short(self, share: float) -> str:
        """Write a share for an axis."""
        return format_percent(share, self._percent(""), locale=self._locale)

    def day(self, day: date) -> str:
        """Write a day with its year: 23 November 2026."""
        return format_date(day, "long", locale=self._locale)

    def moment(self, moment: datetime, zone: str) -> str:
        """Write a moment at the office."""
        pattern = f"{self._locale.date_formats['long'].pattern} HH:mm"
        return format_datetime(moment, pattern, tzinfo=ZoneInfo(zone), locale=self._locale)

    def span(self, span: SpanShape, step: StepName) -> str:
        """Name a day, a week by its days, or a month: 23 Nov, 16 to 22 Nov, Nov 2026."""
        match step:
            case "day":
                return self._short_day(span.first)
            case "week":
                return f"{self._short_day(span.first)} – {self._short_day(span.last)}"
            case "month":
                return format_date(span.first, self._skeleton("yMMM"), locale=self._locale)

    def tick(self, span: SpanShape, step: StepName) -> str:
        """Name it shortly, below an axis."""
        if step != "month":
            return self._short_day(span.first)
        return format_date(span.first, self._skeleton("yMMM").replace("y", "yy"), locale=self._locale)

    def _percent(self, digits: str) -> str:
        return str(self._locale.percent_formats[None].pattern).replace("#,##0", f"#,##0{digits}")

    def _short_day(self, day: date) -> str:
        return format_date(day, self._skeleton("MMMd"), locale=self._locale)

    def _skeleton(self, name: str) -> str:
        return str(self._locale.datetime_skeletons[name].pattern)
