"""`/reports`: sign in, the report to the council on a period, the same as CSV and as PDF. It works without a script."""

from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.desk.report_access import READER, sign_in
from kiosk.central.refusals import RefusalError
from kiosk.central.reports.figures import ReportShape
from kiosk.central.reports.gathering import report_on
from kiosk.central.reports.saying import Heading, heading
from kiosk.central.reports.sections import sections
from kiosk.central.reports.sheet import MEDIA_TYPE, csv_of
from kiosk.central.reports.svg import svg_of
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import Work, looking
from kiosk.central.web.pages import (
    Form,
    PageRoute,
    Posted,
    context_in,
    language_links,
    page,
)
from kiosk.central.web.speaking import REPORTS
from kiosk.central.web.way_in import SignedIn, WayIn
from kiosk.i18n.words import Words

PATH = "/reports"
_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)
_BOM = "\ufeff"
"""Some spreadsheets take a file without it for one in an old alphabet."""

Days = tuple[date, date]


def _sign_in(database: Database, form: Form, now: datetime) -> str:
    return sign_in(database, form.one("code"), now)


WAY_IN = WayIn(PATH, REPORTS, READER, "code_sign_in.html", _sign_in, "report")

router = APIRouter(prefix=PATH, route_class=PageRoute)


@router.get("")
def show(request: Request) -> Response:
    """Show the report on the period in the address, else on the last twelve months; or the way in."""
    who, words = WAY_IN.who(request), WAY_IN.words(request)
    answer = WAY_IN.show(words) if who is None else _page(request, who, words)
    return WAY_IN.remember_language(request, answer)


@router.get("/report.csv")
def as_csv(request: Request) -> Response:
    """The figures, one a line."""
    report, words, _ = _asked(request)
    text = _BOM + csv_of(report, words.language)
    return Response(text.encode(), headers=_attachment(report, "csv"), media_type=MEDIA_TYPE)


@router.get("/report.pdf")
def as_pdf(request: Request) -> Response:
    """The report for print."""
    report, words, said = _asked(request)
    # What draws it takes a while to load, and a kiosk with a central in the box does not bring it along.
    from kiosk.central.reports.paper import pdf_of  # noqa: PLC0415

    content = pdf_of(report, said, sections(report, words), words)
    return Response(content, headers=_attachment(report, "pdf"), media_type="application/pdf")


@router.post("/sign-in")
def begin(request: Request, form: Posted) -> Response:
    """Sign in."""
    return WAY_IN.begin(request, form)


@router.post("/sign-out")
def end(request: Request, form: Posted) -> Response:
    """Sign out."""
    return WAY_IN.end(request, form)


def _page(request: Request, who: SignedIn, words: Words) -> Response:
    with _looking(request, who) as work:
        today = work.day()
        wanted = _period(request, today)
        wrong = wanted is None
        period = wanted or (today - _YEAR + _DAY, today)
        try:
            report = report_on(work, *period)
        except RefusalError:
            wrong, period = True, (today - _YEAR + _DAY, today)
            report = report_on(work, *period)
        zone = work.office().time_zone
    told = [(each, each.plot and svg_of(each.plot, each.id)) for each in sections(report, words)]
    return page(
        "reports.html",
        words,
        422 if wrong else 200,
        wrong=wrong,
        heading=heading(report, words, zone),
        sections=told,
        period=period,
        today=today,
        quick=[(name, _query(days)) for name, days in _quick(today)],
        query=_query(period),
        csrf=who.csrf,
        others=[(f"{_query(period)}&lang={tag}", tag, name) for tag, name in language_links(REPORTS, words)],
    )


def _asked(request: Request) -> tuple[ReportShape, Words, Heading]:
    """Make the report that a link asks for. Raises `RefusalError`: 401 without a session, 422 for no period."""
    who, words = WAY_IN.who(request), WAY_IN.words(request)
    if who is None:
        raise RefusalError(401, "unauthorized")
    with _looking(request, who) as work:
        period = _period(request, work.day())
        if period is None:
            raise RefusalError(422, "period_out_of_range")
        report = report_on(work, *period)
        return report, words, heading(report, words, work.office().time_zone)


def _looking(request: Request, who: SignedIn) -> AbstractContextManager[Work]:
    context = context_in(request)
    return looking(context.database, who.caller.office_id, context.clock.now(), context.settings)


def _period(request: Request, today: date) -> Days | None:
    """Read the period of an address; twelve months where it has none, None where it is none."""
    first, last = request.query_params.get("from", ""), request.query_params.get("to", "")
    if not first and not last:
        return today - _YEAR + _DAY, today
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None


def _quick(today: date) -> list[tuple[str, Days]]:
    this_month = today.replace(day=1)
    before = this_month - _DAY
    return [
        ("this_month", (this_month, today)),
        ("last_month", (before.replace(day=1), before)),
        ("this_year", (today.replace(month=1, day=1), today)),
        ("twelve_months", (today - _YEAR + _DAY, today)),
    ]


def _query(period: Days) -> str:
    return urlencode({"from": period[0].isoformat(), "to": period[1].isoformat()})


def _attachment(report: ReportShape, kind: str) -> dict[str, str]:
    name = f"report-{report.first.isoformat()}-{report.last.isoformat()}.{kind}"
    return {"Content-Disposition": f'attachment; filename="{name}"'}
