"""The line of each key: for every way to write TOML, and for whatever tomllib can read."""

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.configuration.toml_places import Path, places

TEXT = '''\
# [not.a.table]
top = 1
"quoted key".'x y' = 2
[a.b]  # a comment with = and "
text = """
[no.table]
key = 3 ""\\" still the text"""
raw = \'\'\'it's
quoted\'\'\'
list = [
  1, # one
  [2, 3],
  {x = "}", y.z = 4},
]
moment = 1979-05-27T07:32:00Z
[[many]]
n = 1
[[many]]
n = 2
[many.below]
n = 3
[a]
late = "a # b"
'''


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Give the path of everything that is in a value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, within in pairs:
        yield (*path, key)
        yield from leaves(within, (*path, key))


def test_each_key_has_its_line() -> None:
    found = places(TEXT)
    expected = {
        ("top",): 2,
        ("quoted key", "x y"): 3,
        ("a", "b"): 4,
        ("a", "b", "text"): 5,
        ("a", "b", "raw"): 8,
        ("a", "b", "list", 0): 11,
        ("a", "b", "list", 1, 1): 12,
        ("a", "b", "list", 2, "y", "z"): 13,
        ("a", "b", "moment"): 15,
        ("many", 0, "n"): 17,
        ("many", 1, "n"): 19,
        ("many", 1, "below", "n"): 21,
        ("a", "late"): 23,
    }
    assert {path: found.get(path) for path in expected} == expected
    assert set(leaves(tomllib.loads(TEXT))) <= set(found)


PIECES = st.sampled_from(
    [
        "a = 1",
        "b = [1, 2]",
        "[t]",
        "[t.u]",
        "[[v]]",
        "'q'.r = {x = 1}",
        's = """a\nb"""',
        "# c",
        "",
        "w.x.y = 'z'",
    ]
)


@given(st.lists(PIECES, max_size=8))
def test_whatever_is_toml_has_its_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = places(text)
    assert set(leaves(values)) <= set(found)
    assert all(1 <= line <= text.count("\n") + 1 for line in found.values())
