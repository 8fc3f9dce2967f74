"""The kiosk's credential at the central: kept by `keyring`, never in a settings file, never on a command line."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.vault import backend
from kiosk.app.vault.backend import SealedKeyring
from kiosk.app.vault.desktop import LOCKED, desktop_keyring
from kiosk.app.vault.machine_key import find_key, places_of
from kiosk.app.whole_file import write_whole

SERVICE = "loket"
_MOST_BYTES = 4096

NO_KEY = (
    "this machine has no key to seal a credential with: `sudo kiosk credential make-key` makes one"
    " (docs/operations/credential.md); or hand the credential over with --token-file"
)
_WHY = {
    backend.SEALED_ELSEWHERE: "the credential was sealed on another machine, or is damaged: enrol this kiosk",
    backend.UNREADABLE: "the file of the credential cannot be read",
    backend.UNWRITABLE: "the file of the credential cannot be written",
    LOCKED: "the desktop's keyring is locked: open it, or hand the credential over with --token-file",
}


class CredentialError(ComplaintError):
    """There is no usable credential; the text says what to do."""


class NoCredentialError(CredentialError):
    """There is none: this machine is no kiosk yet."""


@dataclass(frozen=True, slots=True)
class CredentialPlace:
    """Where a kiosk's token is: in a file that somebody asked for, else in the keyring of its state folder."""

    state: Path
    token_file: Path | None = None

    def load(self, kiosk_id: str) -> str:
        """Read the token. Raises `NoCredentialError` where there is none, `CredentialError`."""
        token = self._from_keyring(kiosk_id) if self.token_file is None else _from_file(self.token_file)
        if not token:
            raise NoCredentialError(
                f"no credential for {kiosk_id!r}: enrol it with `kiosk enrol`, or `kiosk credential store`"
            )
        return token

    def store(self, kiosk_id: str, token: str) -> None:
        """Keep a token; it is on disk when this returns. Raises `CredentialError`."""
        if self.token_file is not None:
            try:
                write_whole(self.token_file, f"{token}\n".encode())
            except OSError as problem:
                raise _cannot_write(self.token_file, problem) from None
            return
        choose_keyring(self.state)
        try:
            keyring.set_password(SERVICE, kiosk_id, token)
        except KeyringError as problem:
            raise CredentialError(_why(problem)) from None

    def check(self) -> None:
        """See, before a code is used up, that a token can be kept. Raises `CredentialError`."""
        if self.token_file is None:
            choose_keyring(self.state)
            return
        # Beside it, since it is replaced as a whole.
        trial = self.token_file.with_name(f"{self.token_file.name}.try")
        try:
            write_whole(trial, b"")
            trial.unlink()
        except OSError as problem:
            raise _cannot_write(self.token_file, problem) from None

    def forget(self, kiosk_id: str) -> bool:
        """Take the token away; tell whether there was one. Raises `CredentialError`."""
        if self.token_file is not None:
            try:
                self.token_file.unlink()
            except FileNotFoundError:
                return False
            except OSError as problem:
                raise _cannot_write(self.token_file, problem) from None
            return True
        choose_keyring(self.state)
        try:
            keyring.delete_password(SERVICE, kiosk_id)
        except PasswordDeleteError:
            return False
        except KeyringError as problem:
            raise CredentialError(_why(problem)) from None
        return True

    def since(self, kiosk_id: str) -> datetime | None:
        """Tell since when it is there, where that is known. Raises `CredentialError`."""
        kept = choose_keyring(self.state) if self.token_file is None else None
        if not isinstance(kept, SealedKeyring):
            return None
        try:
            return kept.since(SERVICE, kiosk_id)
        except KeyringError as problem:
            raise CredentialError(_why(problem)) from None

    def kept_by(self) -> str:
        """Say in a word where tokens are kept: ``systemd``, ``machine``, ``desktop`` or ``file``."""
        if self.token_file is not None:
            return "file"
        kept = choose_keyring(self.state)
        return kept.origin.value if isinstance(kept, SealedKeyring) else "desktop"

    def _from_keyring(self, kiosk_id: str) -> str:
        choose_keyring(self.state)
        try:
            return keyring.get_password(SERVICE, kiosk_id) or ""
        except KeyringError as problem:
            if str(problem) == backend.SEALED_ELSEWHERE:
                # A copied disk, or a damaged one: to this machine it is none.
                raise NoCredentialError(_why(problem)) from None
            raise CredentialError(_why(problem)) from None


def choose_keyring(
    state: Path, environment: Mapping[str, str] = os.environ
) -> keyring.backend.KeyringBackend:
    """Set the one keyring that this program uses; the environment has no say in which. Raises `CredentialError`."""
    key = find_key(places_of(environment))
    chosen = desktop_keyring(environment) if key is None else SealedKeyring(state, key, RealClock())
    if chosen is None:
        raise CredentialError(NO_KEY)
    keyring.set_keyring(chosen)
    return chosen


def _from_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode("ascii").strip()
    except FileNotFoundError:
        raise NoCredentialError(f"{path}: there is no such file") from None
    except OSError as problem:
        raise CredentialError(f"{path}: cannot be read ({problem.strerror})") from None
    except UnicodeDecodeError:
        raise CredentialError(f"{path}: this is no token") from None


def _cannot_write(path: Path, problem: OSError) -> CredentialError:
    return CredentialError(f"{path}: cannot be written ({problem.strerror})")


def _why(problem: KeyringError) -> str:
    return _WHY.get(str(problem), f"the keyring does not answer ({type(problem).__name__})")
