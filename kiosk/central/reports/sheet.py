"""The report as CSV (RFC 4180): one figure a line, so that a spreadsheet can sort and pivot it.

The columns: `table` and `measure` are words that stay as they are, `key` is an id, a day or empty, `name` is for
people, `value` a number with a point, or empty where there is nothing to tell.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from io import StringIO

from pydantic import BaseModel

from kiosk.central.reports.figures import ReportShape
from kiosk.domain.office import text_in

MEDIA_TYPE = "text/csv; charset=utf-8; header=present"
HEADER = ("table", "key", "name", "measure", "value")

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_DIGITS = 4
_NAMED = (
    ("service", "services", "service_id"),
    ("partner", "partners", "key"),
    ("municipality", "municipalities", "key"),
    ("sponsor", "sponsors", "key"),
)

_Cell = object
_Line = tuple[str, str, str, str, _Cell]


def csv_of(report: ReportShape, language: str) -> str:
    """Write it; names in a language as far as the office has them."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    for line in _lines(report, language):
        writer.writerow([*(guarded(each) for each in line[:-1]), _value(line[-1])])
    return text.getvalue()


def guarded(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula (OWASP, CSV injection): it then begins with an apostrophe."""
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _lines(report: ReportShape, language: str) -> Iterator[_Line]:
    name = text_in(report.office_name, language)
    for measure in ("first", "last", "made_at", "kept_from", "days_open", "sponsors_known"):
        yield "report", report.office_id, name, measure, getattr(report, measure)
    for table in ("visits", "waits", "appointment_waits", "walk_in_waits", "serving"):
        yield from _measures(table, "", "", getattr(report, table))
    yield from _measures("ratings", "", "", report.ratings)
    for promise in report.promises:
        yield from _measures("promise", promise.promise, "", promise)
    for lead in report.leads:
        yield from _measures("lead", lead.milestone, "", lead)
    for table, field, key in _NAMED:
        for row in getattr(report, field):
            yield from _measures(table, getattr(row, key), text_in(row.name, language), row)
    for span in report.spans:
        yield from _measures(report.step, span.first.isoformat(), "", span)


def _measures(table: str, key: str, name: str, shape: BaseModel) -> Iterator[_Line]:
    for measure, value in _flat(shape):
        if isinstance(value, int | float | None):
            yield table, key, name, measure, value


def _flat(shape: BaseModel, before: str = "") -> Iterator[tuple[str, object]]:
    for measure in type(shape).model_fields:
        value = getattr(shape, measure)
        if isinstance(value, BaseModel):
            yield from _flat(value, f"{before}{measure}_")
        elif measure == "scores":
            yield from ((f"{before}score_{score}", count) for score, count in _numbered(value))
        elif not isinstance(value, Mapping):
            yield before + measure, value


def _numbered(scores: Iterable[int]) -> Iterable[tuple[int, int]]:
    return enumerate(scores, start=1)


def _value(value: object) -> str:
    match value:
        case None:
            return ""
        case float():
            return f"{value:.{_DIGITS}f}".rstrip("0").rstrip(".")
        case date() | datetime():
            return value.isoformat()
        case _:
            return guarded(str(value)) if isinstance(value, str) else str(value)
