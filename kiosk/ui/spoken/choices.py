"""What can be chosen, in words: the screen's own first, then what stands in the footer, then the languages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kiosk.flow import screens as on
from kiosk.flow.controls import Control, Offer
from kiosk.i18n.words import MissingWordsError, language_name
from kiosk.service.speech.items import Item, sentences
from kiosk.ui.spoken.rows import appointment_words, field_words, key_words, service_words, thing_words
from kiosk.ui.spoken.telling import Told

WAYS = (Control.BACK, Control.HELP, Control.STOP)
SETTINGS = {
    Control.CONTRAST: lambda comfort: comfort.high_contrast,
    Control.TEXT_SIZE: lambda comfort: comfort.large_text,
    Control.LOW_REACH: lambda comfort: comfort.low_reach,
    Control.SPEECH: lambda comfort: comfort.speech,
}
_PRIVATE = frozenset({Control.CHOOSE_APPOINTMENT, Control.TYPE_KEY, Control.TYPE_FIELD})
"""Which appointments there are, and what is typed, is for the visitor only."""
_TO_SERVICES = (
    on.AnswerKind.CANCELLED,
    on.AnswerKind.OTHER_DAY,
    on.AnswerKind.SERVICE_CLOSED,
    on.AnswerKind.FULL,
)

Texts = tuple[str, ...]
"""The title on a button, and the note below it where there is one."""


def choices(told: Told, voices: frozenset[str]) -> list[Item]:
    """Return everything that can be chosen, each with its number among its like and how it stands."""
    own, foot, languages = [], [], []
    for offer in told.view.offers:
        if offer.control is Control.LANGUAGE:
            if offer.item in voices:
                languages.append(offer)
        elif offer.control in WAYS or offer.control in SETTINGS:
            foot.append(offer)
        else:
            own.append(offer)
    return [
        *_numbered(told, own),
        *_numbered(told, foot, "speech-foot"),
        *_numbered(told, languages, "language-choose"),
    ]


def _numbered(told: Told, offers: Sequence[Offer], section: str = "") -> Iterator[Item]:
    for number, offer in enumerate(offers, 1):
        texts = texts_of(offer, told)
        parts = [*([told.say(section)] if section and number == 1 else []), *texts]
        if offer.control is Control.LANGUAGE and offer.item == told.view.language:
            parts.append(told.say("speech-chosen"))
        if not offer.enabled:
            parts.append(told.say("speech-not-now"))
        parts.append(told.say("speech-of", number=number, count=len(offers)))
        private = offer.control in _PRIVATE
        yield Item(texts, sentences(parts), offer, private=private, foot=bool(section))


def texts_of(offer: Offer, told: Told) -> Texts:
    """Return what stands on the button of an offer."""
    if offer.control is Control.LANGUAGE:
        return (language_name(offer.item),)
    if offer.control in SETTINGS:
        key = offer.control.value.replace("_", "-")
        state = "yes" if SETTINGS[offer.control](told.view.comfort) else "no"
        return told.say(f"control-{key}"), told.say(f"control-{key}-state", on=state)
    if offer.control in WAYS:
        return (told.say(f"control-{offer.control.value}"),)
    special = _SPECIAL.get(offer.control)
    return special(offer, told) if special else _by_name(offer.control, told)


def _by_name(control: Control, told: Told) -> Texts:
    """Messages are named like the control that they stand on; a note has the same name with an ending."""
    key = control.value.replace(".", "-").replace("_", "-")
    try:
        return told.say(key), told.say(f"{key}-note")
    except MissingWordsError:
        return (told.say(key),)


def _one(key: str) -> Callable[[Offer, Told], Texts]:
    return lambda _offer, told: (told.say(key),)


def _by_item(offer: Offer, _told: Told) -> Texts:
    return (offer.item,)


def _walk_in(_offer: Offer, told: Told) -> Texts:
    screen = told.view.screen
    kind = screen.kind if isinstance(screen, on.AnswerScreen) else None
    if kind is on.AnswerKind.TOO_LATE:
        return (told.say("answer-take-ticket"),)
    return (told.say("answer-walk-in" if kind in _TO_SERVICES else "answer-without-appointment"),)


def _without_code(_offer: Offer, told: Told) -> Texts:
    return (told.say(f"scan-{'document' if told.view.name == 'scan_document' else 'code'}-without"),)


def _rate_done(_offer: Offer, told: Told) -> Texts:
    screen = told.view.screen
    asks = isinstance(screen, on.RateScreen) and screen.score is None
    return (told.say("rate-no" if asks else "answer-done"),)


def _go_on(_offer: Offer, told: Told) -> Texts:
    return (told.say("type-go-on" if told.view.name == "type_name" else "type-search"),)


_SPECIAL: dict[Control, Callable[[Offer, Told], Texts]] = {
    Control.ATTRACT_START: _one("attract-touch"),
    Control.CHOOSE_APPOINTMENT: appointment_words,
    Control.WALK_IN_SERVICE: service_words,
    Control.ANSWER_WALK_IN: _walk_in,
    Control.SCAN_CODE_WITHOUT: _without_code,
    Control.RATE_SCORE: _by_item,
    Control.MUNICIPALITY_CHOOSE: _by_item,
    Control.RATE_DONE: _rate_done,
    Control.TYPE_KEY: key_words,
    Control.TYPE_DELETE: key_words,
    Control.TYPE_SCRIPT: key_words,
    Control.TYPE_FIELD: field_words,
    Control.TYPE_GO_ON: _go_on,
    Control.MISSING_THING: thing_words,
}
"""Those whose words are not found by their name, or that say more."""


def language_choices(told: Told, voices: frozenset[str], in_itself: Callable[[str], Told]) -> list[Item]:
    """Return the languages that can be spoken, that of the session first, each said in itself by its own voice."""
    offers = [
        offer
        for offer in told.view.offers
        if offer.control is Control.LANGUAGE and offer.enabled and offer.item in voices
    ]
    offers.sort(key=lambda offer: offer.item != told.view.language)
    items = []
    for offer in offers:
        name = language_name(offer.item)
        said = in_itself(offer.item).say("speech-language", language=name)
        items.append(replace(Item((name,), said, offer), language=offer.item))
    return items
