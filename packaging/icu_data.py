"""Puts an empty table in the place of the 31 MB that ICU brings to Qt's wheel for calendars and alphabets.

Qt asks ICU for sorting by language, for time zones' names and for encodings of the last century; Loket sorts, names
and decodes by Babel and Python. Upper and lower case, line breaks and shaping of letters need no table: they are code.
"""

import subprocess
import sys
from pathlib import Path

_SOURCE = """\
#include <stdint.h>
/* A data package of ICU, format "CmnD" 1.0, with no entry in its table of contents. */
const struct __attribute__((aligned(16))) {{
    uint16_t header_size; uint8_t magic[2];
    uint16_t info_size, reserved; uint8_t big_endian, charset, char_size, reserved2;
    uint8_t format[4], format_version[4], data_version[4]; uint8_t padding[8];
    uint32_t count, reserved3;
}} icudt{version}_dat = {{32, {{0xda, 0x27}}, 20, 0, 0, 0, 2, 0, "CmnD", {{1, 0, 0, 0}}, {{0, 0, 0, 0}}, {{0}}, 0, 0}};
"""


def empty_icu_data(libraries: Path) -> None:
    """Replace libicudata in a folder of libraries; that there is just one is checked."""
    found = list(libraries.glob("libicudata.so.*"))
    if len(found) != 1:
        sys.exit(f"icu_data: in {libraries} are {len(found)} libraries with the tables of ICU")
    version = found[0].name.rpartition(".")[2]
    subprocess.run(
        ["gcc", "-x", "c", "-", "-shared", "-nostdlib", "-fPIC", "-Os", "-Wl,--build-id=none", "-Wl,-s",
         f"-Wl,-soname,{found[0].name}", "-o", str(found[0])],
        input=_SOURCE.format(version=version), text=True, check=True,
    )  # fmt: skip
