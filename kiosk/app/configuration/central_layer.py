"""The central's settings as a layer: which document holds, whether it may, and what it says in the files' words."""

from collections.abc import Iterator
from typing import Any

from kiosk.app.configuration.kept import Code, Document, Kept
from kiosk.app.configuration.layers import Kind, Layer, Origin
from kiosk.app.enrolment_file import Enrolled
from kiosk.app.signatures import signed_by
from kiosk.domain.settings_document import DocumentProblem, SettingsDocument, accepted

CODES: dict[DocumentProblem, Code] = {
    DocumentProblem.NOT_ONE: "settings_unreadable",
    DocumentProblem.OTHER_FORMAT: "settings_unreadable",
    DocumentProblem.NOT_SIGNED: "settings_not_signed",
    DocumentProblem.OTHER_KIOSK: "settings_not_ours",
    DocumentProblem.OLDER: "settings_older",
}


def candidates(kept: Kept, who: Enrolled) -> Iterator[SettingsDocument]:
    """Give the documents that may hold: the one that is tried, then the last good one. None is believed unchecked."""
    for document in (kept.trial, kept.good):
        if document is not None:
            found = checked_document(document, kept, who)
            if isinstance(found, SettingsDocument):
                yield found


def checked_document(document: Document, kept: Kept, who: Enrolled) -> SettingsDocument | DocumentProblem:
    """Check who signed a document, for whom, and that it is not older than the last good one."""
    return accepted(
        document.text,
        document.signatures,
        kept.keys or who.settings_keys,
        (who.office_id, who.kiosk_id),
        kept.newest,
        signed_by,
    )


def layer_of(document: SettingsDocument) -> Layer:
    """Return what a document sets, as tables; in it are only names of `kiosk.domain.remote_settings`."""
    tables: dict[str, dict[str, Any]] = {}
    for name, value in document.effective().items():
        table, _, key = name.partition(".")
        tables.setdefault(table, {})[key] = list(value) if isinstance(value, tuple) else value
    return Layer(Origin(Kind.CENTRAL, version=document.version), tables, {})
