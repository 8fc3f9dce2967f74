"""The central's settings in the state folder: the last good document, and a newer one that is being tried.

A document is tried before it is good: a kiosk that twice does not come up with it goes back to the last good one by
itself, and does not take that version again. The file is whole or as it was, whatever happens meanwhile.
"""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.app.whole_file import write_whole
from kiosk.domain.settings_document import LONGEST, MOST_KEYS, MOST_SIGNATURES

NAME = "central-settings.json"
MOST_TRIES = 2
"""One start may end by a power cut; two in a row are the settings' doing."""
_MOST_BYTES = 8 * LONGEST

Code = Literal[
    "settings_not_signed",
    "settings_not_ours",
    "settings_older",
    "settings_unreadable",
    "settings_unfit",
    "settings_did_not_start",
    "settings_not_kept",
]
"""Why a document of the central is refused; the kiosk goes on with the last good one. docs/operations/runbook."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Document(_Part):
    """A document as it came; its signatures are checked each time it is read."""

    version: Annotated[int, Field(ge=0)]
    text: Annotated[str, Field(max_length=LONGEST)]
    signatures: Annotated[tuple[str, ...], Field(max_length=MOST_SIGNATURES)]


class Refused(_Part):
    """A version that was not taken, and why."""

    version: int
    code: Code


class Kept(_Part):
    """What is kept for one enrolment (`epoch`). `keys` are pinned since the last good document named them."""

    epoch: int = 0
    keys: Annotated[tuple[str, ...], Field(max_length=MOST_KEYS)] = ()
    good: Document | None = None
    trial: Document | None = None
    tries: int = 0
    refused: Refused | None = None

    @property
    def newest(self) -> int:
        """Return the version below which nothing is taken any more."""
        return 0 if self.good is None else self.good.version

    def offered(self, document: Document) -> "Kept":
        """Try a document from the next start on."""
        return self.model_copy(update={"trial": document, "tries": 0, "refused": None})

    def refusing(self, version: int, code: Code) -> "Kept":
        """Refuse a version, also one that is being tried."""
        refused = Refused(version=version, code=code)
        if self.trial is None or self.trial.version != version:
            return self.model_copy(update={"refused": refused})
        return self.model_copy(update={"refused": refused, "trial": None, "tries": 0})

    def started(self) -> "Kept":
        """A start with the document that is tried begins; after too many it is refused."""
        if self.trial is None:
            return self
        if self.tries >= MOST_TRIES:
            return self.refusing(self.trial.version, "settings_did_not_start")
        return self.model_copy(update={"tries": self.tries + 1})

    def proved(self, keys: tuple[str, ...]) -> "Kept":
        """The kiosk runs well with the document that is tried: it is the good one, and `keys` stand in it."""
        if self.trial is None:
            return self
        pinned = keys or self.keys
        return self.model_copy(update={"good": self.trial, "trial": None, "tries": 0, "keys": pinned})


def read_kept(state: Path, epoch: int) -> Kept:
    """Read what is kept for this enrolment; nothing where there is none, or where it cannot be read."""
    nothing = Kept(epoch=epoch)
    try:
        with (state / NAME).open("rb") as file:
            kept = Kept.model_validate_json(file.read(_MOST_BYTES))
    except (OSError, ValidationError):
        # The central sends it again; until then the files hold.
        return nothing
    return kept if kept.epoch == epoch else nothing


def write_kept(state: Path, kept: Kept) -> None:
    """Write what is kept so that it is whole or as it was. Raises OSError."""
    write_whole(state / NAME, kept.model_dump_json(indent=1).encode())
