"""Looks at the central as a network sees it: name, line, certificate, answer, clock. It asks once."""

import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from kiosk.app.doctor.findings import Finding, failed, ok, skipped, warning
from kiosk.domain.clock import Clock
from kiosk.scheduling.trust import TrustError, trust_in
from kiosk.scheduling.wire import BASE

PATIENCE_S = 5.0
SOON = timedelta(days=21)
"""So early somebody should see to a new certificate."""
_REFUSED = (401, 403)


@dataclass(frozen=True, slots=True)
class CentralSeen:
    """What was seen, as far as it went; each `…_problem` is empty where that part is well or was not come to.

    `ends` is when the certificate does, `status` that of the answer, `ahead` by how much this machine's clock is ahead.
    """

    secure: bool
    addresses: tuple[str, ...] = ()
    name_problem: str = ""
    line_problem: str = ""
    certificate_problem: str = ""
    ends: datetime | None = None
    status: int | None = None
    answer_problem: str = ""
    ahead: timedelta | None = None


def look_at_central(url: str, ca_file: Path | None, token: str, clock: Clock) -> CentralSeen:
    """Ask the central for the office as this kiosk would; with an empty token only whether it answers."""
    place = urlsplit(url)
    secure = place.scheme == "https"
    port = place.port or (443 if secure else 80)
    host = place.hostname or ""
    addresses = _addresses(host, port)
    if isinstance(addresses, str):
        return CentralSeen(secure, name_problem=addresses)
    try:
        line = socket.create_connection((host, port), PATIENCE_S)
    except OSError as problem:
        return CentralSeen(secure, addresses, line_problem=problem.strerror or type(problem).__name__)
    ends: datetime | None = None
    with line:
        if secure:
            try:
                line = trust_in(ca_file).wrap_socket(line, server_hostname=host)
            except TrustError as problem:
                return CentralSeen(secure, addresses, certificate_problem=str(problem))
            except ssl.SSLCertVerificationError as problem:
                return CentralSeen(secure, addresses, certificate_problem=problem.verify_message)
            except OSError as problem:
                return CentralSeen(secure, addresses, certificate_problem=type(problem).__name__)
            ends = _ends(line)
        return _asked(line, host, token, clock, CentralSeen(secure, addresses, ends=ends))


def central_findings(seen: CentralSeen, now: datetime, *, with_token: bool) -> Iterator[Finding]:
    """Tell what was seen, in the order of the way to the central; what was not come to is skipped."""
    if seen.name_problem:
        yield failed("central_name", seen.name_problem)
        yield from _not_come_to("central_line", "central_certificate", "central_answer")
        return
    yield ok("central_name", ", ".join(seen.addresses))
    if seen.line_problem:
        yield failed("central_line", seen.line_problem)
        yield from _not_come_to("central_certificate", "central_answer")
        return
    yield ok("central_line", "connected")
    yield _certificate(seen, now)
    if seen.certificate_problem:
        yield from _not_come_to("central_answer")
    else:
        yield _answer(seen, with_token=with_token)


def _certificate(seen: CentralSeen, now: datetime) -> Finding:
    if seen.certificate_problem:
        return failed("central_certificate", seen.certificate_problem)
    if not seen.secure:
        return warning(
            "central_certificate", "none: by http anybody on the network can read and change everything"
        )
    if seen.ends is None:
        return ok("central_certificate", "valid")
    left = seen.ends - now
    says = f"valid for {left.days} days"
    return (warning if left < SOON else ok)("central_certificate", says)


def _answer(seen: CentralSeen, *, with_token: bool) -> Finding:
    if seen.status is None:
        return failed("central_answer", seen.answer_problem or "no answer")
    if seen.status in _REFUSED:
        if not with_token:
            return ok("central_answer", "it answers; without a credential it cannot be asked whom it knows")
        return failed("central_answer", f"{seen.status}: it does not know this kiosk, or not as one")
    if seen.status >= 400:
        return failed("central_answer", f"it answers {seen.status}")
    return ok("central_answer", "it answers, and knows this kiosk")


def _not_come_to(*ids: str) -> Iterator[Finding]:
    for id_ in ids:
        yield skipped(id_, "not come to")


def _addresses(host: str, port: int) -> tuple[str, ...] | str:
    """Look a name up; the resolver itself may hang for longer than anybody waits."""
    answer: Future[tuple[str, ...]] = Future()

    def look() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.set_result(tuple(dict.fromkeys(str(each[4][0]) for each in found)))
        except OSError as problem:
            answer.set_exception(problem)

    Thread(target=look, name="doctor-name", daemon=True).start()
    try:
        return answer.result(PATIENCE_S)
    except TimeoutError:
        return "no name server answers"
    except OSError as problem:
        return problem.strerror or "the name is not known"


def _ends(line: socket.socket) -> datetime | None:
    certificate = line.getpeercert() if isinstance(line, ssl.SSLSocket) else None
    ends = str((certificate or {}).get("notAfter", ""))
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(ends), UTC) if ends else None


def _asked(line: socket.socket, host: str, token: str, clock: Clock, seen: CentralSeen) -> CentralSeen:
    connection = HTTPConnection(host, timeout=PATIENCE_S)
    connection.sock = line
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        connection.request("GET", f"{BASE}/office", headers=headers)
        answer = connection.getresponse()
        told = answer.headers.get("Date", "")
    except (OSError, HTTPException) as problem:
        return replace(seen, answer_problem=type(problem).__name__)
    finally:
        connection.close()
    return replace(seen, status=answer.status, ahead=_ahead(told, clock.now()))


def _ahead(told: str, now: datetime) -> timedelta | None:
    """Return by how much the clock is ahead of an answer's Date (RFC 9110, 6.6.1); it has whole seconds only."""
    try:
        there = parsedate_to_datetime(told)
    except (ValueError, TypeError):
        return None
    if there.tzinfo is None:
        there = there.replace(tzinfo=UTC)
    ahead = now - there
    return timedelta() if timedelta() <= ahead <= timedelta(seconds=1) else ahead
