"""What each setting says, in plain English: for the example file and the table in docs/settings.md."""

from collections.abc import Mapping

SAYS: Mapping[str, str] = {
    "central.url": "where the central is",
    "central.ca_file": "a file with the only authority that may sign the central's certificate; empty: the machine's",
    "devices.printer": "the address of the ticket printer",
    "devices.paper_mm": "the width of its roll",
    "devices.ticket_template": "a file that says what stands on a ticket",
    "devices.scanners": "addresses of the code scanners",
    "devices.document_readers": "addresses of the document readers",
    "kiosk.id": "the id that the central knows; an enrolment gives it",
    "kiosk.short_name": "stands before numbers of the kiosk's own range; an enrolment gives it",
    "kiosk.epoch": "of its enrolment; leave it out of a kiosk that was enrolled",
    "kiosk.state": "the folder of its database",
    "screen.diagonal_inch": "the size of the picture; everything is laid out in millimetres from it",
    "screen.viewing_distance_mm": "how far away people stand",
    "screen.mounting_height_mm": "from the floor to the lower edge of the picture",
    "screen.theme": "a file with the city's own colours, type and spacing",
    "screen.theme_name": "one that is installed as /etc/loket/themes/NAME.toml; goes before `theme`",
    "screen.moving_pictures": "whether the pictures of how to hold a code move",
    "languages.offered": "the languages to choose from, in this order; empty: all that there are words in",
    "delays.idle": "seconds without a touch until the screen asks who is still there",
    "delays.idle_slow": "the same with large text or speech",
    "delays.countdown": "seconds to answer that",
    "delays.ticket": "seconds that a printed ticket is shown",
    "delays.ticket_unprinted": "seconds that the number of a ticket without paper is shown",
    "delays.answer": "seconds that an answer is shown",
    "numbers.reserve": "numbers of each series to keep for a day without the central",
    "speech.voice": "what speaks; with none the kiosk is silent",
    "speech.headset": "the ALSA device of the headset; empty: the usual one",
    "speech.loudspeaker": "the ALSA device that everybody hears; none: nowhere",
    "speech.words_per_minute": "how fast it speaks",
    "speech.jack": "how a headset is noticed: switch, switch:PATH, usb, usb:VID:PID, none",
    "speech.keypad": "the address of the keys; empty: none",
    "speech.keys": "what the keys of the keypad mean, where it is not the usual",
    "staff.contact": "whom to call; staff see it",
    "staff.export_to": "the folder that diagnostics are written to",
    "logs.level": "what is logged: this and what is worse",
    "logs.to": "where it is logged; auto: the journal under systemd, else standard error",
    "metrics.listen": "where figures can be read, this machine only; empty: nowhere",
}
"""By `table.key`, in the order of the tables."""
EXAMPLES: Mapping[str, str] = {
    "central.url": '"https://central.example"',
    "devices.printer": '"tcp://192.0.2.7:9100"',
}
"""What stands in an example where nothing is the default."""
