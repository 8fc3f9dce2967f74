"""Exchanges letters and digits that OCR confuses, in places of a zone where only one of the two can stand."""

from kiosk.devices.codes.zone_layout import Place, layout_of

_TO_DIGIT = str.maketrans("OISBZG", "015826")
_TO_LETTER = str.maketrans("015826", "OISBZG")


def repaired(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines with letters where letters belong and digits where digits belong.

    A document number may hold both and is left alone. The caller checks all check digits afterwards.
    """
    layout = layout_of(lines)
    if layout is None:
        return lines
    for place in layout.digits():
        lines = _translated(lines, place, _TO_DIGIT)
    for place in layout.letters():
        lines = _translated(lines, place, _TO_LETTER)
    return lines


def _translated(lines: tuple[str, ...], place: Place, table: dict[int, int]) -> tuple[str, ...]:
    line = lines[place.line]
    mended = line[: place.start] + line[place.start : place.end].translate(table) + line[place.end :]
    return (*lines[: place.line], mended, *lines[place.line + 1 :])
