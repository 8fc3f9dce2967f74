"""Plays a short scenario that a test writes down, and returns what it reported."""

import json
from pathlib import Path

import pytest

from kiosk.app.scenario.command import play
from kiosk.app.scenario.options import Staging
from kiosk.app.scenario.reading import parse_scenario

HEAD = """
title: A fault
at: 2026-11-24T10:05:00+01:00
given:
  appointments:
    - {code: LK7Q2M4T, service: biometrics, start: "10:15", surname: DE BRUIJN, birth_date: 1965-03-10,
       document_number: SPECI2014}
steps:
"""

VISIT = """
  - printer: {state}
  - scan: {{code: LK7Q2M4T}}
  - tap: confirm.yes
  - expect: {{screen: ticket, number: "^B001$", print: {outcome}, offered: ticket.print_again}}
  - printer: ready
  - tap: ticket.print_again
  - expect: {{print: printed, same_number: true, paper: "^LT1:[0-9A-F]{{32}}$"}}
  - tap: ticket.done
  - wait: 30s
  - expect: {{screen: attract, pending: 0, quarantined: 0, central_tickets: 1}}
"""
"""A visit while the printer is in a state: what is said of the first paper, and that a second one comes out."""

Line = dict[str, object]


def played(steps: str, capsys: pytest.CaptureFixture[str], *, seed: int = 1, head: str = HEAD) -> list[Line]:
    """Play steps without a window; fail, with the report, when an expectation does not hold."""
    ok = play(parse_scenario(head + steps, Path()), Staging(as_json=True, with_window=False, seed=seed))
    out = capsys.readouterr().out
    lines: list[Line] = [json.loads(line) for line in out.splitlines()]
    assert ok, "\n".join(str(line) for line in lines if line["type"] in {"expect", "stopped", "print"})
    return lines
