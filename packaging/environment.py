"""Makes the private Python environment of a Debian package from locked wheels, with nothing in it that is not used.

    python3 -I packaging/environment.py kiosk --wheels DIR --source DIR --to DIR --prefix /opt/loket

It is run by debian/rules, by the Python that the package will run on, and asks the network for nothing.
What is left out: distributions that this package's program never imports, the parts of Qt that no import, no plugin
of `PLUGINS` and no library of these needs, dates and numbers of languages that Loket does not speak, type stubs, tests.
"""

import argparse
import ast
import compileall
import importlib.metadata
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from py_compile import PycInvalidationMode

from icu_data import empty_icu_data
from notices import write_notices

LEFT_OUT = {
    # A kiosk keeps its own data in SQLite; a central in the box, for scenarios, does too, and prints no report.
    # The system has the time zones, and the parser of C is for those who build with cffi.
    "kiosk": {"psycopg", "fpdf2", "tzdata", "pycparser"},
    "central": {
        "pyside6-essentials", "evdev-binary", "pyudev", "zxing-cpp", "pyserial", "keyring", "python-bidi", "tzdata",
        "pycparser",
    },
}  # fmt: skip
"""By package: what Loket depends on and this program never imports."""

PLUGINS = (
    "platforms/libqwayland.so",  # the kiosk's session
    "platforms/libqxcb.so",  # a desktop, for trials
    "platforms/libqoffscreen.so",  # scenarios, and the test after an update
    "platforms/libqminimal.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-shell-integration/libfullscreen-shell-v1.so",
    "imageformats/libqjpeg.so",  # an office's own pictures
)
"""Qt's plugins that stay: no theme of a desktop, no input method, no dialog of a portal, nothing that draws by GPU."""

NOT_COMPILED = {
    "kiosk": (
        "alembic", "anyio", "fastapi", "holidays", "jinja2", "kiosk/central", "mako", "opentelemetry",
        "prometheus_client", "sqlalchemy", "starlette", "uvicorn",
    ),
    "central": (),
}  # fmt: skip
"""What a kiosk runs in its self-test only, where some seconds more count less than the room on its disk."""

DIALECTS = {"kiosk": {"sqlite"}, "central": {"sqlite", "postgresql"}}

_NEVER = ("*.pyi", "py.typed", "*.h", "*.hpp", "*.pxd", "*.pyx", "*.c")
_REQUIREMENT = re.compile(r"^\s*([A-Za-z0-9][A-Za-z0-9._-]*)")


def main() -> None:
    """Make it."""
    options = _arguments()
    site = options.to / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
    _install([*options.wheels, options.own], options.source, site)
    _drop_distributions(site, LEFT_OUT[options.package])
    write_notices(site, options.notices)
    if (site / "PySide6").is_dir():
        _trim_qt(site, _imported_of_qt(site / "kiosk"))
        empty_icu_data(site / "PySide6/Qt/lib")
    _trim_languages(site, holidays_too=options.package == "kiosk")
    _drop_what_never_runs(site, DIALECTS[options.package])
    _make_bin(options.to, options.prefix, options.command)
    _compile(site, options.to, options.prefix, NOT_COMPILED[options.package])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("package", choices=sorted(LEFT_OUT))
    parser.add_argument("--wheels", type=Path, action="append", required=True, metavar="DIR")
    parser.add_argument(
        "--own", type=Path, required=True, metavar="DIR", help="with the wheel of Loket itself"
    )
    parser.add_argument("--source", type=Path, required=True, metavar="DIR", help="Loket's own tree")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="where it is made")
    parser.add_argument("--prefix", type=Path, required=True, metavar="DIR", help="where it will stand")
    parser.add_argument("--command", required=True, metavar="NAME", help="its program in bin/")
    parser.add_argument("--notices", type=Path, required=True, metavar="FILE")
    return parser.parse_args()


def _install(wheels: list[Path], source: Path, site: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--isolated", "--quiet", "--disable-pip-version-check", "install",
           "--no-index", "--no-compile", "--no-deps", "--target", str(site)]  # fmt: skip
    pip += [argument for folder in wheels for argument in ("--find-links", str(folder))]
    # The lock checks every file by its hash; Loket's own wheel was made from the source a moment ago.
    subprocess.run([*pip, "--require-hashes", "-r", str(source / "requirements/runtime.txt")], check=True)
    subprocess.run([*pip, "loket"], check=True)


def _drop_distributions(site: Path, left_out: set[str]) -> None:
    """Remove each distribution that Loket does not need, by what they themselves say that they need."""
    there = {_plain(each.name): each for each in importlib.metadata.distributions(path=[str(site)])}
    needed: set[str] = set()
    asked = ["loket"]
    while asked:
        name = asked.pop()
        if name in needed or name in left_out or name not in there:
            continue
        needed.add(name)
        # Requirements of extras name what is not installed, or what is needed all the same: psycopg[binary].
        asked += [_plain(match.group(1)) for line in there[name].requires or () if (match := _asked(line))]
    for name in there.keys() - needed:
        _remove_distribution(site, there[name])


def _asked(line: str) -> re.Match[str] | None:
    return None if "extra ==" in line and "binary" not in line else _REQUIREMENT.match(line)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _remove_distribution(site: Path, distribution: importlib.metadata.Distribution) -> None:
    for file in distribution.files or ():
        path = site / str(file)
        if path.is_file() and path.resolve().is_relative_to(site.resolve()):
            path.unlink()
    _remove_empty(site)


