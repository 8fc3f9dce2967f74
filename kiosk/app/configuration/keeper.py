"""Keeps the central's settings for the running kiosk; implements `kiosk.service.remote_settings.SettingsKeeper`."""

from pathlib import Path

from pydantic import ValidationError

from kiosk.app.configuration.central_layer import CODES, checked_document
from kiosk.app.configuration.kept import Code, Document, Kept, Refused, read_kept, write_kept
from kiosk.app.configuration.loading import Loaded, SettingsError, read_ground, stacked
from kiosk.app.configuration.trying import interrupted, refuse, settle
from kiosk.domain.fleet import SignedSettings
from kiosk.domain.settings_document import DocumentProblem


class FileSettingsKeeper:
    """See the port. `config` is the main file, `loaded` what the program was started with."""

    def __init__(self, config: Path, loaded: Loaded) -> None:
        self._config = config
        self._loaded = loaded
        self._settled = False
        self._refused = loaded.kept.refused

    @property
    def version(self) -> int | None:
        """See the port."""
        who, document = self._loaded.who, self._loaded.document
        if who is None or not (self._loaded.kept.keys or who.settings_keys):
            return None
        return 0 if document is None else document.version

    @property
    def refused(self) -> tuple[int, str] | None:
        """See the port."""
        refused = self._refused
        return None if refused is None else (refused.version, refused.code)

    def take(self, offered: SignedSettings, version: int) -> bool:
        """See the port. What does not fit to the files of this kiosk is refused before anything is tried."""
        who, kept, state = self._loaded.who, self._kept(), self._loaded.settings.kiosk.state
        if who is None:
            return False
        try:
            document = Document(version=version, text=offered.document, signatures=offered.signatures)
        except ValidationError:
            return self._refuse(version, "settings_unreadable")
        found = checked_document(document, kept, who)
        if isinstance(found, DocumentProblem):
            return self._refuse(version, CODES[found])
        wanted = kept.offered(document.model_copy(update={"version": found.version}))
        if self._is_unfit(wanted):
            return self._refuse(version, "settings_unfit")
        try:
            write_kept(state, wanted)
        except OSError:
            return self._refuse(version, "settings_not_kept")
        return True

    def _refuse(self, version: int, code: Code) -> bool:
        self._refused = Refused(version=version, code=code)
        refuse(self._loaded.settings.kiosk.state, self._loaded.kept.epoch, version, code)
        return False

    def settle(self) -> None:
        """See the port."""
        self._settled = True
        settle(self._loaded.settings.kiosk.state, self._loaded)

    def close(self) -> None:
        """The kiosk ends in good order."""
        if not self._settled:
            interrupted(self._loaded.settings.kiosk.state, self._loaded)

    def _is_unfit(self, wanted: Kept) -> bool:
        try:
            return stacked(read_ground(self._config), wanted).unfit is not None
        except SettingsError:
            # The files themselves are wrong by now: nothing can be said, so nothing is changed.
            return True

    def _kept(self) -> Kept:
        return read_kept(self._loaded.settings.kiosk.state, self._loaded.kept.epoch)
