"""What stands above the report: what it is called, whose it is, on which days, and when it was made."""

from dataclasses import dataclass

from kiosk.central.reports.figures import ReportShape
from kiosk.central.reports.numbers import Numbers
from kiosk.i18n.words import Words


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines above the report; `forgotten` is empty where nothing of the period is."""

    title: str
    page_title: str
    subject: str
    made: str
    forgotten: str


def heading(report: ReportShape, words: Words, zone: str) -> Heading:
    """Write it; `zone` is the office's."""
    numbers, office = Numbers(words.language), words.text(report.office_name)
    first, last = numbers.day(report.first), numbers.day(report.last)
    one = report.first == report.last
    return Heading(
        words.say("report-title"),
        words.say("report-page-title", office=office),
        words.say("report-of-day", office=office, first=first)
        if one
        else words.say("report-of", office=office, first=first, last=last),
        words.say("report-made", moment=numbers.moment(report.made_at, zone)),
        words.say("report-forgotten", day=numbers.day(report.kept_from))
        if report.first < report.kept_from
        else "",
    )
