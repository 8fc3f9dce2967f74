"""The simulated printers run for weeks: their trays hold the latest papers only, and count them all."""

from PIL import Image

from kiosk.devices.ipp.names import JobState
from kiosk.devices.simulated.ipp_jobs import REMEMBERED, JobDesk
from kiosk.devices.simulated.paper import Fate, SimulatedPaper
from kiosk.devices.simulated.tray import KEPT, Tray


def paper(text: str) -> SimulatedPaper:
    return SimulatedPaper(Image.new("1", (8, 8)), text, cut=True)


def test_the_tray_holds_the_latest_papers_and_counts_all() -> None:
    tray = Tray()
    numbers = [tray.put(paper(str(number))) for number in range(1, KEPT + 11)]
    assert numbers == list(range(1, KEPT + 11))
    assert (tray.count, len(tray.papers)) == (KEPT + 10, KEPT)
    assert (tray.papers[0].text, tray.papers[-1].text) == ("11", str(KEPT + 10))


def test_what_became_of_a_paper_is_noted_by_its_number() -> None:
    tray = Tray()
    for number in range(1, KEPT + 11):
        tray.put(paper(str(number)))
    tray.mark(10, Fate.TAKEN)
    tray.mark(11, Fate.RETRACTED)
    tray.mark(KEPT + 10, Fate.TAKEN)
    fates = {each.text: each.fate for each in tray.papers if each.fate is not Fate.CAME_OUT}
    assert fates == {"11": Fate.RETRACTED, str(KEPT + 10): Fate.TAKEN}


def test_the_ipp_printer_forgets_ended_jobs_and_their_pictures() -> None:
    desk = JobDesk(lambda _: None)
    stuck = desk.add("held", "test")
    for _ in range(REMEMBERED * 2):
        job = desk.add("job", "test")
        job.picture = Image.new("1", (8, 8))
        job.end(JobState.COMPLETED, "job-completed-successfully")
        assert job.picture is None
    assert desk.jobs[stuck.id] is stuck
    assert len(desk.jobs) <= REMEMBERED + 1
