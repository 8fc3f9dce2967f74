"""One upright window for all clauses of a module: the one of the screens' own tests."""

from tests.ui.conftest import shared_stage, stage

__all__ = ["shared_stage", "stage"]
