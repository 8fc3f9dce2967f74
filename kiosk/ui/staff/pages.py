"""The pages of the open panel: each a function of what is known, in words, without Qt."""

from collections.abc import Callable, Iterator, Mapping

from kiosk.i18n.words import Words
from kiosk.service.staff.advice import Advice, Weight
from kiosk.service.staff.panel_facts import PanelFacts, StaffView, TicketLine
from kiosk.service.staff.panel_states import Act, Control, Deed, Open, Outcome, Page
from kiosk.ui.staff.blocks import BARE, Block, choice
from kiosk.ui.staff.page_words import (
    advice_lines,
    device_facts,
    device_reasons,
    device_title,
    done_words,
    labelled,
    one_line,
    outcome_words,
    service,
    summary,
    ticket_words,
    yes,
)
from kiosk.ui.widgets.choice import Choice, Kind
from kiosk.ui.widgets.glyphs import Glyph

Blocks = Iterator[Block]
_TONES = {Weight.BLOCKING: "warn", Weight.ATTENTION: "warn", Weight.NOTICE: "soft"}
_GOOD = frozenset({"done", "printed", "shown"})


def open_blocks(view: StaffView, state: Open, words: Words) -> tuple[Block, ...]:
    """Return what stands on the open panel: a question, a moment's patience, or what became of it and the page."""
    if state.asking is not None:
        return (_question(state.asking, words),)
    if state.doing is not None:
        return (Block(words.say("staff-doing")),)
    told = () if state.outcome is None else (_outcome(state.outcome, state.shown_code, words),)
    return (*told, *_PAGES[state.page](view.facts, state, words))


def _question(deed: Deed, words: Words) -> Block:
    choices = (
        choice(words.say("staff-yes"), Control.YES, kind=Kind.PRIMARY),
        choice(words.say("staff-no"), Control.NO),
    )
    return Block(words.say("staff-ask", act=deed.act.value, object=deed.object), choices=choices)


def _outcome(outcome: Outcome, shown: int, words: Words) -> Block:
    title, lines = outcome_words(outcome, words)
    tone = "good" if outcome.result in _GOOD else "warn"
    if not outcome.codes:
        return Block(title, lines, tone=tone)
    place = words.say("staff-code-of", number=shown + 1, count=len(outcome.codes))
    more = (choice(words.say("staff-code-next"), Control.MORE),) if len(outcome.codes) > 1 else ()
    return Block(title, (*lines, place), more, "plain", outcome.codes[shown])


def _overview(facts: PanelFacts, state: Open, words: Words) -> Blocks:
    del state
    if facts.disk:
        yield Block(words.say("staff-disk-unreadable", code=facts.disk), tone="warn")
    yield from (_of_advice(each, words) for each in facts.advice if each.weight is not Weight.NOTICE)
    for device in facts.troubled:
        lines = tuple(device_reasons(device, words))
        yield Block(device_title(device, words), lines, tone="warn")
    if facts.is_well:
        yield Block(words.say("staff-well"), tone="good")
    yield from (_of_advice(each, words) for each in facts.advice if each.weight is Weight.NOTICE)
    if facts.messages:
        yield Block(
            words.say("staff-messages"), tuple(one_line(each) for each in facts.messages), tone="soft"
        )
    yield Block(lines=tuple(summary(facts, words)))


def _of_advice(advice: Advice, words: Words) -> Block:
    means, do = advice_lines(advice, words)
    return Block(means, (do,), tone=_TONES[advice.weight])


def _tickets(facts: PanelFacts, state: Open, words: Words) -> Blocks:
    del state
    if not facts.tickets:
        yield Block(words.say("staff-tickets-none"))
    for ticket in facts.tickets:
        line = ticket_words(ticket, facts, words)
        yield Block(ticket.number, (line,), _ticket_acts(ticket, words), beside=True)


def _ticket_acts(ticket: TicketLine, words: Words) -> tuple[Choice, ...]:
    if ticket.voided or ticket.paper == "printing":
        return ()
    acts = (Act.PRINT_AGAIN, Act.VOID)
    return tuple(
        choice(
            words.say("staff-act", act=act.value), Control.ACT, f"{act.value}:{ticket.number}", kind=Kind.FOOT
        )
        for act in acts
    )


def _devices(facts: PanelFacts, state: Open, words: Words) -> Blocks:
    del state
    for device in facts.devices:
        tone = "plain" if device.health == "ok" else "warn"
        lines = (*device_reasons(device, words), *device_facts(device, facts, words))
        yield Block(device_title(device, words), lines, tone=tone)


def _tests(facts: PanelFacts, state: Open, words: Words) -> Blocks:
    del facts
    seen = words.say("staff-scan-nothing")
    if state.scan is not None:
        length = state.scan.length
        told = "" if length is None else words.say("staff-scan-length", length=length)
        seen = words.joined(words.say("staff-scan-seen", kind=state.scan.kind), told)
    tone = "plain" if state.scan is None else "good"
    yield Block(words.say("staff-scan-title"), (words.say("staff-scan-lead"), seen), tone=tone)
    yield Block(choices=(_act(Act.TEST_PRINT, words, Glyph.PRINTER),), tone=BARE)


def _kiosk(facts: PanelFacts, state: Open, words: Words) -> Blocks:
    del state
    session = words.say("staff-session", under_way=yes(facts.session))
    yield Block(
        lines=(labelled("service", service(facts, words), words), labelled("session", session, words))
    )
    acts = [_act(Act.END_SESSION, words, Glyph.CROSS)] if facts.session else []
    acts.append(_act(Act.IN_SERVICE if facts.out_by else Act.OUT_OF_SERVICE, words, Glyph.STILL))
    acts.append(_act(Act.PAPER_CHANGED, words, Glyph.PRINTER))
    acts.append(_act(Act.EXPORT, words, Glyph.LENS))
    acts.append(_act(Act.RESTART, words, Glyph.MOVE))
    yield Block(choices=tuple(acts), tone=BARE)


def _record(facts: PanelFacts, state: Open, words: Words) -> Blocks:
    del state
    lines = tuple(done_words(each, facts, words) for each in facts.done)
    yield Block(words.say("staff-done-title"), lines or (words.say("staff-done-none"),))
    told = tuple(f"{words.say('staff-version', name=name)}: {value}" for name, value in facts.versions)
    yield Block(words.say("staff-versions"), told, tone="soft")


def _manager(facts: PanelFacts, state: Open, words: Words) -> Blocks:
    del state
    yield Block(choices=(_act(Act.LEAVE, words, Glyph.FORWARD),), tone=BARE)
    if not facts.settings:
        yield Block(words.say("staff-settings"), (words.say("staff-settings-none"),))
        return
    lines = tuple(words.joined(f"{each.name} = {each.value}", each.origin) for each in facts.settings)
    yield Block(words.say("staff-settings"), (words.say("staff-settings-lead"), *lines))


def _act(act: Act, words: Words, glyph: Glyph) -> Choice:
    title, note = words.say("staff-act", act=act.value), words.say("staff-act-note", act=act.value)
    return choice(title, Control.ACT, act.value, note, glyph, Kind.CHOICE)


_PAGES: Mapping[Page, Callable[[PanelFacts, Open, Words], Blocks]] = {
    Page.OVERVIEW: _overview,
    Page.TICKETS: _tickets,
    Page.DEVICES: _devices,
    Page.TESTS: _tests,
    Page.KIOSK: _kiosk,
    Page.RECORD: _record,
    Page.MANAGER: _manager,
}
