"""Which of several layers holds, where each value comes from, and what is never a source."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk.app.configuration.kept import Document, Kept, write_kept
from kiosk.app.configuration.layers import Kind, origin_of
from kiosk.app.configuration.loading import Loaded, load
from kiosk.app.configuration.model import Settings
from kiosk.app.configuration.showing import tables
from kiosk.domain.remote_settings import BY_NAME, REMOTE_SETTINGS
from kiosk.domain.remote_settings import Kind as Sort
from tests.app.configuration.files import WHO, enrolled, signed, write


def told(loaded: Loaded, place: str) -> tuple[object, str]:
    """Return a value, and where it comes from."""
    table, key = place.split(".")
    origin = str(origin_of(loaded.layers, (table, key)))
    return getattr(getattr(loaded.settings, table), key), origin.replace(
        str(loaded.settings.kiosk.state.parent), ""
    )


def test_drop_ins_go_over_the_file_in_the_order_of_their_names(tmp_path: Path) -> None:
    path = write(tmp_path)
    write(tmp_path, "[devices]\npaper_mm = 58\n[delays]\nidle = 40\n", "kiosk.d/10-paper.toml")
    write(tmp_path, "[delays]\n\nidle = 50\n", "kiosk.d/20-slow.toml")
    write(tmp_path, "[delays]\nidle = 60\n", "kiosk.d/.hidden.toml")
    write(tmp_path, "[delays]\nidle = 70\n", "kiosk.d/30-off.toml.disabled")
    loaded = load(path)
    assert told(loaded, "devices.printer") == ("tcp://192.0.2.7:9100", "/kiosk.toml:8")
    assert told(loaded, "devices.paper_mm") == (58, "/kiosk.d/10-paper.toml:2")
    assert told(loaded, "delays.idle") == (50.0, "/kiosk.d/20-slow.toml:3")
    assert told(loaded, "delays.answer") == (15.0, "default")


def test_the_central_goes_over_the_files_and_the_enrolment_over_all(tmp_path: Path) -> None:
    path = enrolled(tmp_path)
    write(tmp_path, '[kiosk]\nid = "x"\n[delays]\nidle = 40\nanswer = 11\n', "kiosk.d/a.toml")
    offered = signed(7, {"delays.idle": 45, "languages.offered": ("nl", "ar")})
    kept = Document(version=7, text=offered.document, signatures=offered.signatures)
    write_kept(tmp_path / "state", Kept(epoch=WHO.epoch, good=kept))
    loaded = load(path)
    assert told(loaded, "kiosk.id") == ("hall-1", "enrolment")
    assert told(loaded, "kiosk.epoch") == (3, "enrolment")
    assert told(loaded, "delays.idle") == (45.0, "central version 7")
    assert told(loaded, "delays.answer") == (11.0, "/kiosk.d/a.toml:5")
    assert loaded.settings.languages.offered == ("nl", "ar")


def test_an_epoch_in_a_file_goes_before_that_of_the_enrolment(tmp_path: Path) -> None:
    path = enrolled(tmp_path)
    write(tmp_path, "[kiosk]\nepoch = 9\n", "kiosk.d/a.toml")
    assert load(path).settings.kiosk.epoch == 9


@pytest.mark.parametrize("name", ["KIOSK", "kiosk", "CENTRAL", "central", "KIOSK__ID", "DEVICES"])
def test_the_environment_is_no_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path = write(tmp_path)
    before = load(path).settings
    monkeypatch.setenv(name, '{"url": "http://192.0.2.66", "id": "evil", "printer": "png:/tmp"}')
    (tmp_path / ".env").write_text(f"{name}=evil\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert load(path).settings == before
    with pytest.raises(ValidationError, match="devices"):
        Settings()


def test_what_a_central_may_set_there_is_and_may_be(tmp_path: Path) -> None:
    known = dict(tables())
    for setting in REMOTE_SETTINGS:
        table, key = setting.name.split(".")
        field = known[table].model_fields[key]
        if setting.kind in (Sort.WHOLE, Sort.NUMBER):
            for bound in (setting.least, setting.most):
                known[table].__pydantic_validator__.validate_assignment(
                    known[table].model_construct(diagonal_inch=100.0), key, int(bound)
                )
        for choice in setting.choices:
            assert choice in str(field.annotation)
    assert not {"central.url", "devices.printer", "kiosk.state", "screen.theme", "staff.export_to"} & set(
        BY_NAME
    )


def test_what_is_not_an_enrolment_is_a_mistake_and_the_kind_says_so(tmp_path: Path) -> None:
    assert origin_of(load(write(tmp_path)).layers, ("kiosk", "id")).kind is Kind.DEFAULT
