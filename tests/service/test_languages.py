"""Languages: the office chooses among those that the kiosk has words for."""

from dataclasses import replace
from pathlib import Path

from tests.service.stand import OFFICE, Stand


def test_a_language_without_words_is_not_offered(tmp_path: Path) -> None:
    stand = Stand(tmp_path)
    stand.central.office_now = replace(OFFICE, languages=("tlh", "en"))
    stand.start()
    try:
        assert stand.running.kiosk.view.languages == ("en",)
        assert stand.running.kiosk.view.language == "en"
    finally:
        stand.close()


def test_an_office_that_names_none_of_them_gets_all(tmp_path: Path) -> None:
    stand = Stand(tmp_path)
    stand.central.office_now = replace(OFFICE, languages=())
    stand.start()
    try:
        assert set(stand.running.kiosk.view.languages) >= {"en", "nl"}
    finally:
        stand.close()
