"""One item of the checklist: its box, its title in as many lines as it needs, when it is due, who says so.

The row paints its words itself: a list of ninety items is shown anew with every letter that one types.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from ssi_coach.presentation.checklist.rows import ItemRowState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.checks import Check, CheckCircle, CheckSquare
from ssi_coach.ui.widgets.evidence_label import evidence_size, paint_evidence
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

SIDE, RIGHT, GAP, ABOVE, LEAST, MARK = 16, 20, 10, 8, 36, 26
LEAST_TITLE, BULLET, PROOF = 120, 14, 14
STEPS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
ENDS = {Qt.Key.Key_Home.value: 0, Qt.Key.Key_End.value: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
WRAPPED = UPRIGHT | Qt.TextFlag.TextWordWrap


class ItemRow(PaintedButton):
    """A click chooses it (`clicked`); arrows go to its neighbours, Space ticks, Enter opens its page."""

    ticked = Signal(str, bool)
    stepped = Signal(int)
    jumped = Signal(int)
    opened = Signal(str)

    def __init__(self, skin: Skin, state: ItemRowState) -> None:
        """Build the row; the kind of its box never changes."""
        super().__init__(skin)
        self.state = state
        self.chosen = False
        self._framed = False
        # The ring around a control would be cut off at the edges of the card; the frame stands inside.
        self.setProperty("ringless", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.check: Check | None = self._new_check(state)
        self._show()
        self.set_chosen(chosen=False)

    def set_state(self, state: ItemRowState) -> None:
        """Show another state of the same item."""
        if state != self.state:
            self.state = state
            self._show()
            self.updateGeometry()
            self.update()
        elif self.check is not None:
            self.check.setChecked(state.ticked)

    def set_chosen(self, *, chosen: bool) -> None:
        """Mark it as the one that is explained; only that one is reached with Tab."""
        self.chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.theme.px(400), self.theme.px(LEAST))

    def minimumSizeHint(self) -> QSize:
        """The title may break into lines."""
        return QSize(self.theme.px(LEAST_TITLE), self.theme.px(LEAST))

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for all lines of the title."""
        theme = self.theme
        room = QRect(0, 0, self._title_width(width), 10_000)
        high = QFontMetrics(theme.font("medium")).boundingRect(room, int(WRAPPED), self.state.title).height()
        return max(theme.px(LEAST), high + 2 * theme.px(ABOVE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The box stays in the middle."""
        super().resizeEvent(event)
        if self.check is not None:
            side = self.check.sizeHint()
            self.check.setGeometry(
                QRect(SIDE, (self.height() - side.height()) // 2, side.width(), side.height())
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move, Space ticks, Enter opens."""
        key = event.key()
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in ENDS:
            self.jumped.emit(ENDS[key])
        elif key in ENTER:
            self.opened.emit(self.state.id)
        elif key == Qt.Key.Key_Space and self.check is not None:
            self.check.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A frame while the keyboard is here, unless the mouse has brought it."""
        self._framed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No frame without the keyboard."""
        self._framed = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the title, and from the right: who says so, when it is due, what is to be known."""
        with smooth(self) as painter:
            self._paint_ground(painter)
            if self.check is None:
                self._paint_icon(
                    painter, SIDE + (self.theme.px(MARK) - self.theme.px(BULLET)) // 2, "minus", "muted"
                )
            self._paint_title(painter)
            self._paint_right(painter)

    def _show(self) -> None:
        """What screen readers say, and whether the box is ticked."""
        self.setAccessibleName(self.state.summary)
        if self.check is not None:
            self.check.setChecked(self.state.ticked)
            self.check.setAccessibleName(self.state.title)

    def _paint_ground(self, painter: QPainter) -> None:
        """Soft while it is chosen, a breath of it under the pointer; the frame of the keyboard."""
        theme = self.theme
        if self.chosen:
            painter.fillRect(self.rect(), theme.colour("soft"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.mixed("surface", "soft", 0.45))
        if self.chosen and theme.is_high_contrast:
            painter.fillRect(QRect(0, 0, theme.px(4), self.height()), theme.colour("accent"))
        if self._framed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = QRectF(self.rect()).adjusted(3, 1, -3, -1)
            rounded(painter, inside, theme.px(7), QPen(theme.colour("accent"), 2))

    def _paint_title(self, painter: QPainter) -> None:
        """Quiet once it is done."""
        state, theme = self.state, self.theme
        painter.setFont(theme.font("body" if state.quiet else "medium"))
        painter.setPen(theme.colour("muted" if state.quiet else "text"))
        room = QRect(self._left(), 0, self._title_width(self.width()), self.height())
        painter.drawText(room, int(WRAPPED), state.title)

    def _paint_right(self, painter: QPainter) -> None:
        """The small words; what was proved carries its sign."""
        state, theme = self.state, self.theme
        size = evidence_size(state.evidence, theme)
        left = self.width() - RIGHT - size.width()
        top = (self.height() - size.height()) // 2
        paint_evidence(painter, QRect(left, top, size.width(), size.height()), state.evidence, theme)
        painter.setFont(theme.font("caption"))
        for words in self._small(self.width()):
            left -= GAP + self._caption(words)
            good = state.proved if words == state.note else state.ticked
            painter.setPen(theme.colour("success" if good else "muted"))
            painter.drawText(QRect(left, 0, self._caption(words), self.height()), int(UPRIGHT), words)
        if state.proved:
            self._paint_icon(painter, left - theme.px(PROOF) - 6, "file-check", "success")

    def _paint_icon(self, painter: QPainter, left: int, name: str, tone: str) -> None:
        side = self.theme.px(PROOF)
        place = QRectF(left, (self.height() - side) / 2, side, side)
        self.skin.icons.paint(painter, place, name, self.theme.colour(tone))

    def _left(self) -> int:
        """Where the title begins."""
        return SIDE + self.theme.px(MARK) + GAP

    def _title_width(self, width: int) -> int:
        """The room of the title in a row of this width."""
        return max(self.theme.px(LEAST_TITLE), self._room(width, self._small(width)))

    def _small(self, width: int) -> tuple[str, ...]:
        """The small words from the right; where room is short, what is to be known goes before when."""
        due, note = self.state.due, self.state.note
        words = tuple(part for part in (due, note) if part)
        if len(words) > 1 and self._room(width, words) < self.theme.px(LEAST_TITLE):
            return (note,)
        return words

    def _room(self, width: int, words: tuple[str, ...]) -> int:
        """What the small words leave for the title."""
        taken = evidence_size(self.state.evidence, self.theme).width() + GAP
        taken += sum(GAP + self._caption(part) for part in words)
        taken += self.theme.px(PROOF) + 6 if self.state.proved else 0
        return width - self._left() - RIGHT - taken

    def _caption(self, words: str) -> int:
        """The width of small words."""
        return QFontMetrics(self.theme.font("caption")).horizontalAdvance(words) + 1

    def _new_check(self, state: ItemRowState) -> Check | None:
        """A square, a circle, or nothing to tick."""
        kinds: dict[str, type[Check]] = {"square": CheckSquare, "circle": CheckCircle}
        kind = kinds.get(state.mark)
        if kind is None:
            return None
        check = kind(self.skin, state.title, self)
        check.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        check.clicked.connect(self._on_ticked)
        return check

    def _on_ticked(self) -> None:
        """A person ticked or unticked."""
        if self.check is not None:
            self.ticked.emit(self.state.id, self.check.isChecked())
