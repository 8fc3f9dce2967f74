"""A kiosk's part in the fleet over HTTP: its enrolment by a code, and its heartbeat."""

from dataclasses import dataclass

import requests

from kiosk.domain.clock import Clock
from kiosk.domain.fleet import Command, CommandKind, Enrolment, KioskReport, Orders, SignedSettings
from kiosk.domain.secret import Secret
from kiosk.scheduling import wire_fleet
from kiosk.scheduling.answers import take
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.transport import Bearer, Call, Transport

DEADLINE_S = 10.0
TRIES = 3
"""An enrolment whose answer got lost is asked again with the same key: it gets the same answer."""
_WORD = 64


@dataclass(frozen=True, slots=True)
class Machine:
    """What a kiosk runs on, for the fleet's list."""

    software: str = ""
    hardware: str = ""


class HttpFleet:
    """Implements `kiosk.scheduling.port.Fleet`; see there. Used from any thread."""

    def __init__(
        self, url: str, token: str | Bearer, epoch: int, clock: Clock, session: requests.Session
    ) -> None:
        """Talk to the central at `url` (without path) as the kiosk whose `token` this is, in its `epoch`."""
        self._epoch = epoch
        self._transport = Transport(url, token, clock, session)

    def heartbeat(self, report: KioskReport) -> Orders | Unreachable | Declined:
        """See the port. It has no key: to say it twice does no harm."""
        content = _request(report, self._epoch).model_dump_json().encode()
        answer = self._transport.ask(Call("POST", "/kiosks/self/heartbeat", DEADLINE_S, content=content))
        return take(answer, wire_fleet.HeartbeatShape, _orders)

    def new_token(self, key: str) -> Secret | Unreachable | Declined:
        """See the port."""
        call = Call("POST", "/kiosks/self/token", DEADLINE_S, idempotency_key=key)
        return take(self._transport.ask(call), wire_fleet.TokenShape, lambda shape: Secret(shape.token))

    def settings(self) -> SignedSettings | Unreachable | Declined:
        """See the port."""
        return take(
            self._transport.ask(Call("GET", "/kiosks/self/settings", DEADLINE_S)),
            wire_fleet.SettingsShape,
            lambda shape: SignedSettings(shape.document, tuple(shape.signatures)),
        )

    def close(self) -> None:
        """See the port."""
        self._transport.close()


def enrol(
    url: str, code: str, key: str, machine: Machine, clock: Clock, session: requests.Session
) -> Enrolment | Unreachable | Declined:
    """Become a kiosk of the office whose code this is.

    `key` (a UUID) is for this code only. ``Declined``: ``code_unknown``, ``code_used``; ``Unreachable('busy')``: too
    many were tried. Closes the session.
    """
    request = wire_fleet.EnrolmentRequest(
        code=code, hardware=machine.hardware[:_WORD], software_version=machine.software[:_WORD]
    )
    content = request.model_dump_json().encode()
    call = Call("POST", "/enrolments", DEADLINE_S, content=content, idempotency_key=key)
    # It has no token yet.
    transport = Transport(url, "", clock, session)
    found: Enrolment | Unreachable | Declined = Unreachable("network")
    for _ in range(TRIES):
        found = take(transport.ask(call), wire_fleet.EnrolmentShape, enrolment_of)
        if not isinstance(found, Unreachable) or found.code == "busy":
            break
    transport.close()
    return found


def enrolment_of(shape: wire_fleet.EnrolmentShape) -> Enrolment:
    """Take the answer that tells a kiosk who it is."""
    return Enrolment(
        shape.kiosk_id,
        shape.name,
        shape.office_id,
        shape.epoch,
        shape.short_name,
        shape.token,
        shape.settings_keys,
    )


def _request(report: KioskReport, epoch: int) -> wire_fleet.HeartbeatRequest:
    devices = [
        wire_fleet.DeviceReport(name=each.name[:_WORD], status=each.status[:_WORD], model=each.model[:_WORD])
        for each in report.devices[: wire_fleet.MOST_DEVICES]
    ]
    return wire_fleet.HeartbeatRequest(
        epoch=epoch,
        last_seq=min(report.last_seq, wire_fleet.LARGEST),
        pending=min(report.pending, wire_fleet.LARGEST),
        quarantined=min(report.quarantined, wire_fleet.LARGEST),
        clock=report.clock,
        versions=wire_fleet.VersionsShape(
            software=report.software[:_WORD], system=report.system[:_WORD], hardware=report.hardware[:_WORD]
        ),
        devices=devices,
        out_of_service=report.out_of_service,
        acknowledged=list(report.acknowledged[: wire_fleet.MOST_COMMANDS]),
        finished=[
            wire_fleet.OutcomeShape(id=each, outcome=outcome.value)
            for each, outcome in report.finished[: wire_fleet.MOST_COMMANDS]
        ],
        trouble=report.trouble[:_WORD],
        running_s=_count(report.running_s),
        disk_free_mb=_count(report.disk_free_mb),
        settings_version=_count(report.settings_version),
    )


def _count(number: float | None) -> int | None:
    return None if number is None else min(max(int(number), 0), wire_fleet.LARGEST)


def _orders(shape: wire_fleet.HeartbeatShape) -> Orders:
    commands = tuple(Command(each.id, CommandKind(each.kind), each.text) for each in shape.commands)
    return Orders(commands, shape.settings_version)
