"""What the kiosk itself says of how it is: findings from what `kiosk status --json` tells."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from kiosk.app.doctor.findings import Finding, Result, failed, ok, skipped, warning

Status = Mapping[str, Any]
"""See `kiosk.app.control.condition_words.condition_fields`."""
_HEALTH = {"ok": Result.OK, "warning": Result.WARNING}


def status_findings(status: Status | None, why: str = "") -> Iterator[Finding]:
    """Tell how the kiosk is; None where nobody could be asked, for the reason `why`."""
    if status is None:
        for id_ in ("service", "database", "epoch", "pending", "quarantined"):
            yield skipped(id_, why)
        return
    yield _service(status)
    yield _database(status)
    yield _epoch(status)
    yield _pending(status)
    rejected = int(status["quarantined"])
    yield warning("quarantined", f"{rejected} rejected") if rejected else ok("quarantined", "none")


def device_findings(devices: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    """Tell how each device is (`kiosk.app.device_commands.telling.report_fields`)."""
    for device in devices:
        reasons = [str(each["code"]) for each in device["reasons"]]
        says = f"{device['connection']}, {device['health']}" + (f": {', '.join(reasons)}" if reasons else "")
        to_do = "; ".join(str(each["action"]).replace("_", " ") for each in device["reasons"])
        result = _HEALTH.get(str(device["health"]), Result.FAILED)
        if device["connection"] != "online":
            result = Result.FAILED
        yield Finding("device", result, says, str(device["name"]), "" if result is Result.OK else to_do)


def staff_pin(status: Status | None, pins: int | None) -> Finding:
    """Check that staff have a PIN: by the running program, or by how many there are (None: cannot be told)."""
    if pins is not None:
        return ok("staff_pin", "set") if pins else failed("staff_pin", "none is set")
    if status is None or not status["running"]:
        return skipped("staff_pin", "it cannot be told")
    lacking = "no_pin" in _codes(status)
    return failed("staff_pin", "none is set") if lacking else ok("staff_pin", "set")


def clock_ahead(status: Status | None) -> timedelta | None:
    """Return by how much the clock is ahead of the central's, by the running program."""
    seconds = None if status is None else status.get("clock_ahead_s")
    return None if seconds is None else timedelta(seconds=float(seconds))


def _service(status: Status) -> Finding:
    if not status["running"]:
        return failed("service", "it does not run")
    out = status["out_of_service"]
    return (
        ok("service", "it runs, in service") if out is None else failed("service", f"out of service: {out}")
    )


def _database(status: Status) -> Finding:
    aside = status["database"]["set_aside"]
    return warning("database", f"set aside: {', '.join(aside)}") if aside else ok("database", "sound")


def _epoch(status: Status) -> Finding:
    if status["out_of_service"] == "fenced":
        return failed("epoch", "fenced")
    if not status["running"] or status["contact"] != "connected":
        return skipped("epoch", "only a kiosk in contact with the central knows")
    declined = [code for code in _codes(status) if code == "declined"]
    return warning("epoch", "the central takes nothing of it") if declined else ok("epoch", "the newest")


def _pending(status: Status) -> Finding:
    count, oldest = int(status["pending"]), status["oldest_pending_s"]
    if not count:
        return ok("pending", "none")
    says = f"{count} wait" + ("" if oldest is None else f", the oldest for {float(oldest) / 60:.0f} min")
    return warning("pending", says)


def _codes(status: Status) -> list[str]:
    return [str(each["code"]) for each in status["advice"]]
