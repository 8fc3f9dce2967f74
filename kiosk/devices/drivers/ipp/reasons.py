"""What the reasons of an IPP printer mean for a ticket (RFC 8011, 5.4.12; PWG 5100.9; CUPS' own).

A keyword ends in ``-error``, ``-warning`` or ``-report``. The ending cannot be believed: an independent printer says
``media-empty-report`` while it rests without paper and ``media-empty-warning`` while a job waits for it, and prints in
neither case. A printer of tickets has one roll, so what is missing is missing.
"""

from types import MappingProxyType

from kiosk.devices.status import Reason
from kiosk.domain.tickets import PrintProblem

_ENDINGS = ("-error", "-warning", "-report")

_MEANINGS = MappingProxyType(
    {
        **dict.fromkeys(
            ("media-empty", "media-needed", "input-tray-missing", "input-media-supply-empty", "roll-out"),
            Reason.PAPER_OUT,
        ),
        **dict.fromkeys(("media-low", "input-media-supply-low"), Reason.PAPER_NEAR_END),
        **dict.fromkeys(
            ("media-jam", "media-path-jam", "media-path-media-jam", "output-area-full", "output-tray-missing",
             "output-mailbox-full", "input-media-jam", "marker-jam"),
            Reason.JAM,
        ),
        **dict.fromkeys(
            ("cover-open", "door-open", "interlock-open", "media-path-cover-open", "input-cover-open",
             "output-cover-open", "marker-cover-open", "finisher-cover-open"),
            Reason.COVER_OPEN,
        ),
        **dict.fromkeys(("cutter", "cutter-jam", "cutter-error", "trimmer-jam"), Reason.CUTTER),
        **dict.fromkeys(
            ("over-temperature", "fuser-over-temp", "head-hot", "marker-over-temperature"), Reason.HEAD_HOT
        ),
        **dict.fromkeys(
            ("marker-failure", "marker-supply-empty", "marker-supply-missing", "toner-empty", "marker-waste-full",
             "developer-empty", "opc-life-over", "fuser-under-temp", "power-down", "motor-failure",
             "media-path-failure", "fuser-failure", "subunit-unrecoverable-failure", "memory-exhausted"),
            Reason.BROKEN,
        ),
        **dict.fromkeys(("shutdown", "deactivated", "hibernate", "suspend", "offline"), Reason.OFFLINE),
        **dict.fromkeys(("timed-out", "stopped-partly", "stopping", "other"), Reason.OFFLINE),
        **dict.fromkeys(("paused", "moving-to-paused", "hold-new-jobs", "resuming"), Reason.PAUSED),
        **dict.fromkeys(("connecting-to-device",), Reason.UNREACHABLE),
        **dict.fromkeys(
            ("cups-missing-filter", "cups-insecure-filter", "cups-remote-stopped", "cups-remote-shutdown"),
            Reason.OFFLINE,
        ),
        **dict.fromkeys(("cups-pki-invalid", "cups-pki-unknown-ca", "cups-pki-expired"), Reason.NO_ACCESS),
        **dict.fromkeys(("spool-area-full",), Reason.STORAGE),
        **dict.fromkeys(("wrong-media", "media-size-mismatch"), Reason.WRONG_MODEL),
    }
)  # fmt: skip
"""What is not among them is sorted by its ending."""

_HARMLESS = frozenset(
    {
        "none", "marker-supply-low", "toner-low", "developer-low", "marker-waste-almost-full", "opc-near-eol",
        "identify-printer-requested", "cups-waiting-for-job-completed", "cups-ipp-conformance-failure",
        "cups-ipp-missing-job-history", "cups-ipp-missing-cancel-job", "cups-ipp-missing-get-jobs",
        "cups-ipp-missing-send-document", "cups-ipp-missing-print-job", "cups-ipp-missing-validate-job",
        "cups-ipp-wrong-http-version", "cups-remote-pending", "cups-remote-processing",
    }
)  # fmt: skip

_ONLY_AS_ERROR = frozenset({Reason.BROKEN, Reason.STORAGE})
"""What a printer warns of long before it stops: an almost empty ribbon, an almost full store."""

_PROBLEMS = (
    (Reason.PAUSED, PrintProblem.PAUSED),
    (Reason.COVER_OPEN, PrintProblem.COVER_OPEN),
    (Reason.PAPER_OUT, PrintProblem.PAPER_OUT),
    (Reason.CUTTER, PrintProblem.CUTTER),
    (Reason.JAM, PrintProblem.JAM),
    (Reason.HEAD_HOT, PrintProblem.HEAD_HOT),
    (Reason.STORAGE, PrintProblem.STORAGE),
    (Reason.BROKEN, PrintProblem.OFFLINE),
    (Reason.OFFLINE, PrintProblem.OFFLINE),
    (Reason.UNREACHABLE, PrintProblem.UNREACHABLE),
    (Reason.NO_ACCESS, PrintProblem.UNREACHABLE),
)
"""The most telling first."""


def meaning(keyword: str) -> Reason | None:
    """Return what one keyword of a printer means; None when it hinders nothing."""
    word = keyword.strip().lower()
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    base = word.removesuffix(ending) if word not in _MEANINGS else word
    if base in _HARMLESS or not base:
        return None
    known = _MEANINGS.get(base)
    if known is None:
        return Reason.OFFLINE if ending == "-error" else None
    if ending in {"-warning", "-report"} and known in _ONLY_AS_ERROR:
        return None
    return known


def unnamed_warning(keyword: str) -> bool:
    """Say whether a keyword warns of something that has no name here."""
    word = keyword.strip().lower()
    base = word.removesuffix("-warning")
    return base != word and base not in _HARMLESS and meaning(word) is None


def meanings(keywords: tuple[str, ...]) -> frozenset[Reason]:
    """Return what the keywords of a printer mean together."""
    found = frozenset(reason for reason in map(meaning, keywords) if reason is not None)
    return found - {Reason.PAPER_NEAR_END} if Reason.PAPER_OUT in found else found


def problem_in(reasons: frozenset[Reason]) -> PrintProblem | None:
    """Return why nothing can be printed with these reasons, the most telling first; None when it can."""
    return next((problem for reason, problem in _PROBLEMS if reason in reasons), None)
