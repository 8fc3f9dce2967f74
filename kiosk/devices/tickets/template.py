"""The template of a ticket, which a city may change: what stands on it, where and how large, a logo, a footer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PIL import Image

from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.wording import Role, TicketLine, ticket_lines


class Size(Enum):
    """How large a line is set, against what is usual for it."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


class Ornament(Enum):
    """What stands on a ticket and says nothing."""

    LOGO = "logo"
    RULE = "rule"


class Alignment(Enum):
    """Where lines and pictures stand: in the middle, or where the language begins to read."""

    CENTRE = "centre"
    START = "start"


Element = Role | Ornament

_FACTORS = {Size.SMALL: 0.85, Size.NORMAL: 1.0, Size.LARGE: 1.25}
USUAL_ELEMENTS: tuple[Element, ...] = (
    Ornament.LOGO, Role.OFFICE, Role.NUMBER, Role.SERVICE, Ornament.RULE, Role.HEAD, Role.LINE, Role.CODE, Role.CAPTION,
    Role.ISSUED, Role.FOOTER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Template:
    """What stands on a ticket. The mark of a copy is always first, and the number is always there.

    `logo` is a picture of mode "1" or None; `footer` has a text for each language, that of ``en`` for all others.
    """

    elements: tuple[Element, ...] = USUAL_ELEMENTS
    sizes: Mapping[Role, Size] = field(default_factory=dict)
    logo: Image.Image | None = None
    footer: Mapping[str, str] = field(default_factory=dict)
    alignment: Alignment = Alignment.CENTRE

    def factor(self, role: Role) -> float:
        """Return how many times its usual size a line is set in."""
        return _FACTORS[self.sizes.get(role, Size.NORMAL)]

    def footer_in(self, language: str) -> str:
        """Return the footer in a language; empty when there is none."""
        return self.footer.get(language, self.footer.get("en", ""))

    def parts(self, paper: TicketPaper) -> tuple[TicketLine | Ornament, ...]:
        """Return what stands on a ticket, from its top to its bottom."""
        said: dict[Role, list[TicketLine]] = {}
        for line in ticket_lines(paper):
            said.setdefault(line.role, []).append(line)
        if footer := self.footer_in(paper.language):
            said[Role.FOOTER] = [TicketLine(Role.FOOTER, footer)]
        parts: list[TicketLine | Ornament] = []
        for element in (Role.COPY_MARK, *self.elements):
            parts.extend([element] if isinstance(element, Ornament) else said.get(element, ()))
        return tuple(parts)

    def lines(self, paper: TicketPaper) -> tuple[TicketLine, ...]:
        """Return the lines of a ticket from its top to its bottom, for printers that are sent text."""
        return tuple(part for part in self.parts(paper) if isinstance(part, TicketLine))


DEFAULT_TEMPLATE = Template()
