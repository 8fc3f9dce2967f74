"""Lives the days and tells each morning: ``python -m benchmarks.soak [--days N] [--window] [--json]``.

The exit code is 1 when something grew, when work broke, or when an event is undelivered at the end.
"""

import argparse
import json
import sys
from dataclasses import asdict

from benchmarks.soak.gauges import Look
from benchmarks.soak.living import Length
from benchmarks.soak.outcome import soak
from benchmarks.soak.verdict import Finding


def main() -> int:
    """Live, look, judge."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--visitors", type=int, default=300, help="a day")
    parser.add_argument(
        "--stride",
        type=float,
        default=300.0,
        help="seconds that pass at once while nobody stands at the kiosk",
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--window", action="store_true", help="with the kiosk's window, on Qt's offscreen platform"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    length = Length(options.days, options.visitors, stride_s=options.stride, seed=options.seed)

    def say(look: Look) -> None:
        print(json.dumps({"look": asdict(look)}) if options.json else told(look), flush=True)

    outcome = soak(length, window=options.window, say=say)
    for what, count in outcome.wrong:
        print(f"{count:6d} × {what}", file=sys.stderr)
    for finding in outcome.findings:
        print(json.dumps({"finding": plain(finding)}) if options.json else in_words(finding))
    problems = list(outcome.problems)
    print(json.dumps({"problems": problems}) if options.json else "\n".join(problems) or "All is flat.")
    return 1 if problems else 0


def told(look: Look) -> str:
    """Write a look as a line."""
    return " ".join(
        f"{name}={value:.1f}" if isinstance(value, float) else f"{name}={value}"
        for name, value in asdict(look).items()
    )


def plain(finding: Finding) -> dict[str, object]:
    """Write a finding as JSON can."""
    bound = finding.bound
    return {
        "name": bound.name,
        "unit": bound.unit,
        "growth": finding.growth,
        "most": bound.most,
        "first": finding.first,
        "last": finding.last,
        "flat": finding.flat,
    }


def in_words(finding: Finding) -> str:
    """Write a finding as a line."""
    bound = finding.bound
    return (
        f"{bound.name}: {finding.first:.6g} to {finding.last:.6g} {bound.unit}, {finding.growth:+.3g} a day"
        f" (at most {bound.most:g}): {'flat' if finding.flat else 'GROWS'}"
    )


if __name__ == "__main__":
    sys.exit(main())
