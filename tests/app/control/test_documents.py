"""Every code that staff can be shown has words of its own, and stands in the document that they are handed."""

from pathlib import Path

import pytest

from kiosk.app.control.advice_words import MEANS
from kiosk.app.control.ticket_words import REFUSALS
from kiosk.service.staff.advice import Code
from kiosk.service.staff.desk import PaperWord, Refusal

PAGE = Path(__file__).parents[3] / "docs" / "operations" / "what-staff-see.md"


@pytest.mark.parametrize("code", [*Code, *PaperWord], ids=lambda code: code.value)
def test_each_code_is_in_the_document(code: Code | PaperWord) -> None:
    assert f"| `{code.value}` |" in PAGE.read_text("utf-8")


def test_each_code_and_refusal_has_words() -> None:
    assert set(MEANS) == set(Code)
    assert set(REFUSALS) == set(Refusal)
    assert all(means and do for means, do in MEANS.values())
