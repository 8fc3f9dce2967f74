"""Reads udev rules, and applies them to a device: as much of udev(7) as the project's rules use."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

_TERM = re.compile(r'\s*([A-Z_]+)(?:\{([^}]+)\})?\s*(==|!=|\+=|=)\s*"([^"]*)"\s*(?:,|$)')
_MATCHES = frozenset({"==", "!="})


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a rule: ``ATTRS{idVendor}=="04b8"`` has the key ``ATTRS`` and the name ``idVendor``."""

    key: str
    name: str
    operator: str
    value: str


Rule = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Device:
    """A device as udev sees it. `parents`: attributes of what it is attached to; `told`: what udev knows before."""

    action: str
    subsystem: str
    kernel: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    above: tuple[str, ...] = ("usb",)


def read_rules(text: str) -> list[Rule]:
    """Read rules. Raises `ValueError` on what is none."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [tuple(_terms(line)) for line in lines]


def applied(rules: list[Rule], device: Device) -> dict[str, str]:
    """Return what the rules give a device: ``GROUP``, ``MODE``, ``ENV{…}``, ``ATTR{…}``; links with blanks between."""
    given: dict[str, str] = {}
    skipped_to = ""
    for rule in rules:
        labels = [term.value for term in rule if term.key == "LABEL"]
        if skipped_to and skipped_to not in labels:
            continue
        skipped_to = ""
        if all(_fits(term, device, given) for term in rule if term.operator in _MATCHES):
            skipped_to = next((term.value for term in rule if term.key == "GOTO"), "")
            _give(rule, given)
    return given


def _give(rule: Rule, given: dict[str, str]) -> None:
    for term in rule:
        key = f"{term.key}{{{term.name}}}" if term.name else term.key
        if term.operator == "=" and term.key in {"GROUP", "MODE", "ENV", "ATTR", "OWNER"}:
            given[key] = term.value
        elif term.operator == "+=" and term.key == "SYMLINK":
            given[key] = f"{given.get(key, '')} {term.value}".strip()


def _fits(term: Term, device: Device, given: Mapping[str, str]) -> bool:
    actual: tuple[str, ...]
    match term.key:
        case "ACTION":
            actual = (device.action,)
        case "SUBSYSTEM":
            actual = (device.subsystem,)
        case "SUBSYSTEMS":
            actual = (device.subsystem, *device.above)
        case "KERNEL":
            actual = (device.kernel,)
        case "ATTR":
            actual = (device.attributes.get(term.name, ""),)
        case "ATTRS":
            actual = (device.attributes.get(term.name, ""), device.parents.get(term.name, ""))
        case "ENV":
            actual = (given.get(f"ENV{{{term.name}}}", device.told.get(term.name, "")),)
        case "TEST":
            return (term.value in device.attributes) == (term.operator == "==")
        case _:
            raise ValueError(f"{term.key} is not known here")
    fits = any(fnmatchcase(each, glob) for each in actual for glob in term.value.split("|"))
    return fits == (term.operator == "==")


def _terms(line: str) -> Iterator[Term]:
    at = 0
    while at < len(line):
        found = _TERM.match(line, at)
        if found is None:
            raise ValueError(f"no rule: {line[at:]}")
        yield Term(found[1], found[2] or "", found[3], found[4])
        at = found.end()
