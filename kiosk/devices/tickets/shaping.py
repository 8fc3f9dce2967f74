"""Arabic and Hebrew where Pillow has no raqm: letters joined and put in their order by Unicode's presentation forms.

Plainer than what a shaping engine does (vowel marks are left out), yet every word is whole and reads the right way.
"""

import unicodedata
from functools import lru_cache

_BLOCKS = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_ISOLATED, _INITIAL, _MEDIAL, _FINAL = "<isolated>", "<initial>", "<medial>", "<final>"
_TATWEEL = "\u0640"
_LAM = "\u0644"
_LIGATURE = 2
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def by_hand(text: str) -> str:
    """Return a run that reads from the right as the characters to draw from left to right."""
    letters = _ligated([each for each in text if unicodedata.category(each) != "Mn"])
    drawn = "".join(_form(letters, place) for place in range(len(letters)))
    bare = "".join(each for each in drawn if unicodedata.category(each) != "Cf")
    return bare[::-1].translate(_MIRRORED)


def _ligated(letters: list[str]) -> list[str]:
    """Join each lam to the alef after it, as Arabic must."""
    joined: list[str] = []
    for letter in letters:
        if joined and joined[-1] == _LAM and _LAM + letter in _forms():
            joined[-1] += letter
        else:
            joined.append(letter)
    return joined


def _form(letters: list[str], place: int) -> str:
    forms = _forms().get(letters[place])
    if forms is None:
        return letters[place]
    before = place > 0 and _FINAL in forms and _joins_on(letters[place - 1])
    after = place + 1 < len(letters) and _joins_on(letters[place]) and _joins_back(letters[place + 1])
    wanted = (_MEDIAL if before else _INITIAL) if after else (_FINAL if before else _ISOLATED)
    return forms.get(wanted, letters[place])


def _joins_on(letter: str) -> bool:
    return letter == _TATWEEL or _INITIAL in _forms().get(letter, {})


def _joins_back(letter: str) -> bool:
    return letter == _TATWEEL or _FINAL in _forms().get(letter, {})


@lru_cache(maxsize=1)
def _forms() -> dict[str, dict[str, str]]:
    """Return the presentation forms of each letter, and of lam with alef, by their kinds (Unicode's own table)."""
    forms: dict[str, dict[str, str]] = {}
    for first, last in _BLOCKS:
        for code in range(first, last + 1):
            kind, *parts = unicodedata.decomposition(chr(code)).split() or [""]
            letters = "".join(chr(int(part, 16)) for part in parts)
            alone = len(letters) == 1
            if kind.startswith("<") and (alone or (len(letters) == _LIGATURE and code >= _BLOCKS[1][0])):
                forms.setdefault(letters, {})[kind] = chr(code)
    return {letters: found for letters, found in forms.items() if len(letters) == 1 or letters[0] == _LAM}
