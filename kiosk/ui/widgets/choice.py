"""What a button offers, in words."""

from dataclasses import dataclass
from enum import Enum

from kiosk.flow.controls import Offer
from kiosk.ui.widgets.glyphs import Glyph


class Kind(Enum):
    """Primary: the way on. Plain: another way. Choice: one of a list. Way: one of few, large. Foot: in the footer.

    Mark: one of a list that is marked and leads nowhere.
    """

    PRIMARY = "primary"
    PLAIN = "plain"
    CHOICE = "choice"
    WAY = "way"
    MARK = "mark"
    FOOT = "foot"

    @property
    def in_a_list(self) -> bool:
        """Tell whether it stands below others of its kind, its words at one edge with theirs."""
        return self in (Kind.CHOICE, Kind.WAY, Kind.MARK)

    @property
    def leads_on(self) -> bool:
        """Tell whether it has an arrow."""
        return self in (Kind.CHOICE, Kind.WAY)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a button offers, in words. `on` is for those that are switched: None for the others.

    A button of the window's own, which the kiosk need not know of, has no offer but a `name`.
    """

    offer: Offer | None
    title: str
    note: str = ""
    glyph: Glyph | None = None
    kind: Kind = Kind.PLAIN
    on: bool | None = None
    name: str = ""
    enabled: bool = True

    @property
    def object_name(self) -> str:
        """Return the name by which tests and tools find the button."""
        return self.offer.name if self.offer else self.name

    @property
    def can_be_tapped(self) -> bool:
        """Tell whether it is greyed or not."""
        return self.offer.enabled if self.offer else self.enabled
