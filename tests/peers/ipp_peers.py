"""Runs a real IPP printer, `ippeveprinter`, and the hands that pull its paper and its plug.

The printer's own command decides what comes out: it copies each document to a folder of papers, waits where the test
says that the paper is out, and stops, as a printer does, when its job is cancelled.
"""

import shutil
import socket
import subprocess
import tempfile
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.peers.having import program
from tests.peers.ports import free_ports
from tests.waiting import wait_until

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
"""

_COMMAND = """#!/bin/sh
# Prints one document: $1 is its file.
cd {folder}
echo "$IPP_JOB_NAME" >> started
[ -e paper_out ] && echo "STATE: +media-empty-error" >&2
while [ -e paper_out ] || [ -e slow ]; do
    if [ ! -e stubborn ] && ipptool -tv {uri} -d id=$IPP_JOB_ID job.test | grep -q stop-point; then
        echo "STATE: -media-empty-error" >&2
        exit 0
    fi
    sleep 0.05
done
echo "STATE: -media-empty-error" >&2
[ -e breaks ] && exit 1
cp "$1" papers/.part-$$ && mv papers/.part-$$ papers/$(printf %06d "$IPP_JOB_ID")-$(basename "$1")
"""

_HEAD = """GROUP operation-attributes-tag
 ATTR charset attributes-charset utf-8
 ATTR language attributes-natural-language en
 ATTR uri printer-uri $uri
"""
_JOB_TEST = "{ OPERATION Get-Job-Attributes\n" + _HEAD + " ATTR integer job-id $id\n}\n"
LIST_TEST = (
    "{ OPERATION Get-Jobs\n" + _HEAD + " ATTR keyword which-jobs not-completed\n"
    " ATTR keyword requested-attributes job-id,job-state\n}\n"
)

_SIZE = "MEMBER {kind} x-dimension {x} MEMBER {kind} y-dimension {y}"
_NO_MARGINS = " ".join(f"MEMBER integer media-{side}-margin 0" for side in ("bottom", "left", "right", "top"))
_FIXED = _SIZE.format(kind="integer", x="8000", y="12000")
_FREE = _SIZE.format(kind="rangeOfInteger", x="5000-8000", y="3000-40000")
_ATTRIBUTES = f"""
ATTR mimeMediaType document-format-supported application/octet-stream,image/pwg-raster,image/urf,image/png,@PDF@
ATTR collection media-size-supported {{ {_FIXED} }},{{ {_FREE} }}
ATTR collection media-col-database {{ MEMBER collection media-size {{ {_FIXED} }} {_NO_MARGINS} }},
 {{ MEMBER collection media-size {{ {_FREE} }} {_NO_MARGINS} }}
ATTR collection media-col-default {{ MEMBER collection media-size {{ {_FIXED} }} {_NO_MARGINS} }}
ATTR collection media-col-ready {{ MEMBER collection media-size {{ {_FIXED} }} {_NO_MARGINS}
 MEMBER keyword media-size-name om_ticket_80x120mm MEMBER keyword media-source main-roll
 MEMBER keyword media-type stationery }}
