"""A PostgreSQL of the tests' own: made in a temporary folder, reached by a socket in it, ended by its process id."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

START_S = 30.0
SUPERUSER = "loket"
# On a disk that is thrown away afterwards nothing needs to outlive the machine; it does outlive the server's processes.
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "80",
    "log_min_messages": "fatal",
}


def programs() -> Path | None:
    """Find where PostgreSQL's server programs are; None where it is not installed."""
    asked = shutil.which("pg_config")
    places = [Path(subprocess.check_output([asked, "--bindir"], text=True).strip())] if asked else []
    # Debian brings pg_config with the headers only.
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next(
        (each for each in places if (each / "initdb").exists() and (each / "postgres").exists()), None
    )


class Postgres:
    """One server. `kill` takes its power, `start` gives it back."""

    def __init__(self, bin_folder: Path, settings: dict[str, str] | None = None) -> None:
        self._bin = bin_folder
        self._settings = {**_SETTINGS, **(settings or {})}
        # A socket's path has room for a hundred characters only, and pytest's folders are nobody else's.
        self.folder = Path(tempfile.mkdtemp(prefix="loket-pg-"))
        self._user = _somebody() if os.geteuid() == 0 else None
        if self._user is not None:
            shutil.chown(self.folder, self._user)
        self._data = self.folder / "data"
        command = ["initdb", "-D", str(self._data), "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8"]
        self._run([*command, "--locale=C", "--no-sync", "--no-instructions"])
        self._server: subprocess.Popen[bytes] | None = None
        self._made = 0

    def address(self, name: str = "postgres") -> str:
        """Tell where a database is."""
        return f"postgresql://{SUPERUSER}@/{name}?host={self.folder}"

    def start(self) -> None:
        """Start, and wait until it takes connections."""
        options = [word for name, value in self._settings.items() for word in ("-c", f"{name}={value}")]
        command = [str(self._bin / "postgres"), "-D", str(self._data), "-k", str(self.folder), *options]
        with (self.folder / "log").open("ab") as log:
            # Its own group: an interrupt at the keyboard ends the tests, which end it in good order. Not tied to the
            # life of whoever starts it: to the kernel that is a thread, and one that starts it anew ends soon.
            self._server = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, user=self._user, start_new_session=True
            )
        give_up = time.monotonic() + START_S
        while True:
            try:
                psycopg.connect(self.address(), connect_timeout=2).close()
            except psycopg.OperationalError:
                if time.monotonic() > give_up or self._server.poll() is not None:
                    raise RuntimeError((self.folder / "log").read_text()) from None
                time.sleep(0.02)
            else:
                return

    def kill(self) -> None:
        """Kill the server and all processes of its, as a power cut of theirs."""
        if self._server is not None:
            children = _children(self._server.pid)
            for process in (self._server.pid, *children):
                os.kill(process, signal.SIGKILL)
            self._server.wait()
            self._server = None

    def stop(self) -> None:
        """End it without waiting for anybody, and remove all that it wrote."""
        if self._server is not None:
            self._server.send_signal(signal.SIGINT)
            self._server.wait(START_S)
            self._server = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def execute(self, statement: str, name: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement outside of a transaction; return its rows."""
        with psycopg.connect(self.address(name), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def copy(self, template: str) -> str:
        """Make a database like another one; return its name."""
        self._made += 1
        name = f"copy_{self._made}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, command: list[str]) -> None:
        program, *rest = command
        done = subprocess.run(
            [str(self._bin / program), *rest],
            capture_output=True,
            cwd=self.folder,
            user=self._user,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr.decode(errors="replace"))


def _somebody() -> str:
    """Name a user who is not root, as whom a server runs: it refuses to run as root."""
    known = {each.pw_name for each in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _children(process: int) -> list[int]:
    """List the processes that a process has started (Linux, proc(5))."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(each) for each in listed]
