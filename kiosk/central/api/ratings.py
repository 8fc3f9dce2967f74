"""The route of ratings: from a kiosk, or from the phone of whoever holds the ticket."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from kiosk.central.api.access import Caller, Token, named_by
from kiosk.central.api.context import At
from kiosk.central.api.once import Asking
from kiosk.central.api.openapi import refuses
from kiosk.central.desk.rating import holders_office, rate
from kiosk.central.desk.tokens import token_hash
from kiosk.central.refusals import RefusalError
from kiosk.scheduling import wire, wire_fleet

router = APIRouter()


class Rater:
    """Finds who rates: a kiosk, or the holder, whose token is that of the own ticket's page (`/t/TOKEN`)."""

    roles = ("kiosk", "ticket holder")

    def __call__(self, context: At, token: Token, ticket_id: wire.Id) -> Caller:
        """Tell who it is, else 401; 403 for others."""
        known = named_by(context, token)
        if known is not None:
            if known.role != "kiosk":
                raise RefusalError(403, "forbidden")
            return known
        office_id = (
            holders_office(context.database, ticket_id, context.clock.now()) if token == ticket_id else None
        )
        if office_id is None:
            raise RefusalError(401, "unauthorized")
        return Caller("ticket holder", office_id, None, None, token_hash(token))


@router.post(
    "/tickets/{ticket_id}/rating",
    response_model=wire_fleet.RatingShape,
    openapi_extra=refuses("not_found", "already_rated", "not_in_this_state", "idempotency_conflict"),
)
def rating(
    context: At,
    who: Annotated[Caller, Depends(Rater())],
    asked: Asking,
    ticket_id: wire.Id,
    body: wire_fleet.RatingRequest,
) -> Response:
    """Rate a visit, once."""
    return asked.by(who, context).once(lambda work: rate(work, ticket_id, body.score))
