"""Buttons: one primary a view, plain ones beside it, quiet ones and links for the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.button_look import ButtonLook, look
from ssi_coach.ui.widgets.key_box import key_width, paint_key
from ssi_coach.ui.widgets.painted import rounded, smooth

HEIGHTS = {"normal": 32, "small": 28, "row": 24, "tall": 36}
PADDING = {"normal": 13, "small": 11, "row": 9, "tall": 13}
GAP = 8
ICON = 16


class PillButton(QPushButton):
    """A button with a text, and perhaps an icon before it, one behind it, and the key that does the same.

    `kind` is `plain`, `primary`, `quiet`, `bare`, `link` or `danger`; `size` is `normal` (32 high), `small` (28),
    `row` (24) or `tall` (36). The text is never cut: the button asks for the room it needs.
    """

    def __init__(
        self,
        skin: Skin,
        text: str,
        *,
        kind: str = "plain",
        size: str = "normal",
        icon: str = "",
        trailing: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the button; `icon` and `trailing` are names of icons, `key` is a text such as `Ctrl+N`."""
        super().__init__(text, parent)
        self.skin = skin
        self.kind = kind
        self.extent = size
        self.icon_name = icon
        self.trailing_name = trailing
        self.key_text = key
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        skin.changed.connect(self._on_new_skin)

    def set_icon_name(self, icon: str) -> None:
        """Show another icon before the text, or none."""
        self.icon_name = icon
        self._measure_again()

    def set_key_text(self, key: str) -> None:
        """Show another key behind the text, or none."""
        self.key_text = key
        self._measure_again()

    def set_kind(self, kind: str) -> None:
        """Change between plain, primary, quiet, link and danger."""
        self.kind = kind
        self._on_new_skin()

    def sizeHint(self) -> QSize:
        """Room for everything, and the height of the size."""
        theme = self.skin.theme
        letters = QFontMetrics(self._letters())
        parts = [letters.horizontalAdvance(self.text())] if self.text() else []
        parts += [theme.px(ICON)] * (bool(self.icon_name) + bool(self.trailing_name))
        if self.key_text:
            parts.append(self._key_width())
        width = sum(parts) + GAP * (len(parts) - 1) + 2 * self._side()
        return QSize(max(width, self._height()) if self.kind != "link" else width, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its text."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and outline, then icon, text, key and trailing icon from left to right."""
        theme = self.skin.theme
        drawn = look(theme, self.kind, enabled=self.isEnabled(), hover=self.underMouse(), down=self._held())
        with smooth(self) as painter:
            if drawn.ground.alpha() or drawn.line.alpha():
                painter.setBrush(drawn.ground)
                rounded(painter, QRectF(self.rect()), theme.px(7), QPen(drawn.line, theme.border_width))
            painter.setFont(self._letters())
            self._paint_content(painter, drawn)

    def _paint_content(self, painter: QPainter, drawn: ButtonLook) -> None:
        """The parts in a row, centred if there is more room than they need."""
        theme = self.skin.theme
        needed = self.sizeHint().width() - 2 * self._side()
        left = max(self._side(), (self.width() - needed) // 2) if self.kind != "link" else 0
        side = theme.px(ICON)
        if self.icon_name:
            self._paint_icon(painter, left, self.icon_name, drawn)
            left += side + GAP
        if self.text():
            width = self._paint_words(painter, left, self.text(), drawn.ink)
            if drawn.underlined:
                base = self.height() // 2 + painter.fontMetrics().ascent() // 2 + 3
                painter.setPen(QPen(theme.colour("accent", 0.45), 1))
                painter.drawLine(QPoint(left, base), QPoint(left + width, base))
            left += width + GAP
        if self.key_text and self.kind == "primary":
            painter.setFont(theme.font("body"))
            self._paint_words(painter, left, self.key_text, drawn.faint)
        elif self.key_text:
            paint_key(painter, left, self.height() / 2, self.key_text, theme)
        if self.trailing_name:
            self._paint_icon(painter, self.width() - self._side() - side + 2, self.trailing_name, drawn)

    def _paint_words(self, painter: QPainter, left: int, words: str, ink: QColor) -> int:
        """One piece of text, upright in the middle; gives its width."""
        width = painter.fontMetrics().horizontalAdvance(words)
        area = QRect(left, 0, width + 1, self.height())
        painter.setPen(ink)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        return width

    def _paint_icon(self, painter: QPainter, left: int, name: str, drawn: ButtonLook) -> None:
        """One icon, upright in the middle."""
        side = self.skin.theme.px(ICON)
        place = QRectF(left, (self.height() - side) / 2, side, side)
        self.skin.icons.paint(painter, place, name, drawn.mark)

    def _key_width(self) -> int:
        """Room for the key: plain on a primary button, boxed on the others."""
        if self.kind == "primary":
            return QFontMetrics(self.skin.theme.font("body")).horizontalAdvance(self.key_text)
        return key_width(self.key_text, self.skin.theme)

    def _held(self) -> bool:
        """Whether it is pressed, or its menu is open."""
        return self.isDown() or self.isChecked()

    def _letters(self) -> QFont:
        """The letters of the text."""
        return self.skin.theme.font("strong" if self.kind == "primary" else "medium")

    def _side(self) -> int:
        """Room left and right of the content."""
        return 0 if self.kind == "link" else self.skin.theme.px(PADDING[self.extent])

    def _height(self) -> int:
        """Height in pixels at this size of text."""
        return self.skin.theme.px(HEIGHTS[self.extent])

    def _on_new_skin(self) -> None:
        """New colours, and perhaps new sizes."""
        self._measure_again()

    def _measure_again(self) -> None:
        """Ask the layout for room again, and repaint."""
        self.updateGeometry()
        self.update()


class IconButton(PillButton):
    """A square button that shows only an icon; screen readers and the tooltip say its name."""

    def __init__(
        self,
        skin: Skin,
        icon: str,
        name: str,
        *,
        kind: str = "quiet",
        size: str = "normal",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the button; `key` is the combination that does the same, shown in the tooltip."""
        super().__init__(skin, "", kind=kind, size=size, icon=icon, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key}" if key else name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as high."""
        return QSize(self._height(), self._height())

    def _side(self) -> int:
        """The same room on every side of the icon."""
        return (self._height() - self.skin.theme.px(ICON)) // 2


class MenuButton(PillButton):
    """A button that opens a menu: text, and a chevron that says so."""

    def __init__(
        self,
        skin: Skin,
        text: str,
        choices: Sequence[str] = (),
        *,
        icon: str = "",
        size: str = "normal",
        parent: QWidget | None = None,
    ) -> None:
        """Build the button; its menu is `choices_menu`, filled with one action per choice."""
        super().__init__(skin, text, icon=icon, trailing="chevron-down", size=size, parent=parent)
        self.choices_menu = QMenu(self)
        for choice in choices:
            self.choices_menu.addAction(choice)
        self.setMenu(self.choices_menu)
