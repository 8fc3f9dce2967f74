"""The demo office says everything in every language that it speaks."""

import tomllib

import pytest

from kiosk.app.demo.office import LANGUAGES, demo_office
from kiosk.app.demo.office_texts import office_texts
from kiosk.domain.assets import assets

NAMES = sorted(tomllib.loads((assets() / "demo" / "office_texts.toml").read_text(encoding="utf-8")))
SAME_EVERYWHERE = ("expat_centre", "second_address")


@pytest.mark.parametrize("name", NAMES)
def test_text_is_there_in_every_language(name: str) -> None:
    texts = office_texts(name)
    wanted = ("nl", "en") if name in SAME_EVERYWHERE else LANGUAGES
    assert tuple(texts) == wanted
    assert all(text == text.strip() != "" for text in texts.values())


def test_office_is_told_with_them() -> None:
    told = demo_office()
    assert tuple(told.languages) == LANGUAGES
    assert {each.name["de"] for each in told.services} >= {"Foto und Fingerabdrücke"}
