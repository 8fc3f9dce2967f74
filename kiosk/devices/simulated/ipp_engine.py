"""The inside of the simulated IPP printer: requests in, answers out, and a state that an operator may change."""

import random
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace

from kiosk.devices.ipp.codec import (
    VERSION_1_1,
    Attribute,
    Group,
    Malformed,
    Message,
    Value,
    attribute,
    decode,
    encode,
    numbers,
    texts,
)
from kiosk.devices.ipp.names import GroupTag, JobState, Operation, PrinterState, Status, Tag
from kiosk.devices.simulated.ipp_capabilities import CAPABILITIES
from kiosk.devices.simulated.ipp_jobs import FORMATS, RASTER, JobDesk, SimulatedJob
from kiosk.devices.simulated.ipp_states import IppState, told
from kiosk.devices.simulated.paper import SimulatedPaper

MODEL = "Loket Simulated Ticket Printer"
_JOBS_MOST = 10_000
_FULL_ONLY = frozenset({Operation.CREATE_JOB, Operation.SEND_DOCUMENT})


class IppEngine:
    """Takes requests as bytes, and hands each paper to `on_paper`. Safe to use from several threads.

    A `simple` one speaks version 1.1 and takes a job with its document at once, in no other way.
    """

    def __init__(
        self, on_paper: Callable[[SimulatedPaper], None], seed: int = 0, *, simple: bool = False
    ) -> None:
        self._lock = threading.RLock()
        self._desk = JobDesk(on_paper)
        self._state = IppState.READY
        self._chance = random.Random(seed)
        self._old = simple
        self._operations = tuple(each for each in Operation if not (simple and each in _FULL_ONLY))

    @property
    def state(self) -> IppState:
        """Return the state as it is now."""
        return self._state

    def put_into(self, state: IppState) -> None:
        """Change the state."""
        with self._lock:
            self._state = state

    def work(self) -> None:
        """Print for one turn."""
        with self._lock:
            self._state = self._desk.work(self._state)

    def answer(self, data: bytes, uri: str) -> bytes:
        """Return the answer to a request; `uri` is what the printer calls itself."""
        request = decode(data)
        with self._lock:
            answer = self._answered(request, uri)
            spoken = encode(
                answer if isinstance(request, Malformed) else replace(answer, version=request.version)
            )
            return self._chance.randbytes(len(spoken)) if self._state is IppState.GARBAGE else spoken

    def _answered(self, request: Message | Malformed, uri: str) -> Message:
        if isinstance(request, Malformed):
            return _answer(Status.BAD_REQUEST, 0)
        asked = request.first(GroupTag.OPERATION)
        if self._old and request.version > VERSION_1_1:
            return _answer(Status.VERSION_NOT_SUPPORTED, request.request_id)
        if request.code not in self._operations:
            return _answer(Status.OPERATION_NOT_SUPPORTED, request.request_id)
        match request.code:
            case Operation.GET_PRINTER_ATTRIBUTES:
                printer = Group(GroupTag.PRINTER, _wanted(self._printer(uri), asked))
                return _answer(Status.OK, request.request_id, printer)
            case Operation.CREATE_JOB | Operation.PRINT_JOB:
                return self._take_in(request, asked, uri)
            case Operation.GET_JOBS:
                return _answer(Status.OK, request.request_id, *self._listed(asked, uri))
            case Operation.SEND_DOCUMENT | Operation.CANCEL_JOB | Operation.GET_JOB_ATTRIBUTES:
                job = self._named(asked)
                if job is None:
                    return _answer(Status.NOT_FOUND, request.request_id)
                return self._with_job(request, asked, job, uri)
            case _:
                return _answer(Status.OPERATION_NOT_SUPPORTED, request.request_id)

    def _take_in(self, request: Message, asked: Group, uri: str) -> Message:
        if self._state is IppState.REJECTS_JOBS or len(self._desk.jobs) >= _JOBS_MOST:
            return _answer(Status.NOT_ACCEPTING_JOBS, request.request_id)
        kind = _text(asked, "document-format") or RASTER
        if request.code == Operation.PRINT_JOB and kind not in FORMATS:
            return _answer(Status.FORMAT_NOT_SUPPORTED, request.request_id)
        job = self._desk.add(_text(asked, "job-name"), _text(asked, "requesting-user-name"))
        if request.code == Operation.PRINT_JOB:
            self._desk.load(job, kind, request.document)
        return _answer(Status.OK, request.request_id, Group(GroupTag.JOB, tuple(_job(job, uri))))

    def _with_job(self, request: Message, asked: Group, job: SimulatedJob, uri: str) -> Message:
        match request.code:
            case Operation.GET_JOB_ATTRIBUTES:
                group = Group(GroupTag.JOB, _wanted(_job(job, uri), asked))
                return _answer(Status.OK, request.request_id, group)
            case Operation.CANCEL_JOB:
                if job.ended:
                    return _answer(Status.NOT_POSSIBLE, request.request_id)
                self._desk.cancel(job)
                return _answer(Status.OK, request.request_id)
            case _:
                return self._load(request, asked, job, uri)

    def _load(self, request: Message, asked: Group, job: SimulatedJob, uri: str) -> Message:
        kind = _text(asked, "document-format") or RASTER
        if kind not in FORMATS:
            return _answer(Status.FORMAT_NOT_SUPPORTED, request.request_id)
        if job.ended or job.picture is not None:
            return _answer(Status.NOT_POSSIBLE, request.request_id)
        self._desk.load(job, kind, request.document)
        return _answer(Status.OK, request.request_id, Group(GroupTag.JOB, tuple(_job(job, uri))))

    def _named(self, asked: Group) -> SimulatedJob | None:
        ids = numbers(asked.values("job-id"))
        if not ids:
            tail = _text(asked, "job-uri").rpartition("/")[2]
            ids = (int(tail),) if tail.isdecimal() and tail.isascii() and len(tail) < 10 else ()
        return self._desk.jobs.get(ids[0]) if ids else None

    def _listed(self, asked: Group, uri: str) -> Iterable[Group]:
        ended = _text(asked, "which-jobs") == "completed"
        mine = numbers(asked.values("my-jobs"))[:1] == (1,)
        user = _text(asked, "requesting-user-name")
        for job in self._desk.jobs.values():
            if job.ended is ended and (not mine or job.user == user):
                yield Group(GroupTag.JOB, _wanted(_job(job, uri), asked))

    def _printer(self, uri: str) -> Iterable[Attribute]:
        now = told(self._state)
        busy = any(job.state is JobState.PROCESSING for job in self._desk.jobs.values())
        state = PrinterState.PROCESSING if busy and now.state is PrinterState.IDLE else now.state
        yield attribute("printer-uri-supported", Tag.URI, uri)
        yield attribute("uri-security-supported", Tag.KEYWORD, "none")
        yield attribute("uri-authentication-supported", Tag.KEYWORD, "none")
        yield attribute("printer-name", Tag.NAME, "ticket")
        yield attribute("printer-make-and-model", Tag.TEXT, MODEL)
        yield attribute("printer-state", Tag.ENUM, state)
        yield attribute("printer-state-reasons", Tag.KEYWORD, *now.reasons)
        yield attribute("printer-is-accepting-jobs", Tag.BOOLEAN, 1)
        yield attribute("printer-up-time", Tag.INTEGER, self._desk.turns + 1)
        yield attribute("queued-job-count", Tag.INTEGER, self._desk.waiting)
        yield attribute("operations-supported", Tag.ENUM, *self._operations)
        yield attribute("printer-more-info", Tag.URI, uri.replace("ipp:", "http:", 1))
        yield from CAPABILITIES


