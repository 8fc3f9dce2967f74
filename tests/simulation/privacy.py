"""I11: no personal data in a kiosk's files, ever, and no pseudonym of a day that is over."""

from collections.abc import Iterator
from datetime import timedelta

from tests.simulation.central import scratch
from tests.simulation.city import BIRTH, CODES, DOCUMENTS, GIVEN_NAMES, SURNAMES
from tests.simulation.machine import Machine
from tests.simulation.promises import BrokenPromiseError
from tests.simulation.world import World

PURGED_IN = timedelta(minutes=5)
"""So long after midnight a kiosk that is on may still know how yesterday's appointments are found."""

# Digits alone are found in every long row of chance.
_BIRTHS = tuple(BIRTH.strftime(form) for form in ("%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y"))
PERSONAL = tuple(
    word.lower().encode()
    for word in (SURNAMES[0][:-1], DOCUMENTS[0][:-1], CODES[0][:-1], *GIVEN_NAMES, *_BIRTHS)
)
"""What a name, a document number or a code begins with is enough: in small letters, however it is written."""


def nothing_personal(world: World) -> Iterator[BrokenPromiseError]:
    """No name, birth date, document number or appointment code stands in any file of any kiosk."""
    for machine in world.machines:
        content = _everything(machine).lower()
        for word in PERSONAL:
            if word in content:
                yield BrokenPromiseError("I11", f"{word.decode()} stands in the files of {machine.disk}")


def pseudonyms_are_gone(world: World) -> Iterator[BrokenPromiseError]:
    """A kiosk that is on and whose clock is right has forgotten how appointments of past days are found."""
    local = world.time.local
    if local - local.replace(hour=0, minute=0, second=0, microsecond=0) < PURGED_IN:
        return
    past = [key for day, keys in world.ledger.pseudonyms.items() if day < world.time.day for key in keys]
    for machine in world.machines:
        if machine.on is None or machine.on.workers.paused or machine.clock.wrong_by:
            continue
        elapsed = world.time.elapsed
        if elapsed == machine.searched_at or elapsed - machine.freed_at < PURGED_IN.total_seconds():
            continue
        machine.searched_at = elapsed
        content = _everything(machine)
        found = sum(key.encode() in content for key in past)
        if found:
            yield BrokenPromiseError("I11", f"{found} pseudonyms of past days in the files of {machine.disk}")


def _everything(machine: Machine) -> bytes:
    # Also what was set aside, and what stands beside the database.
    return b"\n".join(file.read_bytes() for file in sorted(scratch().glob(f"{machine.path.name}*")))
