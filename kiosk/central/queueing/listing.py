"""Tickets as counters see them: with what became of the paper, and what is special about them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from kiosk.central.queueing.crowd import read_crowd
from kiosk.central.queueing.hall import rules
from kiosk.central.queueing.order import calling_order
from kiosk.central.queueing.views import View
from kiosk.central.storage import shapes
from kiosk.central.storage.offices import CounterRow
from kiosk.central.storage.parties import parties
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire

MOST = 500
"""So many tickets are listed; more than a hall holds."""


def listed(work: Work, state: str, view: View) -> wire.CounterTicketsShape:
    """List today's tickets in a state: those that wait as they will be called, others as they changed, newest first.

    A ticket that was taken back is listed as void, whatever became of its visit.
    """
    names = _counter_names(work)
    rows = _rows(work, state)
    if state == "waiting":
        hall = read_crowd(work)
        order = {
            one.id: place
            for place, one in enumerate(calling_order(hall.waiting(), work.now, rules(hall.office)))
        }
        rows.sort(key=lambda row: order.get(row[1].id, len(order)))
    together = parties(work, (visit for _, visit in rows))
    tickets = [
        shapes.counter_ticket(
            ticket,
            visit,
            work.now,
            names.get(visit.counter_id or ""),
            view.ahead.get(visit.id),
            view.waits.get(visit.id),
            together[visit.id],
        )
        for ticket, visit in rows
    ]
    return wire.CounterTicketsShape(as_of=work.now, tickets=tickets)


def _rows(work: Work, state: str) -> list[tuple[TicketRow, VisitRow]]:
    voided = state == "void"
    found = work.session.execute(
        select(TicketRow, VisitRow)
        .join(VisitRow, VisitRow.id == TicketRow.visit_id)
        .where(
            TicketRow.office_id == work.office_id,
            TicketRow.day == work.day(),
            TicketRow.voided if voided else TicketRow.voided.is_(False),
            *(() if voided else (VisitRow.state == state,)),
        )
    ).all()
    rows = [(ticket, visit) for ticket, visit in found]
    rows.sort(key=lambda row: _last_change(row[1]), reverse=True)
    return rows[:MOST]


def _last_change(visit: VisitRow) -> datetime:
    moments: Iterable[datetime | None] = (
        visit.arrived_at,
        visit.called_at,
        visit.started_at,
        visit.ended_at,
        visit.returned_at,
    )
    return max(moment for moment in moments if moment is not None)


def _counter_names(work: Work) -> dict[str, str]:
    rows = work.session.execute(
        select(CounterRow.id, CounterRow.name).where(CounterRow.office_id == work.office_id)
    )
    return {row.id: row.name for row in rows}
