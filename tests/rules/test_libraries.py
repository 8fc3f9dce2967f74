"""What Loket relies on below itself: a Qt that counts references well, Pillow with raqm, and the Pythons it names."""

import sys
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from PIL import features
from PySide6.QtWidgets import QApplication, QLabel

from tests.rules.sources import REPOSITORY

CALLS = 500
# Other threads and caches move the count a little; a leak moves it by one a call.
NOISE = 100


def none_references_moved(call: Callable[[], object]) -> int:
    """Return by how much many calls move the number of references to None."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before


def test_qt_keeps_none_alive(qapp: QApplication) -> None:
    """Qt 6.12.0's binding gave away a reference with each None it returned, until the interpreter stopped."""
    label = QLabel()
    assert abs(none_references_moved(lambda: label.setText(""))) < NOISE
    assert abs(none_references_moved(qapp.processEvents)) < NOISE


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_rule_notices_a_moving_count() -> None:
    kept: list[None] = []
    assert none_references_moved(lambda: kept.append(None)) >= CALLS


def test_pillow_joins_arabic() -> None:
    """Without raqm (which needs libfribidi0) Arabic comes out unjoined and reversed, and nothing says so."""
    assert features.check("raqm")


def project_settings() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))


def test_named_python_versions_agree() -> None:
    settings = project_settings()
    prefix = "Programming Language :: Python :: "
    named = [
        each.removeprefix(prefix) for each in settings["project"]["classifiers"] if each.startswith(prefix)
    ]
    assert named == ["3.11", "3.12", "3.13"]
    assert settings["project"]["requires-python"] == ">=3.11,<3.14"
    assert settings["tool"]["ruff"]["target-version"] == "py311"
    assert (
        settings["tool"]["mypy"]["python_version"]
        == settings["tool"]["basedpyright"]["pythonVersion"]
        == named[0]
    )
    assert f"{sys.version_info.major}.{sys.version_info.minor}" in named
