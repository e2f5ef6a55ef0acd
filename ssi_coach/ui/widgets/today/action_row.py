"""One action: a circle to tick, what to do and why, its pillar and minutes; unfolded also how and where."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.today.actions import ActionRowState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.checks import Check, CheckCircle, CheckSquare
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.pillar_tag import PillarTag
from ssi_coach.ui.widgets.today.action_detail import ActionDetail

SIDE, LEAST, MINUTES, GAIN = 12, 55, 56, 44
TAG_WIDTH = 118
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ActionRow(QWidget):
    """`ticked` carries the id and whether it is done now; the other signals carry the id alone.

    The whole row unfolds with a click; `unfolded` tells the page, which keeps one row open.
    """

    ticked = Signal(str, bool)
    unfolded = Signal(str)
    page_wanted = Signal(str, str)
    snoozed = Signal(str)
    refused = Signal(str)

    def __init__(self, skin: Skin, state: ActionRowState) -> None:
        """Build the row."""
        super().__init__()
        self._skin = skin
        self.state = state
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.check: Check = (CheckSquare if state.once else CheckCircle)(skin, state.title)
        self._title, self._why = (
            PlainLabel("", "medium", wrap=True),
            PlainLabel("", "caption", "muted", wrap=True),
        )
        self._tag = PillarTag(skin, state.pillar, state.pillar_name)
        self._minutes = PlainLabel("", "body", "muted")
        self._minutes.setAlignment(RIGHT)
        self._minutes.setMinimumWidth(skin.theme.px(MINUTES))
        self._gain = PlainLabel("", "strong")
        self._gain.setAlignment(RIGHT)
        self._gain.setMinimumWidth(skin.theme.px(GAIN))
        self._gain.hide()
        self.chevron = IconButton(skin, "chevron-right", text("Show how"), size="row")
        self.detail: ActionDetail | None = None
        self.check.clicked.connect(self._on_ticked)
        self.chevron.clicked.connect(self._on_unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 0, SIDE, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head(skin))
        self.set_state(state)

    def set_state(self, state: ActionRowState) -> None:
        """Show another state of the same action."""
        self.state = state
        self.check.setChecked(state.done)
        self.check.setEnabled(not state.logged)
        self._title.setText(state.title)
        self._title.set_tone("muted" if state.done else "text")
        font = self._title.font()
        font.setStrikeOut(state.done)
        self._title.setFont(font)
        self._why.setText(state.why)
        self._why.setVisible(bool(state.why) and not state.done)
        self._tag.set_pillar(state.pillar, state.pillar_name)
        self._minutes.setText(state.minutes_text)
        self._gain.setText(state.gain)
        self._gain.set_tone("muted" if state.done else "text")
        parts = (state.title, state.why, state.pillar_name, state.minutes_text, state.gain_words)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.chevron.setAccessibleName(text("Show how: {title}", title=state.title))
        if self.detail is not None:
            self.detail.set_state(state)

    def show_gain(self, *, shown: bool) -> None:
        """Leave room for the gain, where any action of the day has one."""
        self._gain.setVisible(shown)

    def set_unfolded(self, *, unfolded: bool) -> None:
        """Show or hide how it is done."""
        if unfolded and self.detail is None:
            self.detail = self._new_detail()
            self._column.addWidget(self.detail)
        if self.detail is not None:
            self.detail.setVisible(unfolded)
        self.chevron.set_icon_name("chevron-down" if unfolded else "chevron-right")

    @property
    def open(self) -> bool:
        """Whether it shows how it is done."""
        return self.detail is not None and not self.detail.isHidden()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere unfolds."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.unfolded.emit(self.state.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds, right unfolds."""
        wanted = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif wanted != self.open:
            self.unfolded.emit(self.state.id)

    def _head(self, skin: Skin) -> QWidget:
        """The line that is always there."""
        head = QWidget()
        head.setMinimumHeight(skin.theme.px(LEAST))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._why)
        words.addStretch(1)
        tag = QWidget()
        tag.setMinimumWidth(skin.theme.px(TAG_WIDTH))
        tag.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        inner = QHBoxLayout(tag)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._tag)
        inner.addStretch(1)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(8)
        row.addWidget(self.check)
        row.addLayout(words, 1)
        row.addWidget(tag)
        row.addWidget(self._minutes)
        row.addWidget(self._gain)
        row.addWidget(self.chevron)
        return head

    def _new_detail(self) -> ActionDetail:
        """How it is done, built when it is first looked at."""
        detail = ActionDetail(self._skin)
        detail.set_state(self.state)
        detail.page_wanted.connect(self._on_page)
        detail.done_wanted.connect(self._on_done)
        detail.snooze_wanted.connect(self._on_snooze)
        detail.refuse_wanted.connect(self._on_refuse)
        return detail

    def _on_ticked(self) -> None:
        """A person ticked or unticked."""
        self.ticked.emit(self.state.id, self.check.isChecked())

    def _on_done(self) -> None:
        """The button of an action without a page."""
        self.ticked.emit(self.state.id, True)

    def _on_unfold(self) -> None:
        """A person wants to see how."""
        self.unfolded.emit(self.state.id)

    def _on_page(self) -> None:
        """A person goes to LinkedIn."""
        self.page_wanted.emit(self.state.id, self.state.page)

    def _on_snooze(self) -> None:
        """Not now."""
        self.snoozed.emit(self.state.id)

    def _on_refuse(self) -> None:
        """Never."""
        self.refused.emit(self.state.id)
