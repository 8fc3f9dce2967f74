"""The command `kiosk enrol`: a code of the fleet's manager makes this machine a kiosk of the office."""

import argparse
import platform
from pathlib import Path

from pydantic import ValidationError

from kiosk import __version__
from kiosk.app.clock import RealClock
from kiosk.app.configuration.layers import Kind, origin_of
from kiosk.app.configuration.loading import load
from kiosk.app.control.lock import StateLock
from kiosk.app.credential import CredentialPlace
from kiosk.app.enrolment_file import (
    Enrolled,
    EnrolmentError,
    attempt_key,
    forget_attempt,
    write_enrolment,
)
from kiosk.domain.fleet import Enrolment
from kiosk.scheduling.fleet import Machine, enrol
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.trust import trust_in

LONGEST_CODE = 64

_DECLINED = {
    "code_unknown": "the central does not know this code, or it is too old: ask for a new one",
    "code_used": "this code has enrolled a kiosk already: ask for a new one",
}
_UNREACHABLE = {
    "busy": "too many codes were tried: wait a minute",
    "untrusted": "the central's certificate is not one that is trusted: see `central.ca_file` of the settings",
}


def run_enrol(options: argparse.Namespace) -> int:
    """Use the code, and keep the token and who this kiosk is."""
    loaded = load(options.config)
    settings = loaded.settings
    if not settings.central.url:
        raise EnrolmentError(f"{options.config}: `central.url` is missing: where is the central?")
    place = CredentialPlace(settings.kiosk.state, options.token_file)
    # Before the code is used up: can what it brings be kept?
    place.check()
    lock = _lock(settings.kiosk.state)
    try:
        session = session_of(CentralAdapter(trust_in(settings.central.ca_file)))
        machine = Machine(__version__, f"{platform.system()} {platform.machine()}")
        answer = enrol(
            settings.central.url,
            _code(options.code),
            attempt_key(settings.kiosk.state),
            machine,
            RealClock(),
            session,
        )
        who = _enrolled(answer, settings.central.url)
        keep_enrolment(settings.kiosk.state, who, place)
        forget_attempt(settings.kiosk.state)
    finally:
        lock.release()
    print(
        f"This kiosk is {who.name} now ({who.kiosk_id}, epoch {who.epoch}, own numbers {who.short_name}-001 on)."
    )
    said = origin_of(loaded.layers, ("kiosk", "epoch"))
    if said.kind is Kind.FILE and settings.kiosk.epoch != who.epoch:
        print(f"{said}: take `epoch` out of it, or the kiosk is refused.")
    return 0


def _code(text: str) -> str:
    code = text.strip()
    if not 0 < len(code) <= LONGEST_CODE:
        raise EnrolmentError("this is no enrolment code")
    return code


def _enrolled(answer: Enrolment | Unreachable | Declined, url: str) -> Enrolment:
    match answer:
        case Enrolment():
            return answer
        case Declined(code):
            raise EnrolmentError(_DECLINED.get(code, f"the central declines ({code})"))
        case Unreachable(code):
            raise EnrolmentError(
                _UNREACHABLE.get(code, f"{url}: no answer ({code}); the same code can be tried again")
            )


def keep_enrolment(
    state: Path, who: Enrolment, place: CredentialPlace, central_url: str | None = None
) -> None:
    """Keep who this kiosk is now, and its central where the settings name none.

    Raises `EnrolmentError`, `CredentialError`.
    """
    try:
        enrolled = Enrolled(
            kiosk_id=who.kiosk_id,
            name=who.name,
            office_id=who.office_id,
            epoch=who.epoch,
            short_name=who.short_name,
            settings_keys=who.settings_keys,
            central_url=central_url,
        )
    except ValidationError:
        raise EnrolmentError("the central gave an id or a short name that this program cannot use") from None
    # The token first: without it the file would name a kiosk that cannot speak.
    place.store(who.kiosk_id, who.token)
    write_enrolment(state, enrolled)


def _lock(state: Path) -> StateLock:
    """Make sure that no kiosk runs on the state that is about to become another's."""
    lock = StateLock(state)
    try:
        state.mkdir(parents=True, exist_ok=True)
        taken = lock.take()
    except OSError as problem:
        raise EnrolmentError(f"{state}: cannot be used ({problem.strerror})") from None
    if not taken:
        raise EnrolmentError(f"{state}: a kiosk runs here; end it first")
    return lock
