"""What each code for staff means and what to do, in English: the words of the staff panel, for commands."""

from collections.abc import Mapping

from kiosk.i18n.words import Words
from kiosk.service.staff.advice import Advice, Code

STAFF = "staff"
"""The part of the catalogues that the panel and the commands for staff share."""
ENGLISH = Words("en", parts=(STAFF,))


def _means(code: Code) -> tuple[str, str]:
    name = code.value.replace("_", "-")
    return ENGLISH.say(f"advice-means-{name}"), ENGLISH.say(f"advice-do-{name}")


MEANS: Mapping[Code, tuple[str, str]] = {code: _means(code) for code in Code}
"""What is so, and what to do."""


def advice_words(advice: Advice) -> str:
    """Write an advice as two lines."""
    means, do = MEANS[advice.code]
    about = f" ({', '.join(advice.about)})" if advice.about else ""
    return f"{advice.code.value}: {means}{about}\n    to do: {do}"
