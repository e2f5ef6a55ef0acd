"""One item of the checklist: its box, its title in up to two lines, when it is due, who says that it counts."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.presentation.checklist_rows import ItemRowState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.checks import Check, CheckCircle, CheckSquare
from ssi_coach.ui.widgets.evidence_label import EvidenceLabel
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import PaintedButton, smooth

SIDE, ABOVE, MARK = 16, 5, 26
STEPS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
ENDS = {Qt.Key.Key_Home.value: 0, Qt.Key.Key_End.value: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        self.check: Check | None = self._new_check(state)
        self._title = PlainLabel("", "medium", wrap=True)
        self._proof = IconView(skin, "file-check", "success", 14)
        self._note = PlainLabel("", "caption", "muted")
        self._due = PlainLabel("", "caption", "muted")
        self._evidence = EvidenceLabel(skin, "")
        self._parts = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._arrange()
        self.set_state(state)
        self.set_chosen(chosen=False)

    def set_state(self, state: ItemRowState) -> None:
        """Show another state of the same item."""
        self.state = state
        if self.check is not None:
            self.check.setChecked(state.ticked)
        self._title.setText(state.title)
        self._title.set_tone("muted" if state.quiet else "text")
        self._title.set_role("body" if state.quiet else "medium")
        self._proof.setVisible(state.proved)
        self._note.setText(state.note)
        self._note.setVisible(bool(state.note))
        self._note.set_tone("success" if state.proved else "muted")
        self._due.setText(state.due)
        self._due.set_tone("success" if state.ticked and state.due else "muted")
        self._due.setVisible(bool(state.due))
        self._evidence.set_text(state.evidence)
        self.setAccessibleName(state.summary)

    def set_chosen(self, *, chosen: bool) -> None:
        """Mark it as the one that is explained; only that one is reached with Tab."""
        self.chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground: soft while it is chosen, a breath of it under the pointer."""
        if not (self.chosen or self.underMouse()):
            return
        theme = self.theme
        ground = theme.colour("soft") if self.chosen else theme.mixed("surface", "soft", 0.45)
        with smooth(self) as painter:
            painter.fillRect(self.rect(), ground)
            if self.chosen and theme.is_high_contrast:
                painter.fillRect(QRect(0, 0, theme.px(4), self.height()), theme.colour("accent"))

    def _new_check(self, state: ItemRowState) -> Check | None:
        """A square, a circle, or nothing to tick."""
        kinds: dict[str, type[Check]] = {"square": CheckSquare, "circle": CheckCircle}
        kind = kinds.get(state.mark)
        if kind is None:
            return None
        check = kind(self.skin, state.title)
        check.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        check.clicked.connect(self._on_ticked)
        return check

    def _arrange(self) -> None:
        row = self._parts
        row.setContentsMargins(SIDE, ABOVE, 20, ABOVE)
        row.setSpacing(10)
        row.addWidget(self.check or self._bullet())
        row.addWidget(self._title, 1)
        note = QHBoxLayout()
        note.setSpacing(6)
        note.addWidget(self._proof)
        note.addWidget(self._note)
        row.addLayout(note)
        row.addWidget(self._due)
        row.addWidget(self._evidence)

    def _bullet(self) -> QWidget:
        """What stands in the place of a box where there is nothing to tick."""
        bullet = IconView(self.skin, "minus", "muted", 14)
        bullet.setFixedSize(self.theme.px(MARK), self.theme.px(MARK))
        return bullet

    def _on_ticked(self) -> None:
        """A person ticked or unticked."""
        if self.check is not None:
            self.ticked.emit(self.state.id, self.check.isChecked())
