"""Loads the settings of a kiosk: its files, what it became by its enrolment, and what the central sets over them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from kiosk.app.complaints import ComplaintError
from kiosk.app.configuration.central_layer import candidates, layer_of
from kiosk.app.configuration.files import read_layers
from kiosk.app.configuration.kept import Kept, read_kept
from kiosk.app.configuration.layers import Kind, Layer, Origin, value_in
from kiosk.app.configuration.mistakes import MISSING, NOT_OURS, NOT_TOML, UNREADABLE, Mistake, mistakes_of
from kiosk.app.configuration.model import Settings, settings_of
from kiosk.app.configuration.tables import KioskTable
from kiosk.app.enrolment_file import NAME as ENROLMENT
from kiosk.app.enrolment_file import Enrolled, EnrolmentError, read_enrolment
from kiosk.domain.settings_document import SettingsDocument

_UNREAD = frozenset({NOT_TOML, UNREADABLE})


class SettingsError(ComplaintError):
    """The settings cannot be used; the text names file, line and what is wrong, a line for each of the `mistakes`."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(str(each) for each in mistakes))
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings that can be used, and the layers that they come from, the highest first.

    `document` is that of the central which holds, `unfit` what is wrong with one that does not, with its version.
    """

    settings: Settings
    layers: tuple[Layer, ...]
    who: Enrolled | None = None
    kept: Kept = field(default_factory=Kept)
    document: SettingsDocument | None = None
    unfit: tuple[int, tuple[Mistake, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands whatever the central sets: the files with their mistakes, and who the kiosk is."""

    files: tuple[Layer, ...]
    mistakes: tuple[Mistake, ...]
    state: Path
    who: Enrolled | None

    def with_central(self, document: SettingsDocument | None) -> tuple[Layer, ...]:
        """Stack all layers, the highest first. Epoch and central may be said otherwise than at the enrolment."""
        central = () if document is None else (layer_of(document),)
        who = self.who
        if who is None:
            return (*central, *self.files)
        enrolled = Origin(Kind.ENROLMENT)
        named = Layer(enrolled, {"kiosk": {"id": who.kiosk_id, "short_name": who.short_name}}, {})
        unsaid = {"kiosk": {"epoch": who.epoch}} | (
            {} if who.central_url is None else {"central": {"url": who.central_url}}
        )
        return (named, *central, *self.files, Layer(enrolled, unsaid, {}))


def load(path: Path) -> Loaded:
    """Load the settings whose main file is at `path`. Raises `SettingsError`."""
    ground = read_ground(path)
    return stacked(ground, kept_for(ground))


def read_ground(path: Path) -> Ground:
    """Read the files, and who the kiosk is."""
    files, mistakes = read_layers(path)
    state = _state(files)
    try:
        return Ground(files, mistakes, state, read_enrolment(state))
    except EnrolmentError as problem:
        broken = Mistake(NOT_OURS, Origin(Kind.FILE, state / ENROLMENT), "", _without(str(problem), state))
        return Ground(files, (*mistakes, broken), state, None)


def kept_for(ground: Ground) -> Kept:
    """Read what is kept of the central's settings for the kiosk of this enrolment."""
    return Kept() if ground.who is None else read_kept(ground.state, ground.who.epoch)


def stacked(ground: Ground, kept: Kept) -> Loaded:
    """Put the layers together; a document of the central that does not fit is left out. Raises `SettingsError`."""
    unfit: tuple[int, tuple[Mistake, ...]] | None = None
    for document in () if ground.who is None else candidates(kept, ground.who):
        layers = ground.with_central(document)
        try:
            return Loaded(_sound(ground, layers), layers, ground.who, kept, document, unfit)
        except ValidationError as problem:
            unfit = unfit or (document.version, tuple(mistakes_of(problem, Settings, layers)))
    layers = ground.with_central(None)
    try:
        return Loaded(_sound(ground, layers), layers, ground.who, kept, None, unfit)
    except ValidationError as problem:
        raise SettingsError(_told(ground, mistakes_of(problem, Settings, layers))) from None


def _sound(ground: Ground, layers: tuple[Layer, ...]) -> Settings:
    settings = settings_of(layers)
    if ground.mistakes:
        raise SettingsError(ground.mistakes)
    return settings


def _told(ground: Ground, mistakes: Sequence[Mistake]) -> tuple[Mistake, ...]:
    """What is missing may stand in a file that could not be read."""
    unread = any(each.code in _UNREAD for each in ground.mistakes)
    return (*ground.mistakes, *(each for each in mistakes if not (unread and each.code == MISSING)))


def _state(files: Sequence[Layer]) -> Path:
    """Return the state folder that the files name, or else the usual one: what else holds lies in it."""
    named = value_in(files, ("kiosk", "state"))
    return Path(named) if isinstance(named, str) and named else KioskTable().state


def _without(complaint: str, state: Path) -> str:
    return complaint.removeprefix(f"{state / ENROLMENT}: ")
