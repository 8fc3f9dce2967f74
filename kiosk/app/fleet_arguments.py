"""The arguments of the commands of `kiosk central` that are about the kiosks; what they do is beside."""

import argparse
from pathlib import Path

PORTS = {"starttls": 587, "tls": 465, "none": 25}


def add_alarms(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    commands = parser.add_subparsers(dest="alarms_command", required=True, metavar="COMMAND")
    listed = commands.add_parser("list", help="who is told, and whether it gets there")
    webhook = commands.add_parser("webhook", help="tell an address, by POST; prints the secret that signs it")
    webhook.add_argument("url", metavar="URL", help="https://…")
    mail = commands.add_parser("mail", help="tell people by e-mail")
    mail.add_argument("to", nargs="+", metavar="ADDRESS", help="who is written to")
    mail.add_argument("--server", required=True, metavar="HOST[:PORT]", help="the mail server")
    mail.add_argument("--security", choices=sorted(PORTS), default="starttls")
    mail.add_argument("--from", dest="sender", required=True, metavar="ADDRESS", help="who writes")
    mail.add_argument("--user", default="", help="who signs in; the password is read from standard input")
    mail.add_argument("--language", default="en", metavar="TAG", help="nl, en, …")
    remove = commands.add_parser("remove", help="tell somebody no more")
    test = commands.add_parser("test", help="send a test; the central that runs does so within some seconds")
    for each in (remove, test):
        each.add_argument("channel", metavar="ID", help="as `list` shows it")
    for each in (listed, webhook, mail, remove, test):
        each.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
        each.add_argument("--office", metavar="ID", help="where the database has several")


def add_fleet(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what `fleet-code`, `change-settings-key` and `alarms` take."""
    code = commands.add_parser("fleet-code", help="print a new code with which somebody signs in at /fleet")
    code.add_argument("--name", metavar="NAME", help="whose it is; what is done with it is written down")
    code.add_argument("--withdraw", action="store_true", help="make none: end all that the office has")
    key = commands.add_parser(
        "change-settings-key", help="make the next key that signs the settings of kiosks"
    )
    key.add_argument(
        "--at-once", action="store_true", help="the others end now: somebody else may have one of them"
    )
    for each in (code, key):
        each.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
        each.add_argument("--office", metavar="ID", help="where the database has several")
    add_alarms(commands.add_parser("alarms", help="whom the alarms of the kiosks are told"))


def _place(text: str) -> Path | str:
    return text if "://" in text else Path(text)
