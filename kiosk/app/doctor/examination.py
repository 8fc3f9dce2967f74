"""Examines a kiosk: all checks, in their order, without taking a device or the store from a kiosk that runs."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

from kiosk.app.complaints import ComplaintError
from kiosk.app.configuration.files import drop_ins
from kiosk.app.configuration.loading import Loaded, SettingsError, load
from kiosk.app.control.client import ask
from kiosk.app.credential import CredentialError, CredentialPlace
from kiosk.app.doctor import files, gathering, machine, running, screen
from kiosk.app.doctor.central import CentralSeen, central_findings, look_at_central
from kiosk.app.doctor.findings import Finding, failed, ok, skipped, warning
from kiosk.app.doctor.words import CHECKS
from kiosk.devices.ports import named_devices
from kiosk.domain.clock import Clock
from kiosk.i18n.catalogues import languages
from kiosk.store.port import StoreError
from kiosk.store.staff_records import NAME as STAFF_FILE
from kiosk.store.staff_records import StaffRecords

STATUS_S = 10.0
ELSEWHERE = "the kiosk's data are somebody else's: run this as its user (`runuser -u loket -- kiosk doctor`)"
NEVER = "the kiosk has never run"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the kiosk said of itself (None: nobody could be asked, for the reason `why`), and whether it runs."""

    status: running.Status | None
    why: str = ""
    runs: bool | None = None


def examine(config: Path, token_file: Path | None, clock: Clock) -> tuple[Finding, ...]:
    """Examine the kiosk of these settings."""
    try:
        loaded = load(config)
    except SettingsError as wrong:
        found = [failed("settings_files", str(each)) for each in wrong.mistakes]
        return _in_order([*found, *_without_settings()])
    found = [ok("settings_files", "no mistake"), *_settings(config, loaded)]
    return _in_order([*found, *_machine(), *_with_settings(loaded, token_file, clock)])


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    order = list(CHECKS)
    return tuple(sorted(findings, key=lambda each: order.index(each.id)))


def _without_settings() -> Iterator[Finding]:
    done = list(_machine())
    yield from done
    told = {"settings_files", *(each.id for each in done)}
    yield from (skipped(id_, "the settings cannot be used") for id_ in CHECKS if id_ not in told)


def _settings(config: Path, loaded: Loaded) -> Iterator[Finding]:
    paths = (config, config.parent, *drop_ins(config), *_folder_of(drop_ins(config)))
    seen = [each for each in map(files.see, paths) if each is not None]
    yield from files.settings_permissions(seen, files.kiosk_user(), os.geteuid())
    refused = loaded.kept.refused
    if loaded.unfit is not None:
        yield warning("settings_central", f"version {loaded.unfit[0]} does not fit: settings_unfit")
    elif refused is not None:
        yield warning("settings_central", f"version {refused.version} was refused: {refused.code}")
    elif loaded.document is None:
        yield ok("settings_central", "none")
    else:
        yield ok("settings_central", f"version {loaded.document.version}")


def _machine() -> Iterator[Finding]:
    yield machine.python_version((sys.version_info.major, sys.version_info.minor))
    version, plugins = gathering.qt()
    yield machine.qt_version(version)
    yield machine.libraries(tuple(gathering.missing_libraries(plugins)))
    yield machine.touch(gathering.inputs())
    yield machine.clock_synchronised(gathering.clock_properties())
    yield from machine.session_units(gathering.units())
    user = files.kiosk_user()
    groups = () if user is None else files.group_names(user)
    yield machine.session_user(user is not None, groups, files.this_user().name)
    yield machine.vt_switching(gathering.text_of(gathering.WESTON))
    yield machine.update(gathering.UPDATE_MARK.exists())
    yield files.udev_rules()


def _with_settings(loaded: Loaded, token_file: Path | None, clock: Clock) -> Iterator[Finding]:
    settings, state = loaded.settings, loaded.settings.kiosk.state
    asked = _ask(loaded)
    offered = settings.languages.offered or languages()
    seen = screen.look_at_screen(offered, os.environ)
    yield from screen.screen_findings(seen, settings.screen.diagonal_inch)
    yield from screen.fonts(seen.missing)
    yield from running.status_findings(asked.status, asked.why)
    yield from _devices(loaded, asked, clock)
    yield from _central(loaded, asked, token_file, clock)
    yield machine.keyboards(gathering.inputs(), gathering.own_keyboards(settings))
    yield machine.disk_space(gathering.free_mb(state))
    user = files.kiosk_user()
    yield machine.disk_writable(
        gathering.write_problem(state), files.owner_of(state), user.name if user else ""
    )
    yield running.staff_pin(asked.status, _pins(state, asked, clock))
    spoken = frozenset[str]() if settings.speech.voice == "none" else gathering.spoken_languages()
    yield machine.voices(settings.speech.voice, offered, spoken)


