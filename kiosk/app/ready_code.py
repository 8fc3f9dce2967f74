"""A code that was laid ready for the first start, in a file beside the settings: used once, then wiped or marked.

For machines that are rolled out alike, with nobody before the screen. The file is a secret until it is used: one that
everybody can read is not taken.
"""

import logging
import os
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kiosk.app.whole_file import write_whole
from kiosk.domain.enrolment_code import LONGEST, EnrolmentCode, read_code, read_enrolment_code
from kiosk.service.first_start import is_safe

NAME = "enrolment-code"
_SPENT = "enrolment-code.spent"

_log = logging.getLogger(__name__)


class ReadyCode:
    """The file in the folder of the settings; where that cannot be written, the state folder notes that it is spent."""

    def __init__(self, folder: Path, state: Path) -> None:
        self._path = folder / NAME
        self._spent = state / _SPENT

    def read(self, url: str | None) -> EnrolmentCode | None:
        """Read it: a code for the central of the settings (`url`), or the text of the fleet page's QR code."""
        text = self._text()
        if text is None or self._is_spent(text):
            return None
        code = read_code(text)
        if code is not None and url is not None:
            return EnrolmentCode(url.rstrip("/"), code)
        found = read_enrolment_code(text)
        if not isinstance(found, EnrolmentCode):
            _log.warning("ready_code_refused", extra={"reason": "no_code"})
            return None
        if (url is not None and found.url != url.rstrip("/").lower()) or not (url or is_safe(found.url)):
            _log.warning("ready_code_refused", extra={"reason": "other_central"})
            return None
        return found

    def spend(self) -> None:
        """See that it is not used again: taken away, emptied, or known as used."""
        text = self._text()
        if text is None:
            return
        try:
            self._path.unlink()
            return
        except OSError:
            with suppress(OSError):
                os.truncate(self._path, 0)
                return
        with suppress(OSError):
            write_whole(self._spent, _digest(text).encode())

    def _text(self) -> str | None:
        try:
            with self._path.open("rb") as file:
                if os.fstat(file.fileno()).st_mode & (stat.S_IROTH | stat.S_IWOTH | stat.S_IWGRP):
                    _log.warning("ready_code_refused", extra={"reason": "readable_by_all"})
                    return None
                return file.read(LONGEST + 1).decode("ascii").strip() or None
        except (OSError, UnicodeDecodeError):
            return None

    def _is_spent(self, text: str) -> bool:
        try:
            return self._spent.read_text("ascii").strip() == _digest(text)
        except (OSError, UnicodeDecodeError):
            return False


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