def _imported_of_qt(package: Path) -> set[str]:
    """Name the modules of PySide6 that the program imports."""
    modules = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                modules.add((node.module or "").split(".")[1])
    return modules


def _trim_qt(site: Path, modules: set[str]) -> None:
    root = site / "PySide6"
    # PySide6 itself loads QtCore by name; QtDBus is what tells assistive technology, and Qt links it.
    wanted = {root / f"{module}.abi3.so" for module in modules | {"QtCore"}}
    wanted |= {root / "Qt" / "plugins" / plugin for plugin in PLUGINS}
    if missing := sorted(str(path) for path in wanted if not path.is_file()):
        sys.exit(f"environment: this Qt has no {', '.join(missing)}")
    stays = _with_libraries(wanted, {path.name: path for path in site.rglob("*.so*") if path.is_file()})
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_file() and path not in stays and not (path.parent == root and path.suffix == ".py"):
            path.unlink()
    _remove_empty(root)


def _with_libraries(wanted: set[Path], there: dict[str, Path]) -> set[Path]:
    stays: set[Path] = set()
    asked = list(wanted)
    while asked:
        path = asked.pop()
        if path not in stays:
            stays.add(path)
            asked += [there[name] for name in _needed_by(path) if name in there]
    return stays


def _needed_by(path: Path) -> Iterator[str]:
    read = subprocess.run(["readelf", "--dynamic", path], check=True, capture_output=True, text=True)
    return (match.group(1) for match in re.finditer(r"\(NEEDED\).*\[(.+)\]", read.stdout))


def _trim_languages(site: Path, *, holidays_too: bool) -> None:
    """Keep what Babel knows of the languages that have a catalogue, and of holidays what the demo office needs."""
    spoken = {path.stem for path in (site / "kiosk/_assets/translations").rglob("*.ftl")}
    spoken = {tag.partition("-")[0] for tag in spoken} | {"en", "root"}
    _unlink(
        path
        for path in (site / "babel/locale-data").glob("*.dat")
        if path.stem.partition("_")[0] not in spoken or len(path.stem) > len("zh_Hans_CN")
    )
    if holidays_too:
        # The kiosk asks no library about holidays: its central does. The demo office is a Dutch one.
        kept = {"__init__", "netherlands"}
        _unlink(path for path in (site / "holidays/countries").glob("*.py") if path.stem not in kept)
        _unlink(path for path in (site / "holidays/locale").rglob("*.mo") if path.stem != "NL")
        _unlink((site / "holidays/locale").rglob("*.po"))


def _drop_what_never_runs(site: Path, dialects: set[str]) -> None:
    for pattern in _NEVER:
        _unlink(site.rglob(pattern))
    for folder in ("PySide6/support", "fontTools/ttLib/tables/tests", "bin", "share", "sqlalchemy/testing"):
        shutil.rmtree(site / folder, ignore_errors=True)
    for folder in (site / "sqlalchemy/dialects").iterdir():
        if folder.is_dir() and folder.name not in dialects:
            shutil.rmtree(folder)
    # Pillow does without a format whose library is not there.
    _unlink([*(site / "PIL").glob("_avif*.so"), *(site / "pillow.libs").glob("libavif*")])
    # The system has the time zones.
    _unlink([site / "dateutil/zoneinfo/dateutil-zoneinfo.tar.gz"])
    for tests in [path for path in site.rglob("tests") if path.is_dir()]:
        shutil.rmtree(tests)
    for information in site.glob("*.dist-info"):
        # They name what was removed, or the folder of this build; the licences stand in the notices.
        _unlink(information / name for name in ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json"))
        shutil.rmtree(information / "sboms", ignore_errors=True)
    _remove_empty(site)


def _unlink(paths: Iterable[Path]) -> None:
    for path in list(paths):
        path.unlink(missing_ok=True)


def _remove_empty(root: Path) -> None:
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()


def _make_bin(to: Path, prefix: Path, command: str) -> None:
    """Lay out what `python3 -m venv` would make, with the interpreter of the system behind it."""
    folder = to / "bin"
    folder.mkdir(parents=True, exist_ok=True)
    python = f"/usr/bin/python3.{sys.version_info.minor}"
    (folder / "python3").symlink_to(python)
    version = ".".join(str(part) for part in sys.version_info[:2])
    (to / "pyvenv.cfg").write_text(
        f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {version}\n"
    )
    argument = '"central", ' if command != "kiosk" else ""
    program = folder / command
    # Isolated: neither PYTHONPATH nor the folder where somebody stands, nor a home folder, brings any code in.
    program.write_text(
        f"#!{prefix}/bin/python3 -I\n"
        "import sys\n\nfrom kiosk.cli import main\n\n"
        f"sys.exit(main([{argument}*sys.argv[1:]]))\n"
    )
    program.chmod(0o755)


def _compile(site: Path, to: Path, prefix: Path, but: tuple[str, ...]) -> None:
    """Compile for good: the files never change but by the next package, and nobody may write beside them."""
    skipped = re.compile("|".join(re.escape(f"{site}/{name}/") for name in but) or "(?!)")
    fine = compileall.compile_dir(
        site, quiet=2, force=True, stripdir=str(to), prependdir=str(prefix), workers=1, rx=skipped,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH, optimize=0,
    )  # fmt: skip
    if not fine:
        sys.exit("environment: not everything could be compiled")


if __name__ == "__main__":
    main()
