"""E4, debug hooks and a hostile environment: the real program begins with a variable of each kind; none counts."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.hardening.environment import ALLOWED, SET, cleaned, command, dropped
from kiosk.app.hardening.process import keep_memory_in
from kiosk.scheduling.session import CentralAdapter, session_of
from tests.threats.programs import ServiceManager, environment_of, kiosk_run, laid_out, mapped_files
from tests.waiting import wait_until

PLANTED = "raise SystemExit(open({mark!r}, 'w').write('planted'))\n"


def hostile(folder: Path) -> dict[str, str]:
    """Return a variable of every kind that somebody might have set, with what it leads to."""
    modules, plugins = folder / "modules", folder / "plugins"
    (plugins / "platforms").mkdir(parents=True)
    (plugins / "platforms" / "libqoffscreen.so").write_bytes(b"\x7fELF planted")
    modules.mkdir()
    for name in ("sitecustomize", "usercustomize", "requests", "kiosk", "breaks"):
        (modules / f"{name}.py").write_text(PLANTED.format(mark=str(folder / "mark")), "utf-8")
    (folder / "fonts.conf").write_text("<fontconfig></fontconfig>")
    return {
        "PYTHONPATH": str(modules), "PYTHONSTARTUP": str(modules / "breaks.py"), "PYTHONINSPECT": "1",
        "PYTHONUSERBASE": str(modules), "PYTHONBREAKPOINT": "breaks.run", "PYTHONDEVMODE": "1", "PYTHONVERBOSE": "",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "PYTHONWARNINGS": "error",
        "QT_PLUGIN_PATH": str(plugins), "QT_QPA_PLATFORM_PLUGIN_PATH": str(plugins / "platforms"),
        "QT_QPA_PLATFORM": "vnc", "QT_LOGGING_RULES": "*=true", "QT_DEBUG_PLUGINS": "1", "QT_STYLE_OVERRIDE": "kvantum",
        "QT_SCALE_FACTOR": "9", "QT_IM_MODULE": "evil", "QML2_IMPORT_PATH": str(modules), "QT_FATAL_WARNINGS": "1",
        "GTK_MODULES": "evil", "GTK_PATH": str(modules), "XDG_CONFIG_HOME": str(modules), "XDG_DATA_DIRS": str(modules),
        "http_proxy": "http://127.0.0.1:1", "https_proxy": "http://127.0.0.1:1", "ALL_PROXY": "socks5://127.0.0.1:1",
        "NO_PROXY": "", "SSL_CERT_FILE": str(modules / "ca.pem"), "SSL_CERT_DIR": str(modules),
        "REQUESTS_CA_BUNDLE": str(modules / "ca.pem"), "CURL_CA_BUNDLE": str(modules / "ca.pem"),
        "SSLKEYLOGFILE": str(folder / "keys"), "LC_ALL": "xx_XX.rubbish\x01", "LANGUAGE": "xx", "LOCPATH": str(modules),
        "LOKET_DEBUG": "1", "FONTCONFIG_FILE": str(folder / "fonts.conf"), "BROWSER": str(modules / "breaks.py"),
        "LD_LIBRARY_PATH": str(modules), "GLIBC_TUNABLES": "glibc.malloc.check=3", "MALLOC_CHECK_": "3", "TMPDIR": "/",
        "DISPLAY": "evil.example:0; rm", "WAYLAND_DISPLAY": "\u202e", "HOME": "not a path",
    }  # fmt: skip


def test_a_variable_of_each_kind_changes_nothing(tmp_path: Path) -> None:
    config, given = laid_out(tmp_path), hostile(tmp_path)
    with ServiceManager(tmp_path) as manager:
        told = {"NOTIFY_SOCKET": str(manager.path), "INVOCATION_ID": "0" * 32}
        with kiosk_run(config, {**given, **told}) as process:
            wait_until(lambda: "READY=1" in manager.listen() or process.poll() is not None, 60)
            assert process.poll() is None, (tmp_path / "log").read_text()
            seen, files = environment_of(process.pid), mapped_files(process.pid)
            line = Path(f"/proc/{process.pid}/cmdline").read_bytes().split(b"\0")
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) == 0
    log = (tmp_path / "log").read_text()
    assert b"-I" in line
    assert set(seen) <= set(ALLOWED) | set(SET)
    assert seen["LANG"] == "C.UTF-8"
    assert "QT_QPA_PLATFORM" not in seen
    assert str(tmp_path / "plugins") not in files
    assert str(tmp_path / "modules") not in log
    assert not (tmp_path / "mark").exists()
    assert not (tmp_path / "keys").exists()


def test_the_preloader_is_gone_from_the_fresh_program() -> None:
    # Whatever the loader did with it, it did to the interpreter that was replaced.
    given = {"LD_PRELOAD": "/evil.so", "LD_AUDIT": "/evil.so", "HOME": "/root"}
    assert cleaned(given) == {"HOME": "/root", **SET}
    assert dropped(given) == ("LD_AUDIT", "LD_PRELOAD")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("QT_QPA_PLATFORM", "vnc"), ("QT_QPA_PLATFORM", "xcb:evil"), ("QT_QPA_PLATFORM", "offscreen\n"),
        ("NOTIFY_SOCKET", "udp:evil"), ("WATCHDOG_USEC", "-1"), ("WATCHDOG_USEC", "٣"), ("DISPLAY", "evil.example/x:0"),
        ("DBUS_SESSION_BUS_ADDRESS", "tcp:host=evil"), ("DBUS_SESSION_BUS_ADDRESS", "unixexec:path=/bin/sh"),
        ("TZ", "../../evil\0"), ("HOME", ""), ("QT_QPA_PLATFORM", ""),
    ],
)  # fmt: skip
def test_a_good_name_needs_a_good_value(name: str, value: str) -> None:
    assert name not in cleaned({name: value})


@given(st.dictionaries(st.sampled_from([*sorted(ALLOWED), "EVIL", "LD_PRELOAD"]), st.text(max_size=40)))
def test_nothing_but_the_list_is_left(environment: Mapping[str, str]) -> None:
    left = cleaned(environment)
    assert set(left) <= set(ALLOWED) | set(SET)
    assert cleaned(left) == left
    assert all(value.isprintable() for value in left.values())


def test_a_fresh_program_is_isolated() -> None:
    line = command(["run"])
    assert line[:2] == [sys.executable, "-I"]
    told = subprocess.run(
        [*line[: line.index("-c")], "-c", "import sys; print(sys.flags.isolated, sys.path[0])"],
        capture_output=True, check=True, text=True, cwd="/tmp", env={"PYTHONPATH": "/tmp"},
    )  # fmt: skip
    assert told.stdout.startswith("1 /")
    assert "/tmp" not in told.stdout


def test_a_service_gets_no_window_to_play_with(tmp_path: Path) -> None:
    config = laid_out(tmp_path)
    with kiosk_run(config, {"INVOCATION_ID": "0" * 32}, "--windowed") as process:
        assert process.wait(60) == 2
    assert "--windowed" in (tmp_path / "log").read_text()


def test_no_request_asks_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    session = session_of(CentralAdapter())
    assert not session.trust_env
    assert session.get_adapter("https://central.example/") is session.get_adapter("http://central.example/")


def test_memory_stays_in() -> None:
    child = os.fork()
    if child == 0:
        keep_memory_in()
        limits = resource.getrlimit(resource.RLIMIT_CORE)
        status = Path("/proc/self/status").read_text()
        os._exit(0 if limits == (0, 0) and "NoNewPrivs:\t1" in status and not _dumpable() else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _dumpable() -> bool:
    import ctypes

    return bool(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
