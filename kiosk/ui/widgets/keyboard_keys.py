"""The keys of the keyboard on the screen: small buttons with one sign, which have a name for those who hear them."""

from PySide6.QtCore import QSize

from kiosk.flow.controls import Control, Offer
from kiosk.flow.keyboards import SPACE
from kiosk.i18n.words import Words
from kiosk.ui.theme import SMALLEST_TARGET_MM, SMALLEST_TARGET_ON_SMALL_MM, Look
from kiosk.ui.widgets.button import BigButton, Choice, Kind

_SIGNS = {"-": "key-hyphen", "'": "key-apostrophe", SPACE: "key-space"}
_FUNCTIONS = {Control.TYPE_DELETE: "key-delete"}


def least_key(look: Look) -> int:
    """Return the least width and height of a key, in pixels."""
    small = look.profile.is_small
    return look.px(SMALLEST_TARGET_ON_SMALL_MM if small else SMALLEST_TARGET_MM) + 1


def key_name(words: Words, offer: Offer) -> str:
    """Name a key, for the ear: a letter or digit by itself, a sign in words."""
    if offer.control is Control.TYPE_KEY:
        return words.say(_SIGNS[offer.item]) if offer.item in _SIGNS else offer.item
    return words.say(_FUNCTIONS[offer.control])


def key_choice(words: Words, offer: Offer) -> Choice:
    """Put a key into words: its sign, or its name where it has none."""
    sign = offer.control is Control.TYPE_KEY and offer.item != SPACE
    return Choice(offer, offer.item if sign else key_name(words, offer), kind=Kind.FOOT)


class KeyButton(BigButton):
    """A key. It acts on release like every button, and never repeats."""

    def name_it(self, name: str) -> None:
        """Give the name that is heard, where it is another than the sign that is seen."""
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Ask for a key's own size; the rows make it wider."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Keep the size of a key, or that of its word."""
        least = least_key(self._kit.look)
        has_word = len(self.text()) > 1
        return QSize(max(least, super().minimumSizeHint().width()) if has_word else least, self._height)

    def heightForWidth(self, width: int) -> int:
        """Keys are of one height."""
        del width
        return self._height

    @property
    def _height(self) -> int:
        # Upright there is room; on a wide screen height is dear.
        look = self._kit.look
        return max(least_key(look), look.target if look.profile.is_portrait else 0)
