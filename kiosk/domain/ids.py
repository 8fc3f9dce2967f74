"""Typed identifiers, so that one kind of id is never passed where another is meant."""

from typing import NewType

OfficeId = NewType("OfficeId", str)
OrganisationId = NewType("OrganisationId", str)
ServiceId = NewType("ServiceId", str)
AppointmentId = NewType("AppointmentId", str)
LeaseId = NewType("LeaseId", str)
EventId = NewType("EventId", str)

TicketId = NewType("TicketId", str)
"""128 random bits as 32 hexadecimal digits. It is made before anything else and names the check-in and its ticket."""
