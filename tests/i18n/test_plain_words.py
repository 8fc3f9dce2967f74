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
        "odmów", "awari", "skontaktuj", "przerwan", "odpraw", "strefa", "strefie", "okienk",
    ),
    "es": (
        "error", "inválid", "válid", "excepción", "fallo", "falló", "administrador", "imposible", "denegad",
        "rechazad", "avería", "contacte", "cancelado por", "sala de espera", "ventanilla",
    ),
    "pt": (
        "erro", "inválid", "válid", "exceção", "falha", "falhou", "administrador", "impossível", "recusad",
        "negad", "avaria", "contacte", "abortad", "você", "sala de espera", "bilhete",
    ),
    "it": (
        "error", "invalid", "non valid", "eccezion", "amministrator", "fallit", "impossibile", "rifiutat", "negat",
        "guasto", "interrott", "contatti", "accettazione", "scontrino", "ticket", "sala d’attesa", "chiosco",
    ),
    "tr": (
        "hata", "geçersiz", "geçerli", "istisna", "yönetici", "başarısız", "arıza", "reddedil", "olanaksız",
        "iletişime geç", "check-in", "bilet", "banko", "kontuar", "bekleme salonu",
    ),
    "uk": (
        "помилк", "недійсн", "дійсн", "винятк", "адміністратор", "збій", "збою", "відмовлено", "неможлив",
        "не вдалося", "зв’яжіться", "квит", "зареєстру", "віконц", "зал очікування",
    ),
    "ar": (
        "خطأ", "أخطاء", "غير صالح", "صالحة", "استثناء", "فشل", "تعذر", "تعذّر", "عطل", "مرفوض", "ممنوع", "مسؤول النظام",
        "إيصال", "كاونتر", "صالة الانتظار", "تسجيل الوصول",
    ),
    "zh": (
        "错误", "出错", "无效", "有效", "异常", "失败", "故障", "管理员", "非法", "拒绝", "无法", "联系", "登记",
        "柜台", "小票", "候诊", "等候厅",
    ),
}  # fmt: skip

_LAST_APART = "\u052f"
"""The last letter (Cyrillic) of those whose words stand apart."""


def sentences(text: str) -> str:
    """Return a catalogue without comments, names of messages and what is filled in."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    said = re.sub(r"(?m)^[a-z-]+ =", "", "\n".join(lines))
    return re.sub(r"\{ \$\w+( ->)?|\[\w+\]", "", said).casefold()


def forbidden(text: str, never: tuple[str, ...]) -> list[str]:
    """List the words of the list that a catalogue uses.

    Chinese has no spaces, and Arabic writes "and", "with" and "the" into the word after them: there any place counts.
    """
    said = sentences(text)
    return [word for word in never if re.search(_beginning(word) + re.escape(word), said)]


def _beginning(word: str) -> str:
    return "" if word[0] > _LAST_APART else r"\b"


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
    parts = re.split(r"[.?!。？！؟\n]", said)
    assert [each for each in parts if len(each.split()) > 18 or (language == "zh" and len(each) > 34)] == []
