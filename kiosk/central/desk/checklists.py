"""What a visitor has not brought, from the places that a kiosk names to the office's own words."""

from kiosk.scheduling import wire

MOST_PLACES = 100
"""A longer list is no visitor's."""


def missing_things(office: wire.OfficeShape, body: wire.CheckedInBody) -> list[wire.Texts] | None:
    """Name the things of the service's checklist; None where none is missing. What it does not have is left out.

    Kept in words: the office may change its list, or the visit go on to another service, before anybody reads it.
    """
    if not body.missing:
        return None
    checklist = next((each.checklist for each in office.services if each.id == body.service_id), [])
    named = {int(place) for place in body.missing.split(",")[:MOST_PLACES] if _is_place(place)}
    return [things for place, things in enumerate(checklist) if place in named] or None


def _is_place(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(MOST_PLACES))
