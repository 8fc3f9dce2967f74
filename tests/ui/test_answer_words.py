"""The answers: first what is true, then what explains it, then the next step."""

from datetime import timedelta

import pytest

from kiosk.domain.reads import Refusal
from kiosk.domain.walk_ins import Full
from kiosk.flow.screens import AnswerKind, AnswerScreen
from kiosk.flow.states import Source
from kiosk.i18n.catalogues import languages
from kiosk.i18n.words import words_for
from kiosk.ui.screens.answer_words import AnswerWords, answer_words
from tests.ui.office import NOW, ZONE

SERVICE = {"en": "photo and fingerprints"}
LATER = NOW.replace(hour=14, minute=30)
FROM = NOW.replace(hour=14, minute=0)


def told(screen: AnswerScreen) -> AnswerWords:
    """Write an answer in English."""
    return answer_words(screen, words_for("en"), ZONE, NOW)


@pytest.mark.parametrize(
    ("screen", "answer", "next_step"),
    [
        (AnswerScreen(AnswerKind.TOO_EARLY, service=SERVICE, start=LATER, opens=FROM, may_wait=True),
         "Check-in opens at 14:00", "See you then. You may also take a ticket now and wait here."),
        (AnswerScreen(AnswerKind.TOO_EARLY, service=SERVICE, start=LATER, opens=FROM),
         "Check-in opens at 14:00", "Please come back then. See you soon."),
        (AnswerScreen(AnswerKind.TOO_LATE, service=SERVICE, start=NOW, closes=NOW),
         "Check-in closed at 10:05", "Please go to the information desk. They will help you there."),
        (AnswerScreen(AnswerKind.OTHER_DAY, service=SERVICE, start=NOW + timedelta(days=1)),
         "Your appointment is tomorrow at 10:05",
         "Please come back then. If it cannot wait, see what is open today."),
        (AnswerScreen(AnswerKind.OTHER_DAY, service=SERVICE, start=NOW - timedelta(days=3)),
         "Your appointment was on Friday 20 November at 10:05",
         "See what is open today, or ask at the information desk for a new appointment."),
        (AnswerScreen(AnswerKind.OTHER_OFFICE, start=LATER, office_name={"en": "Heerlen"}),
         "Your appointment is at Heerlen", "Please go there. This kiosk cannot check you in for it."),
        (AnswerScreen(AnswerKind.OTHER_OFFICE, start=LATER),
         "Your appointment is at another office", "Please go there. This kiosk cannot check you in for it."),
        (AnswerScreen(AnswerKind.NOT_FOUND, source=Source.CODE),
         "We found no appointment with this code",
         "Is it the code from your confirmation? Then try once more."),
        (AnswerScreen(AnswerKind.NOT_FOUND, source=Source.CODE, to_desk=True),
         "We found no appointment with this code", "Please go to the information desk. They will help you there."),
        (AnswerScreen(AnswerKind.COULD_NOT_CHECK),
         "We could not check your appointment",
         "Take a ticket without it, try once more, or ask at the information desk."),
        (AnswerScreen(AnswerKind.COULD_NOT_CHECK, source=Source.TICKET),
         "We could not look your ticket up",
         "Your number counts. Watch the screens in the waiting area for it."),
        (AnswerScreen(AnswerKind.CODE_REFUSED, refusal=Refusal.CITIZEN_NUMBER),
         "That is not your appointment code", ""),
        (AnswerScreen(AnswerKind.SERVICE_CLOSED, service=SERVICE, opens=NOW + timedelta(days=1)),
         "Photo and fingerprints is closed now", "You can choose another service."),
        (AnswerScreen(AnswerKind.FULL, service=SERVICE, opens=NOW + timedelta(days=1), full=Full.CONTINGENT),
         "Photo and fingerprints is full for today",
         "You can choose another service. The information desk can help you to make an appointment."),
    ],
)  # fmt: skip
def test_answer(screen: AnswerScreen, answer: str, next_step: str) -> None:
    words = told(screen)
    assert (words.answer, words.next_step) == (answer, next_step)


@pytest.mark.parametrize(
    ("full", "why"),
    [
        (Full.CONTINGENT, "All tickets of today have been given out."),
        (Full.CLOSING, "So many people are waiting that we could not help you before we close."),
    ],
)
def test_full_says_why_and_when_there_are_tickets_again(full: Full, why: str) -> None:
    screen = AnswerScreen(AnswerKind.FULL, service=SERVICE, opens=NOW + timedelta(days=1), full=full)
    assert told(screen).explained == (why, "There are tickets again tomorrow at 10:05.")


def test_could_not_check_blames_nobody_else() -> None:
    assert told(AnswerScreen(AnswerKind.COULD_NOT_CHECK)).explained == ("This is our fault, not yours.",)


def test_a_service_that_is_not_known_has_a_name_all_the_same() -> None:
    words = told(AnswerScreen(AnswerKind.CANCELLED, service={}, start=LATER))
    assert words.explained == ("It was today at 14:30, for your service.",)


@pytest.mark.parametrize("kind", AnswerKind)
@pytest.mark.parametrize("language", languages())
def test_every_kind_can_be_told_with_nothing_known(kind: AnswerKind, language: str) -> None:
    assert answer_words(AnswerScreen(kind), words_for(language), ZONE, NOW).answer
