"""The Fluent catalogues: which languages there are, and each one read once."""

from functools import cache

from fluent.runtime import FluentBundle, FluentResource

from kiosk.domain.assets import assets
from kiosk.i18n.pseudo import LONG, LONG_FROM_THE_RIGHT, PSEUDO, stretched


class UnknownLanguageError(LookupError):
    """A language that has no catalogue: a bug, since only complete languages are offered."""

    code = "unknown_language"


_REGIONAL = {"en": "en-GB", "pt": "pt-PT", LONG: "en-GB", LONG_FROM_THE_RIGHT: "ar"}
"""Languages whose plain CLDR entry follows another continent's habits (months before days, "0 pessoa"), or is none."""


def regional(language: str) -> str:
    """Name the CLDR entry that a language's plurals, dates and numbers go by, as a BCP 47 tag."""
    return _REGIONAL.get(language, language)


@cache
def languages() -> tuple[str, ...]:
    """List the languages that can be offered, as BCP 47 tags in alphabetical order."""
    return tuple(sorted(path.stem for path in (assets() / "translations").glob("*.ftl")))


@cache
def languages_of(part: str) -> tuple[str, ...]:
    """List the languages that have a further catalogue, `translations/PART`, beside the kiosk's own."""
    there = {path.stem for path in (assets() / "translations" / part).glob("*.ftl")}
    return tuple(each for each in languages() if each in there)


def is_known(language: str, parts: tuple[str, ...] = ()) -> bool:
    """Tell whether there is a catalogue, with all of its parts; the testers' languages are made from English."""
    return language in PSEUDO or all(language in there for there in (languages(), *map(languages_of, parts)))


@cache
def bundle(language: str, isolating: bool, parts: tuple[str, ...] = ()) -> FluentBundle:
    """Read a catalogue, and further ones to it. `isolating` puts marks of direction around what is filled in.

    Raises `UnknownLanguageError`.
    """
    if not is_known(language, parts):
        raise UnknownLanguageError(language)
    made = FluentBundle([regional(language)], use_isolating=isolating)
    for folder in ("", *parts):
        source = "en" if language in PSEUDO else language
        text = (assets() / "translations" / folder / f"{source}.ftl").read_text(encoding="utf-8")
        made.add_resource(FluentResource(stretched(text) if language in PSEUDO else text))
    return made
