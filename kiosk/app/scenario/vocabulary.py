"""Everything a scenario can say, as data, so that people outside can write one without reading the code."""

from kiosk.app.demo.office import demo_office
from kiosk.app.scenario.expecting import DEVICE_WORDS, EXPECTATIONS
from kiosk.app.scenario.schema import schema
from kiosk.app.scenario.steps import CENTRAL_APPOINTMENT, CENTRAL_COUNTER, CENTRAL_PLAIN, CENTRAL_SERVICE
from kiosk.devices.simulated.vocabulary import keys, printer_hands, printer_models
from kiosk.devices.simulated.vocabulary import vocabulary as device_states
from kiosk.domain.reads import Refusal
from kiosk.domain.tickets import PrintProblem
from kiosk.flow.controls import Control
from kiosk.flow.screens import AnswerKind
from kiosk.flow.vocabulary import controls_by_screen
from kiosk.scheduling.faults import vocabulary as network_states
from kiosk.store.faults import vocabulary as disk_states


def vocabulary() -> dict[str, object]:
    """Return screens with their controls, devices with their states, answers, and the schema of a file."""
    return {
        "screens": {
            name: [control.value for control in controls] for name, controls in controls_by_screen().items()
        },
        "controls": [control.value for control in Control],
        "controls_with_item": {
            Control.LANGUAGE.value: "a language tag, such as language:en",
            Control.CHOOSE_APPOINTMENT.value: "the appointment's code in the scenario",
            Control.WALK_IN_SERVICE.value: "a service id",
            Control.TYPE_KEY.value: "a character of the keyboard, such as type.key:A; type.key:space",
            Control.TYPE_FIELD.value: "day, month or year",
            Control.MISSING_THING.value: "a place on the service's checklist, from 0",
        },
        "answers": [kind.value for kind in AnswerKind],
        "refusals": [refusal.value for refusal in Refusal],
        "print_problems": [problem.value for problem in PrintProblem],
        "devices": {name: list(states) for name, states in device_states().items()},
        "printer_models": printer_models(),
        "hands": list(printer_hands()),
        "keys": list(keys()),
        "device_words": list(DEVICE_WORDS),
        "network": list(network_states()),
        "disk": list(disk_states()),
        "central": {
            "plain": list(CENTRAL_PLAIN),
            "with_counter": list(CENTRAL_COUNTER),
            "with_code": list(CENTRAL_APPOINTMENT),
            "with_service": list(CENTRAL_SERVICE),
        },
        "services": {
            service.id: {"series": service.series, "walk_ins": service.takes_walk_ins}
            for service in demo_office().services
        },
        "expectations": {name: expectation.about for name, expectation in EXPECTATIONS.items()},
        "schema": schema(),
    }
