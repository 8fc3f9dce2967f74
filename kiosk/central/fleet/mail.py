"""Tells an alarm by e-mail: plain text in the reader's language, the code of the runbook's page in it."""

import smtplib
import ssl
from collections.abc import Mapping
from email.message import EmailMessage
from typing import Any

from kiosk.central.fleet.channels import MailConfig
from kiosk.central.fleet.saying import alarm_words
from kiosk.i18n.catalogues import UnknownLanguageError
from kiosk.i18n.words import Words

WAIT_S = 10.0
PART = "fleet"


def send(config: MailConfig, body: Mapping[str, Any], delivery_id: str) -> str:
    """Send it; return a stable code for why it did not get there, empty when the server has taken it."""
    message = written(config, body, delivery_id)
    try:
        with _session(config) as session:
            if config.user:
                session.login(config.user, config.password)
            refused = session.send_message(message)
    except smtplib.SMTPAuthenticationError:
        return "not_allowed"
    except smtplib.SMTPRecipientsRefused:
        return "refused"
    except smtplib.SMTPNotSupportedError:
        return "no_starttls"
    except smtplib.SMTPException:
        return "declined"
    except ssl.SSLError:
        return "untrusted"
    except TimeoutError:
        return "timeout"
    except OSError:
        return "no_answer"
    return "partly_refused" if refused else ""


def written(config: MailConfig, body: Mapping[str, Any], delivery_id: str) -> EmailMessage:
    """Write the message."""
    words = _words(config.language)
    event, kiosk, alarm = str(body.get("event", "")), body.get("kiosk") or {}, body.get("alarm") or {}
    name, kind = _line(str(kiosk.get("name", ""))), str(alarm.get("kind", ""))
    said = alarm_words(words, kind, str(alarm.get("detail", ""))) if kind else words.say("fleet-mail-test")
    message = EmailMessage()
    message["From"], message["To"] = config.sender, ", ".join(config.to)
    message["Subject"] = _line(words.say("fleet-mail-subject", event=event, name=name or "Loket", what=said))
    message["Message-ID"] = f"<{delivery_id}@{config.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    lines = [said, ""]
    if kind:
        lines += [
            words.say("fleet-mail-kiosk", name=name, id=str(kiosk.get("id", ""))),
            words.say("fleet-mail-since", time=str(alarm.get("began_at", ""))),
            words.say("fleet-mail-code", code=kind),
        ]
    message.set_content("\n".join(lines) + "\n")
    return message


def _session(config: MailConfig) -> smtplib.SMTP:
    trust = ssl.create_default_context()
    if config.security == "tls":
        return smtplib.SMTP_SSL(config.host, config.port, timeout=WAIT_S, context=trust)
    session = smtplib.SMTP(config.host, config.port, timeout=WAIT_S)
    if config.security == "starttls":
        try:
            session.starttls(context=trust)
        except (smtplib.SMTPException, OSError):
            # Never the password, nor the text, over a line that anybody reads.
            session.close()
            raise
    return session


def _words(language: str) -> Words:
    try:
        return Words(language, parts=(PART,))
    except UnknownLanguageError:
        return Words("en", parts=(PART,))


def _line(text: str) -> str:
    return " ".join(text.split())[:150]
