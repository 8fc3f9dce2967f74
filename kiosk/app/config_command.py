"""The command `kiosk config`: is it right, what holds and why, what can there be."""

import argparse

from kiosk.app.configuration.files import drop_ins
from kiosk.app.configuration.loading import Loaded, SettingsError, load
from kiosk.app.configuration.mistakes import Mistake
from kiosk.app.configuration.showing import example, shown_fields, shown_settings
from kiosk.app.device_commands.output import Output

GOOD, MISTAKES = 0, 2


def run_config(options: argparse.Namespace) -> int:
    """Do what was asked for; 2 when there are mistakes."""
    match options.config_command:
        case "check":
            return _check(options, Output(as_json=options.json))
        case "show":
            return _show(load(options.config), Output(as_json=options.json))
        case _:
            print(example(), end="")
            return GOOD


def _check(options: argparse.Namespace, output: Output) -> int:
    try:
        loaded = load(options.config)
    except SettingsError as wrong:
        for each in wrong.mistakes:
            output.say(mistake_fields(each), str(each))
        count = len(wrong.mistakes)
        output.say(
            {"result": "mistakes", "count": count}, f"{count} to put right; the kiosk does not start so"
        )
        return MISTAKES
    _tell_central(loaded, output)
    files = [str(options.config), *(str(each) for each in drop_ins(options.config))]
    output.say({"result": "good", "files": files}, f"good: {', '.join(files)}")
    return GOOD


def _show(loaded: Loaded, output: Output) -> int:
    found = list(shown_settings(loaded.settings, loaded.layers))
    width = max(len(f"{each.key} = {each.value}") for each in found if len(each.value) < 40)
    for each in found:
        setting = f"{each.key} = {each.value}"
        output.say(dict(shown_fields(each)), f"{setting:<{width}}  # {each.origin}")
    _tell_central(loaded, output)
    return GOOD


def _tell_central(loaded: Loaded, output: Output) -> None:
    """Tell what the central sets that does not hold: the kiosk runs without it."""
    refused, unfit = loaded.kept.refused, loaded.unfit
    if unfit is not None:
        version, mistakes = unfit
        for each in mistakes:
            output.say(mistake_fields(each), str(each))
        output.say(
            {"central": "settings_unfit", "version": version},
            f"version {version} of the central's settings does not fit this kiosk; it goes on without it",
        )
    if refused is not None:
        output.say(
            {"central": refused.code, "version": refused.version},
            f"version {refused.version} of the central's settings was refused: {refused.code}",
        )


def mistake_fields(mistake: Mistake) -> dict[str, object]:
    """Return a mistake as JSON has it."""
    origin = mistake.origin
    return {
        "code": mistake.code,
        "key": mistake.key,
        "says": mistake.says,
        "value": mistake.value,
        "allowed": list(mistake.allowed),
        "nearest": mistake.nearest,
        "origin": origin.kind.value,
        "file": None if origin.file is None else str(origin.file),
        "line": origin.line,
        "version": origin.version,
    }
