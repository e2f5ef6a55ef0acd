"""The card "Is my index worth more effort?": what the last ten points brought, if anything."""

from __future__ import annotations

from ssi_coach.presentation.results.words import WorthState
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel

PADDING = 20


class WorthCard(Card):
    """A question, an answer in a sentence or two, and what must not be read into it."""

    def __init__(self) -> None:
        """Build the card without a state."""
        super().__init__("·", padding=PADDING)
        self.sentence = PlainLabel("", "body", wrap=True)
        self.caution = PlainLabel("", "caption", "muted", wrap=True)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.caution)
        self.body.addStretch(1)

    def set_state(self, state: WorthState) -> None:
        """Show another answer."""
        self.set_title(state.title)
        self.setAccessibleDescription(state.sentence)
        self.sentence.setText(state.sentence)
        self.caution.setText(state.caution)
        self.caution.setVisible(bool(state.caution))
