"""The printers that the simulated one can be, as data: what each calls itself, answers, and can do.

Epson: ESC/POS Command Reference. Custom: manuals of VKP80III and KPM. Pyramid: Reliance command reference. Star: what
users of the TSP650II in ESC/POS mode report (its offline bit is always set).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

_REAL_TIME = frozenset({1, 2, 3, 4})
_EPSON_IDS = MappingProxyType({1: b"\x20", 2: b"\x02", 3: b"\x01"})
_VKP80III_IDS = MappingProxyType({255: b"\x02\x05"})
_NO_IDS: Mapping[int, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SimulatedModel:
    """One model. `maker` and `model` are empty where it does not say (GS I); `ids` are further answers by number.

    `real_time` are the numbers of DLE EOT that are answered. `names_jobs`: GS ( H is answered. `clears`: DLE DC4,
    function 8, is carried out. `auto_status`: GS a is carried out. `full_status`: DLE EOT 14h is answered with six
    bytes, and GS E0h is carried out. `presents`: a cut ticket is held in the output until it is taken. `offline_bit`:
    the bit is set in every answer, whatever the state. `tells_paper`: GS r is answered.

    What goes on around it: somebody takes a ticket `taken_after_s` seconds after it is held out (None: only the
    operator does), and a hot head is cool again after `cools_s`.
    """

    name: str
    about: str = ""
    maker: str = ""
    model: str = ""
    ids: Mapping[int, bytes] = field(default_factory=lambda: _NO_IDS)
    real_time: frozenset[int] = _REAL_TIME
    names_jobs: bool = False
    clears: bool = False
    auto_status: bool = False
    full_status: bool = False
    presents: bool = False
    offline_bit: bool = False
    tells_paper: bool = True
    taken_after_s: float | None = 1.0
    cools_s: float = 30.0

    def says(self, which: int) -> bytes:
        """Return the answer to GS I: the maker for 66, the model for 67, and more; empty where it has none."""
        text = (
            {65: "1.00", 66: self.maker, 67: self.model, 68: "SIMULATED"}.get(which, "") if self.model else ""
        )
        if text:
            return b"_" + text.encode("ascii") + b"\0"
        return self.ids.get(which - 48 if 49 <= which <= 51 else which, b"")


EPSON = SimulatedModel(
    "epson-tm-t20iii", "Epson TM-T20III", "EPSON", "TM-T20III", _EPSON_IDS,
    names_jobs=True, clears=True, auto_status=True,
)  # fmt: skip
_CUSTOM = SimulatedModel(
    "custom-vkp80iii", "Custom VKP80III: presenter (FS P, GS e), six bytes of status", "CUSTOM", "VKP80III",
    _VKP80III_IDS, full_status=True, presents=True,
)  # fmt: skip
_MODELS = (
    EPSON,
    replace(EPSON, name="epson-tm-t88vi", about="Epson TM-T88VI", model="TM-T88VI"),
    replace(
        EPSON, name="epson-tm-t88iii", about="Epson TM-T88III: without GS ( H", model="TM-T88III", names_jobs=False
    ),
    SimulatedModel(
        "star-tsp650ii", "Star TSP650II in ESC/POS mode: no DLE EOT 3, always says that it is offline", "Star",
        "TSP650II", real_time=frozenset({1, 2, 4}), auto_status=True, offline_bit=True,
    ),
    _CUSTOM,
    replace(
        _CUSTOM, name="custom-kpm180h", about="Custom KPM180H: presenter (GS e), six bytes of status",
        model="KPM180H", ids=_NO_IDS,
    ),
    SimulatedModel(
        "pyramid-reliance", "Pyramid Reliance: a presenter that tells its own status (GS e 6)", "PYRAMID",
        "RELIANCE", presents=True,
    ),
    SimulatedModel("generic", "answers DLE EOT and GS r, and nothing else"),
    SimulatedModel("mute", "answers nothing at all", real_time=frozenset(), tells_paper=False),
)  # fmt: skip
MODELS = MappingProxyType({model.name: model for model in _MODELS})

OTHER = SimulatedModel("other", "", "NOBODY", "OTHER PRINTER")
"""What a printer says of itself that is not the one it was bought as."""
