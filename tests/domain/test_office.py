"""The office: its texts in the language asked for, and its parts by id."""

import pytest

from kiosk.domain.ids import OrganisationId, ServiceId
from kiosk.domain.office import Office, Texts, text_in
from tests.domain.offices import office


@pytest.mark.parametrize(
    ("texts", "language", "text"),
    [
        ({"nl": "ja", "en": "yes"}, "nl", "ja"),
        ({"nl": "ja", "en": "yes"}, "ar", "yes"),
        ({"nl": "ja", "de": "doch"}, "ar", "ja"),
        ({"nl": "", "en": "yes"}, "nl", "yes"),
        ({}, "nl", ""),
    ],
)
def test_a_text_is_there_in_the_best_language(texts: Texts, language: str, text: str) -> None:
    assert text_in(texts, language) == text


def test_parts_are_found_by_id() -> None:
    town_hall: Office = office()
    assert town_hall.service(ServiceId("a")) is town_hall.services[0]
    assert town_hall.service(ServiceId("z")) is None
    assert town_hall.organisation(OrganisationId("city")) is town_hall.organisations[0]
    assert town_hall.organisation(OrganisationId("z")) is None
