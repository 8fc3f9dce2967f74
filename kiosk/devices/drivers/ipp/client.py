"""The few operations of IPP that a ticket needs, as questions with answers (RFC 8011, 4.2 and 4.3)."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.endpoint import Endpoint
from kiosk.devices.drivers.ipp.exchange import ExchangeError, exchange
from kiosk.devices.drivers.ipp.facts import (
    JOB_ATTRIBUTES,
    PRINTER_ATTRIBUTES,
    JobFacts,
    PrinterFacts,
    job_facts,
    printer_facts,
)
from kiosk.devices.ipp.codec import (
    VERSION_1_1,
    VERSION_2_0,
    Attribute,
    Group,
    Malformed,
    Message,
    attribute,
    decode,
    encode,
)
from kiosk.devices.ipp.names import ACCESS_REFUSED, GOOD_BELOW, GroupTag, Operation, Status, Tag

JOB_NAME = "Loket ticket"
"""What every job's name begins with. Neither the number nor a name stands in a queue."""
_MOST_JOBS = 100


class RefusedError(Exception):
    """The printer has understood and does not do it; `status` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(f"{status:#06x}")
        self.status = status

    @property
    def no_access(self) -> bool:
        """Say whether it does not let us."""
        return self.status in ACCESS_REFUSED


@dataclass(frozen=True, slots=True)
class Document:
    """What is printed: its format as a media type, its bytes, and what the job says of it."""

    format: str
    data: bytes
    job: tuple[Attribute, ...] = ()


class IppClient:
    """One printer or queue. Every method raises `ExchangeError` without a usable answer, `RefusedError` when refused.

    `user` is who owns the jobs; it tells the tickets of one kiosk from those of another.
    """

    def __init__(self, endpoint: Endpoint, user: str) -> None:
        self.endpoint = endpoint
        self._user = user
        self._request_ids = itertools.count(1)
        self._version = VERSION_2_0

    def printer(self, deadline: Deadline) -> PrinterFacts:
        """Ask how the printer is and what it takes."""
        wanted = attribute("requested-attributes", Tag.KEYWORD, *PRINTER_ATTRIBUTES)
        answer = self._ask(Operation.GET_PRINTER_ATTRIBUTES, deadline, (wanted,))
        return printer_facts(answer.first(GroupTag.PRINTER))

    def create_job(self, name: str, job: Sequence[Attribute], deadline: Deadline) -> int:
        """Make a job that has no document yet and return its number."""
        answer = self._ask(Operation.CREATE_JOB, deadline, (attribute("job-name", Tag.NAME, name),), job)
        return _number_of(answer)

    def send_document(self, job_id: int, document: Document, deadline: Deadline) -> None:
        """Give a job its only document."""
        self._ask(
            Operation.SEND_DOCUMENT,
            deadline,
            (
                attribute("document-format", Tag.MIME_TYPE, document.format),
                attribute("last-document", Tag.BOOLEAN, 1),
            ),
            job_id=job_id,
            data=document.data,
        )

    def print_job(self, name: str, document: Document, deadline: Deadline) -> int:
        """Make a job with its document at once and return its number."""
        answer = self._ask(
            Operation.PRINT_JOB,
            deadline,
            (
                attribute("job-name", Tag.NAME, name),
                attribute("document-format", Tag.MIME_TYPE, document.format),
            ),
            document.job,
            data=document.data,
        )
        return _number_of(answer)

    def job(self, job_id: int, deadline: Deadline) -> JobFacts:
        """Ask how far a job is."""
        wanted = attribute("requested-attributes", Tag.KEYWORD, *JOB_ATTRIBUTES)
        answer = self._ask(Operation.GET_JOB_ATTRIBUTES, deadline, (wanted,), job_id=job_id)
        return job_facts(answer.first(GroupTag.JOB))

    def cancel(self, job_id: int, deadline: Deadline) -> None:
        """Take a job back. That it was accepted does not mean that it has ended."""
        self._ask(Operation.CANCEL_JOB, deadline, job_id=job_id)

    def own_jobs(self, deadline: Deadline) -> tuple[JobFacts, ...]:
        """Return the jobs that this kiosk has made and that have not ended, whichever run of the program made them."""
        asked = (
            attribute("limit", Tag.INTEGER, _MOST_JOBS),
            attribute("requested-attributes", Tag.KEYWORD, *JOB_ATTRIBUTES),
            attribute("which-jobs", Tag.KEYWORD, "not-completed"),
            attribute("my-jobs", Tag.BOOLEAN, 1),
        )
        answer = self._ask(Operation.GET_JOBS, deadline, asked)
        jobs = (job_facts(group) for group in answer.all(GroupTag.JOB))
        # Not every printer heeds "my-jobs".
        return tuple(each for each in jobs if self._is_own(each) and not each.ended)

    def _is_own(self, job: JobFacts) -> bool:
        return job.id > 0 and job.user == self._user and job.name.startswith(JOB_NAME)

    def _ask(
        self,
        operation: Operation,
        deadline: Deadline,
        attributes: Sequence[Attribute] = (),
        job: Sequence[Attribute] = (),
        *,
        job_id: int | None = None,
        data: bytes = b"",
    ) -> Message:
        # Charset, language and target come first and in this order (RFC 8011, 4.1.4 and 4.1.5).
        lead = (
            attribute("attributes-charset", Tag.CHARSET, "utf-8"),
            attribute("attributes-natural-language", Tag.LANGUAGE, "en"),
            attribute("printer-uri", Tag.URI, self.endpoint.uri),
        )
        target = () if job_id is None else (attribute("job-id", Tag.INTEGER, job_id),)
        user = (attribute("requesting-user-name", Tag.NAME, self._user),)
        groups = [Group(GroupTag.OPERATION, (*lead, *target, *user, *attributes))]
        if job:
            groups.append(Group(GroupTag.JOB, tuple(job)))
        answer = self._exchanged(operation, tuple(groups), data, deadline)
        if answer.code == Status.VERSION_NOT_SUPPORTED and self._version != VERSION_1_1:
            self._version = VERSION_1_1
            answer = self._exchanged(operation, tuple(groups), data, deadline)
        if answer.code >= GOOD_BELOW:
            raise RefusedError(answer.code)
        return answer

    def _exchanged(
        self, operation: Operation, groups: tuple[Group, ...], data: bytes, deadline: Deadline
    ) -> Message:
        request = Message(operation, next(self._request_ids), groups, data, self._version)
        answer = decode(exchange(self.endpoint, encode(request), deadline))
        if isinstance(answer, Malformed) or answer.request_id != request.request_id:
            raise ExchangeError("garbled", handed_over=True)
        return answer


def _number_of(answer: Message) -> int:
    job_id = job_facts(answer.first(GroupTag.JOB)).id
    if job_id <= 0:
        raise ExchangeError("garbled", handed_over=True)
    return job_id
