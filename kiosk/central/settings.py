"""What can be set at the central, with the values that suit one office."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class CentralSettings:
    """Limits and intervals; the office itself is in the database."""

    look_ups_per_minute: int = 30
    """For each kiosk. Those that find nothing are counted over all kiosks of an office too: four times as many."""
    requests_at_once: int = 60
    """So many are inside at once; more are told to come back later, so that these are answered in time."""
    reports_at_once: int = 16
    """The same for reports of events, which are long and can wait."""
    max_body: int = 256 * 1024
    """The largest request that is read, in bytes: fifty events are some 40 kB."""
    kept_notices: int = 5_000
    """So many notices an office keeps for streams that resume."""
    heartbeat_s: float = 10.0
    """A silent stream says so often that it lives, and looks for changes that another process made."""
    view_s: float = 10.0
    """A queue that did not change is estimated anew after this time."""
    answers_kept: timedelta = timedelta(days=2)
    """So long an idempotency key is remembered."""
    enrolment_code_good: timedelta = timedelta(minutes=30)
    """So long a code enrols a kiosk: somebody walks from the office to the hall."""
    joining_good: timedelta = timedelta(minutes=15)
    """So long a kiosk that asks to join waits for a manager; then it shows another code."""
    joining_most: int = 500
    """So many ask at once, of all offices: some for each kiosk of a large town that is set up in one morning."""
    joining_interval_s: float = 5.0
    """So often it asks what came of it."""
    joining_questions_per_minute: int = 240
    """From one address: twenty kiosks that are set up behind one line."""
    enrolments_per_minute: int = 10
    """From one address."""
    token_grace: timedelta = timedelta(days=1)
    """So long a token that was replaced is good after the new one was used first."""
    token_unused: timedelta = timedelta(days=120)
    """So long where the new one was never used: a kiosk may lose its power before it has kept it, and stand dark."""
    commands_good: timedelta = timedelta(days=1)
    """What a kiosk has not heard for so long it need not do any more."""
    heartbeats_per_minute: int = 30
    """For each kiosk."""
    fleet_changes_per_minute: int = 60
    """Codes, commands and revocations, for each manager; and new tokens, for each kiosk."""
    oldest_arrival: timedelta = timedelta(days=7)
    """An event older than this counts as this old."""
    appointments_kept: timedelta = timedelta(days=30)
    """Day lists, and with them all that names a person: so long after the day of the appointment."""
    records_kept: timedelta = timedelta(days=90)
    """Leases, series and applied events: longer than any kiosk is cut off, or looks back."""
    visits_kept: timedelta = timedelta(days=400)
    """Visits and tickets, which name nobody: a report compares a month with that of the year before."""
    fleet_kept: timedelta = timedelta(days=400)
    """What happened in the fleet, and its alarms: who was given which kiosk is asked a year later, too."""
    alarm_look_s: float = 15.0
    """So often it is looked at what is wrong with the kiosks, and sent what is still to be told."""
    night_look_s: float = 60.0
    """So often it is looked whether the hour has come in which the rest is forgotten."""
