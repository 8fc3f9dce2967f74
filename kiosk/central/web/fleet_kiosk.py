"""`/fleet/kiosk/ID`: how one kiosk is, what it was told, what has happened with it; and taking it out of the fleet."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.desk import fleet
from kiosk.central.desk.enrolling import kiosk_of
from kiosk.central.fleet import alarms, past
from kiosk.central.fleet.listing import line_of
from kiosk.central.storage.alarms import AlarmRow
from kiosk.central.storage.fleet_records import FleetEventRow
from kiosk.central.web.fleet import KINDS, FleetRoute
from kiosk.central.web.fleet_common import PATH, WAY_IN, changing, drawn, manager_of, posted_by, reading
from kiosk.central.web.fleet_view import Saying
from kiosk.central.web.pages import Posted, context_in, see_other

router = APIRouter(prefix=PATH, route_class=FleetRoute)

SHOWN_FOR = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class AlarmView:
    """An alarm in words."""

    id: str
    kiosk_id: str
    text: str
    since: str
    until: str
    acknowledged: str


@dataclass(frozen=True, slots=True)
class EventView:
    """Something that happened, in words."""

    at: str
    text: str
    who: str
    kiosk_id: str


@router.get("/kiosk/{kiosk_id}")
def show(request: Request, kiosk_id: str) -> Response:
    """Show a kiosk."""
    who, words = manager_of(request), WAY_IN.words(request)
    heard = context_in(request).heard.of_office(who.caller.office_id)
    with reading(request, who) as work:
        row = kiosk_of(work, kiosk_id)
        saying = Saying(work, words)
        kiosk = saying.kiosk(line_of(work, row, heard))
        devices = saying.devices(row.reported or {})
        told = [
            (saying.moment(each.made_at), saying.command(each), each.text, each.made_by)
            for each in past.commands(work, kiosk_id, 20)
        ]
        open_alarms = [alarm_view(saying, each) for each in past.alarms(work, kiosk_id)]
        happened = [event_view(saying, each) for each in past.events(work, kiosk_id)]
        reported = row.reported or {}
        facts = (
            ("reported", saying.moment(row.reported_at)),
            ("system", str((reported.get("versions") or {}).get("system", ""))),
            ("disk", "" if reported.get("disk_free_mb") is None else f"{reported['disk_free_mb']} MB"),
            ("last-seq", str(row.last_seq)),
        )
    return drawn(
        request, who, words, "fleet_kiosk.html", "kiosks", kiosk=kiosk, devices=devices, told=told,
        alarms=open_alarms, happened=happened, kinds=KINDS, facts=facts, as_of=saying.moment(saying.now),
    )  # fmt: skip


@router.get("/kiosk/{kiosk_id}/revoke")
def ask(request: Request, kiosk_id: str) -> Response:
    """Ask whether it is meant."""
    who, words = manager_of(request), WAY_IN.words(request)
    with reading(request, who) as work:
        row = kiosk_of(work, kiosk_id)
    return drawn(request, who, words, "fleet_revoke.html", "kiosks", kiosk_id=row.id, name=row.name or row.id)


@router.post("/revoke")
def revoke(request: Request, form: Posted) -> Response:
    """Take it out of the fleet."""
    who, kiosk_id = posted_by(request, form), form.one("kiosk")
    heard = context_in(request).heard.of_office(who.caller.office_id)
    with changing(request, who) as work:
        fleet.revoke(work, kiosk_id, heard, who.caller.name)
    return see_other(f"{PATH}/kiosk/{kiosk_id}?{urlencode({'said': 'revoked'})}")


@router.post("/acknowledge")
def acknowledge(request: Request, form: Posted) -> Response:
    """Say that somebody sees to an alarm."""
    who = posted_by(request, form)
    with changing(request, who) as work:
        row = alarms.acknowledge(work, form.one("alarm"), who.caller.name)
    back = f"{PATH}/kiosk/{row.kiosk_id}" if form.one("back") == "kiosk" else f"{PATH}/alarms"
    return see_other(f"{back}?said=acknowledged")


def alarm_view(saying: Saying, row: AlarmRow) -> AlarmView:
    """Say an alarm in words."""
    taken = ""
    if row.acknowledged_at is not None:
        taken = saying.words.say(
            "fleet-alarm-taken", who=row.acknowledged_by, time=saying.moment(row.acknowledged_at)
        )
    return AlarmView(
        row.id,
        row.kiosk_id,
        saying.alarm(row.kind, row.detail),
        saying.moment(row.opened_at),
        "" if row.ended_at is None else saying.moment(row.ended_at),
        taken,
    )


def event_view(saying: Saying, row: FleetEventRow) -> EventView:
    """Say in words what has happened."""
    detail = row.detail or {}
    what = str(detail.get("command") or detail.get("name") or detail.get("version") or "")
    if row.kind == "command":
        what = saying.words.say("fleet-command", kind=what)
    elif row.kind in ("alarm_opened", "alarm_ended", "alarm_taken"):
        what = saying.alarm(str(detail.get("alarm", "")), str(detail.get("detail", "")))
    elif row.kind == "settings":
        what = f"{what} ({', '.join(map(str, detail.get('changed', ())))})"
    text = saying.words.say("fleet-event", kind=row.kind, what=what)
    return EventView(saying.moment(row.at), text, row.who, row.kiosk_id or "")
