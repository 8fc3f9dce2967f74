"""The command `kiosk central alarms`: whom the alarms of the kiosks are told, by webhook or by e-mail."""

import argparse
import sys
from secrets import token_urlsafe

from pydantic import ValidationError

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.fleet_arguments import PORTS
from kiosk.central.desk.page_access import offices
from kiosk.central.fleet import channels
from kiosk.central.fleet.channels import MAIL, WEBHOOK, MailConfig, WebhookConfig
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import Work, working


def run(database: Database, options: argparse.Namespace) -> int:
    """Run it."""
    with working(database, _office(database, options.office), RealClock().now()) as work:
        try:
            return _DO[options.alarms_command](work, options)
        except RefusalError:
            raise ComplaintError(
                f"there is no {options.channel}; `kiosk central alarms list` shows them"
            ) from None
        except ValidationError as problem:
            first = problem.errors()[0]
            raise ComplaintError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def _list(work: Work, _options: argparse.Namespace) -> int:
    for each in channels.listed(work):
        sent = "never" if each.sent_at is None else f"{each.sent_at:%Y-%m-%d %H:%M} UTC"
        problem = f", the last one did not get there ({each.problem})" if each.problem else ""
        print(f"{each.id}  {each.kind:8} {channels.address_of(each)}  last sent: {sent}{problem}")
    return 0


def _webhook(work: Work, options: argparse.Namespace) -> int:
    secret = token_urlsafe(32)
    made = channels.add(work, WEBHOOK, WebhookConfig(url=options.url, secret=secret))
    if options.url.startswith("http:"):
        print(
            "This address is not encrypted: others may read what is wrong with the kiosks.", file=sys.stderr
        )
    print(f"{made.id}  secret {secret}")
    return 0


def _mail(work: Work, options: argparse.Namespace) -> int:
    host, _, port = options.server.partition(":")
    password = sys.stdin.readline().rstrip("\n") if options.user else ""
    config = MailConfig(
        host=host,
        port=int(port) if port.isdigit() else PORTS[options.security],
        security=options.security,
        sender=options.sender,
        to=tuple(options.to),
        user=options.user,
        password=password,
        language=options.language,
    )
    print(channels.add(work, MAIL, config).id)
    return 0


def _remove(work: Work, options: argparse.Namespace) -> int:
    channels.remove(work, options.channel)
    return 0


def _test(work: Work, options: argparse.Namespace) -> int:
    channels.test(work, options.channel, "kiosk central")
    return 0


_DO = {"list": _list, "webhook": _webhook, "mail": _mail, "remove": _remove, "test": _test}


def _office(database: Database, wanted: str | None) -> str:
    known = offices(database)
    if wanted is None and len(known) == 1:
        return known[0]
    if wanted in known and wanted is not None:
        return wanted
    raise ComplaintError(f"say which office with --office; there are: {', '.join(known) or 'none'}")
