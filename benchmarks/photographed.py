"""The made photographs of `measure_codes`: ways in which a code comes before a camera, by name."""

from dataclasses import dataclass

from tests.devices.phones import (
    cracked,
    dark_mode,
    dotted,
    faint,
    folded,
    under_a_thumb,
    with_logo,
    with_moire,
)
from tests.devices.photographs import (
    Drawn,
    Spoil,
    as_jpeg,
    in_shade,
    in_the_dark,
    moved,
    out_of_focus,
    tilted,
    turned,
    with_glare,
)

LINK = "https://afspraak.example/appointment?appId=" + "0f3c" * 16
"""A link as a vendor's confirmation carries it: 45 modules a side."""
FRAME = (1280, 720)


@dataclass(frozen=True, slots=True)
class Way:
    """How the code is drawn, how long its side is in the frame (pixels), and what spoils the picture."""

    spoils: tuple[Spoil, ...] = ()
    side: int = 260
    drawn: Drawn | None = None


WAYS = {
    "plainly visible": Way(),
    "turned": Way((turned,)),
    "at 45 degrees": Way((tilted(45),)),
    "at 60 degrees": Way((tilted(60),)),
    "at 68 degrees": Way((tilted(68),)),
    "slightly out of focus": Way((out_of_focus(2),)),
    "out of focus": Way((out_of_focus(3),)),
    "moved by 6 pixels": Way((moved(6),)),
    "moved by 10 pixels": Way((moved(10),)),
    "dark and noisy": Way((in_the_dark(0.1, 12),)),
    "glare": Way((with_glare,)),
    "shade": Way((in_shade,)),
    "bands of a screen": Way((with_moire(0.5),)),
    "cracked glass": Way((cracked,)),
    "under a thumb": Way((under_a_thumb,)),
    "folded paper": Way((folded,)),
    "strong compression": Way((as_jpeg(10),)),
    "far away": Way(side=75),
    "very far away": Way(side=62),
    "dark mode": Way((turned, out_of_focus(1)), drawn=dark_mode),
    "faint": Way((in_shade,), drawn=faint(110, 160)),
    "dots": Way((tilted(30),), drawn=dotted),
    "a logo": Way((tilted(30),), drawn=with_logo),
    "bands, glare, angle": Way((tilted(40), with_moire(0.4), out_of_focus(1.2), with_glare, as_jpeg(50))),
    "everything at once": Way((tilted(30), out_of_focus(1.5), in_shade, in_the_dark(0.4, 8), as_jpeg(40))),
}
