"""Writes a picture of every screen in every language, theme and size, and an HTML sheet to leaf through them.

python -m tests.screens FOLDER [--languages de,fr] [--looks light,large] [--sizes "27.0 upright"] [--scenes start]
"""

import argparse
import os
import sys
from html import escape
from pathlib import Path

LOOKS = ("light", "contrast", "large", "low")


def main() -> int:
    """Write them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    options = _options()
    options.folder.mkdir(parents=True, exist_ok=True)
    rows = [row for size in options.sizes for row in _of_size(options, size)]
    sheet = options.folder / "index.html"
    sheet.write_text(_page(rows), encoding="utf-8")
    sys.stdout.write(f"{len(rows)} pictures, {sheet}\n")
    application.processEvents()
    return 0


def _options() -> argparse.Namespace:
    from kiosk.i18n.catalogues import languages
    from tests.access.stages import SMALL
    from tests.ui.scenes import SCENES

    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("folder", type=Path)
    for name, every in (("languages", languages()), ("looks", LOOKS), ("sizes", SMALL), ("scenes", SCENES)):
        parser.add_argument(f"--{name}", type=lambda text: text.split(","), default=list(every))
    return parser.parse_args()


def _of_size(options: argparse.Namespace, size: str) -> list[tuple[str, str]]:
    from kiosk.flow.session import Comfort
    from kiosk.ui.pictures import save_picture
    from tests.access.stages import SMALL, opened

    comforts = {
        "light": Comfort(),
        "contrast": Comfort(high_contrast=True),
        "large": Comfort(large_text=True),
        "low": Comfort(low_reach=True),
    }
    made = []
    with opened(SMALL[size]) as stage:
        for scene in options.scenes:
            for look in options.looks:
                for language in options.languages:
                    stage.show(scene, language, comforts[look])
                    name = f"{scene}_{size}_{look}_{language}".replace(" ", "-") + ".png"
                    save_picture(stage.window, options.folder / name)
                    made.append((f"{scene}: {size}, {look}, {language}", name))
    return made


def _page(rows: list[tuple[str, str]]) -> str:
    figures = "\n".join(
        f'<figure><a href="{escape(name)}"><img loading="lazy" src="{escape(name)}" alt="{escape(title)}"></a>'
        f"<figcaption>{escape(title)}</figcaption></figure>"
        for title, name in rows
    )
    style = (
        "body{background:#666;font:14px sans-serif;color:#fff}figure{display:inline-block}img{height:420px}"
    )
    return f'<!doctype html><meta charset="utf-8"><title>Screens</title><style>{style}</style>\n{figures}\n'


if __name__ == "__main__":
    sys.exit(main())
