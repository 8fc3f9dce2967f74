"""The command `kiosk demo`: the Maastricht desk with a central in the box and simulated devices; a tour, or by hand."""

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path

from kiosk.app.screen import choose_platform, has_display
from kiosk.domain.assets import assets


def run_demo(options: argparse.Namespace) -> int:
    """Play the tour, or open the kiosk; without a display the tour is what there is to see."""
    if options.tour or not has_display():
        return _tour(options)
    from kiosk.app.demo.by_hand import open_demo

    with ExitStack() as stack:
        folder = options.state or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="loket-demo-")))
        folder.mkdir(parents=True, exist_ok=True)
        return open_demo(options, folder)


def _tour(options: argparse.Namespace) -> int:
    from kiosk.app.scenario.command import play
    from kiosk.app.scenario.options import Staging
    from kiosk.app.scenario.reading import read_scenario

    choose_platform(offscreen=True)
    pictures = options.output or Path(tempfile.mkdtemp(prefix="loket-tour-"))
    tour = read_scenario(assets() / "demo" / "tour.yaml")
    ok = play(tour, Staging(pictures=pictures, seed=options.seed, printer=options.printer))
    screens, papers = sorted(pictures.glob("[0-9]*.png")), sorted(pictures.glob("paper-*.png"))
    print(f"\n{len(screens)} pictures of screens, in the order in which they were shown:")
    for picture in screens:
        print(f"  {picture}")
    print(f"\n{len(papers)} printed tickets:")
    for picture in papers:
        print(f"  {picture}")
    print("\nThe kiosk in a window, with the tester's panel: .venv/bin/kiosk demo --windowed")
    return 0 if ok else 1
