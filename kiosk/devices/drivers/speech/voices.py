"""The voices of espeak-ng by language: its names for them, and which of them a list of its voices has."""

from types import MappingProxyType

VOICES = MappingProxyType(
    {
        "nl": "nl",
        "en": "en-gb",
        "de": "de",
        "fr": "fr-fr",
        "pl": "pl",
        "es": "es",
        "pt": "pt",
        "it": "it",
        "tr": "tr",
        "uk": "uk",
        "ar": "ar",
        "zh": "cmn",
    }
)
"""Its name for the voice of each language that the kiosk may have, by the first part of the language's tag."""


def voice_of(language: str) -> str:
    """Return the voice of a language (BCP 47 tag); empty when there is none."""
    return VOICES.get(language.partition("-")[0].lower(), "")


def voices_in(listed: str) -> frozenset[str]:
    """Return the languages that have a voice in what ``espeak-ng --voices`` prints: a table, the tag second."""
    rows = (line.split() for line in listed.splitlines()[1:])
    there = {row[1].lower() for row in rows if len(row) > 3 and row[0].isdigit()}
    return frozenset(language for language, voice in VOICES.items() if voice in there)
