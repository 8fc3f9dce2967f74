"""What an IPP printer says of itself and of a job, taken from its attributes; what is missing is not assumed."""

from dataclasses import dataclass, field

from kiosk.devices.drivers.ipp.endpoint import waits_for_its_printer
from kiosk.devices.drivers.ipp.reasons import meanings, unnamed_warning
from kiosk.devices.ipp.codec import Group, Range, Resolution, Value, numbers, texts
from kiosk.devices.ipp.names import ENDED, JobState, Operation, PrinterState, Tag
from kiosk.devices.status import REASONS, Reason, Severity

RAW_QUEUE = "Local Raw Printer"
"""What CUPS calls a queue that has no driver and takes any bytes."""

PRINTER_ATTRIBUTES = (
    "printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "queued-job-count",
    "printer-make-and-model", "device-uri", "document-format-supported", "operations-supported",
    "job-creation-attributes-supported", "media-size-supported", "media-col-ready",
    "pwg-raster-document-resolution-supported", "pwg-raster-document-type-supported",
)  # fmt: skip
JOB_ATTRIBUTES = (
    "job-id", "job-name", "job-originating-user-name", "job-state", "job-state-reasons", "time-at-processing",
    "job-impressions-completed", "job-media-sheets-completed",
)  # fmt: skip

_LONGEST_MODEL = 80
_SIDE_MOST = 100_000
"""A metre, in hundredths of a millimetre: what a printer calls longer is no size of a ticket."""
_DPI_LEAST, _DPI_MOST = 72, 1200
_PER_CM = 4
_CM_TO_INCH = 2.54


@dataclass(frozen=True, slots=True)
class MediaSize:
    """A size of paper, in hundredths of a millimetre; a range where any between is taken."""

    across: Range
    down: Range

    @property
    def custom(self) -> bool:
        """Say whether a length may be chosen."""
        return self.down.least < self.down.most


@dataclass(frozen=True, slots=True)
class PrinterFacts:
    """A printer or a queue. `device_uri` is where a queue of CUPS sends to; empty for a printer."""

    state: int = 0
    keywords: tuple[str, ...] = ()
    accepting: bool = True
    queued: int = 0
    model: str = ""
    device_uri: str = ""
    formats: frozenset[str] = frozenset()
    operations: frozenset[int] = frozenset()
    job_attributes: frozenset[str] = frozenset()
    sizes: tuple[MediaSize, ...] = ()
    ready: tuple[MediaSize, ...] = ()
    raster_types: frozenset[str] = frozenset()
    raster_dpi: tuple[int, ...] = field(default_factory=tuple)

    @property
    def confirms(self) -> bool:
        """Say whether its ``completed`` means that the paper is printed."""
        if self.model == RAW_QUEUE:
            return False
        return not self.device_uri or waits_for_its_printer(self.device_uri)

    @property
    def creates_first(self) -> bool:
        """Say whether a job can be made, and have its number, before it has a document."""
        return {Operation.CREATE_JOB, Operation.SEND_DOCUMENT} <= self.operations

    @property
    def warns(self) -> bool:
        """Say whether it warns of something that has no name here."""
        return any(map(unnamed_warning, self.keywords))

    def reasons(self) -> frozenset[Reason]:
        """Return why it is not simply well."""
        found = meanings(self.keywords)
        if not self.accepting:
            found |= {Reason.PAUSED}
        blocked = any(REASONS[reason].severity is Severity.BLOCKING for reason in found)
        if self.state == PrinterState.STOPPED and not blocked:
            found |= {Reason.OFFLINE}
        return found

    def lasting_reasons(self) -> frozenset[Reason]:
        """Return the reasons of a queue, of which those of its printer are left as the last job had found them.

        CUPS learns of its printer during a job only: a queue that rests keeps ``media-empty`` after the new roll.
        """
        found = self.reasons()
        return found if self.state == PrinterState.PROCESSING else found & {Reason.PAUSED, Reason.NO_ACCESS}


