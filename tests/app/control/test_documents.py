"""Every code that staff can be shown has words of its own, and stands in the document that they are handed."""

from pathlib import Path

import pytest

from kiosk.app.control.advice_words import means
from kiosk.app.control.ticket_words import refusal_words
from kiosk.service.staff.advice import Code
from kiosk.service.staff.desk import PaperWord, Refusal

PAGE = Path(__file__).parents[3] / "docs" / "operations" / "what-staff-see.md"


@pytest.mark.parametrize("code", [*Code, *PaperWord], ids=lambda code: code.value)
def test_each_code_is_in_the_document(code: Code | PaperWord) -> None:
    assert f"| `{code.value}` |" in PAGE.read_text("utf-8")


@pytest.mark.parametrize("code", list(Code), ids=lambda code: code.value)
def test_each_code_has_words(code: Code) -> None:
    assert all(said and not said.startswith("advice-") for said in means(code))


@pytest.mark.parametrize("refusal", list(Refusal), ids=lambda refusal: refusal.value)
def test_each_refusal_has_words(refusal: Refusal) -> None:
    said = refusal_words(refusal)
    assert said
    assert not said.startswith("staff-")
    # What has no words of its own falls to the last of the choices.
    assert refusal is Refusal.DISK or said != refusal_words(Refusal.DISK)
