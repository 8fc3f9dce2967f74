"""The report in a language, for people: sections with a heading, a plot and the table of what it shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.central.reports.drawing import Drawing
from kiosk.central.reports.figures import GroupShape, ReportShape
from kiosk.central.reports.folding import FOLDED
from kiosk.central.reports.numbers import Numbers
from kiosk.central.reports.plots import Series, Title, bars, columns, lines
from kiosk.i18n.words import Words

_KINDS = ("came", "appointments", "walk_ins", "helped", "served", "referred", "incomplete", "no_show", "unfinished",
          "taken_back")  # fmt: skip
_MOST_BARS = 20


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of each row names it, the first `texts` are words and all others numbers."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    texts: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report. `id` is the same in every language."""

    id: str
    heading: str
    table: Table
    plot: Drawing | None = None
    notes: tuple[str, ...] = ()


def sections(report: ReportShape, words: Words) -> tuple[Section, ...]:
    """Tell the whole report."""
    telling = _Telling(report, words)
    return (
        telling.key(),
        telling.time(),
        telling.visits(),
        telling.waits(),
        telling.promises(),
        telling.ratings(),
        telling.leads(),
        telling.services(),
        telling.groups("partners", report.partners, "report-column-partner", "report-not-told"),
        telling.groups(
            "municipalities", report.municipalities, "report-column-municipality", "report-not-told"
        ),
        telling.groups("sponsors", report.sponsors, "report-column-sponsor", "report-no-sponsor"),
    )


