"""The waiting time in words, composed once for the screen, the paper and the voice."""

from datetime import timedelta

from kiosk.domain.waiting import Wait
from kiosk.i18n.words import Words

_MINUTE = timedelta(minutes=1)
_SHORTEST = 5
"""Minutes: the smallest step that is shown (`Wait.rounded`)."""


def wait_phrase(words: Words, wait: Wait | None, ahead: int | None) -> str | None:
    """Say how long the wait is: "about 10 min, almost surely within 20"; None where nothing is known."""
    if wait is None:
        return None
    shown = wait.rounded()
    median, bound = shown.median // _MINUTE, shown.bound // _MINUTE
    if ahead == 0 and bound <= 0:
        return words.say("ticket-next")
    if median < _SHORTEST:
        return words.say("ticket-wait-short", bound=max(bound, _SHORTEST))
    if bound <= median:
        return words.say("ticket-wait-about", median=median)
    return words.say("ticket-wait", median=median, bound=bound)


def wait_sentence(words: Words, wait: Wait | None, ahead: int | None) -> str | None:
    """Say the same as a sentence of its own: "You wait about 10 min, almost surely within 20", or "You are next"."""
    phrase = wait_phrase(words, wait, ahead)
    if phrase is None or phrase == words.say("ticket-next"):
        return phrase
    return words.say("ticket-you-wait", wait=phrase)
