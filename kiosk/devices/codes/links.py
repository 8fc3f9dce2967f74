"""Takes an appointment's code out of a confirmation link; the link itself is never followed, nor its host looked at.

Known forms: Qmatic Orchestra ``/appointment?appId=`` and ``?external=``; ZMS a segment that is base64 of a JSON
object ``{"id", "authKey"}``, or ``?processId=&authKey=``; Loket ``?code=``. A ticket link of another system
(Qmatic's ``/ticket?branch=&visit=&checksum=``) names a visit that has begun elsewhere: no appointment.
"""

import binascii
import json
import re
from base64 import urlsafe_b64decode
from urllib.parse import parse_qsl, unquote, urlsplit

from kiosk.devices.codes.citizen import mentions_citizen_number

LINK_KEYS = ("appid", "external", "processid", "code")
"""The query values of a confirmation link that name an appointment, in lower case, the first that is there."""

LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)

_MOST_VALUES = 20
_WRAPPED = re.compile(r"eyJ[A-Za-z0-9+/_\-]{12,400}")
"""Base64 of what begins with ``{"``; as long as a number and a key need, and a little more."""
_MOST_WRAPPED = 4
_NUMBER = re.compile(r"[0-9]{1,20}")


def link_value(link: str) -> str:
    """Return the one value of a link that may name an appointment; empty when there is none, or two that differ."""
    values = _values(link.replace("&amp;", "&"))
    for key in LINK_KEYS:
        if named := {value for name, value in values if name.lower() == key}:
            return named.pop() if len(named) == 1 else ""
    ids = {number for content in wrapped(link) if (number := _process_id(content))}
    return ids.pop() if len(ids) == 1 else ""


def link_mentions_citizen_number(link: str) -> bool:
    """Say whether a citizen service number stands anywhere in a link, in whatever part, encoded or not."""
    return any(mentions_citizen_number(text) for text in (link, unquote(unquote(link)), *wrapped(link)))


def wrapped(link: str) -> tuple[str, ...]:
    """Return the texts that a link carries in base64."""
    found = _WRAPPED.findall(unquote(link))[:_MOST_WRAPPED]
    return tuple(text for each in found if (text := _unwrapped(each)))


def _values(link: str) -> list[tuple[str, str]]:
    """Return the query values, those behind a fragment's question mark too (links of one-page sites)."""
    try:
        parts = urlsplit(link)
        queries = (parts.query, parts.fragment.partition("?")[2])
        return [pair for each in queries for pair in parse_qsl(each, max_num_fields=_MOST_VALUES)]
    except ValueError:
        return []


def _unwrapped(text: str) -> str:
    try:
        standard = text.replace("+", "-").replace("/", "_")
        return urlsafe_b64decode(standard + "=" * (-len(standard) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _process_id(content: str) -> str:
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(told, dict) or "authKey" not in told:
        return ""
    number = str(told.get("id"))
    return number if _NUMBER.fullmatch(number) else ""
