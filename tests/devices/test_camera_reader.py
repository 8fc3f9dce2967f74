"""A camera as a scanner: what it reads, what it does not even look at, and what its status says."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import segno
from PIL import Image

from kiosk.devices.drivers.camera.looking import EFFORTS, Looker
from kiosk.devices.drivers.camera.pictures import picture_source, read_frame
from kiosk.devices.drivers.camera.reader import FrameIntake, camera
from kiosk.devices.frames import Frame
from kiosk.devices.simulated.camera import SimulatedCamera
from kiosk.devices.simulated.camera_scene import Pose
from kiosk.devices.status import Connection, DeviceKind, Health, Reason
from kiosk.domain.reads import AppointmentCode, Read
from kiosk.domain.secret import Secret
from tests.devices.photographs import in_the_dark, out_of_focus, photograph, turned
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

RETRY_S = (0.02,)
CODE = AppointmentCode(Secret("LK7Q2M4T"))
HARD = photograph("LK7Q2M4T", 8, turned, out_of_focus(6))
"""Too blurred for one attempt; the full effort reads it."""


def frame_of(picture: Image.Image) -> Frame:
    return Frame(picture.width, picture.height, picture.convert("L").tobytes())


def hall() -> Frame:
    return frame_of(photograph("x", 1, in_the_dark(0.5, 5), out_of_focus(20)).resize((160, 120)))


class Bench:
    def __init__(self) -> None:
        self.reads: list[Read] = []
        self.camera = SimulatedCamera()
        self.reader = camera(self.camera.source, FakeClock(), RETRY_S, frames_per_s=500)
        self.reader.start(self.reads.append)
        wait_until(lambda: self.reader.status().connection is Connection.ONLINE)


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.reader.close()


@pytest.mark.parametrize(
    "pose",
    [Pose(), Pose(angle=33), Pose(x=120, y=-60, side=200), Pose(blur=2.5), Pose(light=0.3, grain=12)],
    ids=["straight", "turned", "aside", "blurred", "dim"],
)
def test_a_code_is_read_however_it_is_held(bench: Bench, pose: Pose) -> None:
    bench.reader.arm()
    bench.camera.controls.present_code("LK7Q2M4T", pose)
    assert bench.camera.controls.wait_until_read()
    assert bench.reads == [CODE]


def test_a_phone_on_a_photograph_is_read(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "phone.png"
    photograph("LK7Q2M4T", 3, turned).save(path)
    bench.reader.arm()
    assert bench.camera.controls.present_picture(path)
    assert bench.camera.controls.wait_until_read()
    assert bench.reads == [CODE]
    assert not bench.camera.controls.present_picture(tmp_path / "none.png")


def test_one_code_before_the_lens_is_one_read_and_nothing_is_read_unasked(bench: Bench) -> None:
    bench.camera.controls.present_code("LK7Q2M4T")
    assert bench.camera.controls.wait_until_read()
    assert bench.reads == []
    for _ in range(2):
        bench.reader.arm()
        bench.camera.controls.present_code("LK7Q2M4T")
        assert bench.camera.controls.wait_until_read()
    assert bench.reads == [CODE]


@pytest.mark.parametrize("state", ["dark", "blurred", "frozen"])
def test_a_camera_that_sees_nothing_reads_nothing(bench: Bench, state: str) -> None:
    bench.camera.controls.set_state(state)
    bench.reader.arm()
    bench.camera.controls.present_code("LK7Q2M4T")
    assert bench.camera.controls.wait_until_read()
    assert bench.reads == []
    bench.camera.controls.set_state("ready")
    bench.camera.controls.present_code("LK7Q2M4T")
    assert bench.camera.controls.wait_until_read()
    assert bench.reads == [CODE]


def test_a_frozen_camera_is_noticed_and_forgiven(bench: Bench) -> None:
    bench.camera.controls.set_state("frozen")
    wait_until(lambda: bench.reader.status().reasons == {Reason.NO_ANSWER})
    assert bench.reader.status().health is Health.UNKNOWN
    bench.camera.controls.set_state("ready")
    wait_until(lambda: bench.reader.status().health is Health.OK)


@pytest.mark.parametrize(
    ("state", "reason"),
    [("unplugged", Reason.UNREACHABLE), ("no_access", Reason.NO_ACCESS), ("busy", Reason.BUSY)],
)
def test_a_camera_that_is_not_to_be_had_says_why_and_comes_back(
    bench: Bench, state: str, reason: Reason
) -> None:
    bench.camera.controls.set_state(state)
    wait_until(lambda: bench.reader.status().reasons == {reason})
    assert bench.reader.status().connection is Connection.LOST
    bench.camera.controls.set_state("ready")
    wait_until(lambda: bench.reader.status().connection is Connection.ONLINE)
    assert bench.reader.kind is DeviceKind.CAMERA


class CountingSource:
    """Shows one frame for ever."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def open(self) -> None:
        pass

    def frame(self, timeout_s: float) -> Frame:
        return self._frame

    def close(self) -> None:
        pass


