"""The alarms of the fleet: a stable code for each, how urgent it is, and how long it must last to be one.

The runbook (docs/operations/runbook) has a page for each code; a test holds the two against each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from types import MappingProxyType


class AlarmKind(Enum):
    """What can be wrong with a kiosk. The values are the codes of the page, of webhooks and e-mails, of the runbook."""

    KIOSK_FENCED = "kiosk_fenced"
    """It is refused: its enrolment or its disk is an old one, or a copy."""
    REVOKED_CALLING = "revoked_calling"
    """A machine that was taken out of the fleet still calls."""
    COPIED_TOKEN = "copied_token"  # noqa: S105
    """Somebody uses a token that was replaced: there is a copy of it."""
    KIOSK_SILENT = "kiosk_silent"
    NOT_SERVING = "not_serving"
    """It is on, and serves nobody, though nobody here has taken it out of service."""
    PAPER_OUT = "paper_out"
    DEVICE_DOWN = "device_down"
    QUARANTINED = "quarantined"
    """Reports of check-ins were rejected; somebody has to look into them."""
    PENDING_OLD = "pending_old"
    """Reports of check-ins wait on the kiosk and do not get here."""
    DISK_LOW = "disk_low"
    CLOCK_WRONG = "clock_wrong"
    SETTINGS_BEHIND = "settings_behind"
    VERSION_BEHIND = "version_behind"


class Urgency(Enum):
    """When somebody has to do something. The values sort: the most urgent first."""

    NOW = 0
    TODAY = 1
    SOME_DAY = 2


@dataclass(frozen=True, slots=True)
class AlarmRule:
    """When it is an alarm: what is wrong has lasted so long (`holds`); and when it is over: all is well for `well`."""

    urgency: Urgency
    holds: timedelta
    well: timedelta


_NONE, _MINUTE, _HOUR = timedelta(0), timedelta(minutes=1), timedelta(hours=1)

RULES: Mapping[AlarmKind, AlarmRule] = MappingProxyType(
    {
        AlarmKind.KIOSK_FENCED: AlarmRule(Urgency.NOW, _NONE, 15 * _MINUTE),
        AlarmKind.REVOKED_CALLING: AlarmRule(Urgency.NOW, _NONE, 15 * _MINUTE),
        AlarmKind.COPIED_TOKEN: AlarmRule(Urgency.NOW, _NONE, 15 * _MINUTE),
        # Silent is who was not heard for a minute; a router that starts anew takes three.
        AlarmKind.KIOSK_SILENT: AlarmRule(Urgency.NOW, 4 * _MINUTE, 2 * _MINUTE),
        AlarmKind.NOT_SERVING: AlarmRule(Urgency.NOW, 2 * _MINUTE, 2 * _MINUTE),
        # Whoever changes the roll is quicker.
        AlarmKind.PAPER_OUT: AlarmRule(Urgency.NOW, 2 * _MINUTE, _MINUTE),
        AlarmKind.DEVICE_DOWN: AlarmRule(Urgency.NOW, 3 * _MINUTE, 2 * _MINUTE),
        AlarmKind.QUARANTINED: AlarmRule(Urgency.TODAY, _NONE, _MINUTE),
        AlarmKind.PENDING_OLD: AlarmRule(Urgency.TODAY, 10 * _MINUTE, 2 * _MINUTE),
        AlarmKind.DISK_LOW: AlarmRule(Urgency.TODAY, 5 * _MINUTE, 10 * _MINUTE),
        AlarmKind.CLOCK_WRONG: AlarmRule(Urgency.TODAY, 5 * _MINUTE, 10 * _MINUTE),
        AlarmKind.SETTINGS_BEHIND: AlarmRule(Urgency.SOME_DAY, 30 * _MINUTE, _MINUTE),
        AlarmKind.VERSION_BEHIND: AlarmRule(Urgency.SOME_DAY, 48 * _HOUR, _MINUTE),
    }
)
"""Every alarm, the most urgent first."""

ALARM_CODES: tuple[str, ...] = tuple(kind.value for kind in RULES)


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that is wrong right now; `detail` names a device or a number where that helps, in stable words."""

    kind: AlarmKind
    detail: str = ""

    @property
    def urgency(self) -> Urgency:
        """Say when somebody has to do something."""
        return RULES[self.kind].urgency
