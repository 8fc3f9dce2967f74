"""What a USB printer says of itself: whatever it is, a value comes out, and nothing that could not be shown."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.drivers.discovery.printer_id import SILENT, PrinterId, printer_id


def test_a_receipt_printer() -> None:
    told = printer_id("MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;DES:EPSON TM-T20III;")
    assert told == PrinterId("EPSON", "TM-T20III", ("ESC/POS",))
    assert told.speaks_escpos is True


def test_an_office_printer_in_long_words() -> None:
    told = printer_id("MANUFACTURER:Example;COMMAND SET:PJL, PCL,POSTSCRIPT ;MODEL:Laser 1")
    assert told == PrinterId("Example", "Laser 1", ("PJL", "PCL", "POSTSCRIPT"))
    assert told.speaks_escpos is False


def test_one_that_says_nothing() -> None:
    assert printer_id("") == SILENT
    assert SILENT.speaks_escpos is None


def test_the_first_word_counts() -> None:
    assert printer_id("MDL:A;MODEL:B").model == "A"


@given(
    st.text(max_size=400)
    | st.lists(st.sampled_from(["MFG", "MDL", "CMD", ":", ";", ",", "\x00", "\n", "x"])).map("".join)
)
def test_anything_gives_words_that_can_be_shown(text: str) -> None:
    told = printer_id(text)
    assert all(word.isprintable() for word in (told.maker, told.model, *told.languages))
