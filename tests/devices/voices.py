"""A program in the place of espeak-ng: it lists voices, writes down how it was called, and speaks as it is told to."""

import ast
import os
import sys
from pathlib import Path

_LIST = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  nl              --/M      Dutch              gmw/nl
 5  en-gb           --/M      English            gmw/en
 5  cmn             --/M      Chinese            sit/cmn
"""
_PROGRAM = f"""#!{sys.executable} -IS
import sys, os
from pathlib import Path
here = Path(__file__).parent
how = (here / "how").read_text()
if "--voices" in sys.argv:
    if how == "no voices":
        print("nonsense")
    else:
        print({_LIST!r})
    sys.exit(0)
(here / "called").write_text(repr((sys.argv[1:], sys.stdin.buffer.read().decode())))
if how == "long":
    (here / "speaking").touch()
    os.read(os.open(here / "held", os.O_RDONLY), 1)
if how == "no sound":
    print("error: No such file or directory", file=sys.stderr)
sys.exit(3 if how == "broken" else 0)
"""


class FakeEspeak:
    """`how` is ``well``, ``long`` (until it is killed), ``no sound``, ``broken`` or ``no voices``."""

    def __init__(self, folder: Path, how: str = "well") -> None:
        self._folder = folder
        self.program = folder / "espeak-ng"
        self.program.write_text(_PROGRAM)
        self.program.chmod(0o755)
        self.be(how)

    def be(self, how: str) -> None:
        (self._folder / "how").write_text(how)
        held = self._folder / "held"
        if not held.exists():
            os.mkfifo(held)

    @property
    def speaking(self) -> bool:
        return (self._folder / "speaking").exists()

    @property
    def called(self) -> tuple[list[str], str]:
        """Return the arguments and the text of the latest call."""
        arguments, text = ast.literal_eval((self._folder / "called").read_text())
        return arguments, text
