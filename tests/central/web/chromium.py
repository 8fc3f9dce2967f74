"""Debian's Chromium for the tests of the pages, and what is asked of it often."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.peers.having import npm_package

NAMES = ("chromium", "chromium-browser")
DEADLINE_MS = 45_000
"""Much longer than anything takes that works, also on a machine that is busy."""


def program() -> Path:
    """Find the browser; skip where there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("there is no chromium here: packaging/peers brings it")
    return Path(found)


@contextmanager
def running() -> Iterator[Browser]:
    """Run it. While it does, its thread has an event loop: nothing else in it may use asyncio."""
    path = program()
    expect.set_options(timeout=DEADLINE_MS)
    with sync_playwright() as playwright:
        # As root, as CI runs, there is no sandbox; sound is made without a touch, as on a screen in a hall.
        arguments = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@contextmanager
def page_of(browser: Browser, **options: object) -> Iterator[Page]:
    """Open a page of somebody of their own; whatever goes wrong in its scripts fails the test."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(DEADLINE_MS)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert not wrong


def only_when_told(page: Page) -> None:
    """Let a page no longer ask by itself now and then: what it shows from now on it was told to ask for."""
    page.evaluate("document.body.dataset.every = '3600'")


def axe() -> str:
    """Read npm's checker of accessibility."""
    return (npm_package("axe-core") / "axe.min.js").read_text(encoding="utf-8")


def complaints(page: Page, checker: str) -> list[str]:
    """Let it look at a page: WCAG 2.2 A and AA, and good practice; in the dark at the colours once more."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(checker)
    page.emulate_media(color_scheme="light")
    found = _run(page, ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    page.emulate_media(color_scheme="dark")
    found += _run(page, ["color-contrast"])
    return found


def _run(page: Page, only: list[str]) -> list[str]:
    said = page.evaluate("only => axe.run(document, {resultTypes: ['violations'], runOnly: only})", only)
    return [
        f"{each['id']}: {node['html'][:120]}" for each in said["violations"] for node in each["nodes"][:3]
    ]
