"""The command `kiosk scenario`: reads the files, makes each its own world, plays it, and sums up."""

import argparse
import json
import tempfile
from pathlib import Path

from kiosk.app.clock import SimulatedClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.scenario.marks import ScenarioError
from kiosk.app.scenario.model import Scenario
from kiosk.app.scenario.options import Staging
from kiosk.app.scenario.reading import read_scenario


def run_scenarios(options: argparse.Namespace) -> int:
    """Play the files; 0 when all expectations hold, 1 when not."""
    if options.vocabulary:
        from kiosk.app.scenario.vocabulary import vocabulary

        print(json.dumps(vocabulary(), indent=2, ensure_ascii=False))
        return 0
    if not options.files:
        raise ComplaintError(
            "no scenario file was given; `kiosk scenario --vocabulary` tells what one can say"
        )
    scenarios = [_read(path) for path in options.files]
    staging = Staging(
        options.json, not options.no_ui, options.screenshots, options.speed, options.seed, options.printer
    )
    results = [play(scenario, staging) for scenario in scenarios]
    return 0 if all(results) else 1


def play(scenario: Scenario, staging: Staging) -> bool:
    """Play one scenario in a world of its own; return whether every expectation held."""
    from kiosk.app.scenario.staging import stage

    with tempfile.TemporaryDirectory(prefix="loket-scenario-") as folder:
        return stage(scenario, staging, Path(folder), SimulatedClock(scenario.at))


def _read(path: Path) -> Scenario:
    try:
        return read_scenario(path)
    except ScenarioError as mistake:
        raise ComplaintError(f"{path}:{mistake.line}:{mistake.column}: {mistake.text}") from None
    except OSError as problem:
        raise ComplaintError(f"{path}: cannot be read ({problem.strerror})") from None
    except UnicodeDecodeError:
        raise ComplaintError(f"{path}: this is not UTF-8") from None
