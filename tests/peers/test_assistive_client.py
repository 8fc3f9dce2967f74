"""WCAG 2.2, 4.1.2 and EN 301 549, 11.5.2: the kiosk as an assistive program of another process reads and uses it."""

from collections.abc import Iterator

import pytest

from kiosk.i18n.words import words_for
from tests.peers.assistive import Desktop, Node, Reader
from tests.peers.on_a_screen import BORN, INITIALS, LANGUAGES, SURNAME
from tests.waiting import wait_until

say = words_for("en").say
CONTROLS = frozenset({"push button", "check box"})
TEXTS = frozenset({"label", "text", "entry"})
AROUND = frozenset({"filler", "panel", "layered pane", "image"})
PATIENCE_S = 10.0
PARTS = ("day", "month", "year")


@pytest.fixture(scope="module")
def desktop() -> Iterator[Reader]:
    """Give a kiosk on a screen of its own, and who reads it."""
    with Desktop() as desktop:
        reader = desktop.open()
        yield reader
        reader.close()


@pytest.fixture
def reader(desktop: Reader) -> Reader:
    """Give it as nobody has touched it yet."""
    for language in LANGUAGES:
        stop = words_for(language).say("control-stop")
        if desktop.find(stop) is not None:
            desktop.press(stop, lambda: desktop.find(say("attract-touch")))
    return desktop


def controls(reader: Reader) -> list[Node]:
    return [each for each in reader.read() if each.role in CONTROLS]


def flaws(reader: Reader) -> list[str]:
    """Hold the screen that is shown against what a reader needs of it."""
    left, top, width, height = reader.window.extents
    found = []
    for each in reader.read():
        if each.role in AROUND:
            continue
        if each.role not in CONTROLS | TEXTS:
            found.append(f"{each}: an unknown role")
        if not each.name:
            found.append(f"{each}: no name")
        x, y, wide, high = each.extents
        if not (left <= x <= x + wide <= left + width and top <= y <= y + high <= top + height):
            found.append(f"{each}: outside of the window")
        if each.role in CONTROLS and ("Press" in each.actions) is not ("enabled" in each.states):
            found.append(f"{each}: {each.actions}, {sorted(each.states)}")
        if ("checkable" in each.states) is not (each.role == "check box"):
            found.append(f"{each}: {sorted(each.states)}")
    return found


def is_told_well(reader: Reader) -> None:
    """Wait until a screen is told as it should be; while it is being drawn it may not be."""
    found: list[str] = []

    def none() -> bool:
        found[:] = flaws(reader)
        return not found

    try:
        wait_until(none, PATIENCE_S)
    except AssertionError:
        pytest.fail("\n".join(found))


def typing(reader: Reader, text: str) -> None:
    """Type on the keys of the screen; each must arrive, and be read where it is shown."""
    shown = reader.read()
    keys = {each.name: each for each in shown if each.role in CONTROLS}
    fields = [each for each in shown if "Text" in each.interfaces]
    parts = [keys[name] for name in (say(f"type-field-{part}") for part in PARTS) if name in keys]

    def typed() -> str:
        # A field's text; or the digits below the names of a date's parts.
        if fields:
            return reader.text(fields[0])
        return "".join(part.description for part in reader.nodes([each.place for each in parts]) if part)

    for place, key in enumerate(text):
        so_far = text[: place + 1]
        button = keys[say("key-space") if key == " " else key]
        reader.press_until(button, lambda so_far=so_far: typed() == so_far)  # type: ignore[misc]


def test_a_visit_is_walked_by_a_reader_and_nothing_of_it_remains(reader: Reader) -> None:
    assert (reader.program.name, reader.window.role, reader.window.name) == ("Loket", "frame", "Loket")
    is_told_well(reader)
    way = [
        ("attract-touch", "start-title"), ("start-appointment", "scan-code-title"),
        ("type-details", "type-title"), ("type-name", "type-name-title"),
    ]  # fmt: skip
    for button, title in way:
        reader.press(say(button), lambda title=title: reader.find(say(title)))  # type: ignore[misc]
        is_told_well(reader)
    typing(reader, SURNAME)
    reader.press(say("type-go-on"), lambda: reader.find(say("type-birth-date-title")))
    is_told_well(reader)
    typing(reader, f"{BORN:%d%m%Y}")
    way = [
        ("type-search", "confirm-title"), ("confirm-yes", "checklist-title"), ("checklist-all", "ticket-title"),
    ]  # fmt: skip
    for button, title in way:
        reader.press(say(button), lambda title=title: reader.find(say(title)))  # type: ignore[misc]
        is_told_well(reader)
    reader.wait_for(say("ticket-printed"))
    reader.wait_for("B001", "label")
    reader.press(say("ticket-done"), lambda: reader.find(say("attract-touch")))
    kept = reader.texts(showing=False)
    assert say("attract-touch") in kept
    canaries = (SURNAME, INITIALS, "B001", str(BORN.year), "10:15")
    assert [text for text in kept if any(canary in text for canary in canaries)] == []


def test_the_language_changes_every_name_and_tells_that_it_is_on(reader: Reader) -> None:
    languages = [reader.wait_for(name, "check box") for name in ("English", "Nederlands", "Deutsch")]
    before = {each.name for each in controls(reader)}
    reader.press("Deutsch", lambda: reader.find(words_for("de").say("start-title")))
    after = {each.name for each in controls(reader)}
    assert before & after == {"Nederlands", "English", "Deutsch"}
    on = {each.name: "checked" in reader.node(each.place).states for each in languages}
    assert on == {"English": False, "Nederlands": False, "Deutsch": True}
    reader.press("English", lambda: reader.find(say("start-title")))
    is_told_well(reader)


def test_a_setting_tells_how_it_stands_both_ways(reader: Reader) -> None:
    reader.press(say("attract-touch"), lambda: reader.find(say("start-title")))
    for key in ("contrast", "text-size"):
        name = say(f"control-{key}")
        for on in ("yes", "no"):
            state = say(f"control-{key}-state", on=on)

            def stands(name: str = name, on: str = on, state: str = state) -> bool:
                box = reader.find(name, "check box")
                return (
                    box is not None
                    and box.description == state
                    and ("checked" in box.states) is (on == "yes")
                )

            reader.press(name, stands)
            is_told_well(reader)


def test_the_focus_is_given_told_and_named(reader: Reader) -> None:
    reader.press(say("attract-touch"), lambda: reader.find(say("start-title")))
    button = reader.wait_for(say("start-no-appointment"))
    assert "focused" not in button.states
    assert reader.focus_told(lambda: reader.act(button, "SetFocus")) == button.name
    assert "focused" in reader.node(button.place).states
    assert button.description == say("start-no-appointment-note")