@dataclass(frozen=True, slots=True)
class JobFacts:
    """A job. `began` is None where the printer does not tell whether it was ever worked on."""

    id: int
    state: int = 0
    keywords: tuple[str, ...] = ()
    name: str = ""
    user: str = ""
    began: bool | None = None

    @property
    def ended(self) -> bool:
        """Say whether nothing more will come of it."""
        return self.state in ENDED

    @property
    def completed(self) -> bool:
        """Say whether the printer calls it done."""
        return self.state == JobState.COMPLETED

    @property
    def never_began(self) -> bool:
        """Say whether it has ended and was never worked on, by the printer's word.

        That no page was counted is no such word: independent printers count none for tickets that did come out, and
        queues count pages while they only prepare them.
        """
        return self.ended and not self.completed and self.began is False


def printer_facts(group: Group) -> PrinterFacts:
    """Return what a printer says of itself."""
    accepting = numbers(group.values("printer-is-accepting-jobs"))
    return PrinterFacts(
        state=_number(group, "printer-state"),
        keywords=texts(group.values("printer-state-reasons")),
        accepting=bool(accepting[0]) if accepting else True,
        queued=max(0, _number(group, "queued-job-count")),
        model=_printable(_text(group, "printer-make-and-model")),
        device_uri=_text(group, "device-uri"),
        formats=frozenset(each.lower() for each in texts(group.values("document-format-supported"))),
        operations=frozenset(numbers(group.values("operations-supported"))),
        job_attributes=frozenset(texts(group.values("job-creation-attributes-supported"))),
        sizes=_sizes(group.values("media-size-supported")),
        ready=_sizes(_inner(group.values("media-col-ready"), "media-size")),
        raster_types=frozenset(texts(group.values("pwg-raster-document-type-supported"))),
        raster_dpi=_dpi(group.values("pwg-raster-document-resolution-supported")),
    )


def job_facts(group: Group) -> JobFacts:
    """Return what a printer says of a job."""
    began = group.values("time-at-processing")
    return JobFacts(
        id=_number(group, "job-id"),
        state=_number(group, "job-state"),
        keywords=texts(group.values("job-state-reasons")),
        name=_text(group, "job-name"),
        user=_text(group, "job-originating-user-name"),
        began=_began(began[0]) if began else None,
    )


def _began(value: Value) -> bool | None:
    if value.tag == Tag.NO_VALUE:
        return False
    return True if isinstance(value.content, int) else None


def _number(group: Group, name: str) -> int:
    found = numbers(group.values(name))
    return found[0] if found else 0


def _text(group: Group, name: str) -> str:
    found = texts(group.values(name))
    return found[0] if found else ""


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())[:_LONGEST_MODEL]


def _inner(values: tuple[Value, ...], name: str) -> tuple[Value, ...]:
    """Return the members of that name in collections."""
    members = (each for value in values if isinstance(value.content, tuple) for each in value.content)
    return tuple(value for member in members if member.name == name for value in member.values)


def _sizes(values: tuple[Value, ...]) -> tuple[MediaSize, ...]:
    sizes = []
    for value in values:
        across = _inner((value,), "x-dimension")
        down = _inner((value,), "y-dimension")
        if across and down:
            sizes.append((_range(across[0]), _range(down[0])))
    known = [MediaSize(across, down) for across, down in sizes if across and down]
    return tuple(
        each for each in known if 0 < each.across.least <= _SIDE_MOST and 0 < each.down.least <= _SIDE_MOST
    )


def _range(value: Value) -> Range | None:
    if isinstance(value.content, Range):
        return value.content
    return Range(value.content, value.content) if isinstance(value.content, int) else None


def _dpi(values: tuple[Value, ...]) -> tuple[int, ...]:
    found = (each.content for each in values if isinstance(each.content, Resolution))
    square = (each for each in found if each.across == each.down and each.across > 0)
    dpi = (round(each.across * _CM_TO_INCH) if each.unit == _PER_CM else each.across for each in square)
    return tuple(each for each in dpi if _DPI_LEAST <= each <= _DPI_MOST)
