"""The words of choices that come in lists: appointments, services, keys, fields, things."""

from kiosk.domain.ids import AppointmentId, ServiceId
from kiosk.flow import entry_screens as entry
from kiosk.flow import screens as on
from kiosk.flow.controls import Control, Offer
from kiosk.flow.keyboards import SPACE
from kiosk.i18n.waiting import wait_phrase
from kiosk.ui.screens.taken import takes_nobody
from kiosk.ui.spoken.telling import Told

OWN_LETTERS = {"uk": "АБВ", "ar": "أبت", "latin": "ABC"}
"""What stands on the key that leads to an alphabet."""
_SIGNS = {"-": "key-hyphen", "'": "key-apostrophe", SPACE: "key-space", " ": "key-space"}


def appointment_words(offer: Offer, told: Told) -> tuple[str, ...]:
    """Return time and service of an appointment; below, initials and whether it can be checked in."""
    screen = told.view.screen
    rows = screen.rows if isinstance(screen, on.ChooseScreen) else ()
    row = {each.id: each for each in rows}[AppointmentId(offer.item)]
    title = "  ".join(part for part in (told.time(row.start), told.words.text(row.service)) if part)
    state = told.say(f"choose-note-{row.eligibility.value.replace('_', '-')}")
    return title, told.words.joined(row.initials, state)


def service_words(offer: Offer, told: Told) -> tuple[str, ...]:
    """Return the name of a service; below, whether it takes people and how long they wait."""
    screen = told.view.screen
    groups = screen.groups if isinstance(screen, on.WalkInScreen) else ()
    row = {each.id: each for group in groups for each in group.rows}[ServiceId(offer.item)]
    note = takes_nobody(row, told.view, told.words, told.now) or wait_phrase(told.words, row.wait, None)
    if not note and row.waiting is not None:
        note = told.say("service-waiting", count=row.waiting)
    return (told.words.text(row.name), note) if note else (told.words.text(row.name),)


def key_words(offer: Offer, told: Told) -> tuple[str, ...]:
    """Return what stands on a key."""
    if offer.control is Control.TYPE_SCRIPT:
        screen = told.view.screen
        return (OWN_LETTERS[screen.keyboard.script] if isinstance(screen, entry.TypeNameScreen) else "",)
    if offer.control is Control.TYPE_DELETE:
        return (told.say("key-delete"),)
    return (sign_name(offer.item, told),)


def sign_name(sign: str, told: Told) -> str:
    """Return what a character is called: a letter by itself, a sign by its name."""
    return told.say(_SIGNS[sign]) if sign in _SIGNS else sign


def queue_words(row: on.ServiceRow, told: Told) -> str:
    """Say how long one waits for a service; whoever has a ticket wants to know also when it is full."""
    if not row.is_open and (closed := takes_nobody(row, told.view, told.words, told.now)):
        return closed
    phrase = wait_phrase(told.words, row.wait, None)
    if phrase:
        return phrase
    if row.waiting is not None:
        return told.say("service-waiting", count=row.waiting)
    return told.say("waiting-unknown-now" if told.view.cut_off else "waiting-unknown")


def field_words(offer: Offer, told: Told) -> tuple[str, ...]:
    """Return the name of a field of the birth date, and its digits."""
    screen = told.view.screen
    label = told.say(f"type-field-{offer.item}")
    if not isinstance(screen, entry.TypeBirthDateScreen):
        return (label,)
    digits = {"day": screen.day, "month": screen.month, "year": screen.year}[offer.item].reveal()
    return (label, digits) if digits else (label,)


def thing_words(offer: Offer, told: Told) -> tuple[str, ...]:
    """Return a thing of the checklist, and whether it is marked as missing."""
    screen = told.view.screen
    if not isinstance(screen, entry.MissingScreen):
        return (offer.item,)
    place = int(offer.item)
    state = told.say("missing-state", on="yes" if place in screen.missing else "no")
    return told.words.text(screen.things[place]), state
