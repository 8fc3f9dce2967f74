"""Scenario files: what a good one says, and every mistake named with its line and column."""

from pathlib import Path

import pytest

from kiosk.app.scenario.marks import ScenarioError
from kiosk.app.scenario.model import Central, Device, Expect, Network, Scan, Tap, WaitFor
from kiosk.app.scenario.reading import parse_scenario

HEAD = "title: A visit\nat: 2026-11-24T10:05:00+01:00\n"


def steps(*lines: str) -> str:
    return HEAD + "steps:\n" + "".join(f"  - {line}\n" for line in lines)


def test_every_kind_of_step(tmp_path: Path) -> None:
    scenario = parse_scenario(
        steps(
            "scan: {code: LK7Q2M4T}",
            'scan: {bytes: "4c4b"}',
            "scan: {code: LK7Q2M4T, to: camera}",
            "scan: {signed: LK7Q2M4T}",
            "scan: {forged: LK7Q2M4T, to: camera}",
            "camera: dark",
            "keyboard_scanner: garbage_layout",
            "tap: walk_in.service:information",
            "printer: paper_out",
            "network: slow 3s",
            "wait: 5min",
            'central: {call_next: {counter: "2"}}',
            "central: down",
        ),
        tmp_path,
    )
    assert [step.action for step in scenario.steps] == [
        Scan(code="LK7Q2M4T"),
        Scan(payload=b"LK"),
        Scan(code="LK7Q2M4T", to="camera"),
        Scan(signed="LK7Q2M4T"),
        Scan(forged="LK7Q2M4T", to="camera"),
        Device("camera", "dark"),
        Device("keyboard_scanner", "garbage_layout"),
        Tap("walk_in.service:information"),
        Device("printer", "paper_out"),
        Network("slow", 3.0),
        WaitFor(300.0),
        Central("call_next", counter="2"),
        Central("down"),
    ]


def test_what_is_expected_is_read_by_its_kind(tmp_path: Path) -> None:
    scenario = parse_scenario(
        steps(
            'expect: {screen: ticket, number: "^B", pending: 0, offered: [stop], away: [],'
            " devices: [printer paper_out, scanner_2 lost]}"
        ),
        tmp_path,
    )
    action = scenario.steps[0].action
    assert isinstance(action, Expect)
    wanted = dict(action.wanted)
    assert (wanted["screen"], wanted["pending"], wanted["offered"]) == ("ticket", 0, frozenset({"stop"}))
    assert (wanted["away"], wanted["devices"]) == (set(), {"printer paper_out", "scanner_2 lost"})


def test_a_time_of_the_day_is_on_the_scenarios_day(tmp_path: Path) -> None:
    given = 'given:\n  appointments:\n    - {code: X23456, service: biometrics, start: "10:15"}\n'
    scenario = parse_scenario(HEAD + given + "steps: []\n", tmp_path)
    assert scenario.appointments[0].start.isoformat() == "2026-11-24T10:15:00+01:00"


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("", 1, 1, "empty"),
        ("title: [", 1, 9, "not YAML"),
        ("title: x\n", 1, 1, "'at' is missing"),
        ("title: x\nat: yesterday\nsteps: []\n", 2, 5, "a time such as"),
        ("title: x\nat: 2026-11-24T10:05:00\nsteps: []\n", 2, 5, "a time such as"),
        (HEAD + "colour: red\nsteps: []\n", 3, 1, "'colour' is not known"),
        (HEAD + "title: again\nsteps: []\n", 3, 1, "twice"),
        (steps("tap: attract.begin"), 4, 10, "not a control"),
        (steps("press: attract.start"), 4, 5, "'press' is not a step"),
        (steps("tap: stop", "printer: on_fire"), 5, 14, "not a state of the printer"),
        (steps("network: wet"), 4, 14, "not a state of the network"),
        (steps("wait: soon"), 4, 11, "a length of time"),
        (steps("key: jump"), 4, 10, "no key 'jump'"),
        (steps("key: {jump: x}"), 4, 10, "no key 'jump'"),
        (steps('key: {choose: "("}'), 4, 19, "a regular expression"),
        (steps("wait: -5s"), 4, 11, "does not run backwards"),
        (steps("scan: {code: A, ticket: true}"), 4, 11, "one thing can be scanned"),
        (steps("scan: {image: nowhere.png}"), 4, 19, "no picture"),
        (steps("scan: {code: A, to: printer}"), 4, 25, "cannot be shown to 'printer'"),
        (steps("scan: {document: A, to: camera}"), 4, 29, "cannot be shown to 'camera'"),
        (steps("camera: truncated"), 4, 13, "not a state of the camera"),
        (steps("scan: {bytes: xyz}"), 4, 19, "hexadecimal"),
        (steps("expect: {colour: red}"), 4, 14, "'colour' is not known"),
        (steps('expect: {number: "("}'), 4, 22, "a regular expression"),
        (steps("expect: {pending: some}"), 4, 23, "a number"),
        (steps("expect: {devices: [printer ok, printer papr_out]}"), 4, 36, "no device and a word"),
        (steps("expect: {devices: toaster ok}"), 4, 23, "no device and a word"),
        (steps("kill: visitor"), 4, 11, "only `power`"),
        (steps("central: {dance: {}}"), 4, 14, "nothing that the central does"),
        (HEAD + 'given: {appointments: [{code: A, service: b}]}\nsteps: []\n', 3, 24, "'start' is missing"),
        (HEAD + 'given: {day: sunday}\nsteps: []\n', 3, 14, "the only day"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place(
    text: str, line: int, column: int, says: str, tmp_path: Path
) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse_scenario(text, tmp_path)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert says in caught.value.text


@pytest.mark.parametrize(
    "text",
    ["!!python/object/apply:os.system [true]", "a: &x [*x, *x]", "\x00", "- 1\n- 2\n", "--- a\n--- b\n"],
)
def test_hostile_yaml_is_a_mistake_like_any_other(text: str, tmp_path: Path) -> None:
    with pytest.raises(ScenarioError):
        parse_scenario(text, tmp_path)
