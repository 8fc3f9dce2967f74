"""WCAG 2.2, 3.3.1 to 3.3.8: what went wrong is said with what to do; nothing unasked; nothing by heart."""

import pytest

from kiosk.domain.reads import Refusal
from kiosk.flow.controls import Control
from kiosk.flow.states import CheckingIn
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage

ANSWERS = [
    "not_found_code", "not_found_document", "could_not_check", "no_ticket", "too_early", "too_late", "other_day",
    "cancelled", "service_closed", "full", *(f"code_refused_{why.value}" for why in Refusal),
]  # fmt: skip
BLAMING = ("error", "invalid", "exception", "unable", "administrator")


@pytest.mark.parametrize("scene", ANSWERS)
def test_3_3_1_and_3_3_3_an_answer_says_what_is_wrong_and_what_to_do(stage: Stage, scene: str) -> None:
    stage.show(scene)
    said = [text for text in stage.texts() if len(text.split()) > 3]
    assert len(said) >= 2, "what is true, and what to do"
    assert not [word for word in BLAMING if word in " ".join(said).lower()]
    own = [offer for offer in stage.desk.view.offers if offer.name.startswith(("answer.", "type."))]
    assert own, "a way on"


def test_3_3_2_every_screen_that_wants_something_says_what(stage: Stage) -> None:
    for scene in ("scan_code", "scan_document", "choose", "confirm", "walk_in"):
        stage.show(scene)
        page = stage.window.page
        assert page is not None
        assert page.title.text()
        assert page.lead.text()


def test_3_3_4_a_check_in_is_confirmed_first(stage: Stage) -> None:
    stage.show("choose")
    stage.tap("choose.appointment:1")
    assert not isinstance(stage.desk.session.state, CheckingIn)
    assert {"confirm.yes", "confirm.no"} <= {offer.name for offer in stage.desk.view.offers}


def test_3_3_7_what_is_known_is_not_asked_again(stage: Stage) -> None:
    stage.show("confirm", "nl")
    stage.tap("help")
    stage.tap("back")
    assert stage.desk.view.name == "confirm"
    assert stage.desk.view.language == "nl"


def test_3_3_8_nothing_has_to_be_known_by_heart(stage: Stage) -> None:
    # Whoever comes shows a code or a document; typing is one way among others, and one may go on without any of them.
    for scene in ("scan_code", "scan_document"):
        stage.show(scene)
        assert Control.SCAN_CODE_WITHOUT in {offer.control for offer in stage.desk.view.offers}
    assert "scan_code" in SCENES
