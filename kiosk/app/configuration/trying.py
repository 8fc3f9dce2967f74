"""New settings of the central are tried: a kiosk that does not come up with them goes back by itself."""

import logging
from pathlib import Path

from kiosk.app.configuration.kept import Code, Kept, read_kept, write_kept
from kiosk.app.configuration.loading import Loaded, kept_for, read_ground, stacked

_log = logging.getLogger(__name__)


def load_for_start(path: Path) -> Loaded:
    """Load the settings for a kiosk that starts now; a start with settings that are tried is counted before it is.

    Raises `SettingsError`.
    """
    ground = read_ground(path)
    kept = _counted(ground.state, kept_for(ground))
    loaded = stacked(ground, kept)
    if loaded.unfit is not None:
        refuse(ground.state, kept.epoch, loaded.unfit[0], "settings_unfit")
    return loaded


def settle(state: Path, loaded: Loaded) -> None:
    """The kiosk runs well with what it was started with."""
    document = loaded.document
    kept = read_kept(state, loaded.kept.epoch)
    if document is None or kept.trial is None or kept.trial.version != document.version:
        return
    _log.info("settings_settled", extra={"version": document.version})
    _write(state, kept.proved(document.keys))


def interrupted(state: Path, loaded: Loaded) -> None:
    """The kiosk is ended in good order before it was known whether it runs well: that start does not count."""
    kept = read_kept(state, loaded.kept.epoch)
    if kept.trial is not None and kept.tries > 0:
        _write(state, kept.model_copy(update={"tries": kept.tries - 1}))


def refuse(state: Path, epoch: int, version: int, code: Code) -> None:
    """Do not take a version, and say why from now on."""
    kept = read_kept(state, epoch)
    after = kept.refusing(version, code)
    if after != kept:
        _log.error("settings_refused", extra={"version": version, "code": code})
        _write(state, after)


def _counted(state: Path, kept: Kept) -> Kept:
    after = kept.started()
    if after == kept:
        return kept
    if after.trial is None:
        _log.error(
            "settings_refused",
            extra={"version": kept.trial.version if kept.trial else 0, "code": "settings_did_not_start"},
        )
    # What cannot be counted is not tried: it might be tried for ever.
    return after if _write(state, after) else kept.model_copy(update={"trial": None})


def _write(state: Path, kept: Kept) -> bool:
    try:
        write_kept(state, kept)
    except OSError as problem:
        _log.error("settings_not_kept", extra={"errno": problem.errno or 0})
        return False
    return True
