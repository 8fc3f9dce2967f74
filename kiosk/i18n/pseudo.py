"""Languages for testers only, made from English: long words, or long ones written from the right.

They show what nobody translated (it stands without brackets) and what does not fit. No visitor is offered one.
"""

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

LONG, LONG_FROM_THE_RIGHT = "en-XA", "ar-XB"
"""The tags by which testers know such languages elsewhere (CLDR: regions XA and XB are for this)."""
PSEUDO = (LONG, LONG_FROM_THE_RIGHT)

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_STRANGE = "àƀçďéƒĝĥîĵķļɱñöþɋŕšťûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŤÛṼŴẊÝŽ"
_LETTERS = str.maketrans(
    dict(zip(_PLAIN, _STRANGE, strict=True)) | {v: f"{s}{v}" for v, s in zip("aeiou", "àéîöû", strict=True)}
)


class _Stretching(Transformer):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - fluent.syntax calls it
        node.value = node.value.translate(_LETTERS)
        return node


def stretched(text: str) -> str:
    """Return an English catalogue with every message about 40 % longer, in strange letters and in brackets."""
    read = FluentParser(with_spans=False).parse(text)
    stretching = _Stretching()
    for entry in read.body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            stretching.visit(entry.value)
            entry.value.elements = [ast.TextElement("["), *entry.value.elements, ast.TextElement("]")]
    return FluentSerializer().serialize(read)
