"""What the files tell beyond their rows: rates, levels, proofs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.imports.notes import Fact
from ssi_coach.presentation.wording import text
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel


class FactsCard(Card):
    """One row a fact, its number at the right."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        """Build the card."""
        super().__init__(text("What it tells"), padding=18)
        self.body.setSpacing(7)
        for place, fact in enumerate(facts):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(_row(fact))


def _row(fact: Fact) -> QWidget:
    shown = QWidget()
    shown.setAccessibleName(" ".join(filter(None, (fact.name, fact.value, fact.about))))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(PlainLabel(fact.name, "body", "muted", wrap=True))
    if fact.about:
        words.addWidget(PlainLabel(fact.about, "caption", "muted", wrap=True))
    line = QHBoxLayout(shown)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    line.addLayout(words, 1)
    line.addWidget(PlainLabel(fact.value, "strong"))
    return shown
