"""The closed statuses: every reason has its facts, and the worst one says how the device is."""

import pytest

from kiosk.devices.ports import Devices, JobStage, last_stage
from kiosk.devices.status import REASONS, DeviceKind, Health, Reason, health_for
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.reader import FakeReader

NOT_OF_THE_DEVICE = {PrintProblem.CUT_CONNECTION, PrintProblem.RESTARTED, PrintProblem.NOT_CONFIGURED}
"""They are about one job or about the kiosk."""


def test_every_reason_says_how_bad_it_is_who_acts_and_what_is_suggested() -> None:
    assert set(REASONS) == set(Reason)


@pytest.mark.parametrize("problem", [each for each in PrintProblem if each not in NOT_OF_THE_DEVICE])
def test_what_stops_a_print_is_a_reason_of_the_device(problem: PrintProblem) -> None:
    assert Reason(problem.value) in REASONS


@pytest.mark.parametrize(
    ("reasons", "health"),
    [
        ((), Health.OK),
        ((Reason.PAPER_NEAR_END,), Health.WARNING),
        ((Reason.PAPER_NEAR_END, Reason.NO_ANSWER), Health.UNKNOWN),
        ((Reason.NO_ANSWER, Reason.COVER_OPEN), Health.OUT_OF_SERVICE),
    ],
)
def test_the_worst_reason_counts(reasons: tuple[Reason, ...], health: Health) -> None:
    assert health_for(frozenset(reasons)) is health


def test_devices_of_one_kind_are_numbered() -> None:
    readers = (FakeReader(), FakeReader(DeviceKind.DOCUMENT_READER), FakeReader())
    named = Devices(FakeTicketPrinter(), readers).named()
    assert list(named) == ["printer", "scanner", "document_reader", "scanner_2"]


def test_the_last_stage_follows_from_the_outcome() -> None:
    why = PrintProblem.PAPER_OUT
    outcomes = (Printed(), PrintFailed(why), PrintUnknown(why))
    assert [last_stage(outcome) for outcome in outcomes] == [
        JobStage.PRINTED,
        JobStage.FAILED_BEFORE_OUTPUT,
        JobStage.UNCONFIRMED,
    ]
