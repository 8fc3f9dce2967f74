"""Settings files of made-up kiosks, and documents of a made-up central."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.app.enrolment_file import Enrolled, write_enrolment
from kiosk.domain.fleet import SignedSettings
from kiosk.domain.remote_settings import Value
from kiosk.domain.settings_document import SettingsDocument, message_of, text_of

GOOD = """\
[kiosk]
state = "{state}"

[central]
url = "http://127.0.0.1:8480"

[devices]
printer = "tcp://192.0.2.7:9100"
"""
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(b"o" * 32)
PUBLIC = KEY.public_key().public_bytes_raw().hex()
WHO = Enrolled(
    kiosk_id="hall-1",
    name="Hall",
    office_id="maastricht",
    epoch=3,
    short_name="K2",
    settings_keys=(PUBLIC,),
)


def write(folder: Path, text: str = GOOD, name: str = "kiosk.toml") -> Path:
    """Write a settings file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("{state}", str(folder / "state")), "utf-8")
    return path


def enrolled(folder: Path, who: Enrolled = WHO) -> Path:
    """Make an enrolled kiosk; return its main settings file."""
    write_enrolment(folder / "state", who)
    return write(folder)


def signed(
    version: int,
    settings: Mapping[str, Value],
    key: Ed25519PrivateKey = KEY,
    kiosk: str = WHO.kiosk_id,
    keys: tuple[str, ...] = (PUBLIC,),
) -> SignedSettings:
    """Sign settings as a central does."""
    changed = datetime(2026, 11, 23, 10, tzinfo=UTC)
    text = text_of(SettingsDocument(WHO.office_id, kiosk, version, changed, keys, settings, {}))
    return SignedSettings(text, (key.sign(message_of(text)).hex(),))
