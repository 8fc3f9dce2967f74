"""How devices are told of: a few plain English words, or JSON with stable codes."""

from collections.abc import Mapping

from kiosk.devices.status import REASONS, Action, Actor, Connection, DeviceStatus, Reason, Severity
from kiosk.i18n.words import Words
from kiosk.service.supervision.events import (
    ConnectionChanged,
    DeviceEvent,
    HealthChanged,
    ReasonCleared,
    ReasonRaised,
)
from kiosk.service.supervision.reports import DeviceReport

Fields = dict[str, object]

_STAFF = Words("en", parts=("staff",))
"""The panel at the screen has the same words."""
_ACTIONS: Mapping[Action, str] = {each: _STAFF.say("device-action", action=each.value) for each in Action}
_SEVERITIES: Mapping[Severity, str] = {
    Severity.WARNING: "it still works",
    Severity.BLOCKING: "it does not work until then",
    Severity.UNKNOWN: "nobody can say whether it works",
}
_ACTORS: Mapping[Actor, str] = {each: _STAFF.say("device-who", who=each.value) for each in Actor}


def report_fields(report: DeviceReport) -> Fields:
    """Return a report as JSON has it."""
    status = report.status
    return {
        "name": report.name,
        "kind": report.kind.value,
        "connection": status.connection.value,
        "health": status.health.value,
        "reasons": [reason_fields(reason) for reason in in_order(status.reasons)],
        "model": status.model,
        "capabilities": sorted(each.value for each in status.capabilities),
        "parts": part_codes(status) or None,
        "since": report.since.isoformat(),
    }


def part_codes(status: DeviceStatus) -> dict[str, str]:
    """Return how each part of a printer is; nothing for other devices."""
    parts = status.parts
    return (
        {}
        if parts is None
        else {
            "paper": parts.paper.value,
            "cover": parts.cover.value,
            "cutter": parts.cutter.value,
            "head": parts.head.value,
            "output": parts.output.value,
            "error": parts.error.value,
        }
    )


def reason_fields(reason: Reason) -> Fields:
    """Return a reason with what follows from it."""
    facts = REASONS[reason]
    return {
        "code": reason.value,
        "severity": facts.severity.value,
        "who": facts.who.value,
        "action": facts.action.value,
    }


def event_fields(event: DeviceEvent) -> Fields:
    """Return an event as JSON has it."""
    match event:
        case ConnectionChanged(device, before, after) | HealthChanged(device, before, after):
            kind = "connection" if isinstance(event, ConnectionChanged) else "health"
            return {"event": kind, "device": device, "before": before.value, "after": after.value}
        case ReasonRaised(device, reason):
            return {"event": "raised", "device": device, **reason_fields(reason)}
        case ReasonCleared(device, reason):
            return {"event": "cleared", "device": device, **reason_fields(reason)}


def report_words(report: DeviceReport) -> list[str]:
    """Return a report as lines: how the device is, why, what each part says, what it can do."""
    status = report.status
    model = f" ({status.model})" if status.model else ""
    lines = [f"{report.name}{model}: {status.connection.value}, {_word(status.health.value)}"]
    for reason in in_order(status.reasons):
        # What a warning promises holds only of a device that is there.
        severity = REASONS[reason].severity if status.connection is Connection.ONLINE else Severity.UNKNOWN
        lines.append(f"  {reason_words(reason)}; {_SEVERITIES[severity]}")
    parts = part_codes(status)
    told = [f"{part} {_word(code)}" for part, code in parts.items() if code != "not_supported"]
    if told:
        lines.append(f"  parts: {', '.join(told)}")
    if silent := [part for part, code in parts.items() if code == "not_supported"]:
        lines.append(f"  it cannot tell: {', '.join(silent)}")
    if status.capabilities:
        lines.append(f"  it can: {', '.join(sorted(each.value for each in status.capabilities))}")
    return lines


def reason_words(reason: Reason) -> str:
    """Return a reason with who does what."""
    facts = REASONS[reason]
    return f"{_word(reason.value)}: {_ACTORS[facts.who]}, {_ACTIONS[facts.action]}"


def event_words(event: DeviceEvent) -> str:
    """Return an event as a line."""
    match event:
        case ConnectionChanged(device, before, after) | HealthChanged(device, before, after):
            return f"{device}: {_word(before.value)} -> {_word(after.value)}"
        case ReasonRaised(device, reason):
            return f"{device}: {reason_words(reason)}"
        case ReasonCleared(device, reason):
            return f"{device}: no longer {_word(reason.value)}"


def in_order(reasons: frozenset[Reason]) -> list[Reason]:
    """Return reasons always in the same order."""
    return sorted(reasons, key=lambda reason: reason.value)


def _word(code: str) -> str:
    return code.replace("_", " ")
