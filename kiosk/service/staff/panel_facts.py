"""What the panel shows, as plain data: the screen names no adapter, and finds here codes instead of their types."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.devices.status import REASONS
from kiosk.domain.clock import Clock
from kiosk.domain.staff import AuditEvent
from kiosk.service.staff.advice import Advice, Code, Weight, advice
from kiosk.service.staff.condition import Inspector, KioskCondition
from kiosk.service.staff.desk import StaffDesk, StaffTicket
from kiosk.service.staff.panel_states import Panel
from kiosk.service.staff.records import StaffRecords
from kiosk.service.supervision.reports import DeviceReport
from kiosk.store.port import StoreError

LAST_DONE = 12
OUT_KEPT = "out_of_service"
"""Under this name it is kept who has taken the kiosk out of service."""
PAPER_KEPT = "paper_changed"
"""Under this name it is kept when the paper was changed, by somebody's word."""


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """Why a device is not simply well, who acts, and what is suggested; codes of `kiosk.devices.status`."""

    reason: str
    who: str
    action: str


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """A device. `paper` is empty where it has none, or cannot tell."""

    name: str
    kind: str
    model: str
    connection: str
    health: str
    reasons: tuple[ReasonLine, ...]
    paper: str
    last_success: datetime | None


@dataclass(frozen=True, slots=True)
class TicketLine:
    """A ticket by its number: nothing of who holds it."""

    number: str
    issued_at: datetime
    paper: str
    reason: str
    copy: int
    voided: bool


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A setting as `kiosk config show` shows it: no secret; `origin` says where it comes from."""

    name: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """How everything is at one moment. `disk` is the code of a disk that does not even let itself be read."""

    at: datetime
    time_zone: str = "UTC"
    advice: tuple[Advice, ...] = ()
    devices: tuple[DeviceLine, ...] = ()
    tickets: tuple[TicketLine, ...] = ()
    done: tuple[AuditEvent, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    settings: tuple[SettingLine, ...] = ()
    messages: tuple[str, ...] = ()
    pending: int = 0
    quarantined: int = 0
    cut_off_since: datetime | None = None
    heard_at: datetime | None = None
    clock_ahead_s: float | None = None
    last_printed: str = ""
    last_printed_at: datetime | None = None
    out_by: str | None = None
    paper_changed_at: datetime | None = None
    session: bool = False
    disk: str = ""
    contact: str = ""

    @property
    def troubled(self) -> tuple[DeviceLine, ...]:
        """Return the devices that are not simply well."""
        return tuple(each for each in self.devices if each.health != "ok")

    @property
    def is_well(self) -> bool:
        """Tell whether nothing is to be done."""
        return (
            not self.troubled and all(each.weight is Weight.NOTICE for each in self.advice) and not self.disk
        )


@dataclass(frozen=True, slots=True)
class StaffView:
    """Everything that the panel draws."""

    panel: Panel
    facts: PanelFacts


@dataclass(frozen=True, slots=True)
class About:
    """What does not change while the program runs, or is asked elsewhere."""

    versions: tuple[tuple[str, str], ...] = ()
    settings: Callable[[], tuple[SettingLine, ...]] = tuple[SettingLine, ...]
    contact: str = ""
    """Whom to call, as the settings say."""


@dataclass(frozen=True, slots=True)
class Lookout:
    """Looks at everything for the panel, from a worker."""

    inspector: Inspector
    staff: StaffDesk
    records: StaffRecords
    clock: Clock
    about: About

    def look(self) -> PanelFacts:
        """Look now; a disk that refuses is a fact too."""
        try:
            return self._look()
        except StoreError as refused:
            about = self.about
            return PanelFacts(
                self.clock.now(), versions=about.versions, disk=refused.code, contact=about.contact
            )

    def _look(self) -> PanelFacts:
        condition, office = self.inspector.look(), self.inspector.store.office()
        store, last = condition.store, condition.store.last_printed
        changed = self.records.kept(PAPER_KEPT)
        return PanelFacts(
            at=condition.at,
            time_zone=office.time_zone if office else "UTC",
            advice=_told(condition),
            devices=tuple(_device_line(each) for each in condition.devices),
            tickets=tuple(_ticket_line(each) for each in self.staff.tickets()),
            done=self.records.done(LAST_DONE),
            versions=self.about.versions,
            settings=self.about.settings(),
            messages=condition.messages,
            pending=store.pending,
            quarantined=store.quarantined,
            cut_off_since=condition.contact.cut_off_since,
            heard_at=condition.contact.heard_at,
            clock_ahead_s=None if condition.clock_ahead is None else condition.clock_ahead.total_seconds(),
            last_printed=str(last.number) if last else "",
            last_printed_at=last.at if last else None,
            out_by=self.records.kept(OUT_KEPT),
            paper_changed_at=datetime.fromisoformat(changed) if changed else None,
            contact=self.about.contact,
        )


def _told(condition: KioskCondition) -> tuple[Advice, ...]:
    """Leave out that the program does not run: it draws this."""
    return tuple(each for each in advice(condition) if each.code is not Code.NOT_RUNNING)


def _device_line(report: DeviceReport) -> DeviceLine:
    status = report.status
    reasons = sorted(status.reasons, key=lambda reason: reason.value)
    return DeviceLine(
        report.name,
        report.kind.value,
        status.model,
        status.connection.value,
        status.health.value,
        tuple(
            ReasonLine(each.value, REASONS[each].who.value, REASONS[each].action.value) for each in reasons
        ),
        "" if status.parts is None else status.parts.paper.value,
        report.last_success,
    )


def _ticket_line(ticket: StaffTicket) -> TicketLine:
    issued = ticket.issued
    return TicketLine(
        str(issued.ticket.number),
        issued.ticket.issued_at,
        ticket.paper.value,
        issued.reason or "",
        issued.copy,
        issued.voided,
    )
