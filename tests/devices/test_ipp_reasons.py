"""What an IPP printer says of itself, word by word, and what it says in ways that nobody expects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.drivers.ipp.contact import Seen
from kiosk.devices.drivers.ipp.endpoint import endpoint_of, waits_for_its_printer
from kiosk.devices.drivers.ipp.facts import PrinterFacts, job_facts, printer_facts
from kiosk.devices.drivers.ipp.reasons import meaning, meanings, problem_in, unnamed_warning
from kiosk.devices.ipp.codec import Attribute, Group, Value, attribute
from kiosk.devices.ipp.names import GroupTag, JobState, PrinterState, Tag
from kiosk.devices.status import Capability, Health, Paper, Part, Reason
from kiosk.domain.tickets import PrintProblem
from tests.devices.test_ipp_codec import ATTRIBUTES

MEANINGS = [
    ("none", None),
    ("", None),
    ("media-empty", Reason.PAPER_OUT),
    ("media-empty-error", Reason.PAPER_OUT),
    ("media-empty-warning", Reason.PAPER_OUT),
    ("media-empty-report", Reason.PAPER_OUT),
    ("media-needed", Reason.PAPER_OUT),
    ("media-low-warning", Reason.PAPER_NEAR_END),
    ("media-jam-error", Reason.JAM),
    ("cover-open-report", Reason.COVER_OPEN),
    ("door-open-error", Reason.COVER_OPEN),
    ("paused", Reason.PAUSED),
    ("moving-to-paused", Reason.PAUSED),
    ("offline-report", Reason.OFFLINE),
    ("shutdown", Reason.OFFLINE),
    ("other-error", Reason.OFFLINE),
    ("connecting-to-device", Reason.UNREACHABLE),
    ("marker-supply-empty-error", Reason.BROKEN),
    ("marker-supply-empty-warning", None),
    ("marker-supply-low-warning", None),
    ("cups-waiting-for-job-completed", None),
    ("vendor-thing-error", Reason.OFFLINE),
    ("vendor-thing-warning", None),
    ("vendor-thing-report", None),
    ("-error", None),
]


@pytest.mark.parametrize(("keyword", "reason"), MEANINGS)
def test_each_keyword_has_one_meaning(keyword: str, reason: Reason | None) -> None:
    assert meaning(keyword) is reason


@given(st.text(max_size=60), st.sampled_from(["", "-error", "-warning", "-report"]))
def test_no_keyword_is_too_odd(word: str, ending: str) -> None:
    keyword = word + ending
    assert meaning(keyword) is None or isinstance(meaning(keyword), Reason)
    assert unnamed_warning(keyword) in {True, False}


def test_the_most_telling_problem_comes_first() -> None:
    assert (
        problem_in(meanings(("other-error", "media-empty-error", "media-low-report")))
        is PrintProblem.PAPER_OUT
    )
    assert problem_in(meanings(("media-low-report", "none"))) is None


@given(st.lists(ATTRIBUTES, max_size=4))
def test_any_attributes_give_facts(attributes: list[Attribute]) -> None:
    names = ("printer-state", "printer-state-reasons", "media-size-supported", "media-col-ready", "queued-job-count",
             "pwg-raster-document-resolution-supported", "device-uri", "time-at-processing", "job-state")  # fmt: skip
    for name in names:
        group = Group(GroupTag.PRINTER, tuple(Attribute(name, each.values) for each in attributes))
        Seen(printer_facts(group)).status()
        assert job_facts(group).ended in {True, False}


def test_a_stopped_printer_that_does_not_say_why_is_offline() -> None:
    assert PrinterFacts(state=PrinterState.STOPPED, keywords=("none",)).reasons() == {Reason.OFFLINE}
    assert PrinterFacts(state=PrinterState.STOPPED, keywords=("paused",)).reasons() == {Reason.PAUSED}


def test_a_warning_without_a_name_is_still_a_warning() -> None:
    assert Seen(PrinterFacts(keywords=("vendor-thing-warning",))).status().health is Health.WARNING


def test_the_parts_follow_from_the_reasons() -> None:
    parts = Seen(PrinterFacts(keywords=("media-empty-error", "cover-open-error"))).status().parts
    assert parts is not None
    assert (parts.paper, parts.cover) == (Paper.OUT, Part.FAULT)


DEVICES = [
    ("ipp://printer.example/ipp/print", True),
    ("ipps://printer.example:443/ipp/print", True),
    ("dnssd://Ticket._ipp._tcp.local/?uuid=1", True),
    ("dnssd://Ticket._pdl-datastream._tcp.local/", False),
    ("ipp://printer.example/ipp/print?waitjob=false", False),
    ("ipp://other.example/printers/ticket", False),
    ("socket://192.0.2.7:9100", False),
    ("usb://EPSON/TM-T20III", False),
    ("lpd://192.0.2.7/queue", False),
    ("implicitclass://ticket/", False),
    ("file:///dev/null", False),
]


@pytest.mark.parametrize(("device", "waits"), DEVICES)
def test_only_a_queue_that_waits_for_its_printer_is_believed(device: str, waits: bool) -> None:
    assert waits_for_its_printer(device) is waits
    status = Seen(PrinterFacts(device_uri=device)).status()
    assert (Capability.CONFIRMS in status.capabilities) is waits
    assert status.health is (Health.OK if waits else Health.UNKNOWN)


def test_a_raw_queue_is_not_believed_whatever_it_sends_to() -> None:
    facts = PrinterFacts(model="Local Raw Printer", device_uri="ipp://printer.example/ipp/print")
    assert not facts.confirms


def test_that_nothing_came_out_is_said_only_of_a_job_that_was_never_worked_on() -> None:
    def job(state: JobState, *began: Value) -> Group:
        told = (
            attribute("job-state", Tag.ENUM, state),
            attribute("job-impressions-completed", Tag.INTEGER, 0),
        )
        return Group(GroupTag.JOB, (*told, Attribute("time-at-processing", began)))

    assert job_facts(job(JobState.CANCELED, Value(Tag.NO_VALUE, None))).never_began
    assert not job_facts(job(JobState.CANCELED, Value(Tag.INTEGER, 7))).never_began
    assert not job_facts(job(JobState.CANCELED)).never_began
    assert not job_facts(job(JobState.PENDING, Value(Tag.NO_VALUE, None))).never_began


@pytest.mark.parametrize(
    "uri",
    [
        "http://h/ipp",
        "ipp://",
        "ipp:///x",
        "ipp://h:99999/x",
        "ipp://h/a b",
        "ipp://h/\r\nX: y",
        "ipp://[::1/x",
    ],
)
def test_what_is_no_address(uri: str) -> None:
    assert endpoint_of(uri) is None


def test_addresses() -> None:
    six = endpoint_of("ipps://[::1]:8631/ipp/print?encryption=required")
    assert six is not None
    assert (six.host, six.port, six.path, six.secure) == ("::1", 8631, "/ipp/print", True)
    assert six.uri == "ipps://[::1]:8631/ipp/print"
    plain = endpoint_of("ipp://user:secret@printer.example")
    assert plain is not None
    assert (plain.uri, plain.port) == ("ipp://printer.example/", 631)
