"""Sets one scenario's stage: central, devices, window or none; plays it; and clears everything away."""

from contextlib import ExitStack
from pathlib import Path
from random import Random

from kiosk.app.clock import SimulatedClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.demo.boxed_central import BoxedCentral, Filling
from kiosk.app.demo.day import COUNTERS
from kiosk.app.demo.morning import prepare_day
from kiosk.app.demo.office import demo_office, second_office
from kiosk.app.devices import make_printer
from kiosk.app.office_file import load_office
from kiosk.app.scenario.faces import Face, NoWindow
from kiosk.app.scenario.model import GivenAppointment, Scenario
from kiosk.app.scenario.options import Staging
from kiosk.app.scenario.pacing import Pace
from kiosk.app.scenario.player import Player
from kiosk.app.scenario.reporting import Reporter
from kiosk.app.scenario.world import Equipment, World
from kiosk.app.simulated_devices import SimulatedDevices
from kiosk.central.seed import SeedAppointment
from kiosk.scheduling.wire import OfficeShape


def stage(scenario: Scenario, staging: Staging, folder: Path, clock: SimulatedClock) -> bool:
    """Play a scenario in `folder`; return whether every expectation held."""
    if staging.pictures is not None:
        staging.pictures.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        central = _central(scenario, folder, clock, staging.seed)
        if scenario.central_is_down:
            central.stop()
        face = _face(staging, clock)
        stack.callback(face.close)
        world = World(
            Equipment(
                folder,
                clock,
                central,
                _devices(scenario, clock),
                staging.seed,
                staging.pictures,
                make_printer(staging.printer, 80, clock) if staging.printer else None,
            )
        )
        stack.callback(world.close)
        pace = Pace(clock, world.loop, staging.speed, face.draw)
        return Player(scenario, world, face, pace, Reporter(clock, as_json=staging.as_json)).play()


def _devices(scenario: Scenario, clock: SimulatedClock) -> SimulatedDevices:
    model = scenario.printer_model
    return SimulatedDevices(clock, model) if model else SimulatedDevices(clock)


def _face(staging: Staging, clock: SimulatedClock) -> Face:
    if not staging.with_window:
        return NoWindow()
    # Without a window neither Qt nor a font is loaded.
    from kiosk.app.scenario.window_face import WindowFace
    from kiosk.app.screen import choose_platform
    from kiosk.devices.tickets.qr import code_modules

    choose_platform()
    return WindowFace(clock, code_modules)


def _central(scenario: Scenario, folder: Path, clock: SimulatedClock, seed: int) -> BoxedCentral:
    office = _office(scenario)
    if scenario.demo_day:
        return prepare_day(folder, clock, scenario.at, Random(seed), office).central
    beside = (second_office(),) if scenario.office == "demo" else ()
    places = {office.id, *(other.id for other in beside)}
    appointments = tuple(_seed(given, office, places) for given in scenario.appointments)
    filling = Filling(office, appointments, COUNTERS, beside)
    central = BoxedCentral(folder / "central.db", clock, filling)
    for counter in COUNTERS if scenario.counters is None else scenario.counters:
        central.does("open", counter, "")
    return central


def _office(scenario: Scenario) -> OfficeShape:
    office = demo_office() if scenario.office == "demo" else load_office(scenario.folder / scenario.office)
    if scenario.language is None:
        return office
    if scenario.language not in office.languages:
        raise ComplaintError(f"the office does not offer {scenario.language!r}")
    others = [language for language in office.languages if language != scenario.language]
    return office.model_copy(update={"languages": [scenario.language, *others]})


def _seed(given: GivenAppointment, office: OfficeShape, places: set[str]) -> SeedAppointment:
    if given.office is not None and given.office not in places:
        raise ComplaintError(f"there is no office {given.office!r}; there are: {', '.join(sorted(places))}")
    if given.service not in {service.id for service in office.services}:
        raise ComplaintError(f"the office has no service {given.service!r}")
    return SeedAppointment(
        id=given.code,
        code=given.code,
        service_id=given.service,
        start=given.start,
        persons=given.persons,
        language=given.language,
        surname=given.surname,
        given_names=given.given,
        birth_date=given.birth_date,
        document_number=given.document_number,
        state=given.state,
        office_id=given.office or office.id,
        group_id=given.group,
    )
