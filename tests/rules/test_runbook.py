"""The runbook has a page for every code that a kiosk or the fleet can show, and for nothing else."""

from pathlib import Path
from typing import get_args

from kiosk.app.configuration.kept import Code as SettingsCode
from kiosk.app.doctor.words import CHECKS
from kiosk.devices.status import Reason
from kiosk.domain.alarms import ALARM_CODES
from kiosk.service.staff.advice import Code

PAGES = Path(__file__).parents[2] / "docs" / "operations" / "runbook"
PARTS = ("## What it means", "## How to see it", "## What to do", "## Who")
STORE = ("io", "corrupt")


def codes() -> set[str]:
    """Return every code that somebody can be shown."""
    shown = {each.value for each in Code} | {each.value for each in Reason} | set(CHECKS) | set(ALARM_CODES)
    return shown | set(get_args(SettingsCode)) | set(STORE)


def test_every_code_has_its_page_and_no_page_is_left_over() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} - {"README"} == codes()


def test_every_page_says_what_it_is_for() -> None:
    index = (PAGES / "README.md").read_text("utf-8")
    for code in sorted(codes()):
        text = (PAGES / f"{code}.md").read_text("utf-8")
        parts = [text.partition(part)[2].partition("\n## ")[0].strip() for part in PARTS]
        assert text.startswith(f"# {code}\n"), code
        assert all(parts), code
        assert f"[`{code}`]({code}.md)" in index, code
