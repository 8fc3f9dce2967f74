"""The tables of docs/central-api.md, from what is served: `python -m tests.central.api_tables` writes them anew."""

import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.central.api.codes import CODES
from kiosk.central.app import create_app
from kiosk.central.storage.database import Database
from kiosk.scheduling.wire import BASE
from tests.central.town import FakeClock

DOCUMENT = Path(__file__).parents[2] / "docs" / "central-api.md"
USUAL = (
    "too_large",
    "internal",
    "database_failing",
    "overloaded",
    "unauthorized",
    "credential_revoked",
    "bad_request",
    "invalid_request",
)
"""Codes that are left out of the table of calls: nearly every call has them."""


def calls_table(described: Mapping[str, Any]) -> str:
    """Write the table of the calls, in the order of their paths."""
    lines = ["| call | role | answers | key | refuses with |", "| --- | --- | --- | --- | --- |"]
    for path, operations in sorted(described["paths"].items()):
        lines += (_call(path, method, said) for method, said in sorted(operations.items()))
    return "\n".join(lines)


def codes_table() -> str:
    """Write the table of the codes, by status."""
    lines = ["| code | status | means |", "| --- | --- | --- |"]
    ordered = sorted(CODES.items(), key=lambda item: (item[1].status, item[0]))
    lines += (f"| `{name}` | {code.status} | {code.meaning} |" for name, code in ordered)
    return "\n".join(lines)


def codes_of(operation: Mapping[str, Any]) -> Iterator[str]:
    """Give the codes that a call declares."""
    for response in operation["responses"].values():
        problem = response.get("content", {}).get("application/problem+json")
        if problem is not None:
            yield from problem["schema"]["properties"]["code"]["enum"]


def _call(path: str, method: str, said: Mapping[str, Any]) -> str:
    name = path.removeprefix(BASE)
    roles = ", ".join(said.get("x-roles", ["none"]))
    answers = ", ".join(status for status in said["responses"] if status < "400")
    key = "yes" if any(each["name"] == "idempotency-key" for each in said.get("parameters", [])) else ""
    codes = ", ".join(f"`{code}`" for code in sorted(set(codes_of(said)) - set(USUAL)))
    return f"| `{method.upper()} {name}` | {roles} | {answers} | {key} | {codes} |"


def main() -> None:
    """Write both tables, each behind its mark."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "empty.sqlite")
        app = create_app(database, FakeClock())
        tables = {"calls": calls_table(app.openapi()), "codes": codes_table()}
        app.state.context.close()
        database.close()
    text = DOCUMENT.read_text("utf-8")
    for name, table in tables.items():
        mark = f"<!-- {name} -->\n\n"
        before, _, after = text.partition(mark)
        # Up to the line that is none of the table.
        rest = re.sub(r"\A(\|.*\n)*", "", after).lstrip("\n")
        text = f"{before}{mark}{table}\n\n{rest}"
    DOCUMENT.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
