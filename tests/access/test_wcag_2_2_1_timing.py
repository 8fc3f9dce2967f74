"""WCAG 2.2, 2.2.1: a warning with at least 20 s to answer by one touch, ten extensions, more time for some."""

from kiosk.flow.controls import Control
from kiosk.flow.delays import MAX_EXTENSIONS, Delay, Delays
from kiosk.flow.events import Tapped
from kiosk.flow.session import Comfort
from tests.ui.stage import Stage


def test_a_warning_comes_with_twenty_seconds(stage: Stage) -> None:
    stage.show("still_there")
    assert "20 seconds" in stage.texts()
    stage.tap("still_there.yes")
    assert stage.desk.posted == [Tapped(Control.STILL_THERE_YES)]
    assert stage.desk.view.name == "start"


def test_it_may_be_put_off_ten_times() -> None:
    assert MAX_EXTENSIONS >= 10


def test_who_needs_more_time_has_more() -> None:
    delays = Delays()
    assert delays.countdown_for(slow=False) >= 20
    assert delays.seconds(Delay.IDLE, slow=True) >= 2 * delays.seconds(Delay.IDLE, slow=False)
    assert Comfort(large_text=True).slow
    assert Comfort(speech=True).slow
