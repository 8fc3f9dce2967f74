"""What is noted of the token's rotation, in a file of the state folder, and how the kiosk keeps a new token."""

from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from kiosk.app.credential import CredentialError, CredentialPlace
from kiosk.app.whole_file import write_whole
from kiosk.domain.clock import Clock
from kiosk.domain.secret import Secret
from kiosk.scheduling.port import Fleet
from kiosk.scheduling.transport import Bearer
from kiosk.service.rotation import KeepingError, rotate

NAME = "rotation.json"
EVERY = timedelta(days=30)
_SHARE = 0.2
"""Of that time by which kiosks are apart, each always by the same."""
_MOST_BYTES = 4096


class Noted(BaseModel):
    """The file: since when the token is there, and the attempt that is under way for the token of a fingerprint."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    since: AwareDatetime | None = None
    attempt: str | None = None
    of: str | None = None


class RotationFile:
    """The file of one state folder. A damaged one counts as none. Raises `KeepingError`."""

    def __init__(self, state: Path) -> None:
        self._path = state / NAME

    def read(self) -> Noted:
        """Read it."""
        try:
            with self._path.open("rb") as file:
                return Noted.model_validate_json(file.read(_MOST_BYTES))
        except (FileNotFoundError, ValidationError):
            return Noted()
        except OSError:
            raise KeepingError("rotation_unreadable") from None

    def write(self, noted: Noted) -> None:
        """Write it; it is on disk when this returns."""
        try:
            write_whole(self._path, noted.model_dump_json().encode())
        except OSError:
            raise KeepingError("rotation_unwritable") from None


class KeptToken:
    """Implements `kiosk.service.rotation.TokenKeeper` for one kiosk."""

    def __init__(self, place: CredentialPlace, kiosk_id: str, bearer: Bearer, file: RotationFile) -> None:
        self._place = place
        self._kiosk_id = kiosk_id
        self._bearer = bearer
        self._file = file

    def is_due(self, now: datetime) -> bool:
        """See the protocol. Where nothing is noted, the token's time begins now."""
        noted = self._file.read()
        if noted.attempt is not None:
            return True
        # A note from the future is of a clock that was wrong: the time begins anew.
        if noted.since is None or noted.since > now + timedelta(days=1):
            self._file.write(Noted(since=now))
            return False
        return now - noted.since >= EVERY * (1 - _SHARE * _place_in_row(self._kiosk_id))

    def attempt(self, now: datetime) -> str | None:
        """See the protocol. An attempt for another token than the present one has come to its end."""
        noted, present = self._file.read(), _fingerprint(self._bearer.token)
        if noted.attempt is not None and noted.of == present:
            return noted.attempt
        if noted.attempt is not None:
            self._file.write(Noted(since=now))
            return None
        try:
            # What could not be kept is not asked for.
            self._place.check()
        except CredentialError:
            raise KeepingError("token_not_kept") from None
        key = str(uuid4())
        self._file.write(noted.model_copy(update={"attempt": key, "of": present}))
        return key

    def keep(self, token: Secret, now: datetime) -> None:
        """See the protocol."""
        try:
            self._place.store(self._kiosk_id, token.reveal())
        except CredentialError:
            raise KeepingError("token_not_kept") from None
        self._bearer.token = token.reveal()
        self._file.write(Noted(since=now))


def rotate_now(
    fleet: Fleet, place: CredentialPlace, kiosk_id: str, bearer: Bearer, file: RotationFile, clock: Clock
) -> str | None:
    """Rotate the token, due or not; None when it is done, else a stable code."""
    now = clock.now()
    keeper = KeptToken(place, kiosk_id, bearer, file)
    try:
        # One that had ended but for the note is noted here, and gives no new token.
        keeper.attempt(now)
    except KeepingError as refused:
        return refused.code
    return rotate(fleet, keeper, now)


def _fingerprint(token: str) -> str:
    return sha256(token.encode()).hexdigest()[:16]


def _place_in_row(kiosk_id: str) -> float:
    return sha256(kiosk_id.encode()).digest()[0] / 255
