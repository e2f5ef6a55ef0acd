"""What one's own readings taught about a pillar, a sentence a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.evidence_label import EvidenceLabel
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import empty

TOP = Qt.AlignmentFlag.AlignTop


class LearnedBox(QWidget):
    """The sentences, with a label that says where they come from; hidden while there are none."""

    def __init__(self, skin: Skin) -> None:
        """Build it without a sentence."""
        super().__init__()
        self.sentences: tuple[str, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(9)
        row.addWidget(IconView(skin, "chart-line", "muted", 16), 0, TOP)
        row.addLayout(self._lines, 1)
        row.addWidget(EvidenceLabel(skin, text("your own readings say")), 0, TOP)
        self.hide()

    def set_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show other sentences."""
        if sentences != self.sentences:
            self.sentences = sentences
            empty(self._lines)
            for sentence in sentences:
                self._lines.addWidget(PlainLabel(sentence, "caption", "text", wrap=True))
            self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))
