"""Plays one scenario: each step in its order, each expectation waited for, everything that happens reported."""

import re
from dataclasses import dataclass

from kiosk.app.scenario.expecting import EXPECTATIONS
from kiosk.app.scenario.faces import Face, UntappableError, offer_named
from kiosk.app.scenario.model import (
    Action,
    Central,
    Clock,
    Device,
    Disk,
    Expect,
    Hand,
    Kill,
    Network,
    Place,
    Press,
    Scan,
    Scenario,
    Staff,
    Tap,
    WaitFor,
)
from kiosk.app.scenario.pacing import Pace, StuckError
from kiosk.app.scenario.reporting import Reporter
from kiosk.app.scenario.seen import (
    Seen,
    away_of,
    contact_of,
    help_of,
    number_of,
    out_of_service_of,
    print_of,
    status_of,
    words_of,
)
from kiosk.app.scenario.watching import Watcher
from kiosk.app.scenario.world import World
from kiosk.devices.speech.keypad import Key
from kiosk.domain.signed_codes import parse, text_of
from kiosk.service.speech.narrator import Narrator

PATIENCE_S = 4.0
"""Real seconds that an expectation may need: what comes by the network comes at its own pace."""


PRESS_S = 0.6
"""So long after the step before a key is pressed; a listener takes longer."""


class StepError(Exception):
    """A step that could not be done, such as a tap on what is not offered."""


@dataclass
class Tally:
    """How many expectations held."""

    held: int = 0
    failed: int = 0


