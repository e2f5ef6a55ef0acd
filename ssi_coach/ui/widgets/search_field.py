"""A field with an icon before the text and, while it is empty, the key that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.key_box import key_width, paint_key
from ssi_coach.ui.widgets.painted import smooth

ICON, GAP, EDGE = 16, 8, 11

LONGEST = 500
"""Signs that can be searched for; a pasted book would keep the window busy."""


class SearchField(QLineEdit):
    """For searching and for commands; `words` stand in it while it is empty and are its name."""

    def __init__(
        self, skin: Skin, words: str, *, icon: str = "search", key: str = "", parent: QWidget | None = None
    ) -> None:
        """Build the field; `key` is a text such as `Ctrl+F`."""
        super().__init__(parent)
        self.skin = skin
        self.icon_name = icon
        self.key_text = key
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        skin.changed.connect(self._make_room)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the icon and the key in it."""
        super().paintEvent(event)
        theme = self.skin.theme
        side = theme.px(ICON)
        with smooth(self) as painter:
            place = QRectF(EDGE, (self.height() - side) / 2, side, side)
            self.skin.icons.paint(painter, place, self.icon_name, theme.colour("muted"))
            if self.key_text and not self.text():
                left = self.width() - key_width(self.key_text, theme) - 7
                paint_key(painter, left, self.height() / 2, self.key_text, theme)

    def _make_room(self) -> None:
        """The text begins behind the icon, and ends before the key."""
        theme = self.skin.theme
        right = key_width(self.key_text, theme) if self.key_text else 0
        self.setTextMargins(theme.px(ICON) + GAP - 1, 0, right, 0)
