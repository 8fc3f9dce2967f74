"""The invariants of reliability on the files of a kiosk and on what lies outside of it, as values to assert on."""

from collections import Counter
from pathlib import Path

from kiosk.domain.events import EventType, PendingEvent, chain_hash
from kiosk.domain.ids import TicketId
from kiosk.store.port import JobState, PrintJob
from tests.failures.power.life import Life
from tests.failures.power.outside import Outside

_PAPER_EVENTS = frozenset({"printed", "print_failed", "print_unknown", "reprinted"})


def judge(life: Life) -> list[str]:
    """Return what is wrong, each with the name of its invariant; the life has recovered already."""
    outside, store = life.outside, life.store
    jobs, pending = store.recent(100_000), store.pending(100_000)
    return [
        *_papers(outside, jobs),
        *_leases(outside, jobs),
        *_events(outside, jobs, pending),
        *_chain(outside, pending),
    ]


def restart_and_judge(folder: Path, *, visits: int = 2) -> list[str]:
    """Start again on the same files, judge, go on with visitors, judge again."""
    life = Life(folder)
    try:
        life.begin()
        wrong = judge(life)
        for _ in range(visits):
            if not life.visit():
                wrong.append("refused: a visitor after the restart got no ticket")
        life.sync.network_is_back()
        wrong += judge(life)
        if life.store.outbox().pending:
            wrong.append("I10: the outbox is not empty though the central answers")
    finally:
        life.store.close()
    return wrong


def _papers(outside: Outside, jobs: tuple[PrintJob, ...]) -> list[str]:
    known = {job.ticket.id: str(job.ticket.number) for job in jobs}
    wrong = []
    told = {(str(note["ticket"]), str(note["number"])) for note in outside.papers.all() + outside.shown.all()}
    for number, count in Counter(number for _, number in told | set(known.items())).items():
        if count > 1:
            wrong.append(f"I1: {number} belongs to {count} check-ins")
    for ticket, number in sorted(told):
        if known.get(TicketId(ticket)) != number:
            wrong.append(f"I2: {number} was given out and is not in the journal")
    if any(job.state is JobState.SENDING for job in jobs):
        wrong.append("a job is `sending` with nobody at it")
    return wrong


def _leases(outside: Outside, jobs: tuple[PrintJob, ...]) -> list[str]:
    leases = outside.leases.all()
    return [
        f"I3: {job.ticket.number} is not leased"
        for job in jobs
        if job.ticket.number.series != "K2-"
        and not any(
            lease["series"] == job.ticket.number.series
            and lease["day"] == job.ticket.day.isoformat()
            and int(lease["first"]) <= job.ticket.number.value <= int(lease["last"])
            for lease in leases
        )
    ]


def _events(outside: Outside, jobs: tuple[PrintJob, ...], pending: tuple[PendingEvent, ...]) -> list[str]:
    applied = outside.applied.all()
    wrong = []
    if len({note["id"] for note in applied}) != len(applied):
        wrong.append("I4: an event took effect twice")
    born = [str(note["check_in"]) for note in applied if note["type"] == "checked_in"]
    waiting = {event.id for event in pending} - {str(note["id"]) for note in applied}
    born += [e.check_in_id for e in pending if e.type is EventType.CHECKED_IN and e.id in waiting]
    tickets = sorted(job.ticket.id for job in jobs)
    if sorted(born) != tickets:
        wrong.append(f"I7/I8: {len(tickets)} tickets, {len(set(born))} of them told in {len(born)} events")
    papers = {str(note["check_in"]) for note in applied if note["type"] in _PAPER_EVENTS}
    papers |= {event.check_in_id for event in pending if event.type.value in _PAPER_EVENTS}
    wrong += [
        f"I7: what became of {job.ticket.number} is not told" for job in jobs if job.ticket.id not in papers
    ]
    return wrong


def _chain(outside: Outside, pending: tuple[PendingEvent, ...]) -> list[str]:
    links = {int(note["seq"]): (str(note["id"]), str(note["hash"])) for note in outside.applied.all()}
    last, link = 0, ""
    wrong = []
    for seq in range(1, max((*links, 0)) + 1):
        if seq not in links:
            return [f"chain: {seq} is missing at the central"]
    if pending:
        first = pending[0].seq
        last, link = first - 1, links[first - 1][1] if first > 1 else ""
    for event in pending:
        if event.seq != last + 1 or event.hash != chain_hash(link, event.body):
            wrong.append(f"chain: {event.seq} after {last}")
        if event.seq in links and links[event.seq] != (event.id, event.hash):
            wrong.append(f"chain: {event.seq} is another event at the central")
        last, link = event.seq, event.hash
    return wrong
