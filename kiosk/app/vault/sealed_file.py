"""The file of sealed values: AES-GCM, each value bound to its name and its time; whole or as it was before.

A value that was sealed by another key cannot be told from one that was damaged: both are `SealedElsewhereError`.
"""

from datetime import datetime
from pathlib import Path
from secrets import token_bytes
from typing import Annotated

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from kiosk.app.vault.machine_key import Origin, SealingKey
from kiosk.app.whole_file import write_whole

NAME = "credential.sealed"
_MOST_BYTES = 64 * 1024
_NONCE_BYTES = 12
_Hex = Annotated[str, Field(pattern=r"^([0-9a-f]{2})+$", max_length=8192)]


class SealedElsewhereError(Exception):
    """The file is there, and not sealed by this key: another machine's, or damaged."""


class Box(BaseModel):
    """One sealed value. `since` is when it was put in, and is sealed along."""

    model_config = ConfigDict(frozen=True)

    since: AwareDatetime
    nonce: _Hex
    box: _Hex


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True)

    version: Annotated[int, Field(ge=1, le=1)] = 1
    origin: Origin
    boxes: dict[str, Box] = {}


class SealedFile:
    """The file of one state folder. Its methods raise OSError where the disk refuses."""

    def __init__(self, folder: Path, key: SealingKey) -> None:
        self._path = folder / NAME
        self._key = key

    def get(self, name: str) -> str | None:
        """Open a value; None where there is none. Raises `SealedElsewhereError`."""
        box = self._content().boxes.get(name)
        if box is None:
            return None
        try:
            told = AESGCM(self._key.key).decrypt(
                bytes.fromhex(box.nonce), bytes.fromhex(box.box), _bound(name, box.since)
            )
            return told.decode("utf-8")
        except (InvalidTag, ValueError):
            raise SealedElsewhereError from None

    def since(self, name: str) -> datetime | None:
        """Tell since when a value is there, without opening it."""
        box = self._content().boxes.get(name)
        return None if box is None else box.since

    def put(self, name: str, value: str, now: datetime) -> None:
        """Seal a value; what another key has sealed goes: nobody here can open it."""
        nonce = token_bytes(_NONCE_BYTES)
        sealed = AESGCM(self._key.key).encrypt(nonce, value.encode("utf-8"), _bound(name, now))
        try:
            kept = dict(self._content().boxes) if self._is_ours() else {}
        except SealedElsewhereError:
            kept = {}
        kept[name] = Box(since=now, nonce=nonce.hex(), box=sealed.hex())
        self._write(_Content(origin=self._key.origin, boxes=kept))

    def remove(self, name: str) -> bool:
        """Take a value away; tell whether it was there. A damaged file goes as a whole."""
        try:
            content = self._content()
        except SealedElsewhereError:
            self._path.unlink(missing_ok=True)
            return True
        if name not in content.boxes:
            return False
        left = {each: box for each, box in content.boxes.items() if each != name}
        self._write(content.model_copy(update={"boxes": left}))
        return True

    def _is_ours(self) -> bool:
        return all(self.get(name) is not None for name in self._content().boxes)

    def _content(self) -> _Content:
        try:
            with self._path.open("rb") as file:
                return _Content.model_validate_json(file.read(_MOST_BYTES))
        except (FileNotFoundError, NotADirectoryError):
            return _Content(origin=self._key.origin)
        except ValidationError:
            raise SealedElsewhereError from None

    def _write(self, content: _Content) -> None:
        write_whole(self._path, content.model_dump_json().encode())


def _bound(name: str, since: datetime) -> bytes:
    return f"loket credential 1\0{name}\0{since.isoformat()}".encode()
