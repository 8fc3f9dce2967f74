"""The office as the domain's rules know it, made from its shape: once, for the kiosk and for the central."""

from datetime import timedelta

from kiosk.domain.ids import OfficeId, OrganisationId, ServiceId
from kiosk.domain.office import (
    CodeKey,
    Hours,
    Office,
    OpeningRule,
    Organisation,
    Policies,
    Service,
    SpecialDay,
)
from kiosk.scheduling import wire


def domain_office(shape: wire.OfficeShape) -> Office:
    """Make the domain's office, so that central and kiosk judge by the same functions."""
    policies = shape.policies
    return Office(
        id=OfficeId(shape.id),
        name=shape.name,
        address=shape.address,
        time_zone=shape.time_zone,
        languages=tuple(shape.languages),
        organisations=tuple(Organisation(OrganisationId(each.id), each.name) for each in shape.organisations),
        services=tuple(_service(each) for each in shape.services),
        policies=Policies(
            timedelta(seconds=policies.early_s),
            timedelta(seconds=policies.late_s),
            policies.wait_when_early,
            policies.walk_in_when_late,
        ),
        public_url=shape.public_url,
        closed_on=frozenset(shape.closed_on),
        municipalities=tuple(shape.municipalities),
        special_days=tuple(_special_day(each) for each in shape.special_days),
        day_names={each.day: each.name for each in shape.day_names},
        code_keys=tuple(
            CodeKey(each.id, each.public, each.valid_from, each.valid_until) for each in shape.code_keys
        ),
    )


def _service(shape: wire.ServiceShape) -> Service:
    return Service(
        id=ServiceId(shape.id),
        series=shape.series,
        organisation_id=OrganisationId(shape.organisation_id),
        name=shape.name,
        waiting_area=shape.waiting_area,
        duration=timedelta(seconds=shape.duration_s),
        takes_walk_ins=shape.takes_walk_ins,
        opening=tuple(
            OpeningRule(frozenset(rule.weekdays), rule.opens, rule.closes) for rule in shape.opening
        ),
        checklist=tuple(shape.checklist),
        per_person=shape.per_person,
        walk_ins_per_day=shape.walk_ins_per_day,
        needs_municipality=shape.needs_municipality,
    )


def _special_day(shape: wire.SpecialDayShape) -> SpecialDay:
    return SpecialDay(
        shape.day,
        tuple(Hours(each.opens, each.closes) for each in shape.hours),
        frozenset(ServiceId(each) for each in shape.services),
        shape.name,
    )
