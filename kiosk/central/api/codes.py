"""Every stable code of a problem, with its status and what it means: the served description and the docs have them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One code. A code has one status."""

    status: int
    meaning: str


CODES: Mapping[str, Code] = {
    "bad_request": Code(400, "not even readable: no UTF-8, or not HTTP as it should be"),
    "unauthorized": Code(401, "no token, or none that is good now"),
    "credential_revoked": Code(401, "the kiosk was taken out of the fleet, or enrolled again elsewhere"),
    "forbidden": Code(403, "a good token, but not for this"),
    "not_found": Code(404, "nothing there for this caller, whatever the reason"),
    "code_unknown": Code(404, "no such enrolment code, or one that is too old: ask for a new one"),
    "method_not_allowed": Code(405, "the path is served, but not for this method"),
    "already_checked_in": Code(409, "the appointment has its ticket"),
    "already_rated": Code(409, "the ticket has its rating"),
    "cancelled": Code(409, "the appointment is cancelled"),
    "counter_busy": Code(409, "somebody is called to the counter or served at it"),
    "counter_closed": Code(409, "the counter is not open"),
    "epoch_fenced": Code(
        409, "not the kiosk that the central knows: an old enrolment, an old disk or a copy"
    ),
    "idempotency_conflict": Code(409, "the key was used for something else"),
    "kiosk_revoked": Code(409, "the kiosk is no longer the office's"),
    "no_code_key": Code(409, "no key signs appointment codes today"),
    "not_in_this_state": Code(409, "what is asked for cannot follow on how things stand"),
    "not_signable": Code(409, "the appointment does not fit into a signed code"),
    "number_not_leased": Code(409, "no kiosk can have printed this number today"),
    "number_taken": Code(409, "there is a ticket with this number"),
    "numbers_used_up": Code(409, "no numbers are left in the series today"),
    "short_name_taken": Code(409, "another kiosk's own numbers begin so"),
    "too_many_commands": Code(409, "so many commands wait for the kiosk already"),
    "code_used": Code(410, "the enrolment code has enrolled a kiosk: ask for a new one"),
    "too_large": Code(413, "the request is larger than the central reads"),
    "dates_impossible": Code(422, "settled before it was asked for, or a day that is still to come"),
    "day_out_of_range": Code(
        422, "numbers are leased from yesterday to seven days ahead, and no office is open before 1970"
    ),
    "invalid_request": Code(422, "not what the contract says; `detail` names the places"),
    "malformed_number": Code(422, "this is no ticket number"),
    "period_out_of_range": Code(
        422, "a report's period ends before it begins, or is longer than is looked at"
    ),
    "service_needed": Code(422, "the number does not tell the service: name it"),
    "service_or_appointment": Code(422, "name either a service or an appointment"),
    "text_and_kind": Code(422, "a message needs a text, and nothing else has one"),
    "unknown_municipality": Code(422, "not one of the municipalities that the office serves"),
    "unknown_series": Code(422, "no service of the office has this series"),
    "unknown_service": Code(422, "not a service of the office, or not of this counter"),
    "too_many_look_ups": Code(429, "too many in a minute; `retry_after` tells the seconds"),
    "too_many_requests": Code(429, "too many in a minute; `retry_after` tells the seconds"),
    "internal": Code(500, "a mistake in the central; it is in its log"),
    "database_failing": Code(503, "the database refuses; nothing was changed, ask again after `retry_after`"),
    "overloaded": Code(
        503, "more than can be done in time; nothing was changed, ask again after `retry_after`"
    ),
}

OF_ALL = ("too_large", "internal", "database_failing", "overloaded")
"""What any call may be answered."""
OF_TOKENS = ("credential_revoked", "unauthorized")
OF_ROLES = ("forbidden",)
OF_BODIES = ("bad_request", "invalid_request")
OF_PARAMETERS = ("invalid_request",)
OF_CHANGES = ("idempotency_conflict",)
