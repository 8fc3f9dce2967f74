"""`/fleet/alarms`: what goes on and what has ended, whom it is told, and a try whether that gets there; the journal."""

from datetime import timedelta

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.fleet import channels, past
from kiosk.central.web.fleet import FleetRoute
from kiosk.central.web.fleet_common import PATH, WAY_IN, changing, drawn, manager_of, posted_by, reading
from kiosk.central.web.fleet_kiosk import alarm_view, event_view
from kiosk.central.web.fleet_view import Saying
from kiosk.central.web.pages import Posted, see_other

ENDED_FOR = timedelta(days=7)

router = APIRouter(prefix=PATH, route_class=FleetRoute)


@router.get("/alarms")
def show(request: Request) -> Response:
    """Show the alarms."""
    who, words = manager_of(request), WAY_IN.words(request)
    with reading(request, who) as work:
        saying = Saying(work, words)
        rows = past.alarms(work, ended_since=work.now - ENDED_FOR)
        names = channels.names_of_kiosks(work)
        told = [
            (
                each.id,
                each.kind,
                channels.address_of(each),
                saying.moment(each.sent_at),
                each.problem,
            )
            for each in channels.listed(work)
        ]
        open_ones = [alarm_view(saying, each) for each in rows if each.ended_at is None]
        ended = [alarm_view(saying, each) for each in rows if each.ended_at is not None]
        happened = [event_view(saying, each) for each in past.events(work, most=100)]
        as_of = saying.moment(work.now)
    return drawn(
        request, who, words, "fleet_alarms.html", "alarms", alarms=open_ones, ended=ended, channels=told,
        happened=happened, names=names, as_of=as_of,
    )  # fmt: skip


@router.post("/test-alarm")
def test(request: Request, form: Posted) -> Response:
    """Send a test to one channel."""
    who = posted_by(request, form)
    with changing(request, who) as work:
        channels.test(work, form.one("channel"), who.caller.name)
    return see_other(f"{PATH}/alarms?said=tested")
