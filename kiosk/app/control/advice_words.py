"""What each code for staff means and what to do, in plain English: for commands and for the documents."""

from collections.abc import Mapping

from kiosk.service.staff.advice import Advice, Code

MEANS: Mapping[Code, tuple[str, str]] = {
    Code.NOT_RUNNING: ("the kiosk's program does not run", "start it"),
    Code.FENCED: (
        "the central no longer accepts this kiosk: its disk was put back or copied, or it was enrolled again",
        "enrol it again; tickets that it gave out stay valid",
    ),
    Code.REVOKED: (
        "this kiosk was taken out of the fleet, or was enrolled again on another machine",
        "enrol it with a new code; until then it keeps what it has to report, and knows nothing of the day",
    ),
    Code.NO_OFFICE: (
        "this kiosk was never told which office it stands in",
        "see that it reaches the central once: network, address of the central, credential",
    ),
    Code.DISK_FULL: (
        "the disk is full: no ticket can be written down",
        "make room on the disk; the kiosk goes on by itself",
    ),
    Code.DISK: (
        "the disk refuses to be written to: it is read-only, failing or gone",
        "start the machine anew; if that does not help, have the disk changed",
    ),
    Code.NEWER: (
        "the database was written by a later version of the program",
        "install that version again; never take the database away",
    ),
    Code.ORDERED: (
        "whoever looks after the kiosks has taken it out of service",
        "ask them; they put it back into service from where they are",
    ),
    Code.OUT_OF_SERVICE: ("the kiosk is out of service", "look the code on its screen up in the handbook"),
    Code.DECLINED: (
        "the central takes nothing of this kiosk and says why",
        "`unauthorized`: give the kiosk its credential again; else tell whoever looks after the central",
    ),
    Code.QUARANTINED: (
        "the central rejected news of this kiosk; it is kept, and nothing else waits for it",
        "tell whoever looks after the central, with the numbers and reasons of `kiosk status`",
    ),
    Code.SET_ASIDE: (
        "a damaged database was set aside; a fresh one goes on in its place",
        "leave the file where it is, and have the disk checked: it may be failing",
    ),
    Code.CLOCK_WRONG: (
        "this machine's clock is wrong; the kiosk goes by the central's",
        "set the clock, and see that it is kept right (NTP); change its battery if it is wrong after each start",
    ),
    Code.PENDING_OLD: (
        "there is contact, and yet news of this kiosk does not arrive at the central",
        "tell whoever looks after the central; until then counters adopt the numbers of papers by hand",
    ),
    Code.UNCONFIRMED: (
        "tickets without the printer's word that they came out",
        "ask whoever waits for a paper, then `kiosk tickets print-again NUMBER`, or `kiosk tickets void NUMBER`",
    ),
    Code.OWN_RANGE: (
        "the numbers of the central are used up; tickets have numbers of this kiosk's own range",
        "nothing: the numbers are valid; it ends when the connection is back",
    ),
    Code.NUMBERS_LOW: (
        "few numbers of the central are left",
        "nothing: it goes on with numbers of its own; it ends when the connection is back",
    ),
    Code.NO_DAY_LIST: (
        "today's appointments were not read yet; without a connection none can be checked in by its code",
        "nothing while there is contact; cut off, send visitors with an appointment to the desk",
    ),
    Code.CUT_OFF: (
        "the central cannot be reached; tickets are given all the same, and reported later",
        "check the network if it lasts; counters adopt numbers that they are shown",
    ),
}
"""What is so, and what to do."""


def advice_words(advice: Advice) -> str:
    """Write an advice as two lines."""
    means, do = MEANS[advice.code]
    about = f" ({', '.join(advice.about)})" if advice.about else ""
    return f"{advice.code.value}: {means}{about}\n    to do: {do}"
