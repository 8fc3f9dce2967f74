"""What every route needs, made once per application."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from kiosk.central.api.figures import Figures
from kiosk.central.api.heard import Heard
from kiosk.central.api.limits import RateLimiter
from kiosk.central.api.listeners import Listeners
from kiosk.central.api.news import Newsroom
from kiosk.central.queueing.promises import Promises
from kiosk.central.queueing.views import Views
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.domain.clock import Clock


@dataclass(frozen=True, slots=True)
class Context:
    """The parts of one application."""

    database: Database
    clock: Clock
    settings: CentralSettings
    views: Views
    newsroom: Newsroom
    look_ups: RateLimiter
    listeners: Listeners
    heard: Heard
    stop_listening: Callable[[], None]
    promises: Promises
    figures: Figures

    def close(self) -> None:
        """End the streams, hear no more of the database, and write down what was promised."""
        self.listeners.close()
        self.stop_listening()
        self.promises.close()


async def context_of(request: Request) -> Context:
    """Find the parts of the application that serves a request."""
    context: Context = request.app.state.context
    return context


At = Annotated[Context, Depends(context_of)]
