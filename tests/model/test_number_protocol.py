"""The model of the number protocol (docs/number-protocol.md): the design holds, and each known mistake is found."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.peers.having import program

MODEL = Path(__file__).with_name("numbers.pml")

INVARIANTS = {
    "I1": "paper[i]&&paper[j]",
    "I2": "paper[i])||disk",
    "I3": "holder[chosen[k]]==k",
    "I4": "effects[i]<=1",
    "I7": "!=2)||applied[i]",
    "I8": "ticket[(i%2)]==",
    "I9": "sent_epoch[k]==epoch[k]",
}
"""How spin writes the assertion of each."""

CLEAN = (
    ("CUTS=2",),
    ("CUTS=1", "FORGETS=1"),
    ("CUTS=0", "ENROLS=1"),
    ("CUTS=0", "PUTS_BACK=1"),
)
LONG = (
    ("CUTS=2", "FORGETS=1"),
    ("CUTS=1", "FORGETS=1", "ENROLS=1"),
    ("CUTS=1", "PUTS_BACK=1"),
    ("CUTS=1", "VISITS=3", "FORGETS=1"),
)

BUGS = (
    ("I1", ("BUG_OPEN_WITH_FIRST_USE", "CUTS=1", "FORGETS=1")),
    ("I1", ("BUG_NO_BURN", "CUTS=1", "FORGETS=1")),
    ("I1", ("BUG_LEASE_RECLAIMED", "CUTS=0")),
    ("I1", ("BUG_OLD_DISK_BELIEVED", "CUTS=0", "PUTS_BACK=1")),
    ("I2", ("BUG_PRINT_BEFORE_COMMIT", "CUTS=1")),
    ("I3", ("BUG_OLD_EPOCH_NUMBERED", "CUTS=0", "ENROLS=1")),
    ("I4", ("BUG_NOT_IDEMPOTENT", "CUTS=0")),
    ("I7", ("BUG_DROPPED_WITHOUT_ANSWER", "CUTS=0")),
    ("I8", ("BUG_TWO_COMMITS", "CUTS=0")),
    ("I9", ("BUG_EPOCH_UNCHECKED", "CUTS=0", "ENROLS=1")),
)

PLACES = (
    ("RESERVE_ON_PAPER", ("CUTS=0",)),
    ("OWN_ON_PAPER", ("CUTS=0",)),
    ("SET_BACK_AND_FENCED", ("CUTS=1", "FORGETS=1")),
    ("VISIT_IN_NEXT_EPOCH", ("CUTS=1", "FORGETS=1")),
)
"""A check of everything proves nothing where the model never gets."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checker found: how many states there are, and the assertion that failed, if one did."""

    states: int
    failed: str | None


def check(folder: Path, switches: tuple[str, ...], *, optimise: str = "-O0") -> Verdict:
    """Build the verifier with these switches and let it go through every state."""
    spin, gcc = program("spin"), program("gcc")
    defined = [f"-D{switch}" for switch in switches]
    _run(folder, str(spin), "-a", *defined, str(MODEL))
    _run(folder, str(gcc), optimise, "-w", "-DSAFETY", "-DNOREDUCE", "-DCOLLAPSE", "-o", "pan", "pan.c")
    said = _run(folder, "./pan", "-m100000", "-w20")
    assert "max search depth too small" not in said, said
    states = re.search(r"(\d+) states, stored", said)
    errors = re.search(r"errors: (\d+)", said)
    failed = re.search(r"assertion violated (.*) \(at depth", said)
    assert states, said
    assert errors, said
    assert (failed is None) == (errors[1] == "0"), said
    return Verdict(int(states[1]), failed[1].replace(" ", "") if failed else None)


def _run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        command,
        check=False,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=1800,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.mark.parametrize("switches", CLEAN, ids=" ".join)
def test_the_design_holds(tmp_path: Path, switches: tuple[str, ...]) -> None:
    verdict = check(tmp_path, switches, optimise="-O1")
    assert verdict.failed is None
    assert verdict.states > 100_000


@pytest.mark.campaign
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("switches", LONG, ids=" ".join)
def test_the_design_holds_further_out(tmp_path: Path, switches: tuple[str, ...], campaign_size: int) -> None:
    if campaign_size < 2:
        pytest.skip("minutes long: with --campaign-size 2 or more")
    assert check(tmp_path, switches, optimise="-O2").failed is None


@pytest.mark.parametrize(("invariant", "switches"), BUGS, ids=[switches[0] for _, switches in BUGS])
def test_a_known_mistake_is_found(tmp_path: Path, invariant: str, switches: tuple[str, ...]) -> None:
    failed = check(tmp_path, switches).failed
    assert failed is not None
    assert [name for name, text in INVARIANTS.items() if text in failed] == [invariant]


@pytest.mark.parametrize(("place", "switches"), PLACES, ids=[place for place, _ in PLACES])
def test_the_model_gets_so_far(tmp_path: Path, place: str, switches: tuple[str, ...]) -> None:
    assert check(tmp_path, (*switches, f"REACH={place}")).failed is not None
