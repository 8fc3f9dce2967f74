"""A machine without a credential becomes a kiosk: by a code that it shows, or by one that it is shown or told.

It shows a short code (RFC 8628) that a manager approves in the browser, and asks for the outcome meanwhile. Whoever
stands there may hold the fleet page's QR code before the scanner, or type its code, instead.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from ipaddress import ip_address
from typing import Protocol
from urllib.parse import urlsplit

from kiosk.domain.enrolment_code import (
    CodeProblem,
    EnrolmentCode,
    approval_address,
    read_address,
    read_code,
    read_enrolment_code,
)
from kiosk.domain.fleet import Enrolment, Joining, JoiningPending
from kiosk.domain.reads import Read, SetupCode
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.service.backoff import BackOff
from kiosk.service.loop import Loop, Timer
from kiosk.service.workers import Workers

CODE_LENGTH = 12
READY_AGAIN_S = 10.0
"""A code that was laid ready is tried so often while the central cannot be reached."""
JOINED_S = 4.0
"""So long it says what it has become, before it starts as that."""

_log = logging.getLogger(__name__)


class Joiner(Protocol):
    """What asks the central, and keeps what it says. Blocks; used from workers."""

    def ask(self) -> Joining | Unreachable | Declined:
        """Ask the central of the settings to become one of its kiosks."""
        ...

    def outcome(self, joining: Joining) -> Enrolment | JoiningPending | Unreachable | Declined:
        """Ask what came of it."""
        ...

    def use(self, url: str, code: str) -> Enrolment | Unreachable | Declined:
        """Use a manager's code at a central."""
        ...

    def keep(self, who: Enrolment, url: str) -> str | None:
        """Keep what the machine has become; a stable code where it cannot be kept."""
        ...

    def spent(self) -> None:
        """The code that was laid ready for the first start is of no more use."""
        ...


class Step(Enum):
    """What is on the screen."""

    SHOWING = "showing"
    TYPING = "typing"
    USING = "using"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class FirstStartView:
    """What to show. `user_code` and `address` are empty while the central was not reached; `trouble` is a stable code.

    `typed` are the letters so far, `name` is what the kiosk is called, `knows_central` whether the settings name one.
    """

    language: str
    step: Step = Step.SHOWING
    user_code: str = ""
    address: str = ""
    typed: str = ""
    trouble: str = ""
    name: str = ""
    knows_central: bool = True


