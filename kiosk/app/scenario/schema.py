"""The form of a scenario file as a JSON Schema, made from the tables by which files are read."""

from kiosk.app.scenario.expecting import EXPECTATIONS
from kiosk.app.scenario.reading import APPOINTMENT, STATES
from kiosk.app.scenario.steps import (
    CENTRAL_APPOINTMENT,
    CENTRAL_COUNTER,
    CENTRAL_PLAIN,
    CENTRAL_SERVICE,
    SHOWN_TO,
    STAFF,
)
from kiosk.devices.simulated.vocabulary import keys, printer_hands, printer_models
from kiosk.devices.simulated.vocabulary import vocabulary as device_states
from kiosk.scheduling.faults import descriptions as network_descriptions
from kiosk.store.faults import vocabulary as disk_states

Schema = dict[str, object]

_TEXT: Schema = {"type": "string"}
_SHOWN: Schema = dict.fromkeys(("code", "signed", "forged", "image", "bytes", "document"), _TEXT)


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a scenario file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["title", "at", "steps"],
        "additionalProperties": False,
        "properties": {
            "title": _TEXT,
            "office": {
                "description": "demo, or the path of an office file (JSON, the contract's office)",
                **_TEXT,
            },
            "at": {
                "description": "the simulated time at the start, with its offset",
                "format": "date-time",
                **_TEXT,
            },
            "language": {"description": "the language in which the kiosk greets", **_TEXT},
            "given": _given(),
            "steps": {
                "type": "array",
                "items": {"oneOf": [_step(verb, of) for verb, of in _steps().items()]},
            },
        },
    }


def _given() -> Schema:
    appointment: Schema = {key: {} for key in sorted(APPOINTMENT)}
    appointment["start"] = {"description": 'a time of the day of `at` ("10:15"), or a full time', **_TEXT}
    appointment["state"] = {"enum": list(STATES)}
    appointment["group"] = {"description": "who has the same is called together", **_TEXT}
    return _table(
        {
            "appointments": {
                "type": "array",
                "items": _table(appointment, required=["code", "service", "start"]),
            },
            "counters": {"description": "the counters that are open; all unless said", **_list(_TEXT)},
            "central": {"description": "down: the kiosk boots without a central", "enum": ["up", "down"]},
            "printer": {"description": "the model of the simulated printer", "enum": list(printer_models())},
            "day": {"description": "demo: the demo's day, played up to `at`", "enum": ["demo"]},
        }
    )


def _steps() -> dict[str, Schema]:
    devices: dict[str, Schema] = {name: {"enum": list(states)} for name, states in device_states().items()}
    counter = _table({"counter": _TEXT}, required=["counter"])
    code = _table({"code": _TEXT}, required=["code"])
    onwards = _table({"counter": _TEXT, "service": _TEXT}, required=["counter", "service"])
    return {
        "scan": {
            "description": "exactly one of these, and perhaps the device to which it is shown",
            **_table({**_SHOWN, "ticket": {"const": True}, "to": {"enum": list(SHOWN_TO)}}),
        },
        "expect": _table({name: {"description": e.about} for name, e in EXPECTATIONS.items()}),
        "tap": {"description": "a control, with its item after a colon where it has one", **_TEXT},
        **devices,
        "key": {
            "description": "a key of the keypad; with a regular expression: on to what is heard so, then the key",
            "oneOf": [{"enum": list(keys())}, *(_step(key, _TEXT) for key in keys())],
        },
        "hand": {"description": "what a hand does at the printer", "enum": list(printer_hands())},
        "network": {
            "description": "a state, and for slow, flaky and error503 an amount, such as slow 3s; "
            + "; ".join(f"{state}: {does}" for state, does in network_descriptions().items()),
            **_TEXT,
        },
        "disk": {"description": "the kiosk's disk", "enum": list(disk_states())},
        "wait": {"description": "60s, 5min, 2h", **_TEXT},
        "central": {
            "oneOf": [
                {"enum": list(CENTRAL_PLAIN)},
                *(_step(action, counter) for action in CENTRAL_COUNTER),
                *(_step(action, code) for action in CENTRAL_APPOINTMENT),
                *(_step(action, onwards) for action in CENTRAL_SERVICE),
            ]
        },
        "kill": {"enum": ["power"]},
        "staff": {"oneOf": [_step(does, {"description": "a number", **_TEXT}) for does in STAFF]},
        "clock": _table(
            {
                "jump": {"description": "such as 90s or -2h: the office's clocks are set, no time passes"},
                "kiosk_wrong_by": {"description": "such as -24h: the kiosk's own clock is wrong; 0s: right"},
            }
        ),
    }


def _step(verb: str, argument: Schema) -> Schema:
    return _table({verb: argument}, required=[verb])


def _table(properties: Schema, required: list[str] | None = None) -> Schema:
    table: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return table | ({"required": required} if required else {})


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}
