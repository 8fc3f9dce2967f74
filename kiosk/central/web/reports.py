"""`/reports`: sign in, the report to the council on a period, the same as CSV and as PDF. It works without a script."""

from contextlib import AbstractContextManager
from datetime import date, timedelta
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.desk.report_access import sign_in, sign_out
from kiosk.central.refusals import RefusalError
from kiosk.central.reports.figures import ReportShape
from kiosk.central.reports.gathering import report_on
from kiosk.central.reports.paper import pdf_of
from kiosk.central.reports.saying import Heading, heading
from kiosk.central.reports.sections import sections
from kiosk.central.reports.sheet import MEDIA_TYPE, csv_of
from kiosk.central.reports.svg import svg_of
from kiosk.central.storage.work import Work, looking
from kiosk.central.web.pages import (
    PageRoute,
    Posted,
    address_of,
    context_in,
    is_own,
    language_links,
    languages_of_request,
    page,
    see_other,
)
from kiosk.central.web.report_sessions import COOKIE, PATH, Reader, reader_of
from kiosk.central.web.session_cookie import must_match
from kiosk.central.web.speaking import REPORTS, first_offered, speaking
from kiosk.i18n.words import Words

TRIES = 10
"""So many wrong codes a minute from one address."""
_LANGUAGE = "loket_language"
_YEAR_S = 365 * 24 * 3600
_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)
_BOM = "\ufeff"
"""Some spreadsheets take a file without it for one in an old alphabet."""

Days = tuple[date, date]

router = APIRouter(prefix=PATH, route_class=PageRoute)


@router.get("")
def show(request: Request) -> Response:
    """Show the report on the period in the address, else on the last twelve months; or the way in."""
    who, words = reader_of(request), _words(request)
    answer = _way_in(words) if who is None else _page(request, who, words)
    asked = first_offered(REPORTS, [request.query_params.get("lang")])
    if asked is not None:
        answer.set_cookie(_LANGUAGE, asked, max_age=_YEAR_S, path=PATH, httponly=True, samesite="strict")
    return answer


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
    content = pdf_of(report, said, sections(report, words), words)
    return Response(content, headers=_attachment(report, "pdf"), media_type="application/pdf")


@router.post("/sign-in")
def begin(request: Request, form: Posted) -> Response:
    """Sign in. Wrong codes are counted, right ones are not."""
    context, words = context_in(request), _words(request)
    if not is_own(request):
        raise RefusalError(403, "forbidden")
    tries = f"report sign in {address_of(request)}"
    if context.look_ups.wait_s(tries, TRIES) is not None:
        return _way_in(words, "too_many", 429)
    try:
        token = sign_in(context.database, form.one("code"), context.clock.now())
    except RefusalError as refused:
        if refused.status != 401:
            raise
        context.look_ups.take(tries, TRIES)
        return _way_in(words, "unknown", 401)
    answer = see_other(PATH)
    COOKIE.keep(request, answer, token)
    return answer


@router.post("/sign-out")
def end(request: Request, form: Posted) -> Response:
    """Sign out."""
    who = reader_of(request)
    if who is not None:
        must_match(request, who.csrf, form)
        sign_out(context_in(request).database, who.token)
    answer = see_other(PATH)
    COOKIE.forget(answer)
    return answer


def _page(request: Request, who: Reader, words: Words) -> Response:
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
    who, words = reader_of(request), _words(request)
    if who is None:
        raise RefusalError(401, "unauthorized")
    with _looking(request, who) as work:
        period = _period(request, work.day())
        if period is None:
            raise RefusalError(422, "period_out_of_range")
        report = report_on(work, *period)
        return report, words, heading(report, words, work.office().time_zone)


def _looking(request: Request, who: Reader) -> AbstractContextManager[Work]:
    context = context_in(request)
    return looking(context.database, who.office_id, context.clock.now(), context.settings)


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


def _way_in(words: Words, problem: str = "", status: int = 200) -> Response:
    others = [(f"lang={tag}", tag, name) for tag, name in language_links(REPORTS, words)]
    return page("reports_sign_in.html", words, status, problem=problem, others=others)


def _words(request: Request) -> Words:
    asked, *accepted = languages_of_request(request)
    return speaking(REPORTS, (asked, request.cookies.get(_LANGUAGE), *accepted))
