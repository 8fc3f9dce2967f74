"""Writes the manual page and the shell completion of `kiosk` and `loket-central`, from the program's own parser.

python3 packaging/manual.py --environment /opt/loket --to DIR
"""

import argparse
import site
import sys
from collections.abc import Iterator
from pathlib import Path

_FILES = (
    ("/etc/loket/kiosk.toml", "the settings of the kiosk"),
    ("/var/lib/loket", "what the kiosk keeps; for its own user only"),
    ("/opt/loket", "the program, with its own Python environment"),
)

_Commands = dict[str, argparse.ArgumentParser]


def main() -> None:
    """Write four files: kiosk.1, loket-central.1, kiosk.completion, loket-central.completion."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--environment", type=Path, required=True, metavar="DIR")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    options = parser.parse_args()
    version = f"python3.{sys.version_info.minor}"
    site.addsitedir(str(options.environment / "lib" / version / "site-packages"))
    # Only now can it be imported, from the environment that is packed.
    from kiosk.cli import _parser  # noqa: PLC0415

    # The arguments of `devices` take a while to load, and are read in only when it is named first.
    whole = _parser(["devices"])
    central = _commands(whole)["central"]
    options.to.mkdir(parents=True, exist_ok=True)
    for name, described in (("kiosk", whole), ("loket-central", central)):
        (options.to / f"{name}.1").write_text(_page(name, described), "utf-8")
        (options.to / f"{name}.completion").write_text(_completion(name, described), "utf-8")


def _commands(parser: argparse.ArgumentParser) -> _Commands:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _about(parser: argparse.ArgumentParser) -> dict[str, str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {each.dest: each.help or "" for each in action._choices_actions}
    return {}


def _page(name: str, parser: argparse.ArgumentParser) -> str:
    about = "self check-in kiosk of a city office" if name == "kiosk" else "scheduling server of Loket"
    lines = [
        f'.TH {name.upper()} 1 "" "Loket" "Loket"',
        ".SH NAME", f"{_plain(name)} \\- {about}",
        ".SH SYNOPSIS", f".B {_plain(name)}", ".I COMMAND", "[\\fIARGUMENT\\fR]...",
        ".SH COMMANDS", *_listed(name, parser, []),
        ".SH EXIT STATUS",
        "0 when it is done, 1 when something does not hold or is to be done, 2 when the command, a file or a setting",
        "cannot be used.",
        ".SH FILES", *(f".TP\n.I {_plain(path)}\n{_plain(text)}" for path, text in _FILES),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _listed(name: str, parser: argparse.ArgumentParser, words: list[str]) -> Iterator[str]:
    about = _about(parser)
    for word, command in sorted(_commands(parser).items()):
        path = [*words, word]
        yield f".SS {_plain(' '.join([name, *path]))}"
        if about.get(word):
            yield _sentence(about[word])
        for action in command._actions:
            if not isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
                yield ".TP"
                yield _argument(action)
                yield (
                    _sentence(str(action.help or "as its name says"))
                    if action.help is not argparse.SUPPRESS
                    else ""
                )
        yield from _listed(name, command, path)


def _argument(action: argparse.Action) -> str:
    shown = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    takes = "" if action.nargs == 0 else f" \\fI{_plain(shown)}\\fR"
    names = ", ".join(f"\\fB{_plain(option)}\\fR" for option in action.option_strings)
    return names + takes if names else takes.strip()


def _sentence(text: str) -> str:
    plain = _plain(text % {"default": "", "prog": "kiosk"} if "%(" in text else text.replace("%%", "%"))
    return plain[:1].upper() + plain[1:] + ("" if plain.endswith(".") else ".")


def _plain(text: str) -> str:
    # A line that begins with a full stop or a quote is a command to the formatter.
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe


def _completion(name: str, parser: argparse.ArgumentParser) -> str:
    """Complete commands and options by the words before; what else stands there is a file."""
    function = "_" + name.replace("-", "_")
    cases = "\n".join(f"        '{path}') words='{' '.join(words)}' ;;" for path, words in _words(parser, []))
    return f"""\
# Completes the commands and options of {name}; made from its parser.
{function}() {{
    local word path='' words='' current=${{COMP_WORDS[COMP_CWORD]}}
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        [[ $word == -* ]] || path+="${{path:+ }}$word"
    done
    case $path in
{cases}
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    [[ ${{#COMPREPLY[@]}} -gt 0 ]] || mapfile -t COMPREPLY < <(compgen -f -- "$current")
}}
complete -o filenames -F {function} {name}
"""


def _words(parser: argparse.ArgumentParser, path: list[str]) -> Iterator[tuple[str, list[str]]]:
    commands = _commands(parser)
    options = [option for action in parser._actions for option in action.option_strings]
    yield " ".join(path), sorted([*commands, *options])
    for word, command in sorted(commands.items()):
        yield from _words(command, [*path, word])


if __name__ == "__main__":
    main()
