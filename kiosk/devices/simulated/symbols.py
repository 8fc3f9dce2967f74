"""QR codes that the simulated printer draws by itself (GS ( k, functions 165 to 182), by `qrcode`."""

from dataclasses import dataclass

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError

from kiosk.devices.simulated.characters import PAPER

_QR = 0x31
_LARGEST_MODULE = 16
_LEVELS = {48: ERROR_CORRECT_L, 49: ERROR_CORRECT_M, 50: ERROR_CORRECT_Q, 51: ERROR_CORRECT_H}
_LONGEST = 2953
"""Bytes that the largest code can say at level L (ISO/IEC 18004, table 7)."""


@dataclass(slots=True)
class SymbolStore:
    """What was stored to be printed as a code. Models 1 and micro are drawn as model 2."""

    data: bytes = b""
    module: int = 3
    level: int = ERROR_CORRECT_L

    def take(self, function: bytes) -> Image.Image | None:
        """Carry one function out: `function` is what follows the length. Returns the code when it is to be printed."""
        if len(function) < 3 or function[0] != _QR:
            return None
        match function[1]:
            case 0x43:
                self.module = max(1, min(_LARGEST_MODULE, function[2]))
            case 0x45:
                self.level = _LEVELS.get(function[2], self.level)
            case 0x50:
                self.data = function[3:] if len(function) - 3 <= _LONGEST else b""
            case 0x51:
                return self._drawn()
            case _:
                pass
        return None

    def _drawn(self) -> Image.Image | None:
        if not self.data:
            return None
        code = qrcode.QRCode(error_correction=self.level, border=0)
        code.add_data(self.data)
        try:
            code.make(fit=True)
        except (DataOverflowError, ValueError):
            return None
        modules = code.get_matrix()
        picture = Image.new("1", (len(modules), len(modules)), PAPER)
        picture.putdata([0 if dark else PAPER for row in modules for dark in row])
        size = len(modules) * self.module
        return picture.resize((size, size), Image.Resampling.NEAREST)