def _ask(loaded: Loaded) -> Asked:
    """Ask the kiosk that runs; where none does, look into its store as `kiosk status` does, unless it is another's."""
    state = loaded.settings.kiosk.state
    if not state.is_dir():
        return Asked(None, NEVER, runs=False)
    try:
        answer = ask(state, {"do": "status"}, STATUS_S)
        runs = answer is not None
        if answer is None:
            if not (state / "kiosk.db").exists():
                return Asked(None, NEVER, runs=False)
            if not _is_ours(state):
                return Asked(None, ELSEWHERE, runs=False)
            from kiosk.app.control.beside import answer_beside

            answer = answer_beside(loaded.settings, {"do": "status"})
    except ComplaintError as complaint:
        return Asked(None, str(complaint))
    lines = cast(list[Mapping[str, Any]], answer.get("lines") or [{}])
    fields = lines[0].get("fields", {})
    if "running" not in fields:
        return Asked(None, f"the disk refuses ({fields.get('code', 'no answer')})")
    return Asked(fields, runs=runs)


def _devices(loaded: Loaded, asked: Asked, clock: Clock) -> Iterator[Finding]:
    settings = loaded.settings
    if asked.runs and asked.status is not None:
        yield from running.device_findings(asked.status["devices"])
    elif asked.runs is None:
        yield skipped("device", "a kiosk may be running, and its devices are its own")
    else:
        from kiosk.app.device_commands.listing import asked as ask_devices
        from kiosk.app.device_commands.telling import report_fields
        from kiosk.app.devices import make_printer, make_readers, template_of

        table = settings.devices
        printer = make_printer(table.printer, table.paper_mm, clock, template_of(table))
        readers = make_readers(table.scanners, table.document_readers, clock)
        reports = ask_devices(named_devices(printer, readers), clock)
        yield from running.device_findings([report_fields(each) for each in reports])
    user = files.kiosk_user() or files.this_user()
    yield from files.device_access(gathering.device_nodes(settings), user)


def _central(loaded: Loaded, asked: Asked, token_file: Path | None, clock: Clock) -> Iterator[Finding]:
    settings = loaded.settings
    token = ""
    place = CredentialPlace(settings.kiosk.state, token_file)
    try:
        token = place.load(settings.kiosk.id)
        yield ok("credential", f"there, kept by {place.kept_by()}")
    except CredentialError as problem:
        yield _without_credential(asked.status, str(problem))
    seen = look_at_central(settings.central.url, settings.central.ca_file, token, clock)
    yield from central_findings(seen, clock.now(), with_token=bool(token))
    yield machine.clock_central(_ahead(asked, seen))
    zone = (gathering.clock_properties() or {}).get("Timezone", "")
    yield machine.clock_zone(zone, "" if asked.status is None else str(asked.status.get("time_zone") or ""))


def _ahead(asked: Asked, seen: CentralSeen) -> timedelta | None:
    heard = running.clock_ahead(asked.status)
    return seen.ahead if heard is None else heard


def _without_credential(status: running.Status | None, why: str) -> Finding:
    """Take the running program's word: what systemd hands to it nobody else can open."""
    if status is not None and status["running"] and status["contact"] == "connected":
        return ok("credential", "the running kiosk has it, and the central takes it")
    return failed("credential", why)


def _pins(state: Path, asked: Asked, clock: Clock) -> int | None:
    """Count the PINs in the store of staff; None where the running program knows, or nobody may look."""
    if asked.runs or not _is_ours(state):
        return None
    if not (state / STAFF_FILE).exists():
        return 0
    records = StaffRecords(state, clock)
    try:
        return len(records.pins())
    except StoreError:
        return None
    finally:
        records.close()


def _is_ours(state: Path) -> bool:
    return files.owner_of(state) in ("", files.this_user().name)


def _folder_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(each.parent for each in paths))
