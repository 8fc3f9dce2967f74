"""The layers of the architecture hold, and the contracts notice when they do not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.sources import REPOSITORY, Finding, expect_none, imported_names, kiosk_modules, sample

# One forbidden import each: the package that sins, what it imports, and how the contracts report it.
BREACHES = {
    "a lower layer knows a higher one": ("domain", "kiosk.flow", "kiosk.domain.breach_0 -> kiosk.flow"),
    "siblings know each other": ("devices", "kiosk.store.port", "kiosk.devices.breach_1 -> kiosk.store.port"),
    "the reducer translates": ("flow", "kiosk.i18n", "kiosk.flow.breach_2 -> kiosk.i18n"),
    "an adapter translates": ("scheduling", "kiosk.i18n", "kiosk.scheduling.breach_3 -> kiosk.i18n"),
    "a screen names an adapter": ("ui", "kiosk.store.port", "kiosk.ui.breach_4 -> kiosk.store.port"),
    "the central uses the client": (
        "central",
        "kiosk.scheduling.port",
        "kiosk.central.breach_5 -> kiosk.scheduling.port",
    ),
    "the service names a driver": (
        "service",
        "kiosk.devices.drivers",
        "kiosk.service.breach_6 -> kiosk.devices.drivers",
    ),
    "a port names a simulator": ("devices", "kiosk.devices.simulated", "kiosk.devices.breach_7"),
    "Qt outside the screens": ("service", "PySide6.QtCore", "kiosk.service.breach_8 -> PySide6"),
    "HTTP outside scheduling": ("service", "requests", "kiosk.service.breach_9 -> requests"),
    "SQL outside the store": ("service", "sqlite3", "kiosk.service.breach_10 -> sqlite3"),
    "a web framework outside the central": ("service", "fastapi", "kiosk.service.breach_11 -> fastapi"),
    "a serial line outside devices": ("service", "serial", "kiosk.service.breach_12 -> serial"),
    "a code reader outside devices": ("ui", "zxingcpp", "kiosk.ui.breach_13 -> zxingcpp"),
    "pictures outside devices and screens": ("service", "PIL.Image", "kiosk.service.breach_14 -> PIL"),
    "a package without a layer": ("extra", "kiosk.domain", "- kiosk.extra"),
    "signatures in the service": ("service", "cryptography", "kiosk.service.breach_16 -> cryptography"),
}


def lint_imports(folder: Path) -> tuple[int, str]:
    """Run import-linter over the `kiosk` of a folder; return its exit code and what it said."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def test_contracts_are_kept() -> None:
    code, said = lint_imports(REPOSITORY)
    assert code == 0, said


@pytest.fixture(scope="module")
def breached(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what import-linter says of a copy in which every breach was committed, in a file each."""
    copy = tmp_path_factory.mktemp("breached")
    shutil.copy(REPOSITORY / "pyproject.toml", copy)
    shutil.copytree(REPOSITORY / "kiosk", copy / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    for number, (package, imported, _) in enumerate(BREACHES.values()):
        folder = copy / "kiosk" / package
        folder.mkdir(exist_ok=True)
        (folder / "__init__.py").touch()
        (folder / f"breach_{number}.py").write_text(f"import {imported}\n")
    code, said = lint_imports(copy)
    assert code != 0, said
    return said


@pytest.mark.parametrize("breach", BREACHES)
def test_breach_is_reported(breach: str, breached: str) -> None:
    assert BREACHES[breach][2] in breached


def foreign_imports(path: str, names: list[tuple[str, int]]) -> list[Finding]:
    """Return the imports that are neither of the standard library nor of the domain itself."""
    own = sys.stdlib_module_names
    return [
        Finding(path, line, f"the domain imports {name}")
        for name, line in names
        if name.partition(".")[0] not in own and not f"{name}.".startswith("kiosk.domain.")
    ]


def test_domain_needs_the_standard_library_only() -> None:
    domain = [module for module in kiosk_modules() if module.path.startswith("kiosk/domain/")]
    assert domain
    findings = [
        each for module in domain for each in foreign_imports(module.path, list(imported_names(module)))
    ]
    expect_none(findings)


def test_domain_rule_notices_a_library() -> None:
    module = sample(
        "kiosk/domain/x.py", "import kiosk.domain.ids\nfrom kiosk.domain import ids\nimport pydantic\n"
    )
    findings = foreign_imports(module.path, list(imported_names(module)))
    assert [finding.what for finding in findings] == ["the domain imports pydantic"]
