"""The panel's reducer: what any taps in any order can lead to, and what they cannot."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.staff import Role
from kiosk.flow.session import Comfort
from kiosk.service.staff.panel import begin, step
from kiosk.service.staff.panel_states import (
    CONFIRMED,
    Act,
    AskingPin,
    Called,
    CheckPin,
    Control,
    Deed,
    Did,
    Do,
    Leave,
    Open,
    Outcome,
    Page,
    Panel,
    PanelEffect,
    PanelEvent,
    PinChecked,
    Pressed,
    Scanned,
    ScanSeen,
    Shut,
    TimedOut,
    WaitFor,
)
from kiosk.service.staff.pins import Accepted, Wrong

LANGUAGES = ("de", "en", "nl")
ITEMS = ("", "5", *(page.value for page in Page), *(act.value for act in Act), "void:B001", "nl", "xx")
TAPS = st.builds(Pressed, st.sampled_from(Control), st.sampled_from(ITEMS))
OTHERS = st.sampled_from(
    [
        Called("nl"),
        Scanned(ScanSeen("ticket", 32)),
        *(TimedOut(number) for number in range(1, 9)),
        *(PinChecked(request, Accepted("anna")) for request in (1, 2, 3)),
        *(PinChecked(request, Wrong(3)) for request in (1, 2)),
        *(Did(request, Outcome(Deed(Act.VOID, "B001"), "done")) for request in (1, 2, 3)),
    ]
)


def play(*events: PanelEvent) -> tuple[Panel, list[PanelEffect]]:
    panel = begin(LANGUAGES)
    effects: list[PanelEffect] = []
    for event in events:
        panel, more = step(panel, event)
        effects += more
    return panel, effects


def typed(pin: str = "482915") -> list[PanelEvent]:
    return [*(Pressed(Control.DIGIT, digit) for digit in pin), Pressed(Control.ENTER)]


OPENED: list[PanelEvent] = [Called("nl"), *typed(), PinChecked(1, Accepted("anna"))]


def test_a_pin_opens_it_in_the_language_of_the_office() -> None:
    panel, effects = play(*OPENED)
    assert (panel.state, panel.language) == (Open("anna"), "nl")
    (check,) = [each for each in effects if isinstance(each, CheckPin)]
    assert (check.role, check.pin.reveal()) == (Role.STAFF, "482915")


@given(st.lists(TAPS | OTHERS, max_size=30))
def test_nothing_is_done_without_a_pin_nor_without_a_yes(events: list[PanelEvent]) -> None:
    panel, let_in, asked, yes = begin(LANGUAGES), False, None, False
    for event in events:
        before = panel
        checking = before.state.checking if isinstance(before.state, AskingPin) else None
        panel, effects = step(panel, event)
        let_in = let_in or (
            isinstance(event, PinChecked)
            and event.request == checking
            and isinstance(event.verdict, Accepted)
        )
        asked = before.state.asking if isinstance(before.state, Open) else None
        yes = isinstance(event, Pressed) and event.control is Control.YES
        for effect in effects:
            if isinstance(effect, Do):
                assert let_in
                assert effect.deed.act not in CONFIRMED or (yes and asked == effect.deed)
                assert effect.person == "anna"
        if isinstance(panel.state, Open):
            assert let_in
            assert panel.state.page is not Page.MANAGER or panel.state.manager is not None
            assert any(isinstance(each, WaitFor) for each in effects) or panel == before


@given(st.lists(TAPS, max_size=20))
def test_shut_it_is_as_new(events: list[PanelEvent]) -> None:
    panel, _ = play(*OPENED, Pressed(Control.CONTRAST), *events)
    shut, effects = step(panel, TimedOut(panel.timer))
    if panel.state == Shut():
        return
    fresh = begin(LANGUAGES)
    assert (shut.state, shut.language, shut.comfort) == (fresh.state, fresh.language, Comfort())
    assert effects == (Leave(was_open=True),)


def test_an_old_timer_shuts_nothing() -> None:
    panel, _ = play(*OPENED)
    assert step(panel, TimedOut(panel.timer - 1)) == (panel, ())


def test_the_managers_page_asks_for_the_managers_pin_and_can_be_given_up() -> None:
    asking, _ = play(*OPENED, Pressed(Control.PAGE, "manager"))
    assert isinstance(asking.state, AskingPin)
    assert asking.state.role is Role.MANAGER
    back, _ = step(asking, Pressed(Control.CLOSE))
    assert back.state == Open("anna")


def test_a_short_pin_is_not_tried_and_a_long_one_stops_growing() -> None:
    panel, effects = play(Called("en"), *typed("48291"))
    assert not [each for each in effects if isinstance(each, CheckPin)]
    panel, _ = play(Called("en"), *(Pressed(Control.DIGIT, "4") for _ in range(40)))
    assert isinstance(panel.state, AskingPin)
    assert len(panel.state.pin.reveal()) == 12


def test_a_scan_is_seen_on_its_own_page_only() -> None:
    seen = Scanned(ScanSeen("ticket", 32))
    panel, _ = play(*OPENED, seen)
    assert panel.state == Open("anna")
    panel, _ = play(*OPENED, Pressed(Control.PAGE, "tests"), seen)
    assert panel.state == Open("anna", Page.TESTS, scan=ScanSeen("ticket", 32))
