"""Lines of the panel's pages: each one thing that is true, in words."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.domain.staff import AuditEvent
from kiosk.i18n.words import Words
from kiosk.service.staff.advice import Advice
from kiosk.service.staff.panel_facts import DeviceLine, PanelFacts, TicketLine
from kiosk.service.staff.panel_states import Outcome

SAME_S = 2.0
"""Two clocks that differ by less are the same to a person."""


def labelled(label: str, value: str, words: Words) -> str:
    """Write what a value is, and the value."""
    return f"{words.say('staff-label', label=label)}: {value}"


def yes(answer: object) -> str:
    """Choose a variant by whether something is so."""
    return "yes" if answer else "no"


def sentence(text: str) -> str:
    """Begin with a capital, as a sentence does."""
    return text[:1].upper() + text[1:]


def one_line(text: str, most: int = 300) -> str:
    """Write a text that came from elsewhere so that it stays where it is put."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())[:most]


def advice_lines(advice: Advice, words: Words) -> tuple[str, str]:
    """Say what is so, and what to do."""
    name = advice.code.value.replace("_", "-")
    about = f" ({', '.join(advice.about)})" if advice.about else ""
    means = sentence(words.say(f"advice-means-{name}")) + about
    return means, words.say("staff-do", do=words.say(f"advice-do-{name}"))


def device_title(device: DeviceLine, words: Words) -> str:
    """Name a device, and say how it is."""
    state = device.connection if device.connection not in ("online", "connecting") else device.health
    kind = words.say("staff-device-kind", kind=device.kind)
    return f"{kind}: {words.say('staff-device-state', state=state)}"


def device_reasons(device: DeviceLine, words: Words) -> Iterator[str]:
    """Say why it is not simply well, and what to do."""
    for each in device.reasons:
        yield sentence(words.say("device-reason", reason=each.reason))
        who, action = words.say("device-who", who=each.who), words.say("device-action", action=each.action)
        yield words.say("staff-do", do=f"{action} ({who})")


def device_facts(device: DeviceLine, facts: PanelFacts, words: Words) -> Iterator[str]:
    """Say what else is known of it: model, paper, when it last did what it is for."""
    if device.model:
        yield labelled("model", device.model, words)
    if device.paper not in ("", "not_supported"):
        yield labelled("paper", words.say("staff-paper-state", state=device.paper), words)
    if device.paper and facts.paper_changed_at:
        yield labelled("changed", moment(facts.paper_changed_at, facts, words), words)
    last = device.last_success
    yield labelled("success", moment(last, facts, words) if last else words.say("staff-none"), words)


def moment(at: datetime, facts: PanelFacts, words: Words) -> str:
    """Write a moment: the time, and the day where it is another."""
    return words.when(at, facts.at, facts.time_zone)


def ticket_words(ticket: TicketLine, facts: PanelFacts, words: Words) -> str:
    """Say of a ticket when it was made and what is known of its paper."""
    paper = words.say("staff-ticket-paper", paper=ticket.paper)
    if ticket.reason:
        paper = f"{paper} ({words.say('device-reason', reason=ticket.reason)})"
    copy = words.say("staff-ticket-copy", copy=ticket.copy) if ticket.copy else ""
    void = words.say("staff-ticket-void") if ticket.voided else ""
    return words.joined(words.clock_time(ticket.issued_at, facts.time_zone), void, paper, copy)


def done_words(event: AuditEvent, facts: PanelFacts, words: Words) -> str:
    """Say who has done what, when, with which result."""
    about = "" if event.action == "open" else event.object
    act = " ".join(filter(None, (words.say("staff-done-act", act=event.action), about)))
    who = words.say("staff-nobody") if event.person == "?" else event.person
    result = words.say("staff-done-result", result=event.result)
    return words.joined(words.clock_time(event.at, facts.time_zone), who, act, result)


def outcome_words(outcome: Outcome, words: Words) -> tuple[str, tuple[str, ...]]:
    """Say what became of a deed, and why."""
    lines = []
    if outcome.why == "void":
        lines.append(sentence(words.say("staff-why-void")))
    elif outcome.result in ("failed", "unknown"):
        lines.append(sentence(words.say("device-reason", reason=outcome.why)))
    elif outcome.why:
        lines.append(sentence(words.say("staff-why", why=outcome.why)))
    if outcome.detail:
        lines.append(words.say("staff-file", file=outcome.detail))
    title = words.say("staff-result", result=outcome.result)
    return (f"{outcome.deed.object}: {title}" if outcome.deed.object else title), tuple(lines)


def summary(facts: PanelFacts, words: Words) -> Iterator[str]:
    """Say in few lines how the kiosk is: network, clock, news, last paper."""
    if facts.contact:
        yield labelled("contact", one_line(facts.contact), words)
    yield labelled("service", service(facts, words), words)
    yield labelled("network", _network(facts, words), words)
    yield labelled("clock", _clock(facts.clock_ahead_s, words), words)
    waiting = words.say("staff-pending", pending=facts.pending, quarantined=facts.quarantined)
    yield labelled("pending", waiting, words)
    last = words.say("staff-none")
    if facts.last_printed_at is not None:
        time = words.clock_time(facts.last_printed_at, facts.time_zone)
        last = words.say("staff-printed", number=facts.last_printed, time=time)
    yield labelled("printed", last, words)


def service(facts: PanelFacts, words: Words) -> str:
    """Say whether staff have it out of service."""
    return words.say("staff-service", out=yes(facts.out_by), person=facts.out_by or "")


def _network(facts: PanelFacts, words: Words) -> str:
    if facts.cut_off_since is not None:
        return words.say("staff-cut-off", time=words.clock_time(facts.cut_off_since, facts.time_zone))
    if facts.heard_at is None:
        return words.say("staff-not-heard")
    return words.say("staff-connected-heard", time=words.clock_time(facts.heard_at, facts.time_zone))


def _clock(ahead_s: float | None, words: Words) -> str:
    if ahead_s is None:
        return words.say("staff-clock-unknown")
    if abs(ahead_s) < SAME_S:
        return words.say("staff-clock-right")
    key = "staff-clock-ahead" if ahead_s > 0 else "staff-clock-behind"
    return words.say(key, seconds=round(abs(ahead_s)))
