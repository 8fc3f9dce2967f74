"""WCAG 2.2, 3.2.2: a setting changes how the screen looks and nothing else: the question stays, nothing is sent."""

import pytest

from tests.ui.stage import Stage


@pytest.mark.parametrize("setting", ["contrast", "text_size", "low_reach", "language:nl"])
def test_a_setting_stays_where_it_is(stage: Stage, setting: str) -> None:
    stage.show("confirm")
    state, own = stage.desk.session.state, [offer.name for offer in stage.desk.view.offers]
    stage.tap(setting)
    assert stage.desk.session.state == state
    assert [offer.name for offer in stage.desk.view.offers] == own
    assert stage.desk.tapped == [setting]