ATTR keyword media-source-supported main-roll
ATTR keyword media-type-supported stationery
ATTR octetString printer-input-tray "type=continuousRoll;maxcapacity=250;level=100;status=0;name=main-roll"
ATTR textWithoutLanguage printer-make-and-model "Example Ticket"
ATTR keyword media-supported om_ticket_80x120mm,custom_min_50x30mm,custom_max_80x400mm
ATTR keyword media-default om_ticket_80x120mm
ATTR keyword media-ready om_ticket_80x120mm
ATTR integer media-bottom-margin-supported 0
ATTR integer media-left-margin-supported 0
ATTR integer media-right-margin-supported 0
ATTR integer media-top-margin-supported 0
ATTR resolution pwg-raster-document-resolution-supported 203dpi
ATTR resolution printer-resolution-supported 203dpi
ATTR resolution printer-resolution-default 203dpi
ATTR keyword pwg-raster-document-type-supported black_1,sgray_8
ATTR keyword urf-supported V1.4,W8,RS203
ATTR keyword print-color-mode-supported monochrome
ATTR keyword print-color-mode-default monochrome
ATTR keyword sides-supported one-sided
ATTR keyword sides-default one-sided
ATTR enum print-quality-supported 4
ATTR enum print-quality-default 4
ATTR keyword output-bin-supported face-down
ATTR keyword output-bin-default face-down
ATTR enum finishings-supported 3
ATTR enum finishings-default 3
"""


class Peer:
    """Programs that run in a folder of their own, which others may enter, as long as a block lasts."""

    def __init__(self) -> None:
        # Short, since a socket's path is; and entered by the user that cupsd runs its backends as.
        self.folder = Path(tempfile.mkdtemp(prefix="loket-ipp-", dir="/tmp"))
        self.folder.chmod(0o755)
        self._running: list[subprocess.Popen[bytes]] = []

    def run(self, *arguments: str | Path, **environment: str) -> None:
        """Start a program that stays."""
        self._running.append(
            subprocess.Popen(
                arguments,
                env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **environment},
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def kill(self) -> None:
        """End the program that was started last, at once."""
        last = self._running.pop()
        last.kill()
        last.wait(10)

    def start(self) -> None:
        """Start what it consists of."""

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def end(self) -> None:
        """End what was started, and take the folder away."""
        for each in reversed(self._running):
            each.terminate()
            try:
                each.wait(10)
            except subprocess.TimeoutExpired:
                each.kill()
                each.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)


class EvePrinter(Peer):
    """A printer. `pdf` says whether it takes PDF beside PWG raster; `secure` whether its address is that of TLS."""

    def __init__(self, *, pdf: bool = True, secure: bool = False) -> None:
        self._program = program("ippeveprinter", "Debian has it in cups-ipp-utils")
        self._tool = program("ipptool", "Debian has it in cups-ipp-utils")
        self._bus = program(
            "dbus-daemon", "ippeveprinter does not start without a system bus; Debian has it in dbus"
        )
        super().__init__()
        (self.port,) = free_ports(1)
        self._plain = f"ipp://localhost:{self.port}/ipp/print"
        self.uri = self._plain.replace("ipp:", "ipps:", 1) if secure else self._plain
        self._write(pdf=pdf)

    def start(self) -> None:
        """See `Peer`."""
        self.run(self._bus, "--nofork", f"--config-file={self.folder / 'bus.conf'}")
        wait_until((self.folder / "bus").exists)
        self.switch_on()

    def switch_on(self) -> None:
        """Start it and wait until it answers."""
        self.run(
            self._program, "-p", str(self.port), "-n", "localhost", "-r", "off", "-a", self.folder / "printer.conf",
            "-d", self.folder / "spool", "-K", self.folder / "keys", "-c", self.folder / "command", "-k", "Ticket",
            DBUS_SYSTEM_BUS_ADDRESS=f"unix:path={self.folder / 'bus'}",
        )  # fmt: skip
        wait_until(lambda: listens(self.port), 10)

    def switch_off(self) -> None:
        """Pull its plug."""
        self.kill()

    def set(self, name: str, *, on: bool = True) -> None:
        """Set or clear what its command heeds: paper_out, slow, stubborn (goes on when cancelled), breaks."""
        flag = self.folder / name
        flag.touch() if on else flag.unlink(missing_ok=True)

    def papers(self) -> list[Path]:
        """Return what came out, oldest first, as the documents that were printed."""
        return sorted(each for each in (self.folder / "papers").iterdir() if not each.name.startswith("."))

    def started(self) -> int:
        """Count the jobs that its command has begun."""
        log = self.folder / "started"
        return len(log.read_text("utf-8").splitlines()) if log.exists() else 0

    def certificate(self) -> Path:
        """Return the certificate that it has made for itself."""
        return next((self.folder / "keys").glob("*.crt"))

    def load(self, sheets: int) -> None:
        """Put paper in, by the printer's own panel; 0 takes it out, 1 is nearly none."""
        query = f"size0=om_ticket_80x120mm&type0=stationery&level0={sheets}"
        with urllib.request.urlopen(f"http://localhost:{self.port}/media?{query}", timeout=5) as answer:
            answer.read()

    def jobs(self) -> list[str]:
        """Return the numbers of the jobs that have not ended, by another client."""
        return job_ids(self._tool, self._plain, self.folder)

    def _write(self, *, pdf: bool) -> None:
        for name in ("spool", "papers", "keys"):
            (self.folder / name).mkdir()
        texts = {
            "bus.conf": _BUS.format(socket=self.folder / "bus"),
            "printer.conf": _ATTRIBUTES.replace(",@PDF@", ",application/pdf" if pdf else ""),
            "job.test": _JOB_TEST,
            "list.test": LIST_TEST,
            "command": _COMMAND.format(folder=self.folder, uri=self._plain),
        }
        for name, text in texts.items():
            (self.folder / name).write_text(text, "utf-8")
        (self.folder / "command").chmod(0o755)


def job_ids(tool: Path, uri: str, folder: Path) -> list[str]:
    """Return the numbers of the jobs at an address that have not ended."""
    done = subprocess.run(
        [tool, "-tv", uri, folder / "list.test"], check=False, capture_output=True, timeout=10, text=True
    )
    lines = (line.strip() for line in done.stdout.splitlines())
    return [line.partition(" = ")[2] for line in lines if line.startswith("job-id (")]


def listens(port: int) -> bool:
    """Say whether somebody takes connections at a port of this machine."""
    try:
        socket.create_connection(("localhost", port), 1).close()
    except OSError:
        return False
    return True
