"""How an action is done: the steps, the button that opens the page, later or never, and who says so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.today.actions import ActionRowState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.evidence_label import EvidenceLabel
from ssi_coach.ui.widgets.example_texts import ExampleTexts
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import FlowLayout

INDENTED = (34, 0, 4, 11)


class ActionDetail(QWidget):
    """The unfolded part of an action."""

    page_wanted = Signal()
    done_wanted = Signal()
    snooze_wanted = Signal()
    refuse_wanted = Signal()

    def __init__(
        self, skin: Skin, *, margins: tuple[int, int, int, int] = INDENTED, refusable: bool = True
    ) -> None:
        """Build it without words, with room around it; `refusable` offers "Not for me"."""
        super().__init__()
        self._page = ""
        self._how = PlainLabel("", "body", wrap=True)
        self._gain = PlainLabel("", "caption", "muted", wrap=True)
        self.primary = PillButton(skin, "", kind="primary", size="small")
        self.snooze = PillButton(skin, text("Snooze"), size="small")
        self.snooze.setToolTip(text("Comes back in three days"))
        self.refuse = PillButton(skin, text("Not for me"), kind="quiet", size="small")
        self.refuse.setToolTip(text("Leaves the list for good; the Checklist can bring it back"))
        self._refusable = refusable
        self._evidence = EvidenceLabel(skin, "")
        self.source_button = PillButton(skin, text("Source"), kind="link", size="row")
        self.examples_button = PillButton(skin, text("Example wording"), kind="link", size="row")
        self.examples = ExampleTexts(skin)
        self.examples.hide()
        self._source = PlainLabel("", "caption", "muted", wrap=True)
        self._source.hide()
        self.primary.clicked.connect(self._on_primary)
        self.snooze.clicked.connect(self.snooze_wanted)
        self.refuse.clicked.connect(self.refuse_wanted)
        self.source_button.clicked.connect(self._on_source)
        self.examples_button.clicked.connect(self._on_examples)
        column = QVBoxLayout(self)
        column.setContentsMargins(*margins)
        column.setSpacing(9)
        column.addWidget(self._how)
        column.addWidget(self.examples)
        column.addWidget(self._gain)
        column.addWidget(self._buttons())
        column.addWidget(self._source)

    def set_state(self, state: ActionRowState) -> None:
        """Show how this action is done."""
        self._page = state.page
        self._how.setText(state.how)
        self._how.setVisible(bool(state.how))
        self._gain.setText(state.gain_words)
        self._gain.setVisible(bool(state.gain_words))
        self.primary.setText(state.page_text or (text("Not done") if state.done else text("Mark as done")))
        self.primary.trailing_name = "arrow-up-right" if state.page else ""
        self.primary.updateGeometry()
        self.primary.setVisible(bool(state.page) or not state.done)
        self.snooze.setVisible(not state.done)
        self.refuse.setVisible(self._refusable and not state.done)
        self._evidence.set_text(state.evidence)
        self._evidence.setVisible(bool(state.evidence))
        self.source_button.setVisible(bool(state.source))
        self.examples.set_texts(state.examples)
        self.examples_button.setVisible(bool(state.examples))
        self._source.setText(state.source)
        self.source_button.setToolTip(state.source)

    def _buttons(self) -> QWidget:
        """What can be done at the left, who says so at the right; below each other where room ends."""
        whole = QWidget()
        left, right = QWidget(), QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.primary, self.snooze, self.refuse):
            row.addWidget(button)
        row.addStretch(1)
        end = QHBoxLayout(right)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(8)
        end.addStretch(1)
        end.addWidget(self.examples_button)
        end.addWidget(self._evidence)
        end.addWidget(self.source_button)
        flow = FlowLayout(whole, gap=8, fill=True)
        flow.addWidget(left)
        flow.addWidget(right)
        whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return whole

    def _on_primary(self) -> None:
        """A person goes to the page, or has done it."""
        (self.page_wanted if self._page else self.done_wanted).emit()

    def _on_examples(self) -> None:
        """A person wants to see how it might be said."""
        self.examples.setVisible(self.examples.isHidden())

    def _on_source(self) -> None:
        """A person wants to know who says so."""
        self._source.setVisible(self._source.isHidden())
