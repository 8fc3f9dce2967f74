"""What the supervisor sees of the devices while nobody prints or scans, and what a visitor is told of it."""

import pytest

from tests.failures.playing import played


def test_paper_that_runs_out_is_seen_before_anybody_prints(capsys: pytest.CaptureFixture[str]) -> None:
    lines = played(
        """
  - expect: {devices: [printer online, printer ok]}
  - printer: paper_near_end
  - expect: {devices: [printer warning, printer paper_near_end]}
  - printer: paper_out
  - expect: {screen: attract, devices: [printer out_of_service, printer paper_out]}
  - printer: ready
  - expect: {devices: [printer ok]}
""",
        capsys,
    )
    told = [(each["event"], each.get("reason")) for each in lines if each["type"] == "device"]
    assert ("ReasonRaised", "paper_out") in told
    assert ("ReasonCleared", "paper_out") in told


def test_a_scanner_that_is_unplugged_while_it_is_wanted_comes_back_by_itself(
    capsys: pytest.CaptureFixture[str],
) -> None:
    played(
        """
  - tap: attract.start
  - tap: start.appointment
  - expect: {screen: scan_code, devices: [scanner online]}
  - scanner: unplugged
  - expect: {screen: scan_code, devices: [scanner lost]}
  - scanner: ready
  - expect: {devices: [scanner online]}
  - scan: {code: LK7Q2M4T}
  - expect: {screen: confirm}
""",
        capsys,
    )
