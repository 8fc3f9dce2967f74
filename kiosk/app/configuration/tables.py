"""The tables of a kiosk's settings: what may stand in them, and what each value may be."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)

from kiosk.app.addresses import AddressError, check_printer, check_reader
from kiosk.i18n.catalogues import languages
from kiosk.scheduling.trust import TrustError, trust_in
from kiosk.service.numbers import RESERVE_SIZE
from kiosk.ui.profile import farthest_mm
from kiosk.ui.theme_file import ThemeError, read_theme

THEMES = Path("/etc/loket/themes")
"""Where themes are installed that settings choose by name."""


_ID, _SHORT_NAME, _URL = r"^[A-Za-z0-9_-]{1,64}$", r"^[A-Z]\d{1,2}$", r"^https?://[^/@\s]+/?$"
_THEME_NAME, _LISTEN = r"^[a-z0-9-]{0,40}$", r"^((127\.0\.0\.1|\[::1\]|localhost):[0-9]{1,5})?$"
LOOKS: Mapping[str, str] = {
    _ID: "1 to 64 letters, digits, - and _",
    _SHORT_NAME: "a capital letter and one or two digits, such as K2",
    _URL: "http:// or https:// and a host, without a path",
    _THEME_NAME: "up to 40 small letters, digits and -",
    _LISTEN: "127.0.0.1:PORT, [::1]:PORT or localhost:PORT",
}
"""What a text looks like, in words, by its pattern."""


def _checked(check: Callable[[str], object], address: str) -> str:
    try:
        check(address)
    except AddressError as problem:
        raise ValueError(str(problem)) from None
    return address


def _printer(address: str) -> str:
    return _checked(check_printer, address)


def _scanner(address: str) -> str:
    return _checked(check_reader, address)


def _document_reader(address: str) -> str:
    return _checked(partial(check_reader, documents=True), address)


def _or_none(value: object) -> object:
    return None if value == "" else value


NoFileOrOne = Annotated[Path | None, BeforeValidator(_or_none)]
"""An empty text is none, so that a higher layer can take a lower one's file away."""


