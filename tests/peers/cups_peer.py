"""Runs a private `cupsd` with queues in front of other printers, and the hands that pause them."""

import os
import subprocess

from tests.peers.having import program
from tests.peers.ipp_peers import LIST_TEST, Peer, job_ids, listens
from tests.peers.ports import free_ports
from tests.waiting import wait_until

_CUPSD = """
Listen 127.0.0.1:{port}
LogLevel debug
MaxLogSize 0
Browsing Off
BrowseLocalProtocols none
WebInterface No
DefaultAuthType None
DefaultPolicy mixed
ErrorPolicy retry-current-job
JobRetryInterval 1
<Location />
 Order allow,deny
 Allow localhost
</Location>
# Jobs are guarded as Debian guards them; queues may be added without a password.
<Policy mixed>
 JobPrivateAccess default
 JobPrivateValues default
 <Limit Create-Job Print-Job Print-URI Validate-Job>
  Order deny,allow
 </Limit>
 <Limit Send-Document Hold-Job Release-Job Set-Job-Attributes Cancel-My-Jobs Close-Job Cancel-Job>
  Require user @OWNER @SYSTEM
  Order deny,allow
 </Limit>
 <Limit All>
  Order allow,deny
  Allow localhost
 </Limit>
</Policy>
"""
_CUPS_FILES = """
User lp
Group lp
SystemGroup root
ServerRoot {folder}/root
StateDir {folder}/state
CacheDir {folder}/cache
RequestRoot {folder}/spool
TempDir {folder}/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
FileDevice Yes
Sandboxing relaxed
"""


class Cups(Peer):
    """A print server with its own folders and port."""

    def __init__(self) -> None:
        self._cupsd = program("cupsd", "Debian has it in cups-daemon")
        self._tool = program("ipptool", "Debian has it in cups-ipp-utils")
        super().__init__()
        (self.port,) = free_ports(1)
        for name in ("root", "state", "cache", "spool", "log", "tmp"):
            (self.folder / name).mkdir()
        (self.folder / "tmp").chmod(0o1777)
        (self.folder / "list.test").write_text(LIST_TEST, "utf-8")

    def start(self) -> None:
        """See `Peer`."""
        conf, files = self.folder / "cupsd.conf", self.folder / "cups-files.conf"
        conf.write_text(_CUPSD.format(port=self.port), "utf-8")
        files.write_text(_CUPS_FILES.format(folder=self.folder), "utf-8")
        self.run(self._cupsd, "-f", "-c", conf, "-s", files)
        wait_until(lambda: listens(self.port), 10)

    def add_queue(self, name: str, device: str, model: str = "everywhere") -> str:
        """Add a queue for a device and return its address."""
        self._tell("lpadmin", "-p", name, "-E", "-v", device, "-m", model)
        uri = f"ipp://127.0.0.1:{self.port}/printers/{name}"
        if model == "everywhere":
            # It asks the printer what it can do; until then the queue is raw.
            wait_until((self.folder / "root" / "ppd" / f"{name}.ppd").exists, 10)
            wait_until(lambda: "IPP Everywhere" in self._attributes(uri), 10)
        return uri

    def pause(self, name: str) -> None:
        """Stop a queue; it goes on taking jobs."""
        self._tell("cupsdisable", name)

    def resume(self, name: str) -> None:
        """Let a queue go on."""
        self._tell("cupsenable", name)

    def jobs(self, uri: str) -> list[str]:
        """Return the numbers of the jobs that have not ended, by another client."""
        return job_ids(self._tool, uri, self.folder)

    def _tell(self, command: str, *arguments: str) -> None:
        tool = str(program(command, "Debian has it in cups-client"))
        full = [tool, "-h", f"127.0.0.1:{self.port}", *arguments]
        subprocess.run(full, check=True, capture_output=True, timeout=20, env={**os.environ, "LC_ALL": "C"})

    def _attributes(self, uri: str) -> str:
        done = subprocess.run(
            [self._tool, "-tv", uri, "get-printer-attributes.test"],
            check=False,
            capture_output=True,
            timeout=10,
        )
        return done.stdout.decode("utf-8", "replace")
