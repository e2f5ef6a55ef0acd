"""One's own snapshot for the team: what shall be in it, and all of it to read before it is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssi_coach.domain.team import LONGEST_ALIAS, TeamPart
from ssi_coach.presentation.team.sharing import SharingDraft, SharingState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH, HEIGHT, LEFT = 960, 660, 400
INSET = 26


class SnapshotDialog(FramedDialog):
    """`changed` carries a `SharingDraft` of other choices, to be shown as a file; `agreed` the one to write now.

    It stays open until `finish`, or says in `fail` why nothing was written.
    """

    changed = Signal(object)
    agreed = Signal(object)

    def __init__(self, skin: Skin, state: SharingState, *, parent: QWidget | None = None) -> None:
        """Build it with what was chosen before."""
        super().__init__(skin, text("My snapshot"), primary=text("Write it now"), parent=parent)
        self.alias = QLineEdit(state.draft.alias)
        self.alias.setAccessibleName(text("Name that the others see"))
        self.alias.setPlaceholderText(text("Your name, or another"))
        self.alias.setMaxLength(LONGEST_ALIAS)
        self.parts = {part: _tick(title, part in state.draft.parts) for part, title in state.parts}
        self.kinds = {kind: _tick(name, kind in state.draft.kinds) for kind, name in state.kinds}
        self.keeps = _tick(text("Write it anew after each reading"), state.draft.keeps)
        self.file = QPlainTextEdit()
        self.file.setReadOnly(True)
        self.file.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.file.setAccessibleName(text("What will be written"))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._choices())
        row.addLayout(self._preview(state), 1)
        self.body.addLayout(row, 1)
        for box in (*self.parts.values(), *self.kinds.values()):
            box.clicked.connect(self._on_changed)
        self.alias.textEdited.connect(self._on_changed)
        self.resize(skin.theme.px(WIDTH), skin.theme.px(HEIGHT))
        self.show_file(state.written)
        self._fit()
        self.alias.setFocus()

    @property
    def draft(self) -> SharingDraft:
        """What is chosen now."""
        return SharingDraft(
            self.alias.text().strip(),
            tuple(part for part, box in self.parts.items() if box.isChecked()),
            tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
            self.keeps.isChecked(),
        )

    def show_file(self, written: str) -> None:
        """Show what would be written now; who reads in the middle stays there."""
        place = self.file.verticalScrollBar().value()
        self.file.setPlainText(written)
        self.file.verticalScrollBar().setValue(place)

    def answer(self) -> None:
        """Write it."""
        self.show_problem("")
        self.primary.setEnabled(False)
        self.agreed.emit(self.draft)

    def fail(self, sentence: str) -> None:
        """Nothing was written."""
        self.show_problem(sentence)
        self._fit()

    def finish(self) -> None:
        """It is written."""
        self.accept()

    def _choices(self) -> QWidget:
        """What shall be in it, in a part that scrolls where letters are large."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        told = PlainLabel(text("Name that the others see"), "caption", "muted")
        told.setBuddy(self.alias)
        for widget in (
            told,
            self.alias,
            PlainLabel(text("The totals of your readings, and"), "body", "muted"),
        ):
            column.addWidget(widget)
        for part, box in self.parts.items():
            column.addWidget(box)
            if part is TeamPart.ACTIVITIES:
                column.addWidget(self._kinds())
        column.addSpacing(8)
        column.addWidget(self.keeps)
        never = text("No person, no company and no note is ever in it.")
        column.addWidget(PlainLabel(never, "caption", "muted", wrap=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(text("What shall be in it"))
        area.setWidget(holder)
        area.setFixedWidth(self.skin.theme.px(LEFT))
        return area

    def _kinds(self) -> QWidget:
        """The kinds to count, below their part; in two columns."""
        self.kind_box = QWidget()
        columns = QHBoxLayout(self.kind_box)
        columns.setContentsMargins(INSET, 0, 0, 0)
        boxes = list(self.kinds.values())
        half = (len(boxes) + 1) // 2
        for some in (boxes[:half], boxes[half:]):
            column = QVBoxLayout()
            column.setSpacing(4)
            for box in some:
                column.addWidget(box)
            column.addStretch(1)
            columns.addLayout(column, 1)
        return self.kind_box

    def _preview(self, state: SharingState) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(PlainLabel(text("This is all that will be written:"), "caption", "muted"))
        column.addWidget(self.file, 1)
        column.addWidget(
            PlainLabel(text("It goes to {place}", place=state.place), "caption", "muted", elide=True)
        )
        return column

    def _on_changed(self) -> None:
        self.show_problem("")
        self._fit()
        self.changed.emit(self.draft)

    def _fit(self) -> None:
        """Kinds are chosen where they are counted; a snapshot without a name is not written."""
        self.kind_box.setVisible(bool(self.kinds) and self.parts[TeamPart.ACTIVITIES].isChecked())
        self.primary.setEnabled(bool(self.alias.text().strip()))


def _tick(name: str, on: bool) -> QCheckBox:  # noqa: FBT001  # whether it is on
    box = QCheckBox(name)
    box.setChecked(on)
    return box
