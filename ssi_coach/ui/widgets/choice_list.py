"""A choice among a few with room for words: one row each, a circle that is filled in the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import ALL_ARROWS, SteppingButton, rounded, smooth

HEIGHT, TALL, TEXT_LEFT, RIGHT = 40, 54, 42, 14
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ChoiceRow(SteppingButton):
    """One choice: its title, and perhaps a line below."""

    steps = ALL_ARROWS

    def __init__(self, skin: Skin, key: str, title: str, detail: str, parent: QWidget | None = None) -> None:
        """Build it; `key` is what the program calls it."""
        super().__init__(skin, parent)
        self.key = key
        self.detail = detail
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for both lines."""
        theme = self.theme
        width = max(
            QFontMetrics(theme.font("strong")).horizontalAdvance(self.text()),
            QFontMetrics(theme.font("caption")).horizontalAdvance(self.detail),
        )
        return QSize(width + theme.px(TEXT_LEFT + RIGHT), theme.px(TALL if self.detail else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the neighbours; Enter is for the page, Space for the row."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, circle, words."""
        theme, chosen = self.theme, self.isChecked()
        with smooth(self) as painter:
            ground = "soft" if chosen else "surface"
            painter.setBrush(theme.mixed(ground, "text", 0.03 if self.underMouse() else 0.0))
            line = theme.colour("accent" if chosen else "border")
            rounded(painter, QRectF(self.rect()), theme.px(8), QPen(line, theme.border_width))
            self._paint_circle(painter, chosen=chosen)
            left, width = theme.px(TEXT_LEFT), self.width() - theme.px(TEXT_LEFT)
            middle = self.height() / 2
            high = theme.line("body")
            top = middle - high if self.detail else middle - high / 2
            painter.setFont(theme.font("strong" if chosen else "medium"))
            painter.setPen(theme.colour("text"))
            painter.drawText(QRect(left, round(top), width, high), UPRIGHT, self.text())
            if self.detail:
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.colour("muted"))
                painter.drawText(
                    QRect(left, round(middle + 1), width, theme.line("caption")), UPRIGHT, self.detail
                )

    def _paint_circle(self, painter: QPainter, *, chosen: bool) -> None:
        """Open, or with a dot."""
        theme = self.theme
        side = theme.px(16)
        circle = QRectF(theme.px(14), (self.height() - side) / 2, side, side)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("accent" if chosen else "control"), 1.5))
        painter.drawEllipse(circle)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            inset = side * 0.28
            painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))


class ChoiceList(QWidget):
    """The rows; `chosen` tells the key that a person chose."""

    chosen = Signal(str)

    def __init__(
        self,
        skin: Skin,
        name: str,
        choices: Sequence[tuple[str, str, str]],
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Take key, title and detail of each choice; `name` is what is being chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._rows = {row_key: ChoiceRow(skin, row_key, title, detail) for row_key, title, detail in choices}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in self._rows.values():
            self._group.addButton(row)
            row.stepped.connect(self._on_stepped)
            column.addWidget(row)
        self._group.buttonClicked.connect(self._on_clicked)
        self.choose(key if key in self._rows else next(iter(self._rows)))

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return next(key for key, row in self._rows.items() if row.isChecked())

    def choose(self, key: str) -> None:
        """Choose by key, without a signal; the keyboard goes there by Tab. Unknown: KeyError."""
        self._rows[key].setChecked(True)
        self.setFocusProxy(self._rows[key])

    def _on_stepped(self, step: int) -> None:
        """To the neighbour; from the last to the first."""
        rows = list(self._rows.values())
        here = next(n for n, row in enumerate(rows) if row.isChecked())
        row = rows[(here + step) % len(rows)]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        row.click()

    def _on_clicked(self, row: ChoiceRow) -> None:
        self.setFocusProxy(row)
        self.chosen.emit(row.key)
