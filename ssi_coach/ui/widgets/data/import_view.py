"""The preview of an import: nothing is written before somebody says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.import_preview import ImportState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.data.columns import MARGIN, CardColumns, most_wide, page_title
from ssi_coach.ui.widgets.data.figures import FigureStrip
from ssi_coach.ui.widgets.data.file_card import FileCard
from ssi_coach.ui.widgets.data.holds_card import HoldsCard
from ssi_coach.ui.widgets.data.notes_card import NotesCard
from ssi_coach.ui.widgets.data.reasons_card import ReasonsCard
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

LEAST_BAR = 620


class BottomBar(QFrame):
    """The ground under the buttons that decide, below all that scrolls: a sentence, and the buttons beside it.

    Where a large text leaves no room beside them, the sentence stands above.
    """

    def __init__(self, skin: Skin, icon: QWidget, words: QWidget, buttons: Sequence[QWidget]) -> None:
        """Build it."""
        super().__init__()
        self._skin = skin
        said, pressed = QHBoxLayout(), QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(icon)
        said.addWidget(words, 1)
        pressed.setSpacing(10)
        pressed.addStretch(1)
        for button in buttons:
            pressed.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        self._row.setSpacing(10)
        self._row.addLayout(said, 1)
        self._row.addLayout(pressed)
        self._room = QWidget()
        self._room.setLayout(self._row)
        middle = QHBoxLayout()
        middle.addWidget(self._room, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Divider())
        column.addLayout(middle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or one above the other."""
        super().resizeEvent(event)
        self._room.setMaximumWidth(most_wide(self._skin))
        wide = self.width() >= self._skin.theme.px(LEAST_BAR)
        sides = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(sides[0] if wide else sides[1])


class ImportView(QWidget):
    """`import_wanted` when the plan is to be carried out; `other_wanted` for another file; `closed` to leave."""

    import_wanted = Signal()
    other_wanted = Signal()
    closed = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        super().__init__()
        self._skin = skin
        self.state: ImportState | None = None
        self.reasons: ReasonsCard | None = None
        self.columns = CardColumns(skin, hang=True)
        self.back = PillButton(skin, text("Data"), kind="quiet")
        self.cancel = PillButton(skin, text("Cancel"), kind="quiet", key=key_text("Esc"))
        self.other = PillButton(skin, text("Choose another file"), size="tall")
        self.primary = PillButton(skin, "", kind="primary", size="tall")
        self._foot = PlainLabel("", "body", "muted", wrap=True)
        self._foot_icon = IconView(skin, "shield-check", "success")
        self._bar = BottomBar(skin, self._foot_icon, self._foot, (self.other, self.primary))
        self._bar.hide()
        self._arrange()
        self.back.clicked.connect(self.closed)
        self.cancel.clicked.connect(self.closed)
        self.other.clicked.connect(self.other_wanted)
        self.primary.clicked.connect(self._on_primary)
        self.columns.verticalScrollBar().rangeChanged.connect(self._reveal)

    def show_busy(self, title: str, sentence: str, *, writing: bool = False) -> None:
        """Say what is being done; what only reads can be left, what writes is all or nothing."""
        self.state = None
        self.reasons = None
        self._bar.hide()
        self._let_leave(may=not writing)
        self.columns.fill([_waiting(self._skin, title, sentence)], [])
        self.cancel.setFocus()

    def set_state(self, state: ImportState) -> None:
        """Show a preview; the keyboard is where one decides."""
        self.state = state
        self._let_leave(may=True)
        skin = self._skin
        self.reasons = ReasonsCard(skin, state) if state.reasons else None
        left: list[QWidget] = [FileCard(skin, state.files), _change_card(state)]
        if state.holds:
            left.append(HoldsCard(skin, state.holds))
        right: list[QWidget] = [NotesCard(skin, state.notes)]
        if self.reasons is not None:
            self.reasons.agreed.connect(self._on_agreed)
            right.insert(0, self.reasons)
        self.columns.fill(left, right)
        self._show_foot(state)
        self._bar.show()
        self._put_keyboard(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves everything as it was."""
        if event.key() == Qt.Key.Key_Escape:
            if self.cancel.isEnabled():
                self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _put_keyboard(self, state: ImportState) -> None:
        """Where one decides; Tab goes on to the buttons below."""
        if self.reasons is None or not state.must_agree:
            self.primary.setFocus()
            return
        for before, after in pairwise((self.cancel, self.reasons.leave_out, self.other, self.primary)):
            QWidget.setTabOrder(before, after)
        self.reasons.leave_out.setFocus()

    def _reveal(self) -> None:
        """Cards have found their places: what is to be ticked stays in sight, also in a small window."""
        waits = self.state is not None and self.state.must_agree
        if waits and self.reasons is not None and not self.reasons.leave_out.isChecked():
            self.columns.ensureWidgetVisible(self.reasons.leave_out)

    def _let_leave(self, *, may: bool) -> None:
        """Whether the preview can be left now."""
        self.back.setEnabled(may)
        self.cancel.setEnabled(may)
        self.cancel.setVisible(may)

    def _show_foot(self, state: ImportState) -> None:
        self._foot.setText(state.foot)
        calm = not state.must_agree
        self._foot_icon.set_icon(
            "shield-check" if calm else "triangle-alert", "success" if calm else "warning"
        )
        self.primary.setText(state.button or text("Done"))
        self.primary.setEnabled(calm)
        self.primary.updateGeometry()

    def _arrange(self) -> None:
        header = self.columns.header
        header.setSpacing(4)
        header.addWidget(self.back)
        header.addWidget(IconView(self._skin, "chevron-right"))
        header.addSpacing(6)
        header.addWidget(page_title(text("Import")))
        header.addStretch(1)
        header.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.columns, 1)
        column.addWidget(self._bar)

    def _on_agreed(self, agreed: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        """Somebody said whether the rows may stay out."""
        self.primary.setEnabled(agreed)

    def _on_primary(self) -> None:
        """Import, or leave where there is nothing to import."""
        if self.state is not None and self.state.button:
            self.import_wanted.emit()
        else:
            self.closed.emit()


def _change_card(state: ImportState) -> Card:
    card = Card(text("What would change"), text("nothing is written yet"), padding=20)
    figures = FigureStrip()
    figures.set_figures(state.figures)
    card.body.addWidget(figures)
    card.body.setContentsMargins(20, 0, 20, 14)
    return card


def _waiting(skin: Skin, title: str, sentence: str) -> QWidget:
    card = Card(padding=20)
    card.setMinimumHeight(skin.theme.px(320))
    card.body.addWidget(EmptyState(skin, "file-search", title, sentence))
    return card