class _Telling:
    """A report, the words and the numbers of one language."""

    def __init__(self, report: ReportShape, words: Words) -> None:
        self._report, self._words, self._say = report, words, words.say
        self._numbers = Numbers(words.language)
        self._ticks = [self._numbers.tick(each, report.step) for each in report.spans]

    def key(self) -> Section:
        return Section(
            "key",
            self._say("report-key-heading"),
            self._table(
                ("report-column-figure", "report-column-value", "report-column-counted"), self._key_rows()
            ),
        )

    def _key_rows(self) -> Iterator[tuple[str, ...]]:
        report, say, n = self._report, self._say, self._numbers
        visits = say("report-key-clients-counted", visits=n.whole(report.visits.helped))
        yield say("report-key-clients"), n.whole(report.visits.clients), visits
        yield say("report-key-days-open"), n.whole(report.days_open), ""
        ratings = say("report-key-rating-counted", count=n.whole(report.ratings.count))
        yield say("report-key-rating"), n.two(report.ratings.average), ratings
        for lead in report.leads:
            named = say("report-key-lead", milestone=lead.milestone, days=lead.days)
            yield named, n.percent(lead.share), self._of(lead.within, lead.count)
        names = {
            "appointment": "report-key-appointment",
            "walk_in": "report-key-walk-in",
            "told_p80": "report-key-told",
        }
        for promise in report.promises:
            if promise.promise in names and (promise.count or promise.minutes is not None):
                named = say(names[promise.promise], minutes=n.short(promise.minutes or 0))
                yield named, n.percent(promise.share), self._of(promise.within, promise.count)
        yield say("report-key-sponsors"), n.whole(report.sponsors_known), ""

    def _of(self, within: int, count: int) -> str:
        n = self._numbers
        return self._say("report-key-lead-counted", within=n.whole(within), count=n.whole(count))

    def time(self) -> Section:
        report, n = self._report, self._numbers
        clients = [span.clients for span in report.spans]
        summary = self._say("report-time-summary", least=n.whole(min(clients)), most=n.whole(max(clients)))
        title = Title(self._say("report-time-plot", step=report.step), summary)
        named = [
            "days-open",
            "came",
            "visits",
            "clients",
            "median",
            "bound",
            "rating",
            "registered",
            "decided",
        ]
        heads = (
            self._say("report-column-span", step=report.step),
            *(self._say(f"report-column-{x}") for x in named),
        )
        rows = tuple(
            (
                n.span(span, report.step),
                *map(n.whole, (span.days_open, span.came, span.helped, span.clients)),
                *map(n.one, (span.wait_p50, span.wait_p80)),
                n.two(span.rating),
                *map(n.percent, (span.registration, span.decision)),
            )
            for span in report.spans
        )
        return Section(
            "time",
            self._say("report-time-heading"),
            Table(heads, rows),
            columns(title, self._ticks, clients, n.short),
        )

    def visits(self) -> Section:
        rows = (
            (
                self._say("report-visit-kind", kind=kind),
                self._numbers.whole(getattr(self._report.visits, kind)),
            )
            for kind in _KINDS
        )
        heads = ("report-column-kind", "report-column-value")
        return Section("visits", self._say("report-visits-heading"), self._table(heads, rows))

    def waits(self) -> Section:
        report, n, say = self._report, self._numbers, self._say
        title = Title(say("report-waits-plot"), say("report-waits-summary"))
        series = (
            Series(say("report-series-median"), [span.wait_p50 for span in report.spans]),
            Series(say("report-series-bound"), [span.wait_p80 for span in report.spans], "second"),
        )
        heads = ["kind", "times", "mean", "median", "bound", "nine-in-ten", "longest"]
        rows = (
            (
                say("report-waits-kind", kind=kind),
                n.whole(spread.count),
                *map(n.one, (spread.mean, spread.p50, spread.p80, spread.p90, spread.longest)),
            )
            for kind in ("waits", "appointment_waits", "walk_in_waits", "serving")
            for spread in (getattr(report, kind),)
        )
        table = self._table([f"report-column-{each}" for each in heads], rows)
        return Section(
            "waits", say("report-waits-heading"), table, lines(title, self._ticks, series, n.short)
        )

    def promises(self) -> Section:
        n = self._numbers
        rows = (
            (
                self._say("report-promise", promise=each.promise),
                n.whole(each.count),
                n.whole(each.within),
                n.percent(each.share),
            )
            for each in self._report.promises
        )
        heads = [f"report-column-{each}" for each in ("promise", "counted", "within", "share")]
        return Section("promises", self._say("report-promises-heading"), self._table(heads, rows))

    def ratings(self) -> Section:
        ratings, n = self._report.ratings, self._numbers
        summary = self._say(
            "report-ratings-summary", count=n.whole(ratings.count), average=n.two(ratings.average)
        )
        names = [str(score) for score in range(1, 11)]
        plot = columns(Title(self._say("report-ratings-plot"), summary), names, ratings.scores, n.short)
        rows = ((name, n.whole(count)) for name, count in zip(names, ratings.scores, strict=True))
        table = self._table(("report-column-score", "report-column-ratings"), rows)
        return Section("ratings", self._say("report-ratings-heading"), table, plot, (summary,))

    def leads(self) -> Section:
        report, n, say = self._report, self._numbers, self._say
        title = Title(say("report-leads-plot"), say("report-leads-summary"))
        series = (
            Series(say("report-series-registered"), [span.registration for span in report.spans]),
            Series(say("report-series-decided"), [span.decision for span in report.spans], "second"),
        )
        plot = lines(title, self._ticks, series, n.percent_short, top=1.0)
        rows = (
            (
                say("report-key-lead", milestone=each.milestone, days=each.days),
                n.whole(each.count),
                n.whole(each.within),
                n.percent(each.share),
                n.one(each.median_days),
                "–" if each.longest_days is None else n.whole(each.longest_days),
            )
            for each in report.leads
        )
        heads = ["lead", "counted", "within", "share", "median-days", "longest-days"]
        table = self._table([f"report-column-{each}" for each in heads], rows)
        return Section("leads", say("report-leads-heading"), table, plot, (say("report-leads-note"),))

    def services(self) -> Section:
        report, n, text = self._report, self._numbers, self._words.text
        partners = {each.key: text(each.name) for each in report.partners}
        rows = (
            (
                text(each.name),
                partners.get(each.partner_id, each.partner_id),
                *map(n.whole, (each.helped, each.clients)),
                *map(n.one, (each.waits.p50, each.waits.p80, each.serving.mean)),
                n.two(each.ratings.average),
                n.whole(each.ratings.count),
            )
            for each in report.services
        )
        heads = ["service", "partner", "visits", "clients", "median", "bound", "serving", "rating", "ratings"]
        table = replace(self._table([f"report-column-{each}" for each in heads], rows), texts=2)
        plot = self._bars([(text(each.name), each.clients) for each in report.services])
        return Section(
            "services",
            self._say("report-services-heading"),
            table,
            plot,
            (self._say("report-services-note"),),
        )

    def groups(self, name: str, groups: Sequence[GroupShape], column: str, unsaid: str) -> Section:
        n = self._numbers
        named = [(self._group(each, unsaid), each) for each in groups]
        rows = ((text, n.whole(each.helped), n.whole(each.clients)) for text, each in named)
        table = self._table((column, "report-column-visits", "report-column-clients"), rows)
        # Most visitors have no sponsor: beside that bar all others would be nothing.
        drawn = [(text, each.clients) for text, each in named if each.key or name != "sponsors"]
        plot = self._bars(drawn) if drawn else None
        notes = (self._say("report-folding-note"),) if name != "partners" else ()
        return Section(name, self._say(f"report-{name}-heading"), table, plot, notes)

    def _group(self, group: GroupShape, unsaid: str) -> str:
        if group.key == FOLDED:
            return self._say("report-folded", count=group.folded)
        return self._words.text(group.name) or self._say(unsaid)

    def _bars(self, rows: Sequence[tuple[str, int]]) -> Drawing:
        title = Title(self._say("report-groups-plot"), self._say("report-groups-summary", count=len(rows)))
        return bars(title, rows[:_MOST_BARS], self._numbers.whole)

    def _table(self, heads: Sequence[str], rows: Iterable[tuple[str, ...]]) -> Table:
        return Table(tuple(self._say(each) for each in heads), tuple(rows))
