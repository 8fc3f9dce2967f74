"""Work of a kiosk that can be left standing in the middle: a thread that runs only while everybody else waits for it.

At each moment one thread runs, and who runs next is told by the world, so a schedule is the same every time.
"""

import threading
from collections import deque
from collections.abc import Callable
from random import Random
from typing import TypeVar

from kiosk.service.loop import Call, Loop
from kiosk.service.workers import Workers, do_nothing, ignore
from tests.simulation.promises import BrokenPromiseError

T = TypeVar("T")

LONGEST_S = 60.0
"""Real seconds after which a task that neither pauses nor ends is a bug."""


class PowerCutError(BaseException):
    """The power is gone: nothing in the kiosk may catch it."""


class WorkBrokeError(AssertionError):
    """A piece of work raised: in the product that is logged as a bug, here it ends the schedule."""


class Task:
    """One piece of work in a thread of its own. `pauses_at` counts down the places where it may stand still."""

    def __init__(self, name: str, work: Call, pauses_at: int) -> None:
        self.name = name
        self.ended = False
        self._work = work
        self._pauses_at = pauses_at
        self._go, self._back = threading.Semaphore(0), threading.Semaphore(0)
        self._doomed = False
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name=f"simulated-{name}", daemon=True)
        self._thread.start()

    def resume(self) -> None:
        """Let it run until it pauses or ends; what it raised is raised here."""
        self._go.release()
        if not self._back.acquire(timeout=LONGEST_S):
            raise AssertionError(f"{self.name} neither pauses nor ends")
        if self.ended:
            self._thread.join(LONGEST_S)
            if self._error is not None and not self._doomed:
                raise self._error

    def place(self) -> None:
        """A place where this task may stand still; called within it."""
        self._pauses_at -= 1
        if self._pauses_at == 0:
            self._back.release()
            self._go.acquire()
        if self._doomed:
            raise PowerCutError

    def kill(self) -> None:
        """The power is gone where it stands."""
        self._doomed = True
        while not self.ended:
            self.resume()

    def _run(self) -> None:
        self._go.acquire()
        try:
            if not self._doomed:
                self._work()
        except BaseException as error:  # noqa: BLE001  (it is raised again where the task is waited for)
            self._error = error
        finally:
            self.ended = True
            self._back.release()


class SimulatedWorkers(Workers):
    """Runs work when the kiosk is settled, one piece after the other, in an order that chance has drawn.

    Now and then a piece is left standing (`paused`) at a place where it waits for network or printer.
    """

    def __init__(self, loop: Loop, share_paused: float) -> None:
        super().__init__(loop, 1)
        self._box = loop
        self.share_paused = share_paused
        self._todo: deque[tuple[str, Call]] = deque()
        self.paused: list[Task] = []
        self.current: Task | None = None

    def run(
        self, name: str, work: Callable[[], T], then: Callable[[T], None] = ignore, failed: Call = do_nothing
    ) -> None:
        """See the base; `failed` is never called, since broken work ends the schedule."""

        def attempt() -> None:
            try:
                answer = work()
            except BrokenPromiseError:
                raise
            except Exception as problem:
                raise WorkBrokeError(f"{name}: {type(problem).__name__}: {problem}") from problem
            self._box.post(lambda: then(answer))

        self._todo.append((name, attempt))

    def settle(self, chance: Random) -> None:
        """Run everything that is to be run, but for what is left standing."""
        while True:
            self._box.pump()
            if not self._todo:
                return
            place = chance.randrange(len(self._todo))
            self._todo.rotate(-place)
            name, attempt = self._todo.popleft()
            self._todo.rotate(place)
            if chance.random() < self.share_paused:
                self._advance(Task(name, attempt, chance.randint(1, 4)))
            else:
                attempt()

    def resume(self, task: Task) -> None:
        """Go on with a piece of work that was left standing."""
        self.paused.remove(task)
        self._advance(task)

    def place(self) -> None:
        """Work passes a place where it may be left standing."""
        if self.current is not None:
            self.current.place()

    def kill(self) -> None:
        """The power is gone: nothing of what was under way goes on."""
        self._todo.clear()
        while self.paused:
            self.paused.pop().kill()
        self.close()

    def _advance(self, task: Task) -> None:
        self.current = task
        try:
            task.resume()
        finally:
            self.current = None
        if not task.ended:
            self.paused.append(task)
