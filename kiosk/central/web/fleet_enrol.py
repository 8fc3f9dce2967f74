"""`/fleet/enrol`: codes that enrol a kiosk, with the QR code that it scans; and kiosks that ask by a code of theirs."""

from dataclasses import dataclass
from secrets import token_bytes

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import ValidationError
from sqlalchemy import select

from kiosk.central.desk import enrolling
from kiosk.central.desk.tokens import SEED_BYTES, as_code
from kiosk.central.fleet import joining
from kiosk.central.fleet.listing import natural
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.fleet import JoiningRow
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.central.web.fleet import FleetRoute
from kiosk.central.web.fleet_common import PATH, WAY_IN, changing, drawn, manager_of, posted_by, reading
from kiosk.central.web.fleet_view import Saying
from kiosk.central.web.pages import Form, Posted, context_in, see_other
from kiosk.central.web.qr_svg import QrDrawing, qr_drawing
from kiosk.central.web.way_in import SignedIn
from kiosk.domain.enrolment_code import EnrolmentCode, read_address, read_user_code, text_of
from kiosk.scheduling import wire_fleet

TRIES = 20
"""So many codes of kiosks a minute a manager may try: nobody guesses one of 34 bits."""

router = APIRouter(prefix=PATH, route_class=FleetRoute)


@dataclass(frozen=True, slots=True)
class Enrolling:
    """What the page shows beside its two forms: a code that was made, or who asks; what went wrong; what was typed."""

    problem: str = ""
    made: str = ""
    until: str = ""
    drawing: QrDrawing | None = None
    asks: JoiningRow | None = None
    since: str = ""
    typed: str = ""
    kiosk: str = ""
    name: str = ""
    short_name: str = ""


_NOTHING = Enrolling()


@router.get("/enrol")
def show(request: Request) -> Response:
    """Show both ways."""
    return _page(request, manager_of(request), Enrolling(kiosk=request.query_params.get("kiosk", "")))


@router.post("/code")
def make(request: Request, form: Posted) -> Response:
    """Make a code, and show it this once."""
    who = posted_by(request, form)
    wish = _wish(form)
    if wish is None:
        return _page(request, who, _refused(form, "refused"), 422)
    code = as_code(token_bytes(SEED_BYTES))
    try:
        with changing(request, who) as work:
            made = enrolling.make_code(work, wish, code, who.caller.name)
            until = Saying(work, WAY_IN.words(request)).moment(made.expires)
    except RefusalError as refused:
        if refused.status not in (404, 409):
            raise
        return _page(request, who, _refused(form, refused.code), refused.status)
    return _page(request, who, Enrolling(made=code, until=until, drawing=_drawing(request, code)))


@router.get("/approve")
def look(request: Request) -> Response:
    """Show who asks, by the code that a kiosk shows; a manager's telephone comes here with the code in the address."""
    who = manager_of(request)
    typed = request.query_params.get("code", "")
    if not typed:
        return _page(request, who)
    context_in(request).look_ups.must(f"approve {who.caller.scope}", TRIES)
    try:
        with reading(request, who) as work:
            asks = joining.asking(work, typed)
            since = Saying(work, WAY_IN.words(request)).moment(asks.made_at)
    except RefusalError as refused:
        if refused.status != 404:
            raise
        return _page(request, who, Enrolling(problem="unknown", typed=read_user_code(typed) or ""), 404)
    return _page(request, who, Enrolling(asks=asks, since=since))


@router.post("/approve")
def approve(request: Request, form: Posted) -> Response:
    """Let it become one of this office's kiosks, or not."""
    who, wish = posted_by(request, form), _wish(form)
    context_in(request).look_ups.must(f"approve {who.caller.scope}", TRIES)
    if form.one("what") == "refuse":
        with changing(request, who) as work:
            joining.refuse(work, form.one("code"), who.caller.name)
        return see_other(f"{PATH}/enrol?said=declined")
    try:
        if wish is None:
            raise RefusalError(422, "refused")
        with changing(request, who) as work:
            joining.approve(work, form.one("code"), wish, who.caller.name)
    except RefusalError as refused:
        if refused.status not in (404, 409, 422):
            raise
        return _page(request, who, Enrolling(problem=refused.code), refused.status)
    return see_other(f"{PATH}/enrol?said=approved")


def _page(request: Request, who: SignedIn, shown: Enrolling = _NOTHING, status: int = 200) -> Response:
    words = WAY_IN.words(request)
    with reading(request, who) as work:
        kiosks = _kiosks(work)
    return drawn(request, who, words, "fleet_enrol.html", "enrol", status, shown=shown, kiosks=kiosks)


def _refused(form: Form, problem: str) -> Enrolling:
    return Enrolling(
        problem=problem, kiosk=form.one("kiosk"), name=form.one("name"), short_name=form.one("short_name")
    )


def _kiosks(work: Work) -> list[tuple[str, str]]:
    rows = work.session.execute(
        select(KioskRow.id, KioskRow.name).where(KioskRow.office_id == work.office_id)
    ).all()
    return sorted(((row.id, row.name or row.id) for row in rows), key=lambda each: natural(each[1]))


def _wish(form: Form) -> wire_fleet.EnrolmentCodeRequest | None:
    told = {"kiosk_id": form.one("kiosk"), "name": form.one("name").strip(),
            "short_name": form.one("short_name").strip().upper()}  # fmt: skip
    try:
        return wire_fleet.EnrolmentCodeRequest.model_validate(
            {name: value or None for name, value in told.items()}
        )
    except ValidationError:
        return None


def _drawing(request: Request, code: str) -> QrDrawing | None:
    """Draw what a kiosk scans: where this central is, as the manager has come here, and the code."""
    address = read_address(f"{request.url.scheme}://{request.url.netloc}")
    return None if address is None else qr_drawing(text_of(EnrolmentCode(address, code)))
