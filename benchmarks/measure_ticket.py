"""A ticket: how long its layout and its bytes take and how many they are, against python-escpos on the same picture.

Long tickets in fifteen languages are laid out; the slowest and the largest of them stand in the table.
"""

from collections.abc import Iterable
from functools import partial

from escpos.printer import Dummy
from PIL import Image

from benchmarks.report import Row, median, timed
from kiosk.devices.drivers.escpos.encoder import encode
from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, lay_out
from tests.devices.ticket_samples import SAMPLES, sample_paper

MOST_MS = 40.0
MOST_KB = 35.0
_ROUNDS = 9


def rows() -> Iterable[Row]:
    """Measure first papers and copies on both widths of paper."""
    for width, millimetres in ((WIDTH_80_MM, 80), (WIDTH_58_MM, 58)):
        for copy in (False, True):
            papers = {language: sample_paper(language, "K2-017", copy=copy) for language in SAMPLES}
            what = f"{'copy' if copy else 'ticket'}, {millimetres} mm"
            yield _slowest(papers, width, what)
            yield _largest(papers, width, what)


def _slowest(papers: dict[str, TicketPaper], width: int, what: str) -> Row:
    all_seconds = {each: timed(partial(_ours, paper, width), _ROUNDS) for each, paper in papers.items()}
    language = max(all_seconds, key=lambda each: median(all_seconds[each]))
    ours = [each * 1000 for each in all_seconds[language]]
    picture = lay_out(papers[language], width)
    theirs = median(timed(partial(_theirs, picture), _ROUNDS)) * 1000
    return Row(
        f"laid out and encoded, slowest language ({what})", median(ours), "ms", f"<= {MOST_MS:.0f} ms",
        median(ours) <= MOST_MS, "python-escpos, encoding alone", theirs, (min(ours), max(ours)), note=language,
    )  # fmt: skip


def _largest(papers: dict[str, TicketPaper], width: int, what: str) -> Row:
    pictures = {language: lay_out(paper, width) for language, paper in papers.items()}
    language = max(pictures, key=lambda each: len(encode(pictures[each])))
    kilobytes = len(encode(pictures[language])) / 1000
    return Row(
        f"on the wire, largest language ({what})", kilobytes, "kB", f"<= {MOST_KB:.0f} kB", kilobytes <= MOST_KB,
        "python-escpos raster", len(_theirs(pictures[language])) / 1000, note=language,
    )  # fmt: skip


def _ours(paper: TicketPaper, width: int) -> bytes:
    return encode(lay_out(paper, width))


def _theirs(picture: Image.Image) -> bytes:
    # Told the width of its paper, it does not warn of every picture.
    printer = Dummy(profile="TM-T20II")
    printer.image(picture, impl="bitImageRaster")
    printer.cut()
    return bytes(printer.output)
