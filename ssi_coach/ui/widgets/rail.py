"""The rail at the left: the pages, settings, and whether everything is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.shell import ShellState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import SideColumn, SteppingButton, rounded, smooth

WIDTH, HEIGHT = 184, 36
ICON, ICON_LEFT, TEXT_LEFT, RIGHT = 18, 12, 42, 10
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class RailItem(SteppingButton):
    """A page or an action in the rail: icon and word. `wanted` tells its id; `stepped` is -1 or 1."""

    wanted = Signal(str)

    def __init__(
        self, skin: Skin, id: str, icon: str, *, page: bool = True, parent: QWidget | None = None
    ) -> None:
        """Build it without its word; a page can be the current one, an action cannot."""
        super().__init__(skin, parent)
        self.id = id
        self.icon_name = icon
        self.setCheckable(page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def set_words(self, word: str, keys: str = "") -> None:
        """Its word, and the shortcut that the tooltip names."""
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(f"{word}  {keys}" if keys else word)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the word in its strong form, so that nothing moves when it becomes the current one."""
        letters = QFontMetrics(self.theme.font("strong"))
        width = self.theme.px(TEXT_LEFT + RIGHT) + letters.horizontalAdvance(self.text())
        return QSize(width, self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Soft ground and accent mark for the current page; icon and word."""
        theme, current = self.theme, self.isChecked()
        with smooth(self) as painter:
            if current or self.underMouse():
                painter.setBrush(theme.colour("soft") if current else theme.mixed("rail", "soft", 0.6))
                rounded(painter, QRectF(self.rect()), theme.px(7))
            if current:
                painter.setBrush(theme.colour("accent"))
                high = theme.px(16)
                rounded(painter, QRectF(0, (self.height() - high) / 2, 3, high), 1.5)
            side = theme.px(ICON)
            place = QRectF(theme.px(ICON_LEFT), (self.height() - side) / 2, side, side)
            ink = theme.colour("accent" if current else "muted")
            self.skin.icons.paint(painter, place, self.icon_name, ink)
            painter.setFont(theme.font("strong" if current else "medium"))
            painter.setPen(theme.colour("text" if current else "muted"))
            left = theme.px(TEXT_LEFT)
            painter.drawText(QRect(left, 0, self.width() - left, self.height()), UPRIGHT, self.text())

    def _on_clicked(self) -> None:
        self.wanted.emit(self.id)


class Rail(SideColumn):
    """The pages from top to bottom, actions and the state of saving at the foot.

    `page_wanted` and `action_wanted` tell ids when a person chooses.
    """

    page_wanted = Signal(str)
    action_wanted = Signal(str)

    def __init__(
        self,
        skin: Skin,
        pages: Sequence[tuple[str, str]],
        foot: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Take the ids and icons of the pages, and those of the actions at the foot."""
        super().__init__(skin, parent)
        self._group = QButtonGroup(self)
        self._pages = {id: RailItem(skin, id, icon) for id, icon in pages}
        self._foot = {id: RailItem(skin, id, icon, page=False) for id, icon in foot}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 9, 8)
        column.setSpacing(2)
        for item in self._pages.values():
            self._group.addButton(item)
            item.wanted.connect(self.page_wanted)
            item.stepped.connect(self._on_stepped)
            column.addWidget(item)
        column.addStretch(1)
        for item in self._foot.values():
            item.wanted.connect(self.action_wanted)
            column.addWidget(item)
        column.addSpacing(4)
        column.addWidget(Divider())
        column.addWidget(self._saved_box(skin))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_words(self, id: str, word: str, keys: str = "") -> None:
        """The word of a page or an action. Unknown: KeyError."""
        item = self._pages.get(id) or self._foot[id]
        item.set_words(word, keys)

    def say(self, id: str, word: str, name: str) -> None:
        """Another word for a while, such as a clock that goes; `name` is what screen readers say. Unknown: KeyError."""
        item = self._pages.get(id) or self._foot[id]
        if item.text() != word:
            item.setText(word)
            item.setAccessibleName(name)
            item.update()

    def set_current(self, page: str) -> None:
        """Mark a page as the one that is shown, without a signal. Unknown: KeyError."""
        self._pages[page].setChecked(True)

    def set_state(self, state: ShellState) -> None:
        """Say whether everything is saved, and when the last backup was verified."""
        self._saved.setText(state.saved)
        self._backup.setText(state.backup)
        self._backup.setVisible(bool(state.backup))
        self._shield.set_icon(
            "refresh-cw" if state.waiting else "shield-check", "muted" if state.waiting else "success"
        )

    def sizeHint(self) -> QSize:
        """As wide as designed, wider where words need it."""
        return QSize(max(self.theme.px(WIDTH), super().sizeHint().width()), 0)

    def _saved_box(self, skin: Skin) -> QWidget:
        """Shield, words, and the backup below."""
        self._shield = IconView(skin, "shield-check", "success", 16)
        self._saved = PlainLabel("", "caption", "muted", wrap=True)
        self._backup = PlainLabel("", "caption", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._saved)
        words.addWidget(self._backup)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 8, 0, 2)
        row.setSpacing(8)
        row.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return box

    def _on_stepped(self, step: int) -> None:
        """To the next page or the one before, the keyboard stays on the rail."""
        items = list(self._pages.values())
        here = next((n for n, item in enumerate(items) if item.hasFocus()), 0)
        there = items[(here + step) % len(items)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        there.click()
