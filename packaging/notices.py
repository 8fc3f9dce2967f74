"""Collects the licences of all that a package brings along, by what the distributions say of themselves."""

import importlib.metadata
from collections.abc import Iterator
from pathlib import Path

_QT = """\
Qt for Python (PySide6, shiboken6) and the libraries of Qt below PySide6/Qt are used under the GNU Lesser General
Public License, version 3. They are linked dynamically and stay replaceable: put other builds of the same version in
the place of the files below {site}/PySide6, and the program uses them.
The text of that licence stands on every Debian system: /usr/share/common-licenses/LGPL-3. The source of Qt and of Qt
for Python is published by The Qt Company and by the Qt Project, under the version numbers given here; the wheels are
unchanged but for files that were left out.
"""


def write_notices(site: Path, to: Path) -> None:
    """Write them, in the order of names: the same for the same distributions."""
    found = sorted(importlib.metadata.distributions(path=[str(site)]), key=lambda each: each.name.lower())
    parts = ["What Loket's package brings along, and under which licences.\n"]
    if any(each.name.startswith("PySide6") for each in found):
        parts.append(_QT.format(site="/opt/loket/lib/python3*/site-packages"))
    for each in found:
        if each.name != "loket":
            parts.append("\n".join(_of(each)))
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(f"\n{'=' * 78}\n".join(parts), encoding="utf-8")


def _of(distribution: importlib.metadata.Distribution) -> Iterator[str]:
    about = distribution.metadata
    licences = [about["License-Expression"] or _short(about["License"])]
    licences += [text for text in about.get_all("Classifier") or () if text.startswith("License ::")]
    yield f"{distribution.name} {distribution.version}"
    yield "; ".join(text for text in licences if text) or "see the text"
    for file in sorted(distribution.files or (), key=str):
        if _is_licence(file.name) and ".dist-info" in str(file):
            yield f"\n-- {file.name}\n\n{file.read_text(encoding='utf-8').strip()}\n"


def _short(text: str | None) -> str:
    """Some put the whole text where a name belongs."""
    return (text or "").strip().partition("\n")[0]


def _is_licence(name: str) -> bool:
    return name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS")) or "LICENSE" in name.upper()
