"""The chosen item in full: how it stands, how it is done, where it opens, who says so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.checklist.page import DetailState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.evidence_label import EvidenceLabel
from ssi_coach.ui.widgets.example_texts import ExampleTexts
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.pillar_tag import PillarTag
from ssi_coach.ui.widgets.today.flow import FlowLayout


class DetailCard(Card):
    """`page_wanted` carries the item and its page; `ticked` the item and whether it is done now."""

    page_wanted = Signal(str, str)
    ticked = Signal(str, bool)
    refused = Signal(str)
    brought_back = Signal(str)
    change_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the card without an item."""
        super().__init__()
        self.state: DetailState | None = None
        self._tag = PillarTag(skin, "brand", "")
        self._evidence = EvidenceLabel(skin, "")
        self._title = PlainLabel("", "value", wrap=True)
        self._standing = PlainLabel("", "body", "muted", wrap=True)
        self._line = Divider()
        self._how_title = PlainLabel(text("How"), "strong")
        self._how = PlainLabel("", "body", wrap=True)
        self._examples = ExampleTexts(skin, titled=True)
        self._why_title = PlainLabel(text("Why"), "strong")
        self._why = PlainLabel("", "body", wrap=True)
        self._source = PlainLabel("", "caption", "muted", wrap=True)
        self.page = PillButton(skin, "", kind="primary", trailing="arrow-up-right")
        self.done = PillButton(skin, "")
        self.refuse = PillButton(skin, text("Not for me"))
        self.refuse.setToolTip(text("Leaves Today for good; you can bring it back here"))
        self.back = PillButton(skin, text("Bring back"))
        self.change = PillButton(skin, text("Change ..."))
        self.remove = PillButton(skin, text("Remove"))
        self._arrange()
        self._connect()

    def set_state(self, state: DetailState) -> None:
        """Show another item, or the same one as it stands now."""
        self.state = state
        self.setAccessibleName(state.title)
        self._tag.set_pillar(state.pillar, state.pillar_name)
        self._evidence.set_text(state.evidence)
        self._title.setText(state.title)
        for label, words in (
            (self._standing, state.standing),
            (self._how, state.how),
            (self._why, state.why),
            (self._source, state.source),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._examples.set_texts(state.examples)
        self._examples.setVisible(bool(state.examples))
        self._how_title.setVisible(bool(state.how))
        self._why_title.setVisible(bool(state.why))
        self._line.setVisible(bool(state.how or state.why))
        self._show_buttons(state)

    def _show_buttons(self, state: DetailState) -> None:
        """One primary button: the page where there is one, else doing it."""
        self.page.setText(state.page_text)
        self.page.updateGeometry()
        self.page.setVisible(bool(state.page))
        self.done.setText(text("Not done") if state.ticked else text("Mark as done"))
        self.done.set_kind("plain" if state.page or state.ticked else "primary")
        self.done.setVisible(state.tickable and not state.page)
        self.refuse.setVisible(not state.held and not state.own and not state.ticked)
        self.back.setVisible(state.held)
        self.change.setVisible(state.own)
        self.remove.setVisible(state.own)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._tag)
        head.addStretch(1)
        head.addWidget(self._evidence)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._title)
        words.addWidget(self._standing)
        explained = QVBoxLayout()
        explained.setSpacing(4)
        parts = ((self._how_title, self._how), (self._why_title, self._why))
        for title, label in parts:
            explained.addWidget(title)
            explained.addWidget(label)
            explained.addSpacing(6)
        explained.addWidget(self._examples)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        for button in (self.page, self.done, self.refuse, self.back, self.change, self.remove):
            row.addWidget(button)
        self.body.setContentsMargins(20, 17, 20, 18)
        self.body.setSpacing(12)
        self.body.addLayout(head)
        self.body.addLayout(words)
        self.body.addWidget(self._line)
        self.body.addLayout(explained)
        self.body.addWidget(buttons)
        self.body.addWidget(self._source)

    def _connect(self) -> None:
        self.page.clicked.connect(self._on_page)
        self.done.clicked.connect(self._on_done)
        self.refuse.clicked.connect(self._on_refuse)
        self.back.clicked.connect(self._on_back)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)

    def _on_page(self) -> None:
        """A person goes to LinkedIn."""
        if self.state is not None:
            self.page_wanted.emit(self.state.id, self.state.page)

    def _on_done(self) -> None:
        """A person has done it, or has not."""
        if self.state is not None:
            self.ticked.emit(self.state.id, not self.state.ticked)

    def _on_refuse(self) -> None:
        """A person does not want to see it."""
        if self.state is not None:
            self.refused.emit(self.state.id)

    def _on_back(self) -> None:
        """A person wants to see it again."""
        if self.state is not None:
            self.brought_back.emit(self.state.id)

    def _on_change(self) -> None:
        """A person wants to write an own item anew."""
        if self.state is not None:
            self.change_wanted.emit(self.state.id)

    def _on_remove(self) -> None:
        """A person has no more use for an own item."""
        if self.state is not None:
            self.removed.emit(self.state.id)
