"""The screen of the first start: each state in each language, keys that work, no way out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.enrolment_code import EnrolmentCode, text_of
from kiosk.domain.reads import SetupCode
from kiosk.domain.secret import Secret
from kiosk.i18n.catalogues import languages_of
from kiosk.i18n.words import Words
from kiosk.service.first_start import Step
from kiosk.ui.first_start.window import LANGUAGES, PART, FirstStartWindow
from kiosk.ui.profile import PORTRAIT, ScreenProfile
from kiosk.ui.widgets.button import BigButton
from kiosk.ui.widgets.text import Text
from tests.guards.log_lines import ExpectLog
from tests.service.test_first_start import CODE, URL, Bench, FakeJoiner

LYING = ScreenProfile(21.5, 1920, 1080, 600, 750)
TROUBLES = (
    "network", "timeout", "untrusted", "busy", "not_one", "other_version", "bad_address", "bad_code", "no_code",
    "other_central", "not_secure", "code_unknown", "code_used", "not_kept", "other",
)  # fmt: skip


def opened(qtbot: QtBot, bench: Bench, profile: ScreenProfile = PORTRAIT) -> FirstStartWindow:
    """Show the window of a machine."""
    window = FirstStartWindow(bench.desk, bench.clock, profile, code_modules)
    qtbot.addWidget(window, before_close_func=lambda _: window.leave())
    window.show()
    return window


def button(window: FirstStartWindow, name: str) -> BigButton:
    """Find a button that can be seen."""
    found = [
        each for each in window.findChildren(BigButton) if each.objectName() == name and each.isVisible()
    ]
    assert len(found) == 1, name
    return found[0]


def said(window: FirstStartWindow) -> str:
    """Read all that is to be seen."""
    return "\n".join(each.text() for each in window.findChildren(Text) if each.isVisible())


def tap(window: FirstStartWindow, name: str) -> None:
    QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("profile", [PORTRAIT, LYING], ids=["upright", "lying"])
def test_a_code_is_typed_on_the_screen(qtbot: QtBot, profile: ScreenProfile) -> None:
    bench = Bench(FakeJoiner())
    bench.desk.start()
    window = opened(qtbot, bench, profile)
    assert "WDJB-MJHT" in said(window)
    tap(window, "first.type")
    for letter in CODE.replace("-", ""):
        tap(window, f"type.key:{letter}")
    smallest = min(each.height() for each in window.findChildren(BigButton) if each.isVisible())
    assert smallest >= profile.px(12), "a finger finds each key"
    tap(window, "first.enter")
    assert bench.joiner.used == [(URL, CODE)]
    assert "Hall" in said(window)


def test_everything_can_be_read_in_the_languages_of_those_who_put_kiosks_up(qtbot: QtBot) -> None:
    assert set(languages_of(PART)) == set(LANGUAGES)
    bench = Bench(FakeJoiner())
    bench.desk.start()
    window = opened(qtbot, bench)
    titles = set()
    for language in LANGUAGES:
        tap(window, f"first.language:{language}")
        assert bench.desk.view.language == language
        titles.add(said(window))
        words = Words(language, parts=(PART,))
        told = {words.say("first-trouble", why=each, code="x") for each in TROUBLES}
        assert len(told) >= len(TROUBLES) - 3
    assert len(titles) == len(LANGUAGES)
    for each in window.findChildren(BigButton):
        assert not each.isVisible() or each.accessibleName()


def test_nothing_leads_out_of_it(qtbot: QtBot) -> None:
    bench = Bench(FakeJoiner())
    window = opened(qtbot, bench)
    window.close()
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_what_another_central_s_code_did_is_said(qtbot: QtBot, expect_log: ExpectLog) -> None:
    expect_log("enrolment_refused")
    bench = Bench(FakeJoiner())
    bench.desk.start()
    window = opened(qtbot, bench)
    bench.show(SetupCode(Secret(text_of(EnrolmentCode("https://evil.example", CODE)))))
    assert "another central" in said(window)
    assert (bench.desk.view.step, bench.joiner.used) == (Step.SHOWING, [])
