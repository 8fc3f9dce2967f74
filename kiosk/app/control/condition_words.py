"""How a kiosk's condition is told: JSON with stable codes, or a page of plain words with what to do."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kiosk.app.control.advice_words import advice_words, means
from kiosk.app.control.socket_file import Json
from kiosk.app.device_commands.telling import report_fields, report_words
from kiosk.devices.status import Health
from kiosk.service.staff.advice import Weight, advice
from kiosk.service.staff.condition import KioskCondition

SAME_S = 2.0
"""Two clocks that differ by less are the same to a person."""

WELL, ATTENTION, BLOCKING = 0, 1, 2
_EXITS = {Weight.NOTICE: WELL, Weight.ATTENTION: ATTENTION, Weight.BLOCKING: BLOCKING}


def exit_code(condition: KioskCondition) -> int:
    """Return 0 when it is well, 1 when somebody should do something, 2 when visitors cannot check in."""
    codes = [_EXITS[each.weight] for each in advice(condition)]
    devices = [ATTENTION for each in condition.devices if each.status.health is not Health.OK]
    return max([*codes, *devices], default=WELL)


def condition_fields(condition: KioskCondition) -> Json:
    """Return a condition as JSON has it; ages and differences in seconds."""
    store, contact, last = condition.store, condition.contact, condition.store.last_printed
    return {
        "at": condition.at.isoformat(),
        "running": contact.running,
        "out_of_service": condition.out_of_service,
        "contact": _contact_code(condition),
        "cut_off_since": _moment(contact.cut_off_since),
        "heard_at": _moment(contact.heard_at),
        "pending": store.pending,
        "oldest_pending_s": store.oldest_pending_s,
        "quarantined": store.quarantined,
        "rejected": [
            {
                "event_id": each.id,
                "type": each.type,
                "number": each.number or None,
                "reason": each.reason,
                "taken_at": each.taken_at.isoformat(),
            }
            for each in store.rejected
        ],
        "numbers": {each.series: {"live": each.live, "reserve": each.reserve} for each in condition.numbers},
        "own_range": {"series": store.own_series, "used": store.own_used},
        "day_list_age_s": _seconds(condition.day_list_age),
        "queue_age_s": _seconds(condition.queue_age),
        "clock_ahead_s": _seconds(condition.clock_ahead),
        "time_zone": condition.time_zone,
        "last_printed": None if last is None else {"number": str(last.number), "at": last.at.isoformat()},
        "unconfirmed": [str(each) for each in condition.unconfirmed],
        "database": {"generation": store.generation, "set_aside": list(condition.set_aside)},
        "messages": list(condition.messages),
        "devices": [report_fields(each) for each in condition.devices],
        "advice": [
            {
                "code": each.code.value,
                "weight": each.weight.value,
                "about": list(each.about),
                "to_do": means(each.code)[1],
            }
            for each in advice(condition)
        ],
    }


def condition_words(condition: KioskCondition) -> str:
    """Return a condition as a page."""
    told = advice(condition)
    lines = list(_facts(condition))
    for report in condition.devices:
        lines += report_words(report)
    lines += ["", *(advice_words(each) for each in told)] if told else []
    return "\n".join(lines)


def _facts(condition: KioskCondition) -> Iterator[str]:
    store, last = condition.store, condition.store.last_printed
    yield f"kiosk: {_service(condition)}"
    yield f"contact: {_contact(condition)}"
    for message in condition.messages:
        yield f"message: {_one_line(message)}"
    oldest = "" if store.oldest_pending_s is None else f", the oldest {age(store.oldest_pending_s)} old"
    yield f"news for the central: {store.pending} waiting{oldest}; {store.quarantined} rejected"
    for each in store.rejected:
        yield f"  rejected: {each.number or 'no number'}, {each.type}: {each.reason}"
    left = ", ".join(f"{each.series} {each.live} + {each.reserve}" for each in condition.numbers)
    yield f"numbers left (live + reserve): {left or 'not known'}; own range {store.own_series}: {store.own_used} used"
    day_list = "not read today" if condition.day_list_age is None else f"read {_ago(condition.day_list_age)}"
    queue = "never heard" if condition.queue_age is None else f"of {_ago(condition.queue_age)}"
    yield f"appointments of today: {day_list}; queue: {queue}"
    yield f"clock: {_clock(condition.clock_ahead)}"
    printed = "none" if last is None else f"{last.number}, {_ago(condition.at - last.at)}"
    yield f"last ticket printed: {printed}"
    aside = len(condition.set_aside)
    yield f"database: {'sound' if not aside else f'{aside} damaged before it: ' + ', '.join(condition.set_aside)}"


def _service(condition: KioskCondition) -> str:
    if not condition.contact.running:
        return "does not run"
    if condition.out_of_service is None:
        return "in service"
    return f"out of service ({condition.out_of_service})"


def _contact_code(condition: KioskCondition) -> str:
    if not condition.contact.running:
        return "not_running"
    return "connected" if condition.contact.cut_off_since is None else "cut_off"


def _contact(condition: KioskCondition) -> str:
    contact = condition.contact
    if not contact.running:
        return "none: it does not run"
    if contact.cut_off_since is not None:
        since = contact.cut_off_since.astimezone()
        return (
            f"cut off since {since:%H:%M:%S} ({age((condition.at - contact.cut_off_since).total_seconds())})"
        )
    if contact.heard_at is None:
        return "the central was not heard yet"
    return f"connected, heard {_ago(condition.at - contact.heard_at)}"


def _clock(ahead: timedelta | None) -> str:
    if ahead is None:
        return "not compared with the central's yet"
    seconds = ahead.total_seconds()
    if abs(seconds) < SAME_S:
        return "as the central's"
    return f"{age(abs(seconds))} {'ahead of' if seconds >= 0 else 'behind'} the central's"


def _one_line(text: str) -> str:
    """Write a text that came from elsewhere so that it stays where it is put."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def age(seconds: float) -> str:
    """Write a length of time in its largest fitting unit."""
    for unit, size in (("h", 3600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{int(seconds // size)} {unit}"
    return f"{seconds:.0f} s"


def _ago(passed: timedelta) -> str:
    return f"{age(max(0.0, passed.total_seconds()))} ago"


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _seconds(length: timedelta | None) -> float | None:
    return None if length is None else round(length.total_seconds(), 1)