def _job(job: SimulatedJob, uri: str) -> Iterable[Attribute]:
    yield attribute("job-id", Tag.INTEGER, job.id)
    yield attribute("job-uri", Tag.URI, f"{uri}/{job.id}")
    yield attribute("job-printer-uri", Tag.URI, uri)
    yield attribute("job-name", Tag.NAME, job.name)
    yield attribute("job-originating-user-name", Tag.NAME, job.user)
    yield attribute("job-state", Tag.ENUM, job.state)
    yield attribute("job-state-reasons", Tag.KEYWORD, job.reason)
    yield attribute("job-impressions-completed", Tag.INTEGER, int(job.state is JobState.COMPLETED))
    yield attribute("time-at-creation", Tag.INTEGER, job.created)
    began = Value(Tag.NO_VALUE, None) if job.began is None else Value(Tag.INTEGER, job.began)
    yield Attribute("time-at-processing", (began,))


def _wanted(attributes: Iterable[Attribute], asked: Group) -> tuple[Attribute, ...]:
    names = set(texts(asked.values("requested-attributes")))
    if not names or names & {"all", "printer-description", "job-description", "job-template"}:
        return tuple(attributes)
    return tuple(each for each in attributes if each.name in names)


def _text(group: Group, name: str) -> str:
    return next(iter(texts(group.values(name))), "")


def _answer(status: Status, request_id: int, *groups: Group) -> Message:
    lead = Group(
        GroupTag.OPERATION,
        (
            attribute("attributes-charset", Tag.CHARSET, "utf-8"),
            attribute("attributes-natural-language", Tag.LANGUAGE, "en"),
        ),
    )
    return Message(status, request_id, (lead, *groups))
