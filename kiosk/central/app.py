"""Puts the central together: the routes of the contract over a database and a clock."""

from functools import cache
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute

from kiosk import __version__
from kiosk.central.api import (
    check_ins,
    counters,
    enrolments,
    health,
    kiosks,
    offices,
    problems,
    ratings,
    reports,
    stream,
    tickets,
)
from kiosk.central.api.context import Context
from kiosk.central.api.figures import Figures
from kiosk.central.api.gate import Gate
from kiosk.central.api.heard import Heard
from kiosk.central.api.limits import BodyLimit, RateLimiter
from kiosk.central.api.listeners import Listeners
from kiosk.central.api.news import Newsroom
from kiosk.central.api.openapi import describe
from kiosk.central.api.watching import Watch
from kiosk.central.queueing.promises import Promises
from kiosk.central.queueing.views import Views
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.web import routes
from kiosk.domain.clock import Clock
from kiosk.scheduling import wire

ROUTERS = (
    offices.router,
    check_ins.router,
    tickets.router,
    stream.router,
    counters.router,
    kiosks.router,
    enrolments.router,
    ratings.router,
    reports.router,
    health.router,
)


def create_app(database: Database, clock: Clock, settings: CentralSettings | None = None) -> FastAPI:
    """Make the application. The database stays the caller's to close; `app.state.context` holds the parts."""
    chosen = settings or CentralSettings()
    app = Central(
        title="Loket central", version=__version__, docs_url=None, redoc_url=None, routes=list(_routes())
    )
    app.state.context = parts(database, clock, chosen)
    problems.install(app)
    app.add_middleware(Gate, settings=chosen)
    # The outer one: a request that comes slowly takes nobody's room.
    app.add_middleware(BodyLimit, limit=chosen.max_body)
    app.add_middleware(Watch, clock=clock)
    return app


def parts(database: Database, clock: Clock, settings: CentralSettings) -> Context:
    """Make what the routes work with. Its streams are woken by the database until `Context.close`."""
    listeners, promises = Listeners(), Promises(database)
    views = Views(database, settings, clock, promises.told)
    return Context(
        database,
        clock,
        settings,
        views,
        Newsroom(database, views, clock),
        RateLimiter(clock),
        listeners,
        Heard(database, clock),
        database.changed.listen(listeners.ring),
        promises,
        Figures(),
    )


@cache
def _routes() -> tuple[BaseRoute, ...]:
    # Once in a process: to work out what each route depends on takes longer than all else of a start.
    whole, base = APIRouter(), APIRouter(prefix=wire.BASE)
    for router in ROUTERS:
        base.include_router(router)
    whole.include_router(base)
    # Where those who watch processes look for it.
    whole.include_router(health.router, include_in_schema=False)
    whole.include_router(routes.router, include_in_schema=False)
    return tuple(whole.routes)


class Central(FastAPI):
    """The application, with the description of the contract as `kiosk.scheduling.wire` has it."""

    def openapi(self) -> dict[str, Any]:
        """Describe the contract, once."""
        if self.openapi_schema is None:
            self.openapi_schema = describe(self, ROUTERS)
        return self.openapi_schema
