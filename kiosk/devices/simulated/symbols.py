"""QR codes that the simulated printer draws by itself (GS ( k, functions 165 to 181), by `qrcode`."""

from dataclasses import dataclass

from PIL import Image

from kiosk.devices.tickets.qr import code_modules

_QR = 0x31
_LARGEST_MODULE = 16


@dataclass(slots=True)
class SymbolStore:
    """What was stored to be printed as a code."""

    data: bytes = b""
    module: int = 3

    def take(self, function: bytes) -> Image.Image | None:
        """Carry one function out: `function` is what follows the length. Returns the code when it is to be printed."""
        if len(function) < 3 or function[0] != _QR:
            return None
        match function[1]:
            case 0x43:
                self.module = max(1, min(_LARGEST_MODULE, function[2]))
            case 0x50:
                self.data = function[3:]
            case 0x51:
                return self._drawn()
            case _:
                pass
        return None

    def _drawn(self) -> Image.Image | None:
        modules = code_modules(self.data.decode("utf-8", "replace")) if self.data else ()
        if not modules:
            return None
        picture = Image.new("1", (len(modules), len(modules)), 255)
        picture.putdata([0 if dark else 255 for row in modules for dark in row])
        size = len(modules) * self.module
        return picture.resize((size, size), Image.Resampling.NEAREST)
