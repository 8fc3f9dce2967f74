"""What each kind of visitor does, from the first tap to the last."""

from collections.abc import Callable, Mapping

from benchmarks.soak.hands import GaveUpError, Hands
from benchmarks.soak.plan import zone_of
from kiosk.central.seed import SeedAppointment

LONG_S = 75.0
"""Longer than the kiosk waits for somebody."""


class Visitor:
    """One visitor. `appointment` is somebody else's, or nobody's, for those who have none."""

    def __init__(self, hands: Hands, appointment: SeedAppointment, chance: float) -> None:
        self.hands = hands
        self.appointment = appointment
        self._chance = chance

    def begin(self) -> None:
        """Touch the screen, where nobody did before."""
        if self.hands.screen == "attract":
            self.hands.tap("attract.start")

    def show_code(self) -> None:
        """Show the code of the appointment; every other visitor does so at once."""
        if self._chance < 0.5:
            self.begin()
            self.hands.tap("start.appointment")
        self.hands.show(self.appointment.code)

    def check_in(self, *, twice: bool = False) -> None:
        """Say yes, and take the paper."""
        self.hands.tap("confirm.yes", twice=twice)
        self.answer()
        if self.hands.screen == "ticket" and self._chance < 0.7:
            self.hands.tap("ticket.done")

    def answer(self) -> None:
        """Say that all have come with all that is needed, where it is asked."""
        for screen, way in (("persons", "persons.go_on"), ("checklist", "checklist.all")):
            if self.hands.screen == screen:
                self.hands.tap(way)

    def choose(self, names: list[str]) -> str:
        """Choose one of what is offered."""
        if not names:
            raise GaveUpError("nothing to choose")
        return names[int(self._chance * len(names))]


def by_code(visitor: Visitor) -> None:
    """In time, with a code."""
    visitor.show_code()
    visitor.check_in()


def by_document(visitor: Visitor) -> None:
    """In time, with a passport."""
    visitor.begin()
    visitor.hands.tap("start.appointment")
    visitor.hands.tap("scan_code.document")
    visitor.hands.lay_down(zone_of(visitor.appointment))
    visitor.check_in()


def early(visitor: Visitor) -> None:
    """Too early, and waits all the same."""
    visitor.show_code()
    visitor.hands.tap("answer.wait_anyway")
    visitor.answer()


def double_tap(visitor: Visitor) -> None:
    """Taps everything twice."""
    visitor.begin()
    visitor.hands.tap("start.appointment", twice=True)
    visitor.hands.show(visitor.appointment.code)
    visitor.check_in(twice=True)


def twice(visitor: Visitor) -> None:
    """Checks in, and comes again with the same code."""
    visitor.show_code()
    visitor.check_in()
    visitor.hands.go()
    visitor.hands.show(visitor.appointment.code)
    visitor.hands.tap("answer.done")


def reprint(visitor: Visitor) -> None:
    """Wants a second paper."""
    visitor.show_code()
    visitor.hands.tap("confirm.yes")
    visitor.answer()
    visitor.hands.tap("ticket.print_again")


def unknown_code(visitor: Visitor) -> None:
    """Has a code that nobody knows."""
    visitor.show_code()
    visitor.hands.tap("answer.done")


def unknown_document(visitor: Visitor) -> None:
    """Has a passport, and no appointment."""
    visitor.begin()
    visitor.hands.tap("start.appointment")
    visitor.hands.tap("scan_code.document")
    visitor.hands.lay_down(zone_of(visitor.appointment))
    visitor.hands.tap("answer.done")


def walk_in(visitor: Visitor) -> None:
    """Comes without an appointment."""
    visitor.begin()
    visitor.hands.tap("start.no_appointment")
    visitor.hands.tap(visitor.choose(visitor.hands.offered("walk_in.service:")))
    visitor.answer()


def how_long(visitor: Visitor) -> None:
    """Wants to know how long it takes."""
    visitor.begin()
    visitor.hands.tap("start.how_long")


def ticket_again(visitor: Visitor) -> None:
    """Takes a ticket, and shows it again to see where it stands."""
    walk_in(visitor)
    code = visitor.hands.ticket_code()
    visitor.hands.go()
    if code is not None:
        visitor.hands.show(code)
        visitor.hands.wait(5)


def language(visitor: Visitor) -> None:
    """Looks at several languages, and goes."""
    for name in visitor.hands.offered("language:")[:4]:
        if name in visitor.hands.offered("language:"):
            visitor.hands.tap(name)


def left_alone(visitor: Visitor) -> None:
    """Goes away in the middle, is asked, says yes once, and goes all the same."""
    visitor.begin()
    visitor.hands.tap("start.appointment")
    visitor.hands.wait(31)
    if "still_there.yes" in visitor.hands.offered():
        visitor.hands.tap("still_there.yes")
    visitor.hands.wait(LONG_S)


def ask_help(visitor: Visitor) -> None:
    """Reads the help, and goes on."""
    visitor.begin()
    visitor.hands.tap("help")
    visitor.hands.tap("back")


def comfort(visitor: Visitor) -> None:
    """Wants large text and contrast."""
    visitor.hands.tap("text_size")
    visitor.hands.tap("contrast")
    visitor.hands.wait(LONG_S * 2)


VISITS: Mapping[str, Callable[[Visitor], None]] = {
    "by_code": by_code,
    "by_document": by_document,
    "early": early,
    "double_tap": double_tap,
    "twice": twice,
    "reprint": reprint,
    "unknown_code": unknown_code,
    "unknown_document": unknown_document,
    "walk_in": walk_in,
    "how_long": how_long,
    "ticket_again": ticket_again,
    "language": language,
    "left_alone": left_alone,
    "help": ask_help,
    "comfort": comfort,
}
