"""The report as a value, and as the contract serves it in JSON. Minutes and days are numbers, shares lie from 0 to 1.

A figure of nothing (the average of no ratings) is null, never zero.
"""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime

from kiosk.scheduling.wire import Shape

StepName = Literal["day", "week", "month"]


class SpreadShape(Shape):
    """How some minutes are spread. Quantiles are interpolated between neighbours (R's type 7)."""

    count: int
    mean: float | None
    p50: float | None
    p80: float | None
    p90: float | None
    longest: float | None


class ShareShape(Shape):
    """How many of `count` kept within something."""

    count: int
    within: int
    share: float | None


class PromiseShape(ShareShape):
    """A promise about waiting. `minutes` is None where each visitor was told another number."""

    promise: Literal["appointment", "walk_in", "told_p50", "told_p80"]
    minutes: float | None


class LeadFiguresShape(ShareShape):
    """A promise beyond the visit: `days` after it was asked for. Counted are services of visits with both dates."""

    milestone: str
    days: int
    median_days: float | None
    longest_days: int | None


class RatingsShape(Shape):
    """`scores` counts the ratings from 1 to 10, in that order."""

    count: int
    average: float | None
    scores: list[int]


class VisitsShape(Shape):
    """How many came and what became of them.

    `came` leaves out the tickets that were taken back. `helped` were served to an end at a counter, as `served`,
    `referred` or `incomplete`; `clients` counts their persons. `unfinished` left before that, or still wait.
    """

    came: int
    appointments: int
    walk_ins: int
    helped: int
    clients: int
    served: int
    referred: int
    incomplete: int
    no_show: int
    unfinished: int
    taken_back: int


class ServiceFiguresShape(Shape):
    """A service. A visit for two services counts with both; its persons and ratings too."""

    service_id: str
    name: dict[str, str]
    partner_id: str
    helped: int
    clients: int
    waits: SpreadShape
    serving: SpreadShape
    ratings: RatingsShape


class GroupShape(Shape):
    """A partner, a municipality or a sponsor. `key` is empty where nobody has said it.

    `folded` counts the small ones that this row stands for; it is 0 for a row of one.
    """

    key: str
    name: dict[str, str]
    helped: int
    clients: int
    folded: int = 0


class SpanShape(Shape):
    """A day, a week (from Monday) or a month of the period, as far as it lies in it."""

    first: date
    last: date
    days_open: int
    came: int
    helped: int
    clients: int
    wait_p50: float | None
    wait_p80: float | None
    rating: float | None
    ratings: int
    registration: float | None
    decision: float | None


class ReportShape(Shape):
    """The report on a period, both days among it. What lies before `kept_from` has been forgotten.

    `days_open` counts the days on which somebody was helped. `sponsors_known` counts the sponsors of all who were
    helped, folded or not.
    """

    office_id: str
    office_name: dict[str, str]
    first: date
    last: date
    made_at: AwareDatetime
    kept_from: date
    days_open: int
    visits: VisitsShape
    waits: SpreadShape
    appointment_waits: SpreadShape
    walk_in_waits: SpreadShape
    serving: SpreadShape
    promises: list[PromiseShape]
    ratings: RatingsShape
    leads: list[LeadFiguresShape]
    services: list[ServiceFiguresShape]
    partners: list[GroupShape]
    municipalities: list[GroupShape]
    sponsors: list[GroupShape]
    sponsors_known: int
    step: StepName
    spans: list[SpanShape]
