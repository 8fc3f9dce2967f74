"""Tells a QR code that is one of several parts of a message (structured append) from a whole one.

The reader's library does not say it, but gives the modules that it saw: the first four bits of the message stand in
the lower right corner, under the mask (ISO/IEC 18004, sections 7.4.8 and 7.8.2). A part is refused as the code of
somebody else: half a code might be the whole of another.
"""

from collections.abc import Callable

import zxingcpp

_STRUCTURED_APPEND = (False, False, True, True)
_FEWEST_MODULES = 21
"""Smaller ones are Micro QR codes, which have no parts."""

_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _: row % 2 == 0,
    lambda _, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
)


def is_part(code: zxingcpp.Barcode) -> bool:
    """Say whether a code that was read is a part of several."""
    mask = code.extra.get("DataMask") if isinstance(code.extra, dict) else None
    modules: memoryview = memoryview(code.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    if not isinstance(mask, int) or not 0 <= mask < len(_MASKS) or modules.shape is None:
        return False
    side = modules.shape[0]
    if side < _FEWEST_MODULES or side != modules.shape[-1]:
        return False
    last, before = side - 1, side - 2
    places = ((last, last), (last, before), (before, last), (before, before))
    return (
        tuple((modules[row, column] == 0) != _MASKS[mask](row, column) for row, column in places)
        == _STRUCTURED_APPEND
    )
