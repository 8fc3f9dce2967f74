"""The checks of the doctor: what each id is about, and what to do where it is not well."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """What is looked at, what it means when it is not well, and what to do."""

    looks_at: str
    means: str
    to_do: str


CHECKS: Mapping[str, Check] = {
    "settings_files": Check(
        "the settings: every key and value",
        "the kiosk does not start with a mistake in its settings",
        "put right what `kiosk config check` names",
    ),
    "settings_permissions": Check(
        "who may write the settings",
        "whoever can write them can send the kiosk to another central or printer",
        "as root: `chown root:root FILE` and `chmod 644 FILE` for the files, 755 for the folders",
    ),
    "settings_central": Check(
        "the settings that the central has sent",
        "the last ones were refused; the kiosk goes on with those before",
        "see `kiosk config show` for the code, and docs/settings.md for what it means; change them in /fleet",
    ),
    "python_version": Check(
        "the version of Python", "the program was not made for this one", "install the package of Loket again"
    ),
    "qt_version": Check(
        "the version of Qt",
        "another one may draw wrongly, or not at all",
        "install the package of Loket again",
    ),
    "libraries": Check(
        "the system's libraries that Qt needs",
        "no window can be opened",
        "install them: `packaging/setup runtime`, or the package of Loket again",
    ),
    "screen_there": Check(
        "a screen that the program can draw on",
        "nobody sees anything",
        "check the screen's cable and power, and `systemctl status loket-display`",
    ),
    "screen_size": Check(
        "the size of the screen against the settings",
        "everything is laid out in millimetres: with a wrong size words and buttons are too small or too large",
        "measure the picture's diagonal and set `screen.diagonal_inch`",
    ),
    "touch": Check(
        "a touch device",
        "visitors cannot choose anything on the screen",
        "check the USB cable of the touch screen",
    ),
    "fonts": Check(
        "the letters of every language that is offered",
        "words would have boxes in place of letters",
        "install the package of Loket again",
    ),
    "device": Check(
        "each device of the settings: is it there, is it well",
        "tickets are not printed, or codes not read",
        "see docs/operations/runbook for the device's reason",
    ),
    "device_access": Check(
        "whether the kiosk's user may open the device files of the settings",
        "the kiosk cannot use the device",
        "install the udev rules (70-loket.rules) and plug the device in again",
    ),
    "udev_rules": Check(
        "the udev rules that give devices to the kiosk's group",
        "devices that are plugged in later may not be opened",
        "install the package of Loket again, then `udevadm control --reload`",
    ),
    "central_name": Check(
        "whether the name of the central leads to an address",
        "the kiosk is cut off: tickets are given, appointments may not be found",
        "check the network and its DNS, and `central.url`",
    ),
    "central_line": Check(
        "whether the central can be connected to",
        "the kiosk is cut off: tickets are given, appointments may not be found",
        "check the network, its firewall, and that the central runs",
    ),
    "central_certificate": Check(
        "the central's certificate: whose it is, and for how long",
        "without a valid one the kiosk takes the central for somebody else and is cut off",
        "have the certificate renewed; a city's own authority belongs into `central.ca_file`",
    ),
    "central_answer": Check(
        "whether the central answers, and knows this kiosk",
        "the kiosk's news is not taken, and it hears none",
        "401 or 403: enrol the kiosk again; 5xx: tell whoever looks after the central",
    ),
    "epoch": Check(
        "whether the central still takes this kiosk for the one that was enrolled",
        "its disk was put back or copied, or another machine took its place: it gets no numbers any more",
        "enrol it again; its tickets stay valid",
    ),
    "credential": Check(
        "the kiosk's credential: is it there, can it be read",
        "without it the central does not know the kiosk",
        "`kiosk enrol` with a code of the fleet's manager",
    ),
    "clock_synchronised": Check(
        "whether the clock is kept right by NTP",
        "a clock that drifts shows wrong times and refuses valid certificates",
        "`timedatectl set-ntp true`, and let the network reach a time server",
    ),
    "clock_central": Check(
        "the clock against the central's",
        "the kiosk goes by the central's clock, but times before it is heard are wrong",
        "set the clock; change its battery if it is wrong after each start",
    ),
    "clock_zone": Check(
        "the machine's time zone",
        "the kiosk goes by the office's zone; logs and timers of the machine do not",
        "`timedatectl set-timezone ZONE`",
    ),
    "disk_space": Check(
        "the room for the kiosk's data", "without room no ticket can be written down", "make room on the disk"
    ),
    "disk_writable": Check(
        "whether the state folder can be written to, down to the disk",
        "no ticket can be given",
        "`chown loket: FOLDER` where it is somebody else's; else start anew, and have the disk checked",
    ),
    "database": Check(
        "the kiosk's database",
        "a damaged one is set aside and a fresh one goes on; news in it may be lost",
        "leave the file that was set aside, and have the disk checked",
    ),
    "service": Check(
        "whether the kiosk's program runs, and serves visitors",
        "visitors cannot check in here",
        "`kiosk status` says why; where it does not run, `systemctl status loket-kiosk`",
    ),
    "session_units": Check(
        "the units of the screen and of the program, and the watchdog",
        "after a crash nobody would start it again",
        "`systemctl enable --now loket-display`, and install the package of Loket again",
    ),
    "session_user": Check(
        "the kiosk's user and its groups",
        "the program cannot run, or not open its devices",
        "install the package of Loket again",
    ),
    "keyboards": Check(
        "keyboards that are not the kiosk's own",
        "a keyboard is a way into the machine",
        "unplug it; a scanner that types belongs into `devices.scanners` as hid:…",
    ),
    "vt_switching": Check(
        "whether the keyboard could switch to a text console",
        "whoever plugs in a keyboard gets a log-in prompt",
        "`vt-switching=false` in /etc/loket/weston.ini",
    ),
    "staff_pin": Check(
        "a PIN for staff", "the kiosk does not open for the public without one", "`kiosk staff set-pin`"
    ),
    "voices": Check(
        "a voice for each language that is offered",
        "visitors who cannot see the screen are not served in that language",
        "install espeak-ng and its voices: docs/operations/speech.md",
    ),
    "pending": Check(
        "check-ins that wait for the central",
        "they are delivered by themselves once the central is reached",
        "see that it reaches the central before it is updated, enrolled again or taken away",
    ),
    "quarantined": Check(
        "news that the central rejected",
        "a person has to look at it: nothing waits for it, and nothing of it is lost",
        "tell whoever looks after the central, with the numbers of `kiosk status`",
    ),
    "update": Check(
        "an update that waits for a new start",
        "the version before it runs until nobody stands at the kiosk",
        "nothing: it starts anew by itself; or `systemctl restart loket-kiosk`",
    ),
}
"""By id, in the order in which they are told."""
