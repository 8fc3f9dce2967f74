"""What the supervisor sees of the devices while nobody prints or scans, and what a visitor is told of it."""

import pytest

from tests.failures.playing import HEAD, played


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


def test_lines_of_device_changes_say_who_does_what(capsys: pytest.CaptureFixture[str]) -> None:
    lines = played(
        """
  - printer: cover_open
  - expect: {devices: [printer cover_open]}
""",
        capsys,
    )
    raised = next(each for each in lines if each.get("event") == "ReasonRaised")
    assert {name: raised[name] for name in ("device", "kind", "reason", "severity", "who", "action")} == {
        "device": "printer",
        "kind": "printer",
        "reason": "cover_open",
        "severity": "blocking",
        "who": "floor_staff",
        "action": "close_cover",
    }


def test_a_device_is_watched_on_after_a_power_cut(capsys: pytest.CaptureFixture[str]) -> None:
    played(
        """
  - printer: paper_out
  - scanner: unplugged
  - expect: {devices: [printer paper_out, scanner lost]}
  - kill: power
  - expect: {devices: [printer paper_out]}
  - printer: ready
  - scanner: ready
  - expect: {devices: [printer ok, scanner online]}
""",
        capsys,
    )


def test_a_ticket_in_the_output_is_the_visitors_to_take(capsys: pytest.CaptureFixture[str]) -> None:
    lines = played(
        """
  - printer: presenter_not_taken
  - scan: {code: LK7Q2M4T}
  - tap: confirm.yes
  - expect: {print: printed, paper_fate: presented, devices: [printer warning, printer ticket_not_taken]}
  - hand: take_ticket
  - expect: {paper_fate: taken, devices: printer ok}
""",
        capsys,
        head=HEAD.replace("given:\n", "given:\n  printer: custom-vkp80iii\n"),
    )
    raised = next(each for each in lines if each.get("event") == "ReasonRaised")
    assert (raised["reason"], raised["who"], raised["action"]) == (
        "ticket_not_taken",
        "visitor",
        "take_ticket",
    )
