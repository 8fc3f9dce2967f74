"""The answers in words, one function a kind: first the answer, then what explains it, then the next step."""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from kiosk.domain.reads import Refusal
from kiosk.domain.walk_ins import Full
from kiosk.flow.screens import AnswerKind, AnswerScreen
from kiosk.i18n.words import Words


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """The answer itself, what explains it, and what to do now. Empty lines are left out."""

    answer: str
    explained: tuple[str, ...] = ()
    next_step: str = ""


def answer_words(screen: AnswerScreen, words: Words, zone: str, now: datetime) -> AnswerWords:
    """Write an answer for a moment and a zone (IANA name)."""
    told = _Told(screen, words, zone, now)
    match screen.kind:
        case AnswerKind.TOO_EARLY:
            return told.too_early()
        case AnswerKind.TOO_LATE:
            return told.too_late()
        case AnswerKind.OTHER_DAY:
            return told.other_day()
        case AnswerKind.OTHER_OFFICE:
            return told.other_office()
        case AnswerKind.ALREADY_CHECKED_IN:
            return told.already_checked_in()
        case AnswerKind.CANCELLED:
            return told.cancelled()
        case AnswerKind.NOT_FOUND:
            return told.not_found()
        case AnswerKind.COULD_NOT_CHECK:
            return told.could_not_check()
        case AnswerKind.NO_TICKET:
            return told.no_ticket()
        case AnswerKind.CODE_REFUSED:
            return told.code_refused()
        case AnswerKind.SERVICE_CLOSED | AnswerKind.FULL:
            return told.service_closed() if screen.full is None else told.full(screen.full)
        case _:
            assert_never(screen.kind)


@dataclass(frozen=True, slots=True)
class _Told:
    screen: AnswerScreen
    words: Words
    zone: str
    now: datetime

    def too_early(self) -> AnswerWords:
        say = self.words.say
        way = "answer-too-early-next" if self.screen.may_wait else "answer-too-early-next-return"
        detail = say("answer-too-early-detail", service=self._service(), start=self._time(self.screen.start))
        return AnswerWords(say("answer-too-early", time=self._time(self.screen.opens)), (detail,), say(way))

    def too_late(self) -> AnswerWords:
        say = self.words.say
        way = "answer-too-late-next" if self.screen.may_walk_in else "answer-to-desk"
        detail = say("answer-too-late-detail", service=self._service(), start=self._time(self.screen.start))
        return AnswerWords(say("answer-too-late", time=self._time(self.screen.closes)), (detail,), say(way))

    def other_day(self) -> AnswerWords:
        say = self.words.say
        past = self.screen.start is not None and self.screen.start < self.now
        kind = "answer-other-day-past" if past else "answer-other-day"
        about = say("answer-about", service=self._service())
        return AnswerWords(say(kind, when=self._when(self.screen.start)), (about,), say(f"{kind}-next"))

    def other_office(self) -> AnswerWords:
        say, screen = self.words.say, self.screen
        office = self.words.text(screen.office_name or {})
        answer = say("answer-other-office", office=office) if office else say("answer-other-office-unknown")
        when = say("answer-other-office-when", when=self._when(screen.start))
        address = self.words.text(screen.office_address or {})
        return AnswerWords(answer, (address, when), say("answer-other-office-next"))

    def already_checked_in(self) -> AnswerWords:
        say, screen = self.words.say, self.screen
        since = screen.checked_in_at
        detail = say("answer-already-when", time=self._time(since)) if since else ""
        return AnswerWords(say("answer-already"), (detail,), say("answer-already-next"))

    def cancelled(self) -> AnswerWords:
        say = self.words.say
        detail = say("answer-cancelled-detail", when=self._when(self.screen.start), service=self._service())
        way = "answer-cancelled-next" if self.screen.may_walk_in else "answer-to-desk"
        return AnswerWords(say("answer-cancelled"), (detail,), say(way))

    def not_found(self) -> AnswerWords:
        say = self.words.say
        source = self.screen.source.value if self.screen.source else "document"
        way = say("answer-to-desk") if self.screen.to_desk else say("answer-not-found-next", source=source)
        return AnswerWords(say("answer-not-found", source=source), (), way)

    def could_not_check(self) -> AnswerWords:
        say = self.words.say
        source = self.screen.source.value if self.screen.source else "code"
        detail = (
            say("answer-could-not-check-busy" if self.screen.busy else "answer-could-not-check-detail"),
        )
        way = say("answer-could-not-check-next", source=source)
        return AnswerWords(say("answer-could-not-check", source=source), detail, way)

    def no_ticket(self) -> AnswerWords:
        say = self.words.say
        return AnswerWords(say("answer-no-ticket"), (say("answer-no-ticket-detail"),), say("answer-to-desk"))

    def code_refused(self) -> AnswerWords:
        say = self.words.say
        key = f"answer-refused-{(self.screen.refusal or Refusal.UNREADABLE).value.replace('_', '-')}"
        way = say("answer-to-desk") if self.screen.to_desk else ""
        return AnswerWords(say(key), (say(f"{key}-detail"),), way)

    def service_closed(self) -> AnswerWords:
        say, opens = self.words.say, self.screen.opens
        detail = say("answer-service-closed-when", when=self._when(opens)) if opens else ""
        answer = say("answer-service-closed", service=_sentence(self._service()))
        return AnswerWords(answer, (detail,), say("answer-service-closed-next"))

    def full(self, because: Full) -> AnswerWords:
        say, opens = self.words.say, self.screen.opens
        why = say(f"answer-full-{because.value}")
        detail = say("answer-full-when", when=self._when(opens)) if opens else ""
        answer = say("answer-full", service=_sentence(self._service()))
        return AnswerWords(answer, (why, detail), say("answer-full-next"))

    def _service(self) -> str:
        return self.words.text(self.screen.service or {}) or self.words.say("answer-own-service")

    def _time(self, moment: datetime | None) -> str:
        return self.words.clock_time(moment or self.now, self.zone)

    def _when(self, moment: datetime | None) -> str:
        return self.words.when(moment or self.now, self.now, self.zone)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
