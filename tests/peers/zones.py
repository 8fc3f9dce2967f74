"""Asks npm's `mrz`, a parser of others, about zones: one run of node for all of them."""

import json
import subprocess
from typing import Any

from tests.peers.having import npm_package, program

_ASK = """
import {{ parse }} from {module};
let text = '';
for await (const piece of process.stdin) text += piece;
const told = JSON.parse(text).map((lines) => {{
  try {{
    const {{ valid, fields, documentNumber }} = parse(lines);
    return {{ valid, fields, number: documentNumber }};
  }} catch (error) {{
    return {{ valid: false, fields: {{}}, number: null }};
  }}
}});
console.log(JSON.stringify(told));
"""


def asked(zones: list[list[str]]) -> list[dict[str, Any]]:
    """Return for each zone whether `mrz` holds it for valid, its fields, and the whole document number."""
    module = (npm_package("mrz") / "lib" / "index.js").as_uri()
    node = program("node", "Debian has it; npm's mrz runs on it")
    script = _ASK.format(module=json.dumps(module))
    done = subprocess.run(
        [node, "--input-type=module", "-e", script],
        input=json.dumps(zones).encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    told: list[dict[str, Any]] = json.loads(done.stdout)
    return told
