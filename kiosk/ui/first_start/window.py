"""The window of the first start: a code for a manager's browser, keys for a manager's code, the languages below."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from kiosk.domain.clock import Clock
from kiosk.domain.secret import Secret
from kiosk.flow.controls import Control, Offer
from kiosk.flow.keyboards import Keyboard, code_keyboard
from kiosk.i18n.words import Words
from kiosk.service.first_start import CODE_LENGTH, FirstStart, FirstStartView, Step
from kiosk.ui.barred import Barred
from kiosk.ui.boundary import guarded
from kiosk.ui.fonts import load_fonts
from kiosk.ui.keeping_full import KeepingFull
from kiosk.ui.kit import DrawCode, Kit
from kiosk.ui.profile import ScreenProfile
from kiosk.ui.stylesheet import stylesheet
from kiosk.ui.theme import Look, Type
from kiosk.ui.theme_file import own_theme
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.choice import Choice, Kind
from kiosk.ui.widgets.code import CodeDisplay
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import KeyboardView
from kiosk.ui.widgets.relayout import relayout
from kiosk.ui.widgets.text import Card, Text

PART = "first"
"""The catalogue beside the visitors' own: for those who put the kiosk up."""
LANGUAGES = ("nl", "en", "de", "fr")
_TROUBLES = frozenset({
    "network", "timeout", "untrusted", "busy", "not_one", "other_version", "bad_address", "bad_code", "no_code",
    "other_central", "not_secure", "code_unknown", "code_used", "not_kept",
})  # fmt: skip
_TYPE, _BACK, _ENTER, _LANGUAGE = "first.type", "first.back", "first.enter", "first.language"


class FirstStartWindow(QMainWindow):
    """Draws the views of a `FirstStart`. It closes only when the program lets it (`leave`)."""

    def __init__(
        self, desk: FirstStart, clock: Clock, profile: ScreenProfile, draw_code: DrawCode | None
    ) -> None:
        super().__init__()
        load_fonts()
        self._desk = desk
        self._may_close = False
        self._step: Step | None = None
        self._kit = Kit(
            Look(profile, own_theme(), motion=False), clock, _words, self._tapped, draw_code, self._pressed
        )
        self.setObjectName("kiosk")
        self.setWindowTitle("Loket")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFixedSize(profile.width_px, profile.height_px)
        self._build()
        self.setStyleSheet(stylesheet(self._kit.look))
        self._barred = Barred(self, lambda: None)
        self._full = KeepingFull(self)
        QApplication.instance().installEventFilter(self._barred)  # type: ignore[union-attr]
        self.show_view(desk.view)
        desk.subscribe(guarded("first_view", self.show_view))

    def show_view(self, view: FirstStartView) -> None:
        """Draw a view."""
        words = _words(view.language)
        joined = view.step is Step.JOINED
        self._title.say(words.say("first-joined", name=view.name) if joined else words.say("first-title"))
        self._lead.say(_lead(view, words))
        self._problem.say(_trouble(view.trouble, words))
        self._problem_card.setVisible(bool(view.trouble))
        self._show_code(view, words)
        self._show_keys(view, words)
        self._scan.say(words.say("first-scan") if view.step is Step.SHOWING else "")
        self._scan_card.setVisible(view.step is Step.SHOWING)
        self._ways.offer(_ways(view, words))
        upright = self._kit.look.profile.is_portrait
        # On a screen that lies the keys need the room.
        languages = LANGUAGES if upright or view.step is not Step.TYPING else ()
        self._languages.offer([_language(each, view.language) for each in languages])
        relayout(self)
        if view.step is not self._step:
            self._step = view.step
            # Held by the window itself, or Qt would give it to the first button.
            self.setFocus()

    def show_full_screen(self) -> None:
        """Cover the whole screen from now on, before every window, with no pointer."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._barred.stand_alone()
        self._full.begin(on_top=True)

    def leave(self) -> None:
        """Close, for the program's own end."""
        self._may_close = True
        self._full.end()
        QApplication.instance().removeEventFilter(self._barred)  # type: ignore[union-attr]
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin without a focus: it comes with the first key."""
        super().showEvent(event)
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, whoever asks."""
        event.setAccepted(self._may_close)

    def _show_code(self, view: FirstStartView, words: Words) -> None:
        shown = view.step is Step.SHOWING and bool(view.user_code)
        self._code_card.setVisible(shown)
        self._code_lead.say(words.say("first-approve") if shown else "")
        self._user_code.say(view.user_code if shown else "")
        # Spelled, or a voice reads it as words.
        self._user_code.setAccessibleName(" ".join(view.user_code))
        self._address.say(view.address.partition("?")[0].removesuffix("/approve") if shown else "")
        draw = self._kit.draw_code
        self._picture.tell(draw(view.address) if draw and shown else (), words.say("first-picture"))

    def _show_keys(self, view: FirstStartView, words: Words) -> None:
        typing = view.step is Step.TYPING
        self._typing.setVisible(typing)
        if not typing:
            self._field.forget()
            self._keyboard.forget()
            return
        groups = [view.typed[at : at + 4] for at in range(0, len(view.typed), 4)]
        self._field.show_typed(Secret("-".join(groups)), words.say("first-code-label"))
        keyboard = code_keyboard(view.language)
        self._keyboard.offer(keyboard, _offers(keyboard, view), words, None)

    def _tapped(self, offer: Offer) -> None:
        if offer.control is Control.TYPE_DELETE:
            self._desk.delete()
        else:
            self._desk.key(offer.item)

    def _pressed(self, name: str) -> None:
        kind, _, item = name.partition(":")
        does: dict[str, Callable[[], None]] = {
            _TYPE: lambda: self._desk.type_instead(True),
            _BACK: lambda: self._desk.type_instead(False),
            _ENTER: self._desk.enter,
            _LANGUAGE: lambda: self._desk.choose_language(item),
        }
        does.get(kind, lambda: None)()

    def _build(self) -> None:
        kit, look = self._kit, self._kit.look
        self._title, self._lead = Text(Type.TITLE), Text(Type.LEAD)
        self._problem_card, self._problem = Card(kit, "warn"), Text(Type.STRONG)
        self._problem_card.column.addWidget(self._problem)
        self._build_code(kit)
        self._scan_card, self._scan = Card(kit, "soft"), Text(Type.BODY)
        self._scan_card.column.addWidget(self._scan)
        self._typing, self._field, self._keyboard = QWidget(), Field(kit), KeyboardView(kit)
        typing = QVBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.setSpacing(look.gap)
        typing.addWidget(self._field)
        typing.addWidget(self._keyboard)
        self._ways, self._languages = Actions(kit, in_a_row=True), Actions(kit, in_a_row=True)
        head, holder = QFrame(), QWidget()
        head.setProperty("card", "head")
        question = QVBoxLayout(head)
        air = look.margin if look.profile.is_portrait else look.gap
        question.setContentsMargins(look.margin, air, look.margin, air)
        question.addWidget(self._title)
        question.addWidget(self._lead)
        column, body = QVBoxLayout(holder), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        body.setContentsMargins(look.margin, look.gap, look.margin, look.margin)
        body.setSpacing(look.gap)
        for widget in (self._problem_card, self._code_card, self._scan_card, self._typing):
            body.addWidget(widget)
        body.addStretch(1)
        body.addWidget(self._ways)
        body.addWidget(self._languages)
        column.addLayout(body, 1)
        self.setCentralWidget(holder)

    def _build_code(self, kit: Kit) -> None:
        self._code_card, self._picture = Card(kit), CodeDisplay(kit)
        self._code_lead, self._user_code, self._address = Text(Type.BODY), Text(Type.TITLE), Text(Type.MUTED)
        words, across = QVBoxLayout(), QHBoxLayout()
        for each in (self._code_lead, self._user_code, self._address):
            words.addWidget(each)
        across.setSpacing(kit.look.gap)
        across.addLayout(words, 1)
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._code_card.column.addLayout(across)


