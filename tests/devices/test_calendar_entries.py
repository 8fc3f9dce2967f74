"""Calendar entries in a code: folded lines, escaped text, and what of an event names the appointment."""

from datetime import date

import pytest

from kiosk.devices.codes.payload import MOST_BYTES, read_payload, read_text
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret

TODAY = date(2026, 11, 24)


def entry(*lines: str, end: str = "\r\n") -> str:
    return end.join(
        ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Voorbeeld//NL", "BEGIN:VEVENT", "DTSTART:20261124T083000Z",
         "SUMMARY:Paspoort aanvragen", *lines, "END:VEVENT", "END:VCALENDAR")
    )  # fmt: skip


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["URL:https://afspraak.example/appointment?appId=0a1b2c3d"], "0A1B2C3D"),
        (["URL;VALUE=URI:https://afspraak.example/?code=LK7Q2M4T"], "LK7Q2M4T"),
        (["UID:LK7Q2M4T@loket.example"], "LK7Q2M4T"),
        (["UID:https://afspraak.example/?external=4711aB"], "4711AB"),
        (["LOCATION:Stadhuis\\, Plein 1\\nAfspraakcode: LK7Q2M4T"], "LK7Q2M4T"),
        (
            ["DESCRIPTION:Beste bezoeker\\,\\nUw afspraakcode: e4116a91311be2\\nNeem mee: foto"],
            "E4116A91311BE2",
        ),
        (['DESCRIPTION;ALTREP="cid:a;b:c":Terminnummer: 101002\\nBis bald'], "101002"),
        (["UID:20261124-4711@voorbeeld.example", "DESCRIPTION:Code = LK7Q2M4T"], "LK7Q2M4T"),
        (["DESCRIPTION:Zie https://afspraak.example/?code=LK7Q2M4T en neem uw pas mee"], "LK7Q2M4T"),
        (
            ["URL:https://a.example/?code=LK7Q2M4T", "DESCRIPTION:https://a.example/?code=LK7Q2M4T"],
            "LK7Q2M4T",
        ),
    ],
)
def test_an_entry_names_an_appointment(lines: list[str], code: str, end: str) -> None:
    assert read_text(entry(*lines, end=end), TODAY) == AppointmentCode(Secret(code))


def test_a_fold_may_stand_anywhere() -> None:
    line = "DESCRIPTION:Uw afspraak in het stadhuis\\nAfspraakcode: LK7Q2M4T\\nTot dan"
    for place in range(1, len(line)):
        folded = line[:place] + "\r\n " + line[place:]
        assert read_text(entry(folded), TODAY) == AppointmentCode(Secret("LK7Q2M4T")), place


def test_an_event_without_a_calendar_around_it_and_in_latin_1() -> None:
    text = "BEGIN:VEVENT\nLOCATION:Bürgeramt\nDESCRIPTION:Termin-Code: LK7Q2M4T\nEND:VEVENT"
    assert read_payload(text.encode("latin-1"), TODAY) == AppointmentCode(Secret("LK7Q2M4T"))


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["UID:0f8fad5b-d9cb-469f-a165-70867728950e"],
        ["SUMMARY:Afspraakcode: LK7Q2M4T"],
        ["COMMENT:https://afspraak.example/?code=LK7Q2M4T"],
        ["ATTENDEE;CN=Jan:mailto:LK7Q2M4T@voorbeeld.example"],
        ["BEGIN:VALARM", "DESCRIPTION:Afspraakcode: LK7Q2M4T", "END:VALARM"],
        ["URL:https://a.example/?code=LK7Q2M4T", "DESCRIPTION:https://a.example/?code=AB3D4E5F"],
        ["DESCRIPTION:Afspraakcode: LK7Q2M4T\\nAfspraakcode: AB3D4E5F"],
        ["DESCRIPTION:Afspraakcode: LK 7' or 1=1"],
        ["DESCRIPTION:Toegangscode: 482913"],
        ["END:VEVENT", "URL:https://a.example/?code=LK7Q2M4T"],
    ],
)
def test_an_entry_that_names_none_is_refused_kindly(lines: list[str]) -> None:
    assert read_text(entry(*lines), TODAY) == Refused(Refusal.NOT_OURS)


def test_what_is_no_event_is_not_looked_at() -> None:
    todo = entry("URL:https://a.example/?code=LK7Q2M4T").replace("VEVENT", "VTODO")
    assert read_text(todo, TODAY) == Refused(Refusal.NOT_OURS)


def test_an_entry_is_bounded() -> None:
    assert read_text(
        entry("URL:https://a.example/?code=LK7Q2M4T", "X:" + "x" * MOST_BYTES), TODAY
    ) == Refused(Refusal.NOT_OURS)
    long = entry("URL:https://a.example/?code=LK7Q2M4T", "X:" + "x" * (MOST_BYTES - 300))
    assert read_text(long, TODAY) == AppointmentCode(Secret("LK7Q2M4T"))
