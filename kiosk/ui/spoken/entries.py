"""What the screens of typing say, and those between a choice and its ticket."""

from kiosk.domain.secret import Secret
from kiosk.flow import entry_screens as entry
from kiosk.service.speech.items import Item, sentences
from kiosk.ui.spoken.rows import sign_name
from kiosk.ui.spoken.telling import Say, Told, item


def _type_details(_screen: entry.TypeDetailsScreen, told: Told) -> list[Item]:
    return item(told.say("type-title")) + item(told.say("type-kept"))


def _type_code(screen: entry.TypeCodeScreen, told: Told) -> list[Item]:
    problem = told.say("type-code-empty") if screen.empty else ""
    return _typing(told, "type-code", screen.text, problem)


def _type_name(screen: entry.TypeNameScreen, told: Told) -> list[Item]:
    problem = told.say(f"type-name-{screen.problem.value.replace('_', '-')}") if screen.problem else ""
    return _typing(told, "type-name", screen.text, problem)


def _typing(told: Told, key: str, typed: Secret, problem: str) -> list[Item]:
    """Say a field with what is typed so far, letter by letter, after each key; and what is wrong with it."""
    label, text = told.say(f"{key}-label"), typed.reveal()
    items = item(told.say(f"{key}-title")) + item(told.say(f"{key}-lead")) + item(problem, news=True)
    # What the field is called is not drawn: its title says it. Of an empty field only that is to be said.
    said = f"{label}: {', '.join(sign_name(sign, told) for sign in text)}" if text else label
    return [*items, Item((text,) if text else (), said, private=True, news=True)]


def _type_birth_date(screen: entry.TypeBirthDateScreen, told: Told) -> list[Item]:
    problem = told.say(f"type-date-{screen.problem.value.replace('_', '-')}") if screen.problem else ""
    items = item(told.say("type-birth-date-title")) + item(told.say("type-birth-date-lead"))
    return items + item(problem, news=True) + _date_so_far(screen, told)


def _date_so_far(screen: entry.TypeBirthDateScreen, told: Told) -> list[Item]:
    """Say the part that is typed into, after each key; one that has just begun after the one that has just ended.

    It is drawn on the buttons of the parts, which are not read after every key.
    """
    parts = (("day", screen.day), ("month", screen.month), ("year", screen.year))
    names = [name for name, _ in parts]
    at = names.index(screen.field.value)
    recent = parts[max(0, at - 1) : at + 1] if not parts[at][1].reveal() else parts[at : at + 1]
    said = [
        ": ".join(each for each in (told.say(f"type-field-{name}"), ", ".join(digits.reveal())) if each)
        for name, digits in recent
    ]
    typed = any(digits.reveal() for _, digits in parts)
    return [Item((), sentences(said), private=True, news=True)] if typed else []


def _persons(screen: entry.PersonsScreen, told: Told) -> list[Item]:
    items = item(told.say("persons-title"))
    if screen.expected is not None:
        booked = told.say("confirm-persons", count=screen.expected)
        items += item(told.say("persons-expected", persons=booked))
    return items + item(told.say("confirm-persons", count=screen.count), news=True)


def _checklist(screen: entry.ChecklistScreen, told: Told) -> list[Item]:
    service = told.words.text(screen.service)
    items = item(told.say("checklist-title"))
    # For which service somebody has come is not for everybody to hear.
    items += item(told.say("checklist-lead", service=service) if service else "", private=True)
    return items + [each for thing in screen.things for each in item(told.words.text(thing))]


def _missing(_screen: entry.MissingScreen, told: Told) -> list[Item]:
    keys = ("missing-title", "missing-lead", "missing-note")
    return [each for key in keys for each in item(told.say(key))]


ENTRIES: dict[type, Say] = {
    entry.TypeDetailsScreen: _type_details,
    entry.TypeCodeScreen: _type_code,
    entry.TypeNameScreen: _type_name,
    entry.TypeBirthDateScreen: _type_birth_date,
    entry.PersonsScreen: _persons,
    entry.ChecklistScreen: _checklist,
    entry.MissingScreen: _missing,
}
