"""Styles and scripts, with a part of their hash in their names: a browser keeps them, and never an old one."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import Response

from kiosk.central.refusals import not_found

PREFIX = "/static"
_FOLDER = Path(__file__).parent / "static"
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_HEADERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    media_type: str


def _served(path: Path, content: bytes) -> str:
    return f"{path.stem}.{sha256(content).hexdigest()[:12]}{path.suffix}"


def _read() -> tuple[dict[str, str], dict[str, _File]]:
    names, files = {}, {}
    for path in sorted(_FOLDER.iterdir()):
        if path.suffix in _TYPES:
            content = path.read_bytes()
            served = _served(path, content)
            names[path.name], files[served] = served, _File(content, _TYPES[path.suffix])
    return names, files


_NAMES, _FILES = _read()

VERSION = sha256("".join(sorted(_FILES)).encode()).hexdigest()[:12]
"""Another one means that an open page is of an earlier version and has to be loaded anew."""

router = APIRouter(prefix=PREFIX)


def address(name: str) -> str:
    """Give the address of a file; one that is not there is a bug."""
    return f"{PREFIX}/{_NAMES[name]}"


@router.get("/{name}")
def static_file(name: str) -> Response:
    """Serve a file."""
    file = _FILES.get(name)
    if file is None:
        raise not_found()
    return Response(file.content, headers=_HEADERS, media_type=file.media_type)
