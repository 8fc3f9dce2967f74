"""Where a listener is in what a screen says: the current item of its list, and what is still to be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.service.speech.items import Item


@dataclass(slots=True)
class Place:
    """`at` is the current item; `queue` has the positions that are read without being asked for."""

    items: Sequence[Item] = ()
    at: int = 0
    queue: list[int] = field(default_factory=list[int])
    moved: bool = False
    """Has the listener gone to another item since the screen began?"""

    @property
    def item(self) -> Item | None:
        """Return the current item; None where there is nothing at all."""
        return self.items[self.at] if self.items else None

    @property
    def first_choice(self) -> int:
        """Return where the screen's own first choice is; where it has none, the last thing that it says."""
        own = [at for at, each in enumerate(self.items) if not each.foot]
        return next((at for at in own if self.items[at].offer), own[-1] if own else 0)

    def enter(self, items: Sequence[Item]) -> None:
        """Begin a screen: all that it says is read, up to the first choice."""
        self.items, self.at, self.moved = items, 0, False
        self.read_all()

    def read_all(self) -> None:
        """Read everything from the beginning, up to the first choice."""
        self.at = 0
        self.queue = list(range(self.first_choice + 1)) if self.items else []

    def renew(self, items: Sequence[Item]) -> list[Item]:
        """Take the items of the same screen as it is now; return the news among them that are not read anyhow.

        The listener stays at what is the same thing as before.
        """
        before, current = set(self.items), self.item
        following = self.items[self.queue[0]] if self.queue else None
        self.at, at = _same(items, current, self.at), self.queue[0] if self.queue else 0
        self.items = items
        if following is not None:
            # In the middle of reading: what is new is read when its turn comes.
            self.queue = list(range(_same(items, following, at), self.first_choice + 1))
        to_read = {items[each] for each in self.queue}
        return [each for each in items if each.news and each not in before and each not in to_read]

    def step(self, by: int) -> bool:
        """Go to the next item or the one before; False at the end of the list."""
        self.queue, self.moved = [], True
        to = self.at + by
        if not 0 <= to < len(self.items):
            return False
        self.at = to
        return True


def _same(items: Sequence[Item], current: Item | None, at: int) -> int:
    if current is None or not items:
        return 0
    for number, each in enumerate(items):
        if each == current or (each.offer and current.offer and each.offer.name == current.offer.name):
            return number
    return min(at, len(items) - 1)
