"""The demo office's own words, in every language: read once from `assets/demo/office_texts.toml`."""

import tomllib
from functools import cache

from kiosk.domain.assets import assets
from kiosk.domain.office import Texts


def office_texts(name: str) -> dict[str, str]:
    """Return a text of the office by language (BCP 47 tag). Raises `KeyError` for a name that has none."""
    return dict(_read()[name])


@cache
def _read() -> dict[str, Texts]:
    return tomllib.loads((assets() / "demo" / "office_texts.toml").read_text(encoding="utf-8"))
