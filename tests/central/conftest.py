"""What the central's tests share: a database that is brought to its schema once and then copied, a clock, an office.

The tests in `ON_BOTH` run on SQLite and once more on a PostgreSQL that is started with the first of them.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from kiosk.central.app import create_app, parts
from kiosk.central.seed import seed
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.town import FakeClock, town
from tests.postgres import Postgres, programs

ON_BOTH = {
    "test_alarms": (
        "test_what_lasts_is_one_alarm_and_ends_by_itself",
        "test_many_that_look_make_one_and_tell_it_once",
        "test_a_process_that_dies_leaves_it_to_another",
    ),
    "test_joining": ("test_a_kiosk_joins_by_the_code_on_its_screen",),
    "test_settings_layers": ("test_a_kiosk_gets_its_layers_signed",),
    "test_counters": (
        "test_a_visit_at_the_counter",
        "test_the_order_is_the_calling_order",
        "test_two_counters_at_once_never_get_the_same",
        "test_many_calls_of_one_counter_call_one",
        "test_the_queue_says_what_is",
    ),
    "test_hall_properties": ("test_counters_that_press_at_once_share_the_hall_without_doubles",),
    "test_idempotency": (
        "test_another_body_is_refused",
        "test_a_refusal_is_not_kept",
        "test_every_change_takes_effect_once",
        "test_answers_are_forgotten_after_days",
    ),
    "test_leases": (
        "test_live_goes_on_behind_the_reserves",
        "test_never_twice_under_threads",
        "test_only_the_newest_epoch_may_lease",
        "test_many_kiosks_share_the_reserves_of_three_digits",
    ),
    "test_migrations": ("test_models_and_migrations_agree", "test_a_failed_change_leaves_nothing"),
    "test_restoring": (
        "test_a_disk_that_was_set_back_gets_no_numbers",
        "test_a_central_learns_from_a_kiosk_that_it_was_put_back",
        "test_numbers_of_forgotten_leases_are_taken_in_after_a_return",
        "test_a_number_of_an_own_range_is_adopted_for_a_service_that_is_named",
        "test_a_slow_line_does_not_shift_an_arrival",
    ),
    "test_retention": (
        "test_a_person_goes_thirty_days_after_the_appointment",
        "test_applied_events_leases_and_series_go_after_ninety_days",
        "test_visits_and_tickets_go_after_four_hundred_days",
        "test_it_is_done_in_the_night_and_once",
    ),
    "test_smoke": ("test_one_visit",),
    "test_stream": (
        "test_tickets_are_told_as_they_change",
        "test_resumed_without_a_gap",
        "test_reset_when_it_cannot_be_resumed",
        "test_stopped_and_started_again",
    ),
    "test_sync": (
        "test_a_check_in_is_adopted_as_it_is_on_paper",
        "test_sent_again_it_is_a_duplicate",
        "test_the_same_event_twice_in_a_batch",
        "test_an_event_that_is_none_is_not_in_the_way",
        "test_a_rejected_event_is_taken_in_when_it_can_be",
        "test_absurd_numbers_are_not_in_the_way",
        "test_two_kiosks_one_visit",
        "test_an_adopted_number_is_merged_with_its_late_event",
        "test_a_gap_is_taken_in",
    ),
    "test_visits": (
        "test_a_visit_goes_on_to_the_next_service_under_its_number",
        "test_the_next_service_has_its_own_appointment_of_the_group",
        "test_who_has_not_come_is_counted_as_missing_and_may_come_later",
        "test_a_contingent_is_told_counted_and_exceeded_with_a_mark",
    ),
}
"""What depends on transactions, locks, types or order: of each module these run on both engines."""
TEMPLATE = "town"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what is chosen on both engines."""
    chosen = metafunc.function.__name__ in ON_BOTH.get(metafunc.module.__name__.rpartition(".")[2], ())
    if chosen and "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", ["sqlite", "postgresql"])


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty office without appointments; a migration for each test would take longer than the tests."""
    path = tmp_path_factory.mktemp("central") / "central.sqlite"
    database = Database(path)
    seed(database, town())
    database.close()
    return path


@pytest.fixture
def clock() -> FakeClock:
    """Return a clock that stands at ten on a Monday."""
    return FakeClock()


@pytest.fixture
def engine() -> str:
    """Name the engine of the test's database."""
    return "sqlite"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Return a PostgreSQL that runs; `TEMPLATE` is in it, an empty office as in `template`."""
    found = programs()
    if found is None:
        pytest.skip("there is no PostgreSQL here: packaging/peers brings it")
    server = Postgres(found)
    try:
        server.start()
        server.execute(f"CREATE DATABASE {TEMPLATE}")
        database = Database(server.address(TEMPLATE))
        seed(database, town())
        database.close()
        yield server
    finally:
        server.stop()


@pytest.fixture
def where(
    engine: str, template: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Path | str]:
    """Return where the test's own database is: a file or an address."""
    if engine == "sqlite":
        path = tmp_path / "central.sqlite"
        shutil.copy(template, path)
        yield path
        return
    server: Postgres = request.getfixturevalue("postgres")
    name = server.copy(TEMPLATE)
    yield server.address(name)
    server.drop(name)


@pytest.fixture
def database(where: Path | str) -> Iterator[Database]:
    """Return a database of the test's own."""
    opened = Database(where)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def app(template: Path) -> FastAPI:
    """Return the application with all its routes, which takes longer to make than most tests."""
    unused = Database(template)
    made = create_app(unused, FakeClock())
    made.state.context.close()
    unused.close()
    return made


@pytest.fixture
def desk(app: FastAPI, database: Database, clock: FakeClock) -> Iterator[Desk]:
    """Return a way to ask the central, which works with the test's own database and clock."""
    app.state.context = parts(database, clock, CentralSettings())
    yield Desk(app)
    app.state.context.close()
