"""No words for visitors or staff stand in the screens' code: they come from the catalogues, in every language."""

import ast
from collections.abc import Iterator

from tests.rules.sources import Finding, Module, dotted, expect_none, kiosk_modules, sample

# The tester's panel may speak English only.
TESTERS_PANEL = "kiosk/ui/simulator/"
SAME_IN_EVERY_LANGUAGE = frozenset({"Loket"})

SETTERS = frozenset(
    {
        "setText", "setPlainText", "setHtml", "setMarkdown", "setTitle", "setWindowTitle", "setLabelText",
        "setPlaceholderText", "setToolTip", "setStatusTip", "setWhatsThis", "setInformativeText", "setDetailedText",
        "setAccessibleName", "setAccessibleDescription", "setPrefix", "setSuffix", "addItem", "addItems", "addTab",
        "addAction", "addMenu", "addRow", "drawText", "showMessage",
    }
)  # fmt: skip
WIDGETS = frozenset(
    {
        "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QCommandLinkButton", "QGroupBox",
        "QAction", "QLineEdit", "QPlainTextEdit", "QTextEdit", "QMessageBox", "QStaticText",
    }
)  # fmt: skip


def words(argument: ast.expr) -> Iterator[str]:
    """Yield the literal texts with letters in an argument: plain, formatted, joined, chosen or listed."""
    match argument:
        case ast.Constant(value=str() as text) if (
            any(map(str.isalpha, text)) and text not in SAME_IN_EVERY_LANGUAGE
        ):
            yield text
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from words(part)
        case ast.BinOp(left=left, right=right):
            yield from words(left)
            yield from words(right)
        case ast.IfExp(body=body, orelse=other):
            yield from words(body)
            yield from words(other)
        case ast.Call(func=ast.Attribute(value=ast.Constant() as template)):
            yield from words(template)
        case _:
            pass


def untranslated(module: Module) -> Iterator[Finding]:
    """Yield each literal that a widget would show or speak."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        called = dotted(node.func).rpartition(".")[2] or getattr(node.func, "attr", "")
        if called in SETTERS | WIDGETS:
            named = [keyword.value for keyword in node.keywords if keyword.arg in {"text", "title"}]
            for text in (text for argument in [*node.args, *named] for text in words(argument)):
                yield Finding(module.path, node.lineno, f"{called}({text!r}) is in no catalogue")


def test_screens_hold_no_words() -> None:
    modules = [
        module
        for module in kiosk_modules()
        if module.path.startswith("kiosk/ui/") and not module.path.startswith(TESTERS_PANEL)
    ]
    assert modules
    expect_none(finding for module in modules for finding in untranslated(module))


def test_rule_notices_words() -> None:
    module = sample(
        "kiosk/ui/a.py",
        "label.setText('Welcome')\nQLabel('Your number')\nQtWidgets.QPushButton(text='Yes')\n"
        "label.setText(f'{n} people')\nlabel.setText('No' if a else b)\nself.find().setToolTip('a {}'.format(n))\n"
        "label.setText(words.get('welcome'))\nlabel.setText('…')\nlabel.setObjectName('title')\n"
        "window.setWindowTitle('Loket')\nlabel.setText(f'{n}')\nlabel.setText(names['number'])\n",
    )
    assert [finding.line for finding in untranslated(module)] == [1, 2, 3, 4, 5, 6]
