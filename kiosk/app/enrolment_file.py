"""Who a kiosk became by its enrolment, in a file of its state folder; the token is not in it."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.app.complaints import ComplaintError
from kiosk.app.whole_file import write_whole

NAME = "enrolment.json"
ATTEMPT = "enrolment.attempt"
"""Holds the key of an enrolment that is under way: with it an answer that got lost can be had again."""
_MOST_BYTES = 4096


class EnrolmentError(ComplaintError):
    """The kiosk cannot be enrolled, or what it became cannot be read; the text says what to do."""


class Enrolled(BaseModel):
    """What the file says; `short_name` (``K2``) stands before the numbers of the kiosk's own range."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    kiosk_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
    name: str
    office_id: str
    epoch: Annotated[int, Field(ge=1)]
    short_name: Annotated[str, Field(pattern=r"^[A-Z]\d{1,2}$")]
    settings_keys: tuple[str, ...] = ()
    """The public keys (hexadecimal) whose settings documents this kiosk takes; pinned here."""
    central_url: Annotated[str, Field(pattern=r"^https?://[^/@\s]+/?$", max_length=200)] | None = None
    """Where its central is, where the settings did not say."""


def read_enrolment(state: Path) -> Enrolled | None:
    """Read the file; None where there is none. Raises `EnrolmentError`."""
    path = state / NAME
    try:
        with path.open("rb") as file:
            return Enrolled.model_validate_json(file.read(_MOST_BYTES))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as problem:
        raise EnrolmentError(f"{path}: cannot be read ({problem.strerror})") from None
    except ValidationError:
        raise EnrolmentError(f"{path}: is damaged: enrol the kiosk again") from None


def write_enrolment(state: Path, who: Enrolled) -> None:
    """Write the file so that it is whole or not there, whatever happens meanwhile. Raises `EnrolmentError`."""
    path = state / NAME
    try:
        state.mkdir(parents=True, exist_ok=True)
        write_whole(path, who.model_dump_json(indent=2).encode())
    except OSError as problem:
        raise EnrolmentError(f"{path}: cannot be written ({problem.strerror})") from None


def attempt_key(state: Path) -> str:
    """Give the key of the enrolment that was begun here and not ended, or of a new one. Raises `EnrolmentError`."""
    path = state / ATTEMPT
    try:
        return str(UUID(path.read_text("ascii").strip()))
    except (OSError, ValueError):
        key = str(uuid4())
    try:
        path.touch(0o600)
        path.write_text(key, "ascii")
    except OSError as problem:
        raise EnrolmentError(f"{path}: cannot be written ({problem.strerror})") from None
    return key


def forget_attempt(state: Path) -> None:
    """The enrolment is over."""
    with suppress(OSError):
        (state / ATTEMPT).unlink(missing_ok=True)
