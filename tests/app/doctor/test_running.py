"""What the kiosk says of itself, as findings: well, and each thing that is not."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.app.doctor.findings import Result
from kiosk.app.doctor.running import clock_ahead, device_findings, staff_pin, status_findings

WELL: dict[str, Any] = {
    "running": True,
    "out_of_service": None,
    "contact": "connected",
    "pending": 0,
    "oldest_pending_s": None,
    "quarantined": 0,
    "clock_ahead_s": 0.4,
    "database": {"generation": 1, "set_aside": []},
    "advice": [],
}


def device(connection: str = "online", health: str = "ok", *reasons: str) -> dict[str, Any]:
    """Describe a device."""
    told = [{"code": each, "action": "refill_paper"} for each in reasons]
    return {"name": "printer", "connection": connection, "health": health, "reasons": told}


def results(**changes: Any) -> dict[str, Result]:
    """Tell the findings of a kiosk that is well but for something."""
    return {each.id: each.result for each in status_findings({**WELL, **changes})}


def test_a_kiosk_that_is_well() -> None:
    assert set(results().values()) == {Result.OK}


@pytest.mark.parametrize(
    ("changes", "id_", "result"),
    [
        ({"running": False}, "service", Result.FAILED),
        ({"out_of_service": "disk_full"}, "service", Result.FAILED),
        ({"database": {"set_aside": ["kiosk.db.damaged-1"]}}, "database", Result.WARNING),
        ({"out_of_service": "fenced"}, "epoch", Result.FAILED),
        ({"contact": "cut_off"}, "epoch", Result.SKIPPED),
        ({"running": False}, "epoch", Result.SKIPPED),
        ({"advice": [{"code": "declined"}]}, "epoch", Result.WARNING),
        ({"pending": 3, "oldest_pending_s": 720.0}, "pending", Result.WARNING),
        ({"quarantined": 1}, "quarantined", Result.WARNING),
    ],
)
def test_what_is_not(changes: dict[str, Any], id_: str, result: Result) -> None:
    assert results(**changes)[id_] is result


def test_nobody_could_be_asked() -> None:
    assert {each.result for each in status_findings(None, "why")} == {Result.SKIPPED}


@pytest.mark.parametrize(
    ("told", "result"),
    [
        (device(), Result.OK),
        (device("online", "warning", "paper_near_end"), Result.WARNING),
        (device("online", "out_of_service", "paper_out"), Result.FAILED),
        (device("lost", "unknown", "unreachable"), Result.FAILED),
        (device("connecting", "ok"), Result.FAILED),
    ],
)
def test_devices(told: dict[str, Any], result: Result) -> None:
    (found,) = device_findings([told])
    assert (found.result, found.about) == (result, "printer")
    assert ("refill paper" in found.to_do) == bool(told["reasons"])


@pytest.mark.parametrize(
    ("status", "pins", "result"),
    [
        (None, 1, Result.OK),
        (None, 0, Result.FAILED),
        (None, None, Result.SKIPPED),
        (WELL, None, Result.OK),
        ({**WELL, "advice": [{"code": "no_pin"}]}, None, Result.FAILED),
    ],
)
def test_a_pin_for_staff(status: dict[str, Any] | None, pins: int | None, result: Result) -> None:
    assert staff_pin(status, pins).result is result


def test_the_clock() -> None:
    assert clock_ahead(WELL) == timedelta(seconds=0.4)
    assert clock_ahead({**WELL, "clock_ahead_s": None}) is None
    assert clock_ahead(None) is None