class FirstStart:
    """The desk of the screen. Used on the loop's thread, but for `read`.

    `url` is the central of the settings, None where they name none. `on_joined` is called when all is kept and said.
    """

    def __init__(
        self,
        loop: Loop,
        workers: Workers,
        joiner: Joiner,
        url: str | None,
        language: str,
        on_joined: Callable[[], None],
        back_off: BackOff,
    ) -> None:
        self._loop = loop
        self._workers = workers
        self._joiner = joiner
        self._url = url
        self._on_joined = on_joined
        self._back_off = back_off
        self._view = FirstStartView(language, knows_central=url is not None)
        self._on_view: list[Callable[[FirstStartView], None]] = []
        self._joining: Joining | None = None
        self._timer: Timer | None = None
        self._keeping = False

    @property
    def view(self) -> FirstStartView:
        """Return what to show now."""
        return self._view

    def subscribe(self, on_view: Callable[[FirstStartView], None]) -> None:
        """Call back with each new view."""
        self._on_view.append(on_view)

    def start(self, ready: EnrolmentCode | None = None) -> None:
        """Begin to ask; with a code that was laid `ready`, by that."""
        if ready is not None:
            self._use_ready(ready)
        self._ask()

    def _ask(self) -> None:
        if self._url is not None:
            self._workers.run(
                "join", self._joiner.ask, self._asked, lambda: self._asked(Unreachable("broke"))
            )

    def read(self, read: Read) -> None:
        """Take what a scanner has read, from any thread."""
        self._loop.post(lambda: self._scanned(read))

    def choose_language(self, language: str) -> None:
        """Go on in another language."""
        self._show(language=language)

    def type_instead(self, wanted: bool) -> None:
        """Show the keys, or the code again."""
        if self._view.step in (Step.SHOWING, Step.TYPING):
            self._show(step=Step.TYPING if wanted else Step.SHOWING, typed="", trouble="")

    def key(self, letter: str) -> None:
        """Take a letter."""
        if self._view.step is Step.TYPING and len(self._view.typed) < CODE_LENGTH:
            self._show(typed=self._view.typed + letter[:1], trouble="")

    def delete(self) -> None:
        """Take the last letter back."""
        self._show(typed=self._view.typed[:-1], trouble="")

    def enter(self) -> None:
        """Use what was typed."""
        code = read_code(self._view.typed)
        if code is None or self._url is None:
            self._show(trouble="no_code")
            return
        self._use(EnrolmentCode(self._url, code), Step.TYPING)

    def _scanned(self, read: Read) -> None:
        if self._view.step in (Step.USING, Step.JOINED):
            return
        found = (
            read_enrolment_code(read.text.reveal()) if isinstance(read, SetupCode) else CodeProblem.NOT_ONE
        )
        if isinstance(found, CodeProblem):
            self._show(trouble=found.value)
        elif self._url is not None and found.url != read_address(self._url):
            # What the settings name holds, whoever holds a code before the scanner.
            _log.warning("enrolment_refused", extra={"reason": "other_central"})
            self._show(trouble="other_central")
        elif self._url is None and not is_safe(found.url):
            self._show(trouble="not_secure")
        else:
            self._use(found, self._view.step)

    def _use(self, code: EnrolmentCode, before: Step) -> None:
        self._show(step=Step.USING, trouble="")
        self._workers.run(
            "enrol",
            lambda: self._joiner.use(code.url, code.code),
            lambda answer: self._used(answer, code.url, before),
            lambda: self._used(Unreachable("broke"), code.url, before),
        )

    def _use_ready(self, code: EnrolmentCode) -> None:
        def used(answer: Enrolment | Unreachable | Declined) -> None:
            if isinstance(answer, Enrolment):
                self._keep(answer, code.url)
            elif isinstance(answer, Unreachable):
                self._trouble(answer.code)
                self._loop.after(READY_AGAIN_S, lambda: self._use_ready(code))
            else:
                _log.warning("enrolment_refused", extra={"reason": answer.code})
                self._trouble(answer.code)
                self._workers.run("spent", self._joiner.spent)

        if self._view.step is Step.JOINED:
            return
        self._workers.run(
            "enrol", lambda: self._joiner.use(code.url, code.code), used, lambda: used(Unreachable("broke"))
        )

    def _used(self, answer: Enrolment | Unreachable | Declined, url: str, before: Step) -> None:
        if isinstance(answer, Enrolment):
            self._keep(answer, url)
        else:
            self._show(step=before, typed="", trouble=answer.code)

    def _asked(self, answer: Joining | Unreachable | Declined) -> None:
        if isinstance(answer, Joining) and self._url is not None:
            self._back_off.worked()
            self._joining = answer
            shown = approval_address(self._url, answer.user_code)
            self._show(user_code=answer.user_code, address=shown, trouble="")
            self._wait(answer.interval_s, self._look)
        elif not isinstance(answer, Joining):
            wait_s = answer.retry_after_s if isinstance(answer, Unreachable) else None
            self._trouble(answer.code)
            self._wait(max(self._back_off.failed(), wait_s or 0.0), self._ask)

    def _look(self) -> None:
        joining = self._joining
        if joining is None or self._view.step is Step.JOINED:
            return
        self._workers.run(
            "join",
            lambda: self._joiner.outcome(joining),
            self._looked,
            lambda: self._looked(Unreachable("broke")),
        )

    def _looked(self, answer: Enrolment | JoiningPending | Unreachable | Declined) -> None:
        match answer:
            case Enrolment():
                self._keep(answer, self._url or "")
            case JoiningPending(interval_s):
                self._wait(interval_s, self._look)
            case Unreachable(retry_after_s=after):
                self._wait(max(self._back_off.failed(), after or 0.0), self._look)
            case Declined():
                # It has run out, or somebody has said no: there is a new code in a moment.
                self._joining = None
                self._show(user_code="", address="")
                self._wait(self._back_off.failed(), self._ask)

    def _keep(self, who: Enrolment, url: str) -> None:
        if self._keeping:
            return
        self._keeping = True
        self._show(step=Step.USING, trouble="")
        self._workers.run(
            "keep",
            lambda: self._joiner.keep(who, url),
            lambda refused: self._kept(who, refused),
            lambda: self._kept(who, "broke"),
        )

    def _kept(self, who: Enrolment, refused: str | None) -> None:
        self._keeping = False
        if refused is not None:
            # The central gives the same answer again to who asks with the same key.
            self._show(step=Step.SHOWING, trouble="not_kept")
            self._wait(self._back_off.failed(), self._look)
            return
        _log.info("enrolled", extra={"kiosk": who.kiosk_id, "epoch": who.epoch})
        self._show(step=Step.JOINED, name=who.name, user_code="", address="", typed="")
        self._loop.after(JOINED_S, self._on_joined)

    def _trouble(self, code: str) -> None:
        # Who is typing is not disturbed by what goes on beside.
        if self._view.step is Step.SHOWING:
            self._show(user_code="", address="", trouble=code)

    def _wait(self, seconds: float, then: Callable[[], None]) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop.after(seconds, then)

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        for on_view in self._on_view:
            on_view(self._view)


def is_safe(url: str) -> bool:
    """Tell whether a machine may believe an address that nobody has set: encrypted, or on itself."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return True
    host = parts.hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
