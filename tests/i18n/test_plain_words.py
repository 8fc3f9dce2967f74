"""The word list: some words never reach a visitor, and some things have one name only."""

import re

import pytest

from kiosk.domain.assets import assets
from kiosk.i18n.catalogues import languages

NEVER = {
    "en": (
        "error", "invalid", "exception", "unable", "resolve", "administrator", "failed", "failure", "contact",
        "oops", "denied", "illegal", "abort", "queue number", "valid", "exclamation", "register yourself",
    ),
    "nl": (
        "fout", "foutmelding", "ongeldig", "uitzondering", "beheerder", "mislukt", "storing", "niet in staat",
        "neem contact", "geweigerd", "afgebroken", "inchecken", "volgnummer", "loket",
    ),
    "de": (
        "fehler", "ungültig", "gültig", "ausnahme", "administrator", "fehlgeschlagen", "störung", "verweigert",
        "abgelehnt", "abgebrochen", "kontaktieren", "einchecken", "wartenummer", "wartezone", "registrieren sie",
    ),
    "fr": (
        "erreur", "invalide", "valide", "exception", "échec", "échoué", "administrateur", "impossible", "refus",
        "panne", "contactez", "abandon", "check-in", "salle d’attente", "comptoir",
    ),
    "pl": (
        "błąd", "błęd", "nieprawidłow", "nieważn", "ważny", "wyjątek", "administrator", "niepowodzeni", "odmow",
        "odmów", "awari", "skontaktuj", "przerwan", "odpraw", "poczekaln", "okienk",
    ),
    "es": (
        "error", "inválid", "válid", "excepción", "fallo", "falló", "administrador", "imposible", "denegad",
        "rechazad", "avería", "contacte", "cancelado por", "sala de espera", "ventanilla",
    ),
    "pt": (
        "erro", "inválid", "válid", "exceção", "falha", "falhou", "administrador", "impossível", "recusad",
        "negad", "avaria", "contacte", "abortad", "você", "sala de espera", "bilhete",
    ),
}  # fmt: skip


def sentences(text: str) -> str:
    """Return a catalogue without comments, names of messages and what is filled in."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    said = re.sub(r"(?m)^[a-z-]+ =", "", "\n".join(lines))
    return re.sub(r"\{ \$\w+( ->)?|\[\w+\]", "", said).casefold()


def forbidden(text: str, never: tuple[str, ...]) -> list[str]:
    """List the words of the list that a catalogue uses."""
    said = sentences(text)
    return [word for word in never if re.search(rf"\b{re.escape(word)}", said)]


@pytest.mark.parametrize("language", languages())
def test_words_that_no_visitor_reads(language: str) -> None:
    text = (assets() / "translations" / f"{language}.ftl").read_text(encoding="utf-8")
    assert forbidden(text, NEVER[language]) == []


def test_rule_notices_a_word() -> None:
    assert forbidden("a-error = Fine\nb = An Error came up { $error }\n# error\n", NEVER["en"]) == ["error"]
    assert forbidden("a = Fine { $failed }\nfailed-b = Good\n", NEVER["en"]) == []


@pytest.mark.parametrize("language", languages())
def test_sentences_are_short(language: str) -> None:
    said = sentences((assets() / "translations" / f"{language}.ftl").read_text(encoding="utf-8"))
    long = [each for each in re.split(r"[.?!\n]", said) if len(each.split()) > 18]
    assert long == []