class Player:
    """Plays a scenario in its world."""

    def __init__(self, scenario: Scenario, world: World, face: Face, pace: Pace, reporter: Reporter) -> None:
        self._scenario = scenario
        self._world = world
        self._face = face
        self._pace = pace
        self._reporter = reporter
        self._tally = Tally()
        self._number: str | None = None
        self._numbers_before: set[str] = set()
        self._watcher = Watcher(world, face, reporter)

    def play(self) -> bool:
        """Play all steps; return whether every expectation held."""
        self._reporter.say("start", title=self._scenario.title)
        problem = ""
        try:
            self._attach()
            for step in self._scenario.steps:
                if not isinstance(step.action, Expect):
                    self._world.listen_anew()
                self._act(step.action, step.place)
                self._watcher.look()
            self._pace.settle()
            self._watcher.look()
        except StepError as stopped:
            problem = str(stopped)
        except StuckError:
            problem = "work did not end"
        if problem:
            self._tally.failed += 1
            self._reporter.say("stopped", problem=problem)
        ok = self._tally.failed == 0
        self._reporter.say(
            "result", title=self._scenario.title, ok=ok, held=self._tally.held, failed=self._tally.failed
        )
        return ok

    def _attach(self) -> None:
        kiosk = self._world.running.kiosk
        self._pace.workers = self._world.running.workers
        self._face.attach(kiosk, self._narrator)
        # Before anybody looks, the kiosk may read the office: what it shows until then takes a moment only.
        self._pace.settle()
        self._watcher.attach(kiosk)

    @property
    def _narrator(self) -> Narrator | None:
        speech = self._world.running.speech
        return speech.narrator if speech else None

    def _act(self, action: Action, place: Place) -> None:
        """Do a step. A device, the network or the power changes while what was tapped or scanned is under way."""
        match action:
            case Expect():
                self._expect(action, place)
            case Tap(control):
                self._tap(control, place)
            case Scan():
                self._scan(action, place)
            case Device() | Press() | Hand():
                self._at_devices(action, place)
            case Network(state, amount):
                self._world.set_network(state, amount)
            case Disk(state):
                self._world.set_disk(state)
            case WaitFor(seconds):
                self._pace.let_pass(seconds)
            case Central():
                self._central(action, place)
            case Staff():
                self._staff(action, place)
            case Kill():
                self._kill()
            case Clock():
                self._world.set_clocks(action)

    def _at_devices(self, action: Device | Press | Hand, place: Place) -> None:
        match action:
            case Device(device, state):
                self._device(device, state, place)
            case Press(key, heard):
                if heard:
                    self._go_to(re.compile(heard), place)
                self._press(key)
            case Hand(does):
                self._hand(does, place)

    def _expect(self, expect: Expect, place: Place) -> None:
        wanted = dict(expect.wanted)
        self._pace.until(lambda: not self._differing(wanted), PATIENCE_S)
        self._remember()
        seen = self._seen()
        for name, value in expect.wanted:
            ok = EXPECTATIONS[name].agree(value, EXPECTATIONS[name].seen(seen))
            self._tally.held += ok
            self._tally.failed += not ok
            self._reporter.say(
                "expect",
                line=place.line,
                key=name,
                ok=ok,
                wanted=plain(value),
                seen=plain(EXPECTATIONS[name].seen(seen)),
            )

    def _differing(self, wanted: dict[str, object]) -> list[str]:
        seen = self._seen()
        return [
            n for n, value in wanted.items() if not EXPECTATIONS[n].agree(value, EXPECTATIONS[n].seen(seen))
        ]

    def _tap(self, name: str, place: Place) -> None:
        kiosk = self._world.running.kiosk
        self._pace.until(lambda: offer_named(kiosk.view.offers, name) is not None, PATIENCE_S)
        offer = offer_named(kiosk.view.offers, name)
        if offer is None or not offer.enabled:
            why = "is not offered" if offer is None else "cannot be tapped now"
            raise StepError(f"line {place.line}: {name} {why} on {kiosk.view.name}")
        self._remember()
        try:
            self._face.tap(offer)
        except UntappableError:
            raise StepError(
                f"line {place.line}: {name} is offered, but not to be touched in the window"
            ) from None

    def _scan(self, scan: Scan, place: Place) -> None:
        self._pace.settle()
        self._remember()
        if scan.ticket:
            code, absent = self._world.last_ticket_code(), "there is no ticket yet"
        elif scan.signed or scan.forged:
            code, absent = self._signed_code(scan), "the central has no such appointment to sign"
        else:
            self._world.scan(scan)
            return
        if code is None:
            raise StepError(f"line {place.line}: {absent}")
        self._world.scan(Scan(code=code, to=scan.to))

    def _signed_code(self, scan: Scan) -> str | None:
        text = self._world.signed_code(scan.signed or scan.forged or "")
        signed = parse(text) if text and scan.forged else None
        return text if signed is None else text_of(signed.message, signed.signature[::-1])

    def _device(self, device: str, state: str, place: Place) -> None:
        try:
            self._world.set_device(device, state)
        except ValueError:
            raise StepError(f"line {place.line}: the {device} of this scenario cannot be {state}") from None

    def _press(self, key: str) -> None:
        # A second press within half a second is taken for the same one.
        self._pace.let_pass(PRESS_S)
        self._world.listen_anew()
        self._world.press(key)

    def _go_to(self, heard: re.Pattern[str], place: Place) -> None:
        """Go from one thing to the next until it is heard; from the last one back."""
        self._pace.settle()
        for key in (Key.NEXT, Key.BACK):
            before = None
            while (last := self._world.last_spoken()) != before:
                if heard.search(last):
                    return
                before = last
                self._press(key.value)
                self._pace.settle()
                self._watcher.look()
        raise StepError(f"line {place.line}: {heard.pattern!r} was not to be heard on {self._seen().screen}")

    def _hand(self, does: str, place: Place) -> None:
        """Use a hand; what it is to take may be on its way."""
        done = False

        def try_it() -> bool:
            nonlocal done
            done = done or self._world.use_hand(does)
            return done

        self._pace.until(try_it, PATIENCE_S)
        if not done:
            raise StepError(f"line {place.line}: there is nothing to be done with {does}")

    def _central(self, action: Central, place: Place) -> None:
        self._pace.settle()
        answer = self._world.central_does(action)
        self._reporter.say("central", action=action.action, answer=answer)
        if answer.startswith("declined"):
            raise StepError(f"line {place.line}: the central {answer} {action.action}")

    def _staff(self, action: Staff, place: Place) -> None:
        # Not on the loop's thread, where a printer would be waited for.
        self._pace.settle()
        answers: list[str] = []
        world = self._world
        world.running.workers.run("staff", lambda: world.staff_does(action), answers.append, lambda: None)
        self._pace.settle()
        answer = answers[0] if answers else "broke"
        self._reporter.say("staff", action=action.does, number=action.number, answer=answer)
        if answer.startswith("refused"):
            raise StepError(f"line {place.line}: {action.number}: {answer}")

    def _kill(self) -> None:
        # What is committed is committed, and a ticket may be on its way to the printer.
        self._pace.settle(leaving="print")
        self._remember()
        self._world.cut_power()
        self._pace.loop = self._world.loop
        self._pace.workers = self._world.running.workers
        self._face.attach(self._world.running.kiosk, self._narrator)
        self._watcher.attach(self._world.running.kiosk)

    def _remember(self) -> None:
        number = number_of(self._world.running.kiosk.view)
        if number is not None and number != self._number:
            self._numbers_before |= {self._number} if self._number else set()
            self._number = number

    def _seen(self) -> Seen:
        world, view = self._world, self._world.running.kiosk.view
        number, status = number_of(view), status_of(view)
        outbox = world.running.parts.store.outbox()
        return Seen(
            screen=view.name,
            language=view.language,
            number=number,
            same_number=number is not None and number == self._number and number not in self._numbers_before,
            print=print_of(view),
            papers=world.papers(),
            paper_code=world.last_paper_code,
            paper_fate=world.last_paper_fate(),
            unconfirmed=world.unconfirmed(),
            counters_see=world.counters_see,
            silent=world.silent,
            pending=outbox.pending,
            quarantined=outbox.quarantined,
            offered=frozenset(offer.name for offer in view.offers if offer.enabled),
            ahead=status.ahead if status else None,
            state=status.state.value if status else None,
            counter=status.counter if status else None,
            central_tickets=world.central_tickets,
            ratings=world.ratings,
            municipalities=world.municipalities,
            help_asked=world.help_asked,
            help=help_of(view),
            out_of_service=out_of_service_of(view),
            contact=contact_of(world.running.kiosk.facts),
            devices=words_of(world.running.supervisor.reports()),
            away=away_of(view),
            spoken=world.spoken,
            spoken_aloud=world.spoken_aloud,
        )


def plain(value: object) -> object:
    """Write a wanted or seen value as JSON can."""
    if isinstance(value, frozenset):
        return sorted(value)
    return getattr(value, "pattern", value)
