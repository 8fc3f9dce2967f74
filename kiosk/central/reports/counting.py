"""From visits to the report: pure arithmetic over what goes by once, in any order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from kiosk.central.reports import figures
from kiosk.central.reports.facts import (
    PROMISED_APPOINTMENT,
    PROMISED_WALK_IN,
    Lead,
    Period,
    ServiceTerms,
    Step,
    Terms,
    Texts,
    Visit,
)
from kiosk.central.reports.folding import folded
from kiosk.central.reports.spans import begin_of, spans, step_of
from kiosk.central.reports.tallies import Heads, Kept, LeadTally, Minutes, Ratings, SpanTally

_MINUTE = timedelta(minutes=1)
_PROMISES = (
    ("appointment", PROMISED_APPOINTMENT / _MINUTE),
    ("walk_in", PROMISED_WALK_IN / _MINUTE),
    ("told_p50", None),
    ("told_p80", None),
)


def report(period: Period, terms: Terms, visits: Iterable[Visit]) -> figures.ReportShape:
    """Compute the report; visits of other days are left out."""
    counted = _Counted(period, terms)
    for visit in visits:
        if period.first <= visit.day <= period.last:
            counted.add(visit)
    return counted.told()


class _Service:
    """What is counted of a service."""

    def __init__(self) -> None:
        self.heads, self.ratings = Heads(), Ratings()
        self.waits, self.serving = Minutes(), Minutes()


class _Counted:
    """All that is counted."""

    def __init__(self, period: Period, terms: Terms) -> None:
        self._period, self._terms, self._step = period, terms, step_of(period)
        self._states: Counter[str] = Counter()
        self._outcomes: Counter[str] = Counter()
        self._appointments = 0
        self._heads, self._ratings = Heads(), Ratings()
        self._waits, self._appointment_waits, self._walk_in_waits = Minutes(), Minutes(), Minutes()
        self._serving = Minutes()
        self._promises = {name: Kept() for name, _ in _PROMISES}
        self._leads: dict[Lead, LeadTally] = {
            each.lead: LeadTally() for each in terms.services.values() if each.lead is not None
        }
        self._services: dict[str, _Service] = {each: _Service() for each in terms.services}
        self._partners: dict[str, Heads] = {each: Heads() for each in terms.partners}
        self._municipalities: defaultdict[str, Heads] = defaultdict(Heads)
        self._sponsors: defaultdict[str, Heads] = defaultdict(Heads)
        self._spans: defaultdict[date, SpanTally] = defaultdict(SpanTally)

    def add(self, visit: Visit) -> None:
        """Take a visit in."""
        self._states[visit.state] += 1
        if visit.state == "void":
            return
        span = self._spans[begin_of(visit.day, self._step)]
        span.came += 1
        self._appointments += visit.appointment is not None
        for step in visit.steps:
            self._add_step(visit, step, span)
        if visit.steps:
            self._add_promises(visit, visit.steps[0])
        self._ratings.add(visit.scores)
        span.ratings.add(visit.scores)
        for service_id in visit.services:
            self._service(service_id).ratings.add(visit.scores)
        if visit.helped:
            self._add_helped(visit, span)

    def _add_step(self, visit: Visit, step: Step, span: SpanTally) -> None:
        service, wait = self._service(step.service_id), step.wait
        kind = self._walk_in_waits if visit.appointment is None else self._appointment_waits
        for minutes in (service.waits, self._waits, kind, span.waits):
            minutes.add(wait)
        lead, days = self._of(step.service_id).lead, step.lead_days
        if lead is not None and days is not None:
            self._leads[lead].days.append(days)
            span.leads.setdefault(lead.milestone, Kept()).add(days <= lead.days)
        if step.started_at is not None and step.ended_at is not None:
            length = max(step.ended_at - step.started_at, timedelta())
            service.serving.add(length)
            self._serving.add(length)

    def _add_promises(self, visit: Visit, first: Step) -> None:
        told = visit.told
        if told is not None and told.waited is not None:
            self._promises["told_p50"].add(told.waited <= told.median)
            self._promises["told_p80"].add(told.waited <= told.bound)
        if first.called_at is None:
            return
        if visit.appointment is None:
            self._promises["walk_in"].add(first.called_at - first.queued_at <= PROMISED_WALK_IN)
        else:
            # Who comes early waits for the appointment, who comes late is called after coming.
            due = max(visit.appointment, first.queued_at)
            self._promises["appointment"].add(first.called_at - due <= PROMISED_APPOINTMENT)

    def _add_helped(self, visit: Visit, span: SpanTally) -> None:
        self._outcomes[visit.outcome or "served"] += 1
        span.open_on.add(visit.day)
        partners = {self._of(service_id).partner_id for service_id in visit.services}
        for heads in (
            self._heads,
            span.heads,
            self._municipalities[visit.municipality or ""],
            self._sponsors[visit.sponsor or ""],
            *(self._service(each).heads for each in visit.services),
            *(self._partners.setdefault(each, Heads()) for each in partners),
        ):
            heads.add(visit)

    def _service(self, service_id: str) -> _Service:
        return self._services.setdefault(service_id, _Service())

    def _of(self, service_id: str) -> ServiceTerms:
        """Name a service; one that the office no longer has is named by its id and belongs to nobody."""
        return self._terms.services.get(service_id) or ServiceTerms({"en": service_id}, "")

    def told(self) -> figures.ReportShape:
        """Tell what was counted."""
        terms, period = self._terms, self._period
        return figures.ReportShape(
            office_id=terms.office_id,
            office_name=dict(terms.name),
            first=period.first,
            last=period.last,
            made_at=terms.made_at,
            kept_from=terms.kept_from,
            days_open=sum(len(each.open_on) for each in self._spans.values()),
            visits=self._visits(),
            waits=self._waits.spread(),
            appointment_waits=self._appointment_waits.spread(),
            walk_in_waits=self._walk_in_waits.spread(),
            serving=self._serving.spread(),
            promises=list(self._kept_promises()),
            ratings=self._ratings.figures(),
            leads=[tally.figures(lead) for lead, tally in self._leads.items()],
            services=[self._service_figures(each) for each in self._services],
            partners=_groups(self._partners, terms.partners),
            municipalities=folded(_groups(self._municipalities)),
            sponsors=folded(_groups(self._sponsors)),
            sponsors_known=sum(1 for each in self._sponsors if each),
            step=self._step,
            spans=[self._span(first, last) for first, last in spans(period, self._step)],
        )

    def _visits(self) -> figures.VisitsShape:
        came = self._states.total() - self._states["void"]
        return figures.VisitsShape(
            came=came,
            appointments=self._appointments,
            walk_ins=came - self._appointments,
            helped=self._heads.helped,
            clients=self._heads.clients,
            served=self._outcomes["served"],
            referred=self._outcomes["referred"],
            incomplete=self._outcomes["incomplete"],
            no_show=self._states["no_show"],
            unfinished=came - self._states["done"] - self._states["no_show"],
            taken_back=self._states["void"],
        )

    def _kept_promises(self) -> Iterable[figures.PromiseShape]:
        for name, minutes in _PROMISES:
            kept = self._promises[name]
            yield figures.PromiseShape.model_validate(
                {
                    "promise": name,
                    "minutes": minutes,
                    "count": kept.count,
                    "within": kept.within,
                    "share": kept.share,
                }
            )

    def _service_figures(self, service_id: str) -> figures.ServiceFiguresShape:
        counted, terms = self._services[service_id], self._of(service_id)
        return figures.ServiceFiguresShape(
            service_id=service_id,
            name=dict(terms.name),
            partner_id=terms.partner_id,
            helped=counted.heads.helped,
            clients=counted.heads.clients,
            waits=counted.waits.spread(),
            serving=counted.serving.spread(),
            ratings=counted.ratings.figures(),
        )

    def _span(self, first: date, last: date) -> figures.SpanShape:
        counted = self._spans.get(begin_of(first, self._step)) or SpanTally()
        waits, ratings = counted.waits.spread(), counted.ratings.figures()
        leads = {name: kept.share for name, kept in counted.leads.items()}
        return figures.SpanShape(
            first=first,
            last=last,
            days_open=len(counted.open_on),
            came=counted.came,
            helped=counted.heads.helped,
            clients=counted.heads.clients,
            wait_p50=waits.p50,
            wait_p80=waits.p80,
            rating=ratings.average,
            ratings=ratings.count,
            registration=leads.get("registration"),
            decision=leads.get("decision"),
        )


def _groups(
    counted: Mapping[str, Heads], names: Mapping[str, Texts] | None = None
) -> list[figures.GroupShape]:
    return [
        figures.GroupShape(
            key=key,
            name=dict((names or {}).get(key) or ({"en": key} if key else {})),
            helped=heads.helped,
            clients=heads.clients,
        )
        for key, heads in counted.items()
    ]
