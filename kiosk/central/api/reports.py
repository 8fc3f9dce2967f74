"""Routes of the report to the council: of a day or of a period, as JSON or CSV, by the ``format`` or by ``Accept``."""

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from kiosk.central.api.access import Caller, Manager
from kiosk.central.api.context import At, Context
from kiosk.central.api.openapi import refuses
from kiosk.central.reports.figures import ReportShape
from kiosk.central.reports.gathering import report_on
from kiosk.central.reports.sheet import MEDIA_TYPE, csv_of
from kiosk.central.storage.work import looking

router = APIRouter(prefix="/reports")

Format = Annotated[Literal["json", "csv"] | None, Query()]

_ALSO_CSV: dict[int | str, dict[str, Any]] = {
    200: {"description": "The report", "content": {"text/csv": {"schema": {"type": "string"}}}}
}
_REFUSES = refuses("period_out_of_range")
_LANGUAGE = "en"


@router.get("/day", response_model=ReportShape, responses=_ALSO_CSV, openapi_extra=_REFUSES)
def of_day(
    context: At,
    who: Manager,
    request: Request,
    day: Annotated[date, Query(alias="date")],
    form: Annotated[Format, Query(alias="format")] = None,
) -> Response:
    """The report on one day."""
    return _answer(context, who, request, (day, day), form)


@router.get("/period", response_model=ReportShape, responses=_ALSO_CSV, openapi_extra=_REFUSES)
def of_period(
    context: At,
    who: Manager,
    request: Request,
    first: Annotated[date, Query(alias="from")],
    last: Annotated[date, Query(alias="to")],
    form: Annotated[Format, Query(alias="format")] = None,
) -> Response:
    """The report on a period, both days among it."""
    return _answer(context, who, request, (first, last), form)


def _answer(
    context: Context, who: Caller, request: Request, period: tuple[date, date], form: str | None
) -> Response:
    with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
        report = report_on(work, *period)
    headers = {"Cache-Control": "no-store", "Vary": "Accept"}
    if (form or _wanted(request.headers.get("accept", ""))) == "csv":
        return Response(csv_of(report, _LANGUAGE), headers=headers, media_type=MEDIA_TYPE)
    return Response(report.model_dump_json(), headers=headers, media_type="application/json")


def _wanted(accept: str) -> str:
    """Read which form is wanted more (RFC 9110, 12.5.1); JSON where it is all the same."""
    weights = {"text/csv": 0.0, "application/json": 0.0}
    for part in accept.split(","):
        kind, *parameters = (each.strip() for each in part.split(";"))
        if kind.lower() in weights:
            weights[kind.lower()] = _weight(parameters)
    return "csv" if weights["text/csv"] > weights["application/json"] else "json"


def _weight(parameters: list[str]) -> float:
    given = next((each[2:] for each in parameters if each.startswith("q=")), "1")
    try:
        return float(given)
    except ValueError:
        return 0.0
