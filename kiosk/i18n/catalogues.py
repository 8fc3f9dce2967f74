"""The Fluent catalogues: which languages there are, and each one read once."""

from functools import cache

from fluent.runtime import FluentBundle, FluentResource

from kiosk.domain.assets import assets


class UnknownLanguageError(LookupError):
    """A language that has no catalogue: a bug, since only complete languages are offered."""

    code = "unknown_language"


@cache
def languages() -> tuple[str, ...]:
    """List the languages that can be offered, as BCP 47 tags in alphabetical order."""
    return tuple(sorted(path.stem for path in (assets() / "translations").glob("*.ftl")))


@cache
def bundle(language: str, isolating: bool) -> FluentBundle:
    """Read a catalogue. `isolating` puts marks of direction around what is filled in. Raises `UnknownLanguageError`."""
    if language not in languages():
        raise UnknownLanguageError(language)
    text = (assets() / "translations" / f"{language}.ftl").read_text(encoding="utf-8")
    made = FluentBundle([language], use_isolating=isolating)
    made.add_resource(FluentResource(text))
    return made
