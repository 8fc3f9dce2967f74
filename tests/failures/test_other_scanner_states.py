"""The scanner that types and the camera at the kiosk: the same visit through them, and what is wrong with them."""

from pathlib import Path

import pytest
import segno

from tests.failures.playing import played


@pytest.mark.parametrize(
    ("device", "state", "screen"),
    [
        ("keyboard_scanner", "stuck_key", "confirm"),
        ("keyboard_scanner", "garbage_layout", "code_refused"),
        ("keyboard_scanner", "busy", "scan_code"),
        ("camera", "noise", "confirm"),
        ("camera", "dark", "scan_code"),
        ("camera", "frozen", "scan_code"),
        ("camera", "unplugged", "scan_code"),
    ],
)
def test_a_scan_in_this_state(
    device: str, state: str, screen: str, capsys: pytest.CaptureFixture[str]
) -> None:
    played(
        f"""
  - tap: attract.start
  - tap: start.appointment
  - {device}: {state}
  - scan: {{code: LK7Q2M4T, to: {device}}}
  - expect: {{screen: {screen}, central_tickets: 0}}
  - {device}: ready
  - wait: 6s
  - scan: {{code: LK7Q2M4T, to: {device}}}
  - expect: {{screen: confirm}}
""",
        capsys,
    )


def test_a_picture_is_held_before_the_camera(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    segno.make("LK7Q2M4T", micro=False).save(str(tmp_path / "phone.png"), scale=8)
    played(
        f"""
  - scan: {{image: {tmp_path / "phone.png"}, to: camera}}
  - expect: {{screen: confirm}}
""",
        capsys,
    )