def _words(language: str) -> Words:
    return Words(language, parts=(PART,))


def _lead(view: FirstStartView, words: Words) -> str:
    match view.step:
        case Step.JOINED:
            return ""
        case Step.USING:
            return words.say("first-using")
        case Step.TYPING:
            return words.say("first-type-lead")
        case Step.SHOWING if not view.knows_central:
            return words.say("first-no-central")
        case Step.SHOWING:
            return words.say("first-lead")


def _trouble(code: str, words: Words) -> str:
    if not code:
        return ""
    return words.say("first-trouble", why=code if code in _TROUBLES else "other", code=code)


def _ways(view: FirstStartView, words: Words) -> list[Choice]:
    if view.step is Step.TYPING:
        return [
            Choice(None, words.say("first-back"), name=_BACK),
            Choice(
                None,
                words.say("first-enter"),
                kind=Kind.PRIMARY,
                name=_ENTER,
                enabled=len(view.typed) == CODE_LENGTH,
            ),
        ]
    if view.step is Step.SHOWING and view.knows_central:
        return [Choice(None, words.say("first-type"), name=_TYPE)]
    return []


def _language(language: str, shown: str) -> Choice:
    return Choice(
        None,
        _words(language).say("first-language"),
        kind=Kind.FOOT,
        on=language == shown,
        name=f"{_LANGUAGE}:{language}",
    )


def _offers(keyboard: Keyboard, view: FirstStartView) -> list[Offer]:
    keys = [
        Offer(Control.TYPE_KEY, item=each, enabled=len(view.typed) < CODE_LENGTH) for each in keyboard.items
    ]
    return [*keys, Offer(Control.TYPE_DELETE, enabled=bool(view.typed))]