def test_while_disarmed_nothing_is_looked_at() -> None:
    intake = FrameIntake(CountingSource(frame_of(HARD)))
    intake.open()
    began = time.process_time()
    assert not any(intake.take(armed=False) for _ in range(200))
    assert time.process_time() - began < 0.2
    assert intake.take(armed=True) == (b"LK7Q2M4T",)


def test_the_full_effort_is_spent_on_what_is_new_and_not_again_on_the_same_hall() -> None:
    efforts = 0

    class CountingLooker(Looker):
        def _is_worth_an_effort(self, picture: Image.Image) -> bool:
            nonlocal efforts
            worth = super()._is_worth_an_effort(picture)
            efforts += worth
            return worth

    looker = CountingLooker(effort_every=1)
    for _ in range(30):
        assert looker.look(hall()) == ()
    assert efforts == EFFORTS
    found = [looker.look(frame_of(HARD)) for _ in range(4)]
    assert (b"LK7Q2M4T",) in found


def test_a_folder_of_pictures_is_leafed_through_again_and_again(tmp_path: Path) -> None:
    reads: list[Read] = []
    clock = FakeClock()
    (tmp_path / "a broken one.png").write_bytes(b"no picture")
    (tmp_path / "notes.txt").write_text("no picture either")
    reader = camera(picture_source(tmp_path), clock, RETRY_S, frames_per_s=1000)
    reader.start(reads.append)
    reader.arm()
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    for name, code in (("b.png", "LK7Q2M4T"), ("c.png", "AB3D4E5F")):
        segno.make(code, micro=False).save(str(tmp_path / f"{name}.new"), kind="png", scale=6)
        (tmp_path / f"{name}.new").rename(tmp_path / name)

    def both_were_read() -> bool:
        clock.turn(6)
        reader.arm()
        return set(reads) == {CODE, AppointmentCode(Secret("AB3D4E5F"))}

    wait_until(both_were_read)
    reader.close()


def test_a_folder_that_is_not_there_is_absent(tmp_path: Path) -> None:
    reader = camera(picture_source(tmp_path / "none"), FakeClock(), RETRY_S)
    reader.start(lambda _: None)
    wait_until(lambda: reader.status().connection is Connection.ABSENT)
    reader.close()


def test_a_code_drawn_on_nothing_lies_on_white_and_large_pictures_are_reduced(tmp_path: Path) -> None:
    segno.make("LK7Q2M4T", micro=False).save(str(tmp_path / "code.png"), scale=8, light=None)
    frame = read_frame(tmp_path / "code.png")
    assert frame is not None
    assert Looker().look(frame) == (b"LK7Q2M4T",)
    Image.new("L", (4000, 3000)).save(tmp_path / "large.jpg")
    large = read_frame(tmp_path / "large.jpg")
    assert large is not None
    assert (large.width, large.height) == (1920, 1440)
