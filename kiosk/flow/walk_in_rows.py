"""The services of the office by organisation, each open or with its next opening, and with its queue."""

from kiosk.domain.office import Office, Service
from kiosk.domain.walk_ins import walk_ins
from kiosk.flow.facts import Facts
from kiosk.flow.screens import Offered, ServiceGroup, ServiceRow


def walk_in_rows(facts: Facts) -> tuple[ServiceGroup, ...]:
    """List every service; those that take walk-ins and are open can be tapped."""
    office = facts.office
    if office is None:
        return ()
    groups = [
        ServiceGroup(
            organisation.name,
            tuple(_row(s, office, facts) for s in office.services if s.organisation_id == organisation.id),
        )
        for organisation in office.organisations
    ]
    return tuple(group for group in groups if group.rows)


def desk_of(office: Office) -> tuple[Offered, ...]:
    """List what the organisations of an office do there."""
    groups = (
        Offered(each.name, tuple(s.name for s in office.services if s.organisation_id == each.id))
        for each in office.organisations
    )
    return tuple(group for group in groups if group.services)


def _row(service: Service, office: Office, facts: Facts) -> ServiceRow:
    recent = facts.recent_queue
    queue = recent.services.get(service.id) if recent else None
    taken = walk_ins(service, office, queue, facts.now)
    return ServiceRow(
        service.id,
        service.name,
        service.takes_walk_ins,
        taken.closes is not None,
        taken.opens_next,
        queue.waiting if queue else None,
        queue.wait if queue else None,
        taken.full if service.takes_walk_ins else None,
    )
