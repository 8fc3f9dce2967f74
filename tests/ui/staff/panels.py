"""The panel in every form that it takes, by name: for its tests and for the pictures."""

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.secret import Secret
from kiosk.domain.staff import AuditEvent, Role
from kiosk.flow.session import Comfort
from kiosk.service.staff.advice import Advice, Code
from kiosk.service.staff.panel_facts import (
    DeviceLine,
    PanelFacts,
    ReasonLine,
    SettingLine,
    StaffView,
    TicketLine,
)
from kiosk.service.staff.panel_states import (
    Act,
    AskingPin,
    Deed,
    Open,
    Outcome,
    Page,
    Panel,
    PanelState,
    ScanSeen,
)
from kiosk.service.staff.pins import Locked, NotChecked, Wrong
from tests.ui.office import NOW

LANGUAGES = ("de", "en", "fr", "nl")
_JUST = NOW - timedelta(minutes=3)
PRINTER_OUT = DeviceLine(
    "printer", "printer", "TM-T20III", "online", "out_of_service",
    (ReasonLine("paper_out", "floor_staff", "refill_paper"),), "out", _JUST,
)  # fmt: skip
PRINTER = replace(PRINTER_OUT, health="ok", reasons=(), paper="ok")
SCANNER = DeviceLine("scanner", "scanner", "", "online", "ok", (), "", _JUST)
READER = DeviceLine(
    "document_reader", "document_reader", "", "lost", "unknown",
    (ReasonLine("unreachable", "floor_staff", "check_cable"),), "", None,
)  # fmt: skip
TICKETS = tuple(
    TicketLine(f"B0{47 - place}", NOW - timedelta(minutes=4 * place), paper, reason, copy, void)
    for place, (paper, reason, copy, void) in enumerate((
        ("printing", "", 0, False), ("printed", "", 0, False), ("failed", "paper_out", 0, False),
        ("unknown", "no_answer", 1, False), ("printed", "", 0, True), *([("printed", "", 0, False)] * 15),
    ))
)  # fmt: skip
DONE = (
    AuditEvent(NOW, "anna", "void", "B043", "done"),
    AuditEvent(_JUST, "anna", "open", "staff", "accepted"),
    AuditEvent(_JUST, "?", "open", "staff", "wrong"),
    AuditEvent(_JUST, "bob", "test_print", "", "printed"),
)
WELL = PanelFacts(
    NOW,
    "Europe/Amsterdam",
    devices=(PRINTER, SCANNER),
    tickets=TICKETS,
    done=DONE,
    versions=(
        ("loket", "0.1.0"),
        ("system", "Linux-6.1-x86_64"),
        ("hardware", "x86_64"),
        ("python", "3.11.2"),
    ),
    settings=(
        SettingLine("central.url", '"https://central.example"', "/etc/loket/kiosk.toml:2"),
        SettingLine("screen.diagonal_inch", "27.0", "central version 12"),
    ),
    heard_at=_JUST,
    clock_ahead_s=0.4,
    last_printed="B046",
    last_printed_at=_JUST,
    contact="Balie 3, toestel 1234",
)
TROUBLED = replace(
    WELL,
    advice=(
        Advice(Code.QUARANTINED, ("number_not_leased",)),
        Advice(Code.UNCONFIRMED, ("B045", "B044")),
        Advice(Code.CUT_OFF),
    ),
    devices=(PRINTER_OUT, SCANNER, READER),
    messages=("Nieuwe rollen liggen in de kast naast balie 3.",),
    pending=14,
    quarantined=1,
    cut_off_since=_JUST,
    clock_ahead_s=-95.0,
    session=True,
)
OUT = replace(WELL, out_by="anna", advice=(Advice(Code.BY_STAFF),))

PANELS: dict[str, tuple[PanelState, PanelFacts]] = {
    "pin": (AskingPin(Role.STAFF), WELL),
    "pin_typed": (AskingPin(Role.STAFF, Secret("4829")), WELL),
    "pin_full": (AskingPin(Role.MANAGER, Secret("482915"), back=Open("anna")), WELL),
    "pin_wrong": (AskingPin(Role.STAFF, verdict=Wrong(2)), WELL),
    "pin_locked": (AskingPin(Role.STAFF, verdict=Locked(1700.0)), WELL),
    "pin_not_checked": (AskingPin(Role.STAFF, verdict=NotChecked("disk_full")), WELL),
    "pin_checking": (AskingPin(Role.STAFF, checking=1), WELL),
    "overview_well": (Open("anna"), WELL),
    "overview_troubled": (Open("anna"), TROUBLED),
    "overview_disk": (Open("anna"), PanelFacts(NOW, disk="io")),
    "tickets": (Open("anna", Page.TICKETS), WELL),
    "tickets_none": (Open("anna", Page.TICKETS), replace(WELL, tickets=())),
    "devices": (Open("anna", Page.DEVICES), TROUBLED),
    "tests": (Open("anna", Page.TESTS), WELL),
    "tests_scanned": (Open("anna", Page.TESTS, scan=ScanSeen("appointment_code", 8)), WELL),
    "kiosk": (Open("anna", Page.KIOSK), TROUBLED),
    "kiosk_out": (Open("anna", Page.KIOSK), OUT),
    "record": (Open("anna", Page.RECORD), WELL),
    "manager": (Open("anna", Page.MANAGER, manager="anna"), WELL),
    "asking_void": (Open("anna", Page.TICKETS, asking=Deed(Act.VOID, "B046")), WELL),
    "asking_leave": (Open("anna", Page.MANAGER, manager="anna", asking=Deed(Act.LEAVE)), WELL),
    "doing": (Open("anna", Page.TICKETS, doing=1), WELL),
    "failed": (Open("anna", Page.TICKETS, outcome=Outcome(Deed(Act.PRINT_AGAIN, "B046"), "failed", "jam")), WELL),
    "voided": (Open("anna", Page.TICKETS, outcome=Outcome(Deed(Act.VOID, "B046"), "done")), WELL),
    "refused": (Open("anna", Page.TICKETS, outcome=Outcome(Deed(Act.VOID, "B046"), "refused", "void")), WELL),
    "exported": (Open("anna", Page.KIOSK, outcome=Outcome(Deed(Act.EXPORT), "done", detail="loket-kiosk-1.zip")), WELL),
    "codes": (Open("anna", Page.KIOSK, outcome=Outcome(Deed(Act.EXPORT), "shown", codes=("LD1:1/2:A", "B"))), WELL),
}  # fmt: skip


def panel_view(name: str, language: str = "en", comfort: Comfort | None = None) -> StaffView:
    """Return the view of one."""
    state, facts = PANELS[name]
    return StaffView(Panel(LANGUAGES, language, state, comfort or Comfort()), facts)
