"""The archive: a ZIP file with a manifest of hashes (SHA-256), and a signature over that (Ed25519)."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from kiosk.app.diagnostics.device_key import DeviceKey
from kiosk.app.signatures import signed_by

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
FORMAT = 1
MOST_BYTES = 32 * 1024 * 1024
"""More is no archive of ours, and is not unpacked."""


@dataclass(frozen=True, slots=True)
class Genuine:
    """It is as the kiosk with this key has made it. `kiosk` and `made` are what it says of itself."""

    public: bytes
    kiosk: str
    made: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class NotGenuine:
    """It is not, and why, as a stable code: ``no_archive``, ``signature``, ``changed``, ``other_files``."""

    code: str


def packed(files: Mapping[str, bytes], kiosk: str, at: datetime, key: DeviceKey) -> bytes:
    """Pack files into an archive."""
    hashes = {name: sha256(content).hexdigest() for name, content in sorted(files.items())}
    manifest = json.dumps(
        {"format": FORMAT, "kiosk": kiosk, "made": at.isoformat(timespec="seconds"), "sha256": hashes},
        indent=1,
    ).encode("ascii")
    signature = json.dumps({"key": key.public.hex(), "signature": key.sign(manifest).hex()}).encode("ascii")
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in ((MANIFEST, manifest), (SIGNATURE, signature), *sorted(files.items())):
            archive.writestr(_info(name, at), content)
    return made.getvalue()


def checked(content: bytes) -> Genuine | NotGenuine:
    """Check an archive, whatever it is: bounded, and never unpacked to disk."""
    try:
        files = _read(content)
        manifest, signature = json.loads(files[MANIFEST]), json.loads(files[SIGNATURE])
        public, signed = bytes.fromhex(signature["key"]), bytes.fromhex(signature["signature"])
        hashes = {str(name): str(value) for name, value in manifest["sha256"].items()}
        kiosk, made = str(manifest["kiosk"]), str(manifest["made"])
    except (
        BadZipFile,
        zlib.error,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        OSError,
    ):
        return NotGenuine("no_archive")
    except (RuntimeError, EOFError):
        # Encrypted, or cut off.
        return NotGenuine("no_archive")
    if not signed_by(public, files[MANIFEST], signed):
        return NotGenuine("signature")
    own = {name: content for name, content in files.items() if name not in (MANIFEST, SIGNATURE)}
    if own.keys() != hashes.keys():
        return NotGenuine("other_files")
    if any(sha256(content).hexdigest() != hashes[name] for name, content in own.items()):
        return NotGenuine("changed")
    return Genuine(public, kiosk, made, own)


def _read(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        infos = archive.infolist()
        if sum(each.file_size for each in infos) > MOST_BYTES or len({e.filename for e in infos}) != len(
            infos
        ):
            raise ValueError
        return {each.filename: archive.read(each) for each in infos}


def _info(name: str, at: datetime) -> ZipInfo:
    info = ZipInfo(name, at.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
