"""The screen and its letters, each in both directions."""

import pytest

from kiosk.app.doctor.findings import Result
from kiosk.app.doctor.screen import ScreenSeen, fonts, look_at_screen, screen_findings

PORTRAIT = (1080, 1920, 336.0, 597.0)


@pytest.mark.parametrize(
    ("seen", "there", "size"),
    [
        (ScreenSeen("6.11.3", "wayland", (PORTRAIT,)), Result.OK, Result.OK),
        (ScreenSeen("6.11.3", "xcb", ((1080, 1920, 270.0, 480.0),)), Result.OK, Result.WARNING),
        (ScreenSeen("6.11.3", "xcb", ((1080, 1920, 0.0, 0.0),)), Result.OK, Result.SKIPPED),
        (ScreenSeen("6.11.3", "wayland", ()), Result.FAILED, Result.SKIPPED),
        (ScreenSeen("6.11.3", "offscreen", (PORTRAIT,)), Result.SKIPPED, Result.SKIPPED),
        (ScreenSeen(problem="Qt does not answer"), Result.FAILED, Result.SKIPPED),
    ],
)
def test_the_screen(seen: ScreenSeen, there: Result, size: Result) -> None:
    assert [each.result for each in screen_findings(seen, 27.0)] == [there, size]


def test_the_letters() -> None:
    assert [each.result for each in fonts({"nl": 0, "ar": 0})] == [Result.OK]
    assert [(each.result, each.about) for each in fonts({"nl": 0, "ar": 3})] == [(Result.FAILED, "ar")]
    assert [each.result for each in fonts(None)] == [Result.SKIPPED]


def test_qt_looks_in_a_process_of_its_own() -> None:
    seen = look_at_screen(("nl", "zh"), {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin"})
    assert (seen.platform, seen.missing) == ("offscreen", {"nl": 0, "zh": 0})
    assert look_at_screen((), {"QT_QPA_PLATFORM": "nowhere"}).problem == "Qt cannot open a window there"


def test_a_letter_that_no_font_has_is_noticed(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.app.doctor import screen_probe
    from kiosk.ui.fonts import load_fonts

    load_fonts()
    assert screen_probe.missing("nl") == 0
    monkeypatch.setattr(screen_probe, "characters", lambda _: frozenset("aé\U0001d11e"))
    assert screen_probe.missing("nl") == 1
