"""Settings: a whole file is checked at once, and every mistake names its place."""

from pathlib import Path

import pytest

from kiosk.app.settings import SettingsError, load_settings

GOOD = """
[kiosk]
id = "hall-1"
short_name = "K2"
state = "/tmp/loket"
[central]
url = "http://127.0.0.1:8480"
[devices]
printer = "tcp://192.0.2.7:9100"
scanners = ["serial:/dev/ttyACM0"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_good_file(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, GOOD))
    assert settings.kiosk.short_name == "K2"
    assert settings.devices.paper_mm == 80
    assert settings.kiosk.epoch == 1


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("tcp://192.0.2.7:9100", "lpt1"), "devices.printer"),
        (("serial:/dev/ttyACM0", "keyboard"), "devices.scanners"),
        (('short_name = "K2"', 'short_name = "Kiosk"'), "kiosk.short_name"),
        (("http://127.0.0.1:8480", "127.0.0.1"), "central.url"),
        (("[devices]", "[devices]\ncolour = 3"), "devices.colour"),
        (("[devices]", "[screen]\nmounting_height_mm = 1200\n[devices]"), "screen.mounting_height_mm"),
        (
            ("[devices]", "[screen]\ndiagonal_inch = 10.1\n[devices]"),
            "screen.viewing_distance_mm: .*up to 429 mm",
        ),
        (("[devices]", '[screen]\ntheme = "/nowhere/t.toml"\n[devices]'), "screen.theme: .*cannot be read"),
        (("[devices]", '[screen]\ntheme = "/dev/null"\n[devices]'), "screen.theme: .*palette: is missing"),
        (("[devices]", 'ca_file = "/nowhere/ca.pem"\n[devices]'), "central.ca_file: .*https"),
        (
            ('"http://127.0.0.1:8480"', '"https://central.example"\nca_file = "/nowhere/ca.pem"'),
            "central.ca_file: .*/nowhere/ca.pem: cannot be read",
        ),
        (
            ('"http://127.0.0.1:8480"', '"https://central.example"\nca_file = "/dev/null"'),
            "central.ca_file: .*/dev/null: there is no certificate in it",
        ),
    ],
)
def test_a_mistake_names_its_place(tmp_path: Path, change: tuple[str, str], place: str) -> None:
    with pytest.raises(SettingsError, match=place):
        load_settings(write(tmp_path, GOOD.replace(*change)))


def test_what_is_no_toml_or_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="not TOML"):
        load_settings(write(tmp_path, "[kiosk"))
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path / "absent.toml")
