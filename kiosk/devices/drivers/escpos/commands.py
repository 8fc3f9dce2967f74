"""The few ESC/POS commands that are ever sent; each number in them is ours, none comes from data."""

INITIALISE = b"\x1b@"
UNITS = b"\x1dP\xcb\xcb"
"""Feeds count in 1/203 inch, the height of a dot (GS P)."""
CUT = b"\x1dV\x42\x00"
"""Feed to the cutter and cut, leaving one point (GS V, function B)."""
AUTO_STATUS_ON = b"\x1da\x0e"
"""Report changes of on/offline, errors and paper unasked (GS a)."""
AUTO_STATUS_OFF = b"\x1da\x00"
FENCE = b"\x1dr\x01"
"""Ask for the paper status from within the buffer (GS r 1): the answer comes when all before it is printed."""
PAPER_SENSOR = b"\x1bv"
"""The same for printers that do not know GS r (ESC v)."""
CUT_WHOLE = b"\x1dV\x41\x00"
"""Feed to the cutter and cut (GS V, function B) for printers that cut nothing but wholly."""
MODEL = b"\x1dI\x43"
"""Ask for the model's name (GS I 67)."""
CLEAR_BUFFERS = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""Drop all that waits, at once (DLE DC4, function 8). Answered by ``37 25 00``."""
CLEARED = b"\x37\x25\x00"
FULL_STATUS = b"\x10\x04\x14"
"""Ask for all status at once (Custom, DLE EOT 14h)."""
OUTPUT_STATUS = b"\x1de\x06"
"""Ask for the status of the output from within the buffer (GS e 6, Pyramid)."""
GO_ON = b"\x10\x05\x02"
"""Recover from a recoverable error whose cause is removed, and forget what was printing (DLE ENQ 2)."""

STATUS_KINDS = (1, 2, 3, 4)
"""Printer, cause of offline, error, paper."""

ROWS_MOST = 48
"""Rows of one strip. A strip that is cut off leaves the printer waiting for at most this much of a picture."""
WIDEST_ROW = 72
"""Bytes of a row of 576 dots."""

RECOVERY = b"\x00" * (WIDEST_ROW * ROWS_MOST) + INITIALISE
"""Ends a command that was cut off, and starts afresh.

How many bytes of it are missing nobody knows: what a lost line had taken may have arrived or not. So these are as many
as the longest command of ours can miss; they print white, and those that no command waits for mean nothing to a
printer.
"""


def ask_status(kind: int) -> bytes:
    """Return the real-time question for one status byte (DLE EOT n)."""
    return bytes((0x10, 0x04, kind))


def ask_when_done(identity: bytes) -> bytes:
    """Return the question that is answered, with these four characters, when all before it is printed (GS ( H)."""
    return b"\x1d(H\x06\x00\x30\x30" + identity


def done(identity: bytes) -> bytes:
    """Return the answer to `ask_when_done`."""
    return b"\x37\x22" + identity + b"\x00"


def feed(dots: int) -> bytes:
    """Return the command to move the paper (ESC J), 0 to 255 dots."""
    return b"\x1bJ" + bytes((dots,))


def left_margin(dots: int) -> bytes:
    """Return the command that keeps so many dots free at the left (GS L)."""
    return b"\x1dL" + dots.to_bytes(2, "little")


def raster(row_bytes: int, rows: bytes) -> bytes:
    """Return the command to print rows of a picture (GS v 0), a set bit for each black dot."""
    count = len(rows) // row_bytes
    return b"\x1dv0\x00" + row_bytes.to_bytes(2, "little") + count.to_bytes(2, "little") + rows
