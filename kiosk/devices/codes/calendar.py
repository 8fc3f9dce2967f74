"""Takes an appointment's code out of a calendar entry (RFC 5545) in a code: what "add to my calendar" gives.

Only UID, URL, DESCRIPTION and LOCATION of an event are looked at, and of these only links and labelled lines.
"""

import re
from collections.abc import Iterator

from kiosk.devices.codes.links import LINK, link_value

_FOLD = re.compile(r"\r?\n[ \t]|\r[ \t]")
_LINE_END = re.compile(r"\r\n?|\n")
_PROPERTY = re.compile(r"([A-Za-z\-]{1,40})((?:;[^\":;]*(?:\"[^\"]*\"[^\":;]*)*)*):(.*)", re.DOTALL)
_BEGINNING = re.compile(r"BEGIN:V(?:CALENDAR|EVENT)\b", re.IGNORECASE)
_EVENT = "VEVENT"
_READ = frozenset({"UID", "URL", "DESCRIPTION", "LOCATION"})
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_OWN = re.compile(r"(LK[0-9A-Z]{6})(?:@.*)?", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:(?:uw|your|ihre?|votre|de|the|der|die|le|la)\s+)?"
    r"(?:(?:afspraak|reserverings|boekings|bevestigings)[ \-]?(?:code|nummer|nr\.?)"
    r"|(?:appointment|booking|confirmation|check-?in)[ \-]?(?:code|number|no\.?|id|reference)"
    r"|(?:termin|vorgangs|buchungs)[ \-]?(?:code|nummer|nr\.?)"
    r"|(?:code|num[ée]ro)\s+(?:de|du)\s+(?:rendez-vous|rdv)"
    r"|code)\s*(?:[:=#]|\bis\b|\blautet\b|\best\b)\s*(.{1,100})",
    re.IGNORECASE,
)


def is_entry(text: str) -> bool:
    """Say whether a text is a calendar or an event."""
    return _BEGINNING.match(text) is not None


def unfolded(text: str) -> str:
    """Undo the line folds of an entry; they may stand within a word."""
    return _FOLD.sub("", text)


def code_of_entry(text: str) -> str:
    """Return what names the appointment in an entry; empty when nothing does, or two things that differ."""
    values = list(_values(text))
    links = [link_value(link) for value in values for link in LINK.findall(value)]
    named = {each for each in links if each}
    if not named:
        named = {label for value in values if (label := labelled(value))}
    if not named:
        named = {own[1] for value in values if (own := _OWN.fullmatch(value.strip()))}
    return named.pop() if len(named) == 1 else ""


def labelled(text: str) -> str:
    """Return what stands behind a label such as "Afspraakcode:" at the start of a line; empty without exactly one."""
    lines = (_LABELLED.fullmatch(line.strip()) for line in _LINE_END.split(text))
    named = {found[1].strip(" .,;") for found in lines if found}
    return named.pop() if len(named) == 1 else ""


def _values(entry: str) -> Iterator[str]:
    """Yield the texts that are looked at; those of an alarm within an event are not."""
    within: list[str] = []
    for line in _LINE_END.split(unfolded(entry)):
        found = _PROPERTY.fullmatch(line)
        if found is None:
            continue
        name, value = found[1].upper(), found[3]
        if name == "BEGIN":
            within.append(value.strip().upper())
        elif name == "END":
            del within[-1:]
        elif name in _READ and within and within[-1] == _EVENT:
            yield _ESCAPE.sub(_unescaped, value)


def _unescaped(escape: re.Match[str]) -> str:
    return "\n" if escape[1] in "nN" else escape[1]
