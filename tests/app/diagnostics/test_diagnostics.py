"""Diagnostics hold what a technician needs and nobody's name, and say whether they are as they were made."""

import json
import logging
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.control.inside import inspector_of, serve_staff
from kiosk.app.diagnostics.archive import Genuine, NotGenuine, checked, packed
from kiosk.app.diagnostics.codes import read_codes, short_codes
from kiosk.app.diagnostics.device_key import device_key, fingerprint
from kiosk.app.diagnostics.exporting import archive, exported
from kiosk.app.diagnostics.gathering import Sources, short_facts
from kiosk.cli import main
from kiosk.domain.staff import AuditEvent
from kiosk.observe.recent import RecentLines
from kiosk.service.staff.panel_facts import SettingLine
from kiosk.store.staff_records import StaffRecords
from tests.service.stand import CODE, NOW, Stand

CANARIES = ("BRUIJN", "WILLEKE", "anna", "0612345678", "1965", CODE, "a-1", "W. B.")
"""Of a visitor, of staff, of whom to call, of an appointment."""


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    made = Stand(tmp_path).start()
    yield made
    made.close()


@pytest.fixture
def sources(tmp_path: Path, stand: Stand, caplog: pytest.LogCaptureFixture) -> Iterator[Sources]:
    """A kiosk that has served somebody, with lines in its log and things done by staff."""
    caplog.set_level(logging.INFO, logger="kiosk")
    lines = RecentLines()
    lines.begin()
    stand.check_in()
    logging.getLogger("kiosk.test").info("made_up", extra={"actor": "anna", "surname": "BRUIJN", "count": 3})
    running = stand.running
    records = StaffRecords(tmp_path, stand.clock)
    records.note_done(AuditEvent(NOW, "anna", "void", "B047", "done"))
    records.note_done(AuditEvent(NOW, "?", "open", "staff", "wrong"))
    settings = (
        SettingLine("staff.contact", '"Willeke, 0612345678"', "kiosk.toml:4"),
        SettingLine("central.url", '"https://central.example"', "kiosk.toml:2"),
    )
    inspector = inspector_of(running, tmp_path)
    yield Sources(
        "kiosk-2", tmp_path, stand.clock, stand.store, inspector, records, lambda: settings, lines.lines
    )
    lines.end()
    records.close()


def unpacked(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as opened:
        return {each: opened.read(each).decode("utf-8") for each in opened.namelist()}


def test_it_holds_what_is_needed_and_no_canary(sources: Sources) -> None:
    files = unpacked(archive(sources))
    for name, content in files.items():
        assert [each for each in CANARIES if each in content] == [], name
    assert json.loads(files["about.json"])["kiosk"] == "kiosk-2"
    assert json.loads(files["condition.json"])["running"] is True
    assert [each["person"] for each in json.loads(files["panel.json"])] == ["?", "person-1"]
    assert [each["value"] for each in json.loads(files["settings.json"])] == [
        "***",
        '"https://central.example"',
    ]
    assert json.loads(files["disk.json"])["total_mb"] > 0
    assert "kiosk.db" in json.loads(files["disk.json"])["files"]
    events = [json.loads(line)["event"] for line in files["log.jsonl"].splitlines()]
    assert "made_up" in events
    assert json.loads(files["journal.json"])["last_seq"] >= 1


def test_the_codes_hold_no_canary_either_and_are_read_back(sources: Sources) -> None:
    codes = short_codes(short_facts(sources), device_key(sources.folder))
    assert 1 <= len(codes) <= 4
    read = read_codes(reversed(codes))
    assert read is not None
    public, facts = read
    assert public == device_key(sources.folder).public
    assert [each for each in CANARIES if each in json.dumps(facts)] == []
    assert isinstance(facts, dict)
    assert facts["kiosk"] == "kiosk-2"
    assert read_codes(codes[1:]) is None
    assert read_codes([codes[0][:-3] + "AAA", *codes[1:]]) is None
    assert read_codes(["", "LD1:1/1:A", "LD1:9/1:AB"]) is None


def test_the_place_of_the_settings_gets_it_or_says_why_not(sources: Sources, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert exported(sources, stick).problem == "not_there"
    stick.mkdir()
    made = exported(sources, stick)
    assert made.place == "loket-kiosk-2-20261124T090000Z.zip"
    assert [each.name for each in stick.iterdir()] == [made.place]
    assert isinstance(checked((stick / made.place).read_bytes()), Genuine)
    (stick / made.place).unlink()
    (stick / made.place).mkdir()
    assert exported(sources, stick).problem == "io"
    assert exported(sources, None).codes


def test_a_change_anywhere_is_noticed(tmp_path: Path) -> None:
    key = device_key(tmp_path)
    content = packed({"a.json": b"{}", "b.json": b"[]"}, "kiosk-1", NOW, key)
    genuine = checked(content)
    assert isinstance(genuine, Genuine)
    assert (genuine.kiosk, genuine.public, set(genuine.files)) == (
        "kiosk-1",
        key.public,
        {"a.json", "b.json"},
    )

    def changed(**files: bytes) -> object:
        there = {name: text.encode() for name, text in unpacked(content).items()}
        there |= {name.replace("_", "."): text for name, text in files.items()}
        made = BytesIO()
        with ZipFile(made, "w") as opened:
            for name, text in there.items():
                opened.writestr(name, text)
        return checked(made.getvalue())

    manifest = unpacked(content)["manifest.json"].encode()
    assert changed(a_json=b"{1}") == NotGenuine("changed")
    assert changed(c_json=b"{}") == NotGenuine("other_files")
    assert changed(manifest_json=manifest + b" ") == NotGenuine("signature")
    assert changed(manifest_sig=b"{}") == NotGenuine("no_archive")


@given(st.binary(max_size=300))
def test_whatever_else_is_none(content: bytes) -> None:
    assert checked(content) == NotGenuine("no_archive")


def test_the_commands(
    sources: Sources, stand: Stand, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "made.zip"
    control = serve_staff(stand.running, tmp_path, lambda: archive(sources))
    assert control is not None
    try:
        assert main(["diagnostics", "export", str(file), "--state", str(tmp_path)]) == 0
    finally:
        control.close()
    assert main(["diagnostics", "key", "--state", str(tmp_path)]) == 0
    key = fingerprint(device_key(tmp_path).public)
    assert key in capsys.readouterr().out
    assert main(["diagnostics", "verify", str(file), "--key", key]) == 0
    assert main(["diagnostics", "verify", str(file), "--key", "0000 0000 0000 0000"]) == 1
    file.write_bytes(file.read_bytes()[:-20])
    assert main(["diagnostics", "verify", str(file)]) == 1
    (tmp_path / "codes.txt").write_text("\n".join(exported(sources, None).codes), "utf-8")
    assert main(["diagnostics", "verify", str(tmp_path / "codes.txt"), "--key", key]) == 0
    assert main(["diagnostics", "verify", str(tmp_path / "nothing")]) == 2
    assert main(["diagnostics", "export", str(file), "--state", str(tmp_path)]) == 2, "no kiosk runs there"
