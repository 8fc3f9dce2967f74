"""The one style sheet of the window: colours and letters of labels and cards; buttons paint themselves."""

from kiosk.ui.fonts import FAMILIES
from kiosk.ui.theme import Look, Type

_FAMILIES = ", ".join(f'"{each}"' for each in FAMILIES)


def stylesheet(look: Look) -> str:
    """Write the style sheet; it is set once for each change of contrast or text size, never for a screen."""
    p = look.palette
    types = "\n".join(_type(look, role) for role in Type)
    plain = f"border-radius: {look.radius}px;"
    frame = f"border: {look.line}px solid {p.line}; {plain}"
    return f"""
#kiosk {{ background: {p.ground}; }}
QLabel {{ color: {p.ink}; background: transparent; font-family: {_FAMILIES}; }}
{types}
QLabel[role="muted"] {{ color: {p.muted}; }}
QFrame[card="plain"] {{ background: {p.surface}; {frame} }}
QFrame[card="soft"] {{ background: {p.soft}; {plain} }}
QFrame[card="good"] {{ background: {p.good_soft}; border: {look.line}px solid {p.good}; {plain} }}
QFrame[card="warn"] {{ background: {p.warn_soft}; border: {look.line}px solid {p.warn}; {plain} }}
QFrame[card="good"] QLabel {{ color: {p.good}; }}
QFrame[card="warn"] QLabel {{ color: {p.warn}; }}
QFrame[card="accent"] {{ background: {p.accent}; {plain} }}
QFrame[card="accent"] QLabel {{ color: {p.on_accent}; }}
QFrame[card="head"] {{ background: {p.head}; border-bottom: {look.focus_line}px solid {p.head_line}; }}
QFrame[card="head"] QLabel {{ color: {p.on_head}; }}
QFrame#footer {{ background: {p.foot}; border: {look.line}px solid {p.line}; }}
QFrame#above {{ background: {p.head}; }}
QLabel#ribbon {{ background: {p.ribbon}; color: {p.on_ribbon}; }}
"""


def _type(look: Look, role: Type) -> str:
    weight = 700 if look.is_bold(role) else 400
    return f'QLabel[role="{role.value}"] {{ font-size: {look.text_px(role)}px; font-weight: {weight}; }}'
