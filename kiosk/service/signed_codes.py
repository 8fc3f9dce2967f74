"""Checks signed appointment codes by the keys of the office's description, and makes candidates of what they say.

The keys are on disk with the office, so it works without a network. A key that is not known may be newer than what was
read last: that is never a reason to call a code false, only not to be able to tell.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from itertools import count

from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, Eligibility
from kiosk.domain.clock import Clock
from kiosk.domain.ids import OfficeId, ServiceId
from kiosk.domain.office import Office
from kiosk.domain.rules import judge
from kiosk.domain.signed_codes import SignatureCheck, SignedCode, SignedRecord, office_tag, service_tag
from kiosk.scheduling.port import Scheduling
from kiosk.store.port import KioskStore, StoreError

_log = logging.getLogger(__name__)


class Verdict(Enum):
    """What a signed code is. The values are the reasons that are logged."""

    GENUINE = "genuine"
    ELSEWHERE = "elsewhere"
    """Another office's, by its own words: it opens nothing here, so nobody needs to have signed it."""
    FORGED = "forged"
    """One of our keys is named, and has not signed it."""
    UNKNOWN_KEY = "unknown_key"
    """For this office, by a key that is not one of its keys at this moment."""
    CANNOT_TELL = "cannot_tell"
    """For this office, by a key that is not known here, and the central cannot be asked."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict, and the office by whose keys it was made: it may have been read anew."""

    verdict: Verdict
    office: Office


class SignedCodes:
    """Checks codes. Blocks, where an unknown key makes it ask the central: to be used from a worker."""

    def __init__(
        self, store: KioskStore, scheduling: Scheduling, clock: Clock, verifies: SignatureCheck
    ) -> None:
        self._store = store
        self._scheduling = scheduling
        self._clock = clock
        self._verifies = verifies
        self._refused = count(1)

    def check(self, signed: SignedCode, office: Office) -> Checked:
        """Say what a code is; the office is read again, once, for a key that it does not have."""
        verdict = self._verdict(signed, office)
        if verdict is Verdict.UNKNOWN_KEY:
            fresh = self._read_again()
            if fresh is None:
                return Checked(Verdict.CANNOT_TELL, office)
            office, verdict = fresh, self._verdict(signed, fresh)
        if verdict in (Verdict.FORGED, Verdict.UNKNOWN_KEY):
            # Nothing of what it says: the number of them since the start tells whether somebody is trying.
            _log.info("signed_code.refused", extra={"reason": verdict.value, "count": next(self._refused)})
        return Checked(verdict, office)

    def _verdict(self, signed: SignedCode, office: Office) -> Verdict:
        now = self._clock.now()
        keys = [key for key in office.code_keys if key.id == signed.record.key_id and key.is_good(now)]
        if keys and not any(
            self._verifies(bytes.fromhex(key.public), signed.message, signed.signature) for key in keys
        ):
            return Verdict.FORGED
        if signed.record.office != office_tag(office.id):
            return Verdict.ELSEWHERE
        return Verdict.GENUINE if keys else Verdict.UNKNOWN_KEY

    def _read_again(self) -> Office | None:
        office = self._scheduling.office()
        if not isinstance(office, Office):
            return None
        try:
            self._store.save_office(office)
        except StoreError as refused:
            # The store has told of it, once.
            _log.debug("projection_not_stored", extra={"code": refused.code})
        return office


def candidate_of(record: SignedRecord, office: Office, now: datetime) -> Candidate | None:
    """Judge an appointment by its code alone; None for a service that this office does not know.

    The signature was checked before, or the record is another office's. Neither the day list nor the central was asked,
    so it is not verified: cancelled or moved since, it is settled when the central hears of it.
    """
    here = record.office == office_tag(office.id)
    service_id = next((each.id for each in office.services if service_tag(each.id) == record.service), None)
    if here and service_id is None:
        return None
    appointment = Appointment(
        record.appointment_id,
        office.id if here else OfficeId(record.office.hex()),
        service_id or ServiceId(record.service.hex()),
        record.start,
        record.persons,
        AppointmentState.BOOKED,
        language=record.language,
    )
    candidate = judge(appointment, office, now, verified=False)
    if now >= record.expires and candidate.eligibility in (Eligibility.OK, Eligibility.TOO_EARLY):
        return replace(candidate, eligibility=Eligibility.TOO_LATE)
    return candidate
