"""Writes the table of docs/waiting-time.md: `python -m benchmarks.waits [--days N] [--first-seed S] …`."""

import argparse
import sys
from pathlib import Path
from statistics import fmean

from benchmarks.__main__ import machine
from benchmarks.measure_waits import HELD_OUT, scored
from benchmarks.waits.halls import How
from benchmarks.waits.scenarios import SCENARIOS
from benchmarks.waits.scoring import OURS, Score, score_all

DOCUMENT = Path(__file__).parents[2] / "docs" / "waiting-time.md"
BEGINS, ENDS = "<!-- figures: begin -->\n", "<!-- figures: end -->\n"


def main() -> int:
    """Score, print the table, and put it into the document if that is asked for; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.waits", description=__doc__)
    parser.add_argument(
        "--days", type=int, default=30, metavar="N", help="of each kind; as many to learn from"
    )
    parser.add_argument("--first-seed", type=int, default=HELD_OUT, metavar="S")
    parser.add_argument("--share", type=float, default=1.0, help="of the visitors who had to wait")
    parser.add_argument("--workers", type=int, default=1, metavar="N")
    parser.add_argument("--house-order", action="store_true", help="called by the house's order, not ciw's")
    parser.add_argument("--ciw-shifts", action="store_true", help="shifts change as ciw has it")
    parser.add_argument("--write", action="store_true", help=f"put the table into docs/{DOCUMENT.name}")
    options = parser.parse_args()
    how = How(options.house_order, options.ciw_shifts)
    scores = score_all(options.days, options.first_seed, how, options.share, options.workers)
    shown = " ".join(word for word in sys.argv[1:] if word != "--write")
    text = f"`python -m benchmarks.waits {shown}`, {machine()}:\n\n{table(scores)}\n"
    print(text)
    met = [row for row in scored(scores) if not row.met]
    for row in met:
        print(f"MISSED: {row.measure}: {row.ours:.3g} {row.unit}, goal {row.goal} {row.against}")
    if options.write:
        before, rest = DOCUMENT.read_text(encoding="utf-8").split(BEGINS)
        DOCUMENT.write_text(f"{before}{BEGINS}{text}{ENDS}{rest.split(ENDS)[1]}", encoding="utf-8")
    return 1 if met else 0


def table(scores: list[dict[str, Score]]) -> str:
    """Give the figures as a table: errors in minutes, bias, how often bounds and ranges held."""
    names = list(scores[0])
    lines = [
        f"| kind of day | visitors | {' | '.join(names)} | bias | bound held | ZMS's range held |",
        f"|{' --- |' * (len(names) + 5)}",
    ]
    for scenario, each in zip(SCENARIOS, scores, strict=True):
        ours = each[OURS]
        errors = " | ".join(f"{each[name].mean_error:.1f}" for name in names)
        held, theirs = ours.coverage or 0.0, each["ZMS"].coverage or 0.0
        lines.append(
            f"| {scenario.name} | {len(ours.errors):,} | {errors} | {ours.bias:+.1f} | {held:.0%} | {theirs:.0%} |"
        )
    means = {name: fmean(each[name].mean_error for each in scores) for name in names}
    lines.append(f"| mean | | {' | '.join(f'{means[name]:.2f}' for name in names)} | | | |")
    lines.append(
        f"| ours as a share | | {' | '.join(f'{means[OURS] / means[name]:.2f}' for name in names)} | | | |"
    )
    lines.append("| goal | | ≤ 0.60 | ≤ 0.70 | | | ±1.6 | 77 to 86 % | |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
