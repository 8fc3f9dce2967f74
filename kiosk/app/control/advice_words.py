"""What each code for staff means and what to do, in English: the words of the staff panel, for commands."""

from functools import cache

from kiosk.i18n.words import Words
from kiosk.service.staff.advice import Advice, Code

STAFF = "staff"
"""The part of the catalogues that the panel and the commands for staff share."""


@cache
def english() -> Words:
    """Return the words of the commands for staff. They are read when the first is said."""
    return Words("en", parts=(STAFF,))


def means(code: Code) -> tuple[str, str]:
    """Say what is so, and what to do."""
    name = code.value.replace("_", "-")
    return english().say(f"advice-means-{name}"), english().say(f"advice-do-{name}")


def advice_words(advice: Advice) -> str:
    """Write an advice as two lines."""
    what, do = means(advice.code)
    about = f" ({', '.join(advice.about)})" if advice.about else ""
    return f"{advice.code.value}: {what}{about}\n    to do: {do}"
