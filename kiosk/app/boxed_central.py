"""A central in the box with the demo office in it: for the demo, for scenarios and for `kiosk central serve --demo`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

from kiosk.app.demo.day import COUNTERS
from kiosk.app.demo.office import demo_office, second_office
from kiosk.central.seed import SeedAppointment, SeedCounter, SeedCredential
from kiosk.scheduling.wire import OfficeShape


@dataclass(frozen=True, slots=True)
class Tokens:
    """The credentials of a central that was just made."""

    kiosk: str
    counter: str


def new_tokens() -> Tokens:
    """Make fresh credentials, 256 random bits each."""
    return Tokens(token_urlsafe(32), token_urlsafe(32))
