"""A ticket: how long its layout and its bytes take and how many they are, against python-escpos on the same picture."""

from collections.abc import Iterable

from escpos.printer import Dummy
from PIL import Image

from benchmarks.report import Row, median, timed
from kiosk.devices.drivers.escpos.encoder import encode
from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, lay_out

MOST_MS = 40.0
MOST_KB = 35.0

_CODE = "https://loket.example/t/0123456789abcdef0123456789abcdef"
_ENGLISH = (
    "Biometrics for the residence document",
    (
        "Your appointment is at 10:15",
        "Take a seat in waiting area B, ground floor",
        "4 people are ahead of you",
        "About 12 minutes, almost surely within 20",
    ),
    "Follow your number on your phone",
    "Monday 23 November 2026, 10:05",
)
_ARABIC = (
    "البصمات الحيوية لوثيقة الإقامة",
    (
        "موعدك في الساعة 10:15",
        "اجلس في منطقة الانتظار B، الطابق الأرضي",
        "أمامك 4 أشخاص",
        "حوالي 12 دقيقة، وعلى الأرجح خلال 20 دقيقة",
    ),
    "تابع رقمك على هاتفك",
    "الاثنين 23 نوفمبر 2026، 10:05",
)
_CHINESE = (
    "居留文件的生物识别信息采集",
    (
        "您的预约时间是 10:15",
        "请在一楼 B 等候区就座",
        "您前面还有 4 人",
        "大约 12 分钟，几乎肯定在 20 分钟以内",
    ),
    "用手机查看您的号码",
    "2026年11月23日 星期一 10:05",
)
_UKRAINIAN = (
    "Біометричні дані для посвідки на проживання",
    (
        "Ваш запис о 10:15",
        "Сядьте в зоні очікування B, перший поверх",
        "Перед вами 4 людини",
        "Приблизно 12 хвилин, майже напевно до 20",
    ),
    "Стежте за своїм номером на телефоні",
    "понеділок, 23 листопада 2026 р., 10:05",
)
_WORDS = {"en": _ENGLISH, "ar": _ARABIC, "zh": _CHINESE, "uk": _UKRAINIAN}


def rows() -> Iterable[Row]:
    """Measure four scripts on both widths of paper."""
    for language, words in _WORDS.items():
        paper = _paper(language, words)
        for width, millimetres in ((WIDTH_80_MM, 80), (WIDTH_58_MM, 58)):
            yield from _measured(paper, width, f"{language}, {millimetres} mm")


def _measured(paper: TicketPaper, width: int, what: str) -> Iterable[Row]:
    picture = lay_out(paper, width)
    seconds = timed(lambda: encode(lay_out(paper, width)), 9)
    theirs = timed(lambda: _theirs(picture), 9)
    ours_ms = [each * 1000 for each in seconds]
    yield Row(
        f"ticket laid out and encoded ({what})",
        median(ours_ms),
        "ms",
        f"<= {MOST_MS:.0f} ms",
        median(ours_ms) <= MOST_MS,
        "python-escpos, encoding alone",
        median(theirs) * 1000,
        (ours_ms[0], ours_ms[-1]),
    )
    kilobytes, their_kilobytes = len(encode(picture)) / 1000, len(_theirs(picture)) / 1000
    yield Row(
        f"ticket on the wire ({what})",
        kilobytes,
        "kB",
        f"<= {MOST_KB:.0f} kB",
        kilobytes <= MOST_KB,
        "python-escpos raster",
        their_kilobytes,
    )


def _theirs(picture: Image.Image) -> bytes:
    # Told the width of its paper, it does not warn of every picture.
    printer = Dummy(profile="TM-T20II")
    printer.image(picture, impl="bitImageRaster")
    printer.cut()
    return bytes(printer.output)


def _paper(language: str, words: tuple[str, tuple[str, ...], str, str]) -> TicketPaper:
    service, lines, caption, issued = words
    return TicketPaper(
        ticket_id="0123456789abcdef0123456789abcdef",
        number="B047",
        office="Maastricht · Loket internationaal",
        service=service,
        lines=lines,
        code=_CODE,
        code_caption=caption,
        issued=issued,
        language=language,
        copy_mark="",
        right_to_left=language == "ar",
    )
