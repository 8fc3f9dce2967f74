"""Before a document is laid down, every language says what is read and what is kept."""

import pytest

from kiosk.flow.states import ScanDocument
from kiosk.flow.view import view
from kiosk.i18n.catalogues import languages
from kiosk.i18n.words import words_for
from tests.flow.journeys import after, tap
from tests.flow.samples import OPEN

NOTICE = ("scan-document-read", "scan-document-kept")


@pytest.mark.parametrize("language", languages())
def test_the_notice_is_there_in_words_of_its_own(language: str) -> None:
    said = [words_for(language).say(key) for key in NOTICE]
    assert all(len(each) > 5 for each in said)
    assert language == "en" or said != [words_for("en").say(key) for key in NOTICE]


def test_it_comes_before_the_scan() -> None:
    asked = after(tap("attract.start"), tap("start.appointment"), tap("scan_code.document"))
    assert asked.state == ScanDocument()
    assert view(asked, OPEN).name == "scan_document"
