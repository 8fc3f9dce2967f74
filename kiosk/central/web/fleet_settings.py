"""`/fleet/settings`: the settings of all kiosks of the office, and of one kiosk over them; who changed what when."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.desk.enrolling import kiosk_of
from kiosk.central.fleet import layers
from kiosk.central.storage.fleet_settings import OFFICE_LAYER
from kiosk.central.storage.work import Work
from kiosk.central.web.fleet import FleetRoute
from kiosk.central.web.fleet_common import PATH, WAY_IN, changing, drawn, manager_of, posted_by, reading
from kiosk.central.web.fleet_view import Saying
from kiosk.central.web.pages import Posted, see_other
from kiosk.central.web.way_in import SignedIn
from kiosk.domain.remote_settings import REMOTE_SETTINGS, RemoteSetting, SettingProblem, Value, typed, written

router = APIRouter(prefix=PATH, route_class=FleetRoute)


@dataclass(frozen=True, slots=True)
class Field:
    """A setting as a field: `value` is what is set here, `inherited` what holds without it."""

    setting: RemoteSetting
    value: str
    inherited: str
    problem: str

    @property
    def key(self) -> str:
        """Name it as messages do."""
        return self.setting.name.replace(".", "_")


@router.get("/settings")
def show(request: Request) -> Response:
    """Show a layer: the office's, or that of the kiosk in the address."""
    return _page(request, manager_of(request), request.query_params.get("kiosk", OFFICE_LAYER))


@router.post("/settings")
def change(request: Request, form: Posted) -> Response:
    """Set what is filled in; what is empty is not set here."""
    who, kiosk_id = posted_by(request, form), form.one("kiosk")
    given = {each.name: form.one(each.name).strip() for each in REMOTE_SETTINGS}
    read = {name: typed(name, text) for name, text in given.items() if text}
    problems = {name: found.value for name, found in read.items() if isinstance(found, SettingProblem)}
    if problems:
        return _page(request, who, kiosk_id, 422, given, problems)
    values: dict[str, Value] = {
        name: found for name, found in read.items() if not isinstance(found, SettingProblem)
    }
    with changing(request, who) as work:
        before = layers.layer(work, kiosk_id)
        version = layers.change(work, kiosk_id, values, who.caller.name)
        said = "same" if version == (0 if before is None else before.version) else "changed"
    query = {"kiosk": kiosk_id, "said": said} if kiosk_id else {"said": said}
    return see_other(f"{PATH}/settings?{urlencode(query)}")


def _page(
    request: Request,
    who: SignedIn,
    kiosk_id: str,
    status: int = 200,
    given: dict[str, str] | None = None,
    problems: dict[str, str] | None = None,
) -> Response:
    words = WAY_IN.words(request)
    with reading(request, who) as work:
        row = None if kiosk_id == OFFICE_LAYER else kiosk_of(work, kiosk_id)
        saying = Saying(work, words)
        fields = _fields(work, kiosk_id, given, problems or {})
        past = [
            (each.version, saying.moment(each.changed_at), each.changed_by, _said(each.content))
            for each in layers.versions(work, kiosk_id)
        ]
        office = words.text(work.office().name)
    name = office if row is None else row.name or row.id
    return drawn(
        request, who, words, "fleet_settings.html", "settings", status, fields=fields, past=past, name=name,
        kiosk_id=kiosk_id, wrong=bool(problems),
    )  # fmt: skip


def _fields(work: Work, kiosk_id: str, given: dict[str, str] | None, problems: dict[str, str]) -> list[Field]:
    own = layers.values_of(layers.layer(work, kiosk_id))
    below = {} if kiosk_id == OFFICE_LAYER else layers.values_of(layers.layer(work))
    return [
        Field(
            each,
            given.get(each.name, "") if given is not None else _shown(own.get(each.name)),
            _shown(below.get(each.name)),
            problems.get(each.name, ""),
        )
        for each in REMOTE_SETTINGS
    ]


def _shown(value: Value | None) -> str:
    return "" if value is None else written(value)


def _said(content: dict[str, object]) -> str:
    return ", ".join(f"{name} = {_plain(value)}" for name, value in sorted(content.items()))


def _plain(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
