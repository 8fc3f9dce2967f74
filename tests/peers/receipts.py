"""receiptio, a client of another maker, as a program: prints receipts, and asks printers how they are.

It knows no port but 9100, so each printer that it shall find gets a loopback address of its own.
"""

import secrets
import subprocess
from pathlib import Path

from tests.peers.having import program

PORT = 9100
_PATIENCE_S = 25


def own_address() -> str:
    """Return a loopback address that nobody else uses."""
    return f"127.{secrets.randbelow(200) + 20}.{secrets.randbelow(250) + 1}.{secrets.randbelow(250) + 1}"


def receiptio(host: str, *options: str, receipt: Path | None = None) -> str:
    """Run it against a printer; return its one word: ``success``, ``online``, ``coveropen``, ..."""
    source = [] if receipt is None else [str(receipt)]
    command = [str(program("receiptio")), "-d", host, *options, *source]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)
    return ran.stderr.strip()
