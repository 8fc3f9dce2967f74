"""What is wrong with a kiosk, in words: for the pages and for e-mails."""

from kiosk.central.fleet.looking import DEVICES
from kiosk.domain.alarms import AlarmKind, Wrong
from kiosk.i18n.words import Words


def wrong_words(words: Words, wrong: Wrong) -> str:
    """Say what is wrong, and so what is to be done."""
    detail = wrong.detail
    if wrong.kind is AlarmKind.DEVICE_DOWN:
        detail = words.listed(device_words(words, each) for each in detail.split())
    elif wrong.kind is AlarmKind.NOT_SERVING:
        detail = words.say("fleet-trouble", code=detail)
    return words.say("fleet-wrong", kind=wrong.kind.value, detail=detail)


def alarm_words(words: Words, kind: str, detail: str) -> str:
    """Say what an alarm is about; one of a later program is told by its code."""
    known = {each.value: each for each in AlarmKind}
    return wrong_words(words, Wrong(known[kind], detail)) if kind in known else kind


def device_words(words: Words, name: str) -> str:
    """Name a device: by what it is for, and its number where there are several."""
    kind = name.rstrip("0123456789-_ ")
    if kind not in DEVICES:
        return name
    number = name[len(kind) :].strip("-_ ")
    said = words.say("fleet-device", kind=kind)
    return f"{said} {number}" if number else said