class Table(BaseModel):
    """A table: nothing in it but what it knows, and nothing of it changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class KioskTable(Table):
    """Who this kiosk is. `short_name` stands before the numbers of its own range (``K2-017``)."""

    id: Annotated[str, Field(pattern=_ID)] = "kiosk-1"
    short_name: Annotated[str, Field(pattern=_SHORT_NAME)] = "K1"
    epoch: Annotated[int, Field(ge=1)] = 1
    state: Path = Path("/var/lib/loket")


class CentralTable(Table):
    """Where the central is, and, in `ca_file` (PEM), the only authority that may sign its certificate.

    Without it those are trusted that the machine trusts. Without `url` the code that enrols the machine says it.
    """

    url: Annotated[str, Field(pattern=_URL)] = ""
    ca_file: NoFileOrOne = None

    @field_validator("ca_file")
    @classmethod
    def _an_authority(cls, path: Path | None, info: ValidationInfo) -> Path | None:
        if path is None:
            return None
        if not str(info.data.get("url", "https:")).startswith("https:"):
            raise ValueError("an authority is of use with an https address only")
        try:
            trust_in(path)
        except TrustError as problem:
            raise ValueError(f"{path}: {problem}") from None
        return path


class DevicesTable(Table):
    """The devices by address, see `kiosk.app.addresses`; `paper_mm` is the width of the roll, 80 or 58.

    `ticket_template` is a file that says what stands on a ticket.
    """

    printer: Annotated[str, AfterValidator(_printer)]
    paper_mm: Literal[80, 58] = 80
    ticket_template: NoFileOrOne = None
    scanners: tuple[Annotated[str, AfterValidator(_scanner)], ...] = ()
    document_readers: tuple[Annotated[str, AfterValidator(_document_reader)], ...] = ()


class ScreenTable(Table):
    """The screen as it hangs: its diagonal in inches, how far away people stand, and how high its lower edge is.

    `theme` is a file of tokens in place of Loket's own, `theme_name` the name of one in ``/etc/loket/themes``; without
    `moving_pictures` they stand still.
    """

    diagonal_inch: Annotated[float, Field(ge=10, lt=120)] = 27.0
    viewing_distance_mm: Annotated[int, Field(ge=300, le=2000, validate_default=True)] = 600
    mounting_height_mm: Annotated[int, Field(ge=380, le=900)] = 750
    theme: NoFileOrOne = None
    theme_name: Annotated[str, Field(pattern=_THEME_NAME)] = ""
    moving_pictures: bool = True

    @field_validator("viewing_distance_mm")
    @classmethod
    def _readable(cls, distance: int, info: ValidationInfo) -> int:
        farthest = farthest_mm(float(info.data.get("diagonal_inch", distance)))
        if distance > farthest:
            raise ValueError(f"words on a screen of this size fit in up to {int(farthest)} mm away only")
        return distance

    @field_validator("theme")
    @classmethod
    def _a_theme(cls, path: Path | None) -> Path | None:
        if path is not None:
            _read_theme(path)
        return path

    @field_validator("theme_name")
    @classmethod
    def _an_installed_theme(cls, name: str) -> str:
        if name:
            _read_theme(THEMES / f"{name}.toml")
        return name

    @property
    def theme_file(self) -> Path | None:
        """Return the file of the theme; a name goes before a file, so that a central can choose."""
        return THEMES / f"{self.theme_name}.toml" if self.theme_name else self.theme


class LanguagesTable(Table):
    """Which of the languages that there are words in are `offered` here, in this order; none named: all."""

    offered: tuple[str, ...] = ()

    @field_validator("offered")
    @classmethod
    def _known(cls, tags: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [tag for tag in tags if tag not in languages()]
        if unknown:
            raise ValueError(
                f"there are no words in {', '.join(unknown)}; there are {', '.join(languages())}"
            )
        if len(set(tags)) < len(tags):
            raise ValueError("a language stands here twice")
        return tags


class DelaysTable(Table):
    """How long a visitor is waited for, in seconds; see `kiosk.flow.delays`."""

    idle: Annotated[float, Field(ge=15, le=300)] = 30.0
    idle_slow: Annotated[float, Field(ge=30, le=600)] = 60.0
    # Under twenty seconds nobody could answer in time (WCAG 2.2, 2.2.1).
    countdown: Annotated[float, Field(ge=20, le=300)] = 20.0
    ticket: Annotated[float, Field(ge=10, le=300)] = 20.0
    ticket_unprinted: Annotated[float, Field(ge=30, le=600)] = 60.0
    answer: Annotated[float, Field(ge=10, le=300)] = 15.0


class NumbersTable(Table):
    """How many numbers of each series are kept in `reserve` for a day without the central."""

    reserve: Annotated[int, Field(ge=20, le=450)] = RESERVE_SIZE


class StaffTable(Table):
    """For the people who keep it running: whom to call (`contact`), and the folder that diagnostics go to."""

    contact: Annotated[str, Field(max_length=120)] = ""
    export_to: NoFileOrOne = None

    @field_validator("contact")
    @classmethod
    def _one_line(cls, text: str) -> str:
        if not text.isprintable():
            raise ValueError("this is one line of printable characters")
        return text


class LogsTable(Table):
    """Where log lines go, and from which `level` on; ``auto`` is the journal where systemd has started the kiosk."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    to: Literal["auto", "journal", "stderr"] = "auto"


class MetricsTable(Table):
    """Where figures can be read: ``127.0.0.1:9481``, this machine only; empty: nowhere."""

    listen: Annotated[str, Field(pattern=_LISTEN)] = ""

    @field_validator("listen")
    @classmethod
    def _a_port(cls, listen: str) -> str:
        if listen and int(listen.rpartition(":")[2]) > 65_535:
            raise ValueError("a port is at most 65535")
        return listen


def _read_theme(path: Path) -> None:
    try:
        read_theme(path)
    except ThemeError as problem:
        raise ValueError(str(problem)) from None
