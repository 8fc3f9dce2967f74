"""The printers that the simulated one can be, as data: what each calls itself, answers, and can do."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class SimulatedModel:
    """One model. `maker` and `model` are empty where it does not say (GS I).

    `names_jobs`: GS ( H is answered. `clears`: DLE DC4 function 8 is carried out. `auto_status`: GS a is carried out.
    `full_status`: DLE EOT 14h is answered with six bytes. `presents`: a cut ticket is held in the output until it is
    taken. `offline_bit`: the bit is set in every answer, whatever the state, as with Star printers in ESC/POS mode.
    """

    name: str
    maker: str = ""
    model: str = ""
    names_jobs: bool = False
    clears: bool = False
    auto_status: bool = True
    full_status: bool = False
    presents: bool = False
    offline_bit: bool = False

    def says(self, which: int) -> bytes:
        """Return the answer to GS I: the maker for 66, the model for 67; empty where it has none."""
        text = {66: self.maker, 67: self.model}.get(which, "")
        return b"_" + text.encode("ascii") + b"\0" if text else b""


EPSON = SimulatedModel("epson-tm-t20iii", "EPSON", "TM-T20III", names_jobs=True, clears=True)
_MODELS = (
    EPSON,
    SimulatedModel("epson-tm-t88iii", "EPSON", "TM-T88III", clears=True),
    SimulatedModel("star-tsp650ii", "Star", "TSP650II", offline_bit=True),
    SimulatedModel("custom-vkp80iii", "CUSTOM", "VKP80III", full_status=True, presents=True),
    SimulatedModel("custom-kpm180h", "CUSTOM", "KPM180H", full_status=True, presents=True),
    SimulatedModel("generic", auto_status=False),
)
MODELS = MappingProxyType({model.name: model for model in _MODELS})
