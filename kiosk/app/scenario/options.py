"""How scenarios are played, as the command line or a test asks for it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Staging:
    """How scenarios are played. `speed` 0 is as fast as it goes; `printer` is the address of a real one."""

    as_json: bool = False
    with_window: bool = True
    pictures: Path | None = None
    speed: float = 0.0
    seed: int = 1
    printer: str | None = None
