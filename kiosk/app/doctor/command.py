"""The command `kiosk doctor`: everything that a technician needs to know, and what to do."""

import argparse
from collections import Counter

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.output import Output
from kiosk.app.doctor.examination import examine
from kiosk.app.doctor.findings import Finding, Result, worst
from kiosk.app.doctor.words import CHECKS

EXITS = {Result.OK: 0, Result.SKIPPED: 0, Result.WARNING: 1, Result.FAILED: 2}
_MARKS = {
    Result.OK: "ok     ",
    Result.WARNING: "WARNING",
    Result.FAILED: "FAILED ",
    Result.SKIPPED: "skipped",
}


def run_doctor(options: argparse.Namespace) -> int:
    """Examine, and tell; 0 when all that was looked at is well, 1 for warnings, 2 when something failed."""
    output = Output(as_json=options.json)
    findings = examine(options.config, options.token_file, RealClock())
    for each in findings:
        if options.json or options.all or each.result in (Result.WARNING, Result.FAILED):
            output.say(finding_fields(each), finding_words(each))
    result, counts = worst(findings), Counter(each.result for each in findings)
    told = ", ".join(f"{counts[each]} {each.value}" for each in Result)
    output.say(
        {"result": result.value, "counts": {each.value: counts[each] for each in Result}},
        told + ("" if options.all else "  (--all tells all)"),
    )
    return EXITS[result]


def finding_fields(finding: Finding) -> dict[str, object]:
    """Return a finding as JSON has it; `to_do` is null where nothing is."""
    check = CHECKS[finding.id]
    bad = finding.result in (Result.WARNING, Result.FAILED)
    return {
        "id": finding.id,
        "result": finding.result.value,
        "about": finding.about or None,
        "says": finding.says,
        "looks_at": check.looks_at,
        "means": check.means if bad else None,
        "to_do": (finding.to_do or check.to_do) if bad else None,
    }


def finding_words(finding: Finding) -> str:
    """Return a finding as lines."""
    check = CHECKS[finding.id]
    about = f" {finding.about}" if finding.about else ""
    line = f"{_MARKS[finding.result]} {finding.id}{about}: {finding.says}"
    if finding.result in (Result.OK, Result.SKIPPED):
        return line
    return f"{line}\n        means: {check.means}\n        to do: {finding.to_do or check.to_do}"
