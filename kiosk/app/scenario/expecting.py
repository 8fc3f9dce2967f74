"""What can be expected: each expectation reads its wanted value from the file and compares it with what is."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.app.scenario.marks import Value
from kiosk.app.scenario.seen import Seen
from kiosk.devices.status import Connection, DeviceKind, Health, Reason

DEVICE_WORDS = tuple(dict.fromkeys(word.value for each in (Connection, Health, Reason) for word in each))
"""How a device can be: its connection, its health, and the reasons."""
_DEVICE = re.compile(rf"(?:{'|'.join(kind.value for kind in DeviceKind)})(?:_[2-9]|_[1-9][0-9])?")


@dataclass(frozen=True)
class Expectation:
    """One expectation: how its value is read, what is seen, and whether the two agree."""

    read: Callable[[Value], object]
    seen: Callable[[Seen], object]
    agree: Callable[[object, object], bool]
    about: str


def _text(value: Value) -> object:
    return value.text()


def _text_or_none(value: Value) -> object:
    return None if value.text() in ("null", "none", "~", "") else value.text()


def _whole(value: Value) -> object:
    return None if value.text() in ("null", "none", "~", "") else value.whole()


def _truth(value: Value) -> object:
    return value.truth()


def _texts(value: Value) -> object:
    return frozenset(v.text() for v in value.items()) if value.is_list else frozenset({value.text()})


def _pattern(value: Value) -> object:
    return value.pattern()


def _conditions(value: Value) -> object:
    """Read how devices are wanted: each a name and a word, such as ``printer paper_out``."""
    for each in value.items() if value.is_list else [value]:
        name, _, word = each.text().partition(" ")
        if not _DEVICE.fullmatch(name) or word not in DEVICE_WORDS:
            raise each.mistake(
                f"{each.text()!r} is no device and a word for it, such as `printer paper_out`;"
                f" words are: {', '.join(DEVICE_WORDS)}"
            )
    return _texts(value)


def _same(wanted: object, seen: object) -> bool:
    return wanted == seen


def _matches(wanted: object, seen: object) -> bool:
    return isinstance(wanted, re.Pattern) and isinstance(seen, str) and wanted.search(seen) is not None


def _contains(wanted: object, seen: object) -> bool:
    return isinstance(wanted, frozenset) and isinstance(seen, frozenset) and wanted <= seen


def _lacks(wanted: object, seen: object) -> bool:
    return isinstance(wanted, frozenset) and isinstance(seen, frozenset) and not wanted & seen


EXPECTATIONS: dict[str, Expectation] = {
    "screen": Expectation(_text, lambda s: s.screen, _same, "the screen's name"),
    "language": Expectation(_text, lambda s: s.language, _same, "the language of the session"),
    "number": Expectation(
        _pattern, lambda s: s.number, _matches, "the number on the screen (regular expression)"
    ),
    "same_number": Expectation(
        _truth, lambda s: s.same_number, _same, "is it the number that was shown before?"
    ),
    "print": Expectation(_text, lambda s: s.print, _same, "printing, printed, failed, unknown"),
    "papers": Expectation(_whole, lambda s: s.papers, _same, "how many papers the simulated printer has cut"),
    "paper": Expectation(_pattern, lambda s: s.paper_code(), _matches, "the code read from the last paper"),
    "paper_fate": Expectation(
        _text_or_none,
        lambda s: s.paper_fate,
        _same,
        "came_out; with a presenter held, presented, taken, retracted, ejected",
    ),
    "unconfirmed": Expectation(
        _texts,
        lambda s: s.unconfirmed,
        _same,
        "numbers of this kiosk that staff are offered to print; [] for none",
    ),
    "counters_see": Expectation(
        _texts,
        lambda s: s.counters_see(),
        _contains,
        "waiting tickets as counters see them, each as its number and a word: printed, failed, unknown, none",
    ),
    "silent": Expectation(
        _truth, lambda s: s.silent(), _same, "are counters told that this kiosk is silent?"
    ),
    "pending": Expectation(_whole, lambda s: s.pending, _same, "events that wait for the central"),
    "quarantined": Expectation(_whole, lambda s: s.quarantined, _same, "events that the central rejected"),
    "offered": Expectation(_texts, lambda s: s.offered, _contains, "controls that can be tapped now"),
    "not_offered": Expectation(_texts, lambda s: s.offered, _lacks, "controls that cannot be tapped now"),
    "ahead": Expectation(_whole, lambda s: s.ahead, _same, "people ahead of this ticket"),
    "state": Expectation(_text_or_none, lambda s: s.state, _same, "the ticket's state in the queue"),
    "counter": Expectation(
        _text_or_none, lambda s: s.counter, _same, "the counter that has called the ticket"
    ),
    "central_tickets": Expectation(
        _whole, lambda s: s.central_tickets(), _same, "tickets that the central knows"
    ),
    "help_asked": Expectation(
        _texts, lambda s: s.help_asked(), _same, "kiosks at which counters see that somebody asks for help"
    ),
    "help": Expectation(
        _text_or_none, lambda s: s.help, _same, "what became of the call for help: calling, called, unheard"
    ),
    "municipalities": Expectation(
        _texts,
        lambda s: s.municipalities(),
        _same,
        "where visitors live, as the central has it; [] for nowhere",
    ),
    "ratings": Expectation(
        _texts, lambda s: s.ratings(), _same, "how visits were, as the central has it: [9]; [] for none"
    ),
    "devices": Expectation(
        _conditions,
        lambda s: s.devices,
        _contains,
        "how devices are, each as its name and a word: its connection, its health or a reason (printer paper_out)",
    ),
    "away": Expectation(
        _texts, lambda s: s.away, _same, "what the screen says does not work right now; [] for nothing"
    ),
    "spoken": Expectation(
        _pattern, lambda s: s.spoken(), _matches, "what was said since the last step (regular expression)"
    ),
    "spoken_aloud": Expectation(
        _pattern, lambda s: s.spoken_aloud(), _matches, "of that, what came from the loudspeaker"
    ),
    "contact": Expectation(_text, lambda s: s.contact, _same, "connected, or cut_off from the central"),
    "out_of_service": Expectation(
        _text_or_none, lambda s: s.out_of_service, _same, "the short code for staff"
    ),
}
"""Every expectation by the name that the file uses."""
