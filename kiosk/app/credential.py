"""The kiosk's credential at the central: kept by `keyring`, never in a settings file, never on a command line."""

import argparse
import sys
from pathlib import Path

import keyring
from keyring.errors import KeyringError, NoKeyringError

from kiosk.app.complaints import ComplaintError

SERVICE = "loket"


class CredentialError(ComplaintError):
    """There is no usable credential; the text says what to do."""


def run_credential(options: argparse.Namespace) -> int:
    """Read a token from standard input, so that it never stands on a command line, and keep it."""
    token = sys.stdin.readline().strip()
    if not token:
        raise CredentialError("the token is expected on standard input")
    store_credential(options.kiosk, token)
    print(f"the credential of {options.kiosk!r} is in the keyring")
    return 0


def load_credential(kiosk_id: str, token_file: Path | None) -> str:
    """Read the token: from a file that the service manager hands over, else from the keyring."""
    if token_file is not None:
        try:
            token = token_file.read_text("utf-8").strip()
        except OSError as problem:
            raise CredentialError(f"{token_file}: cannot be read ({problem.strerror})") from None
    else:
        token = _from_keyring(kiosk_id)
    if not token:
        raise CredentialError(f"no credential for {kiosk_id!r}: store one with `kiosk credential store`")
    return token


def store_credential(kiosk_id: str, token: str) -> None:
    """Keep a token in the keyring. Raises `CredentialError`."""
    try:
        keyring.set_password(SERVICE, kiosk_id, token)
    except KeyringError as problem:
        raise CredentialError(_no_keyring(problem)) from None


def check_keyring() -> None:
    """See that there is a keyring that answers. Raises `CredentialError`."""
    _from_keyring("")


def _from_keyring(kiosk_id: str) -> str:
    try:
        return keyring.get_password(SERVICE, kiosk_id) or ""
    except KeyringError as problem:
        raise CredentialError(_no_keyring(problem)) from None


def _no_keyring(problem: KeyringError) -> str:
    if isinstance(problem, NoKeyringError):
        return "this machine has no keyring: hand the credential over with --token-file"
    return f"the keyring does not answer ({type(problem).__name__})"
