"""How to ask LinkedIn for one's own data, step by step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.imports.archive_help import DOWNLOAD_PAGE, ArchiveHelpState, HelpStep, OtherFile
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.data.sub_page import SubPage
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.step_number import StepNumber

TOP = Qt.AlignmentFlag.AlignTop


class ArchiveHelpView(SubPage):
    """`page_wanted` carries a page of LinkedIn; `asked` that LinkedIn was asked, `forgotten` that nobody waits."""

    page_wanted = Signal(str)
    asked = Signal()
    forgotten = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build it without steps."""
        super().__init__(skin, text("Your data from LinkedIn"), text("Close"))
        self.open = PillButton(skin, text("Open the page at LinkedIn"), kind="primary", icon="external-link")
        self.remind = PillButton(skin, text("I have asked: remind me"), icon="bell")
        self.waiting = Banner(skin, "", "success", action=text("Do not remind me"))
        self.open.clicked.connect(partial(self.page_wanted.emit, DOWNLOAD_PAGE))
        self.remind.clicked.connect(self.asked)
        self.waiting.acted.connect(self.forgotten)
        self._steps: Card | None = None
        for part in (self.open, self.remind, self.waiting):
            part.setParent(self)
            part.hide()

    def set_state(self, state: ArchiveHelpState) -> None:
        """Show the steps once, and the reminder as it stands."""
        if self._steps is None:
            self._steps = self._steps_card(state)
            self.columns.fill([self._steps], [self._others_card(state)])
            self.open.show()
        self.waiting.set_sentence(state.asked, "success")
        self.waiting.setVisible(bool(state.asked))
        self.remind.setVisible(not state.asked)

    def _steps_card(self, state: ArchiveHelpState) -> Card:
        card = Card(text("Ask for your archive"), text("five minutes, then a day of waiting"), padding=20)
        card.body.setSpacing(14)
        for number, step in enumerate(state.steps, 1):
            card.body.addWidget(_step(self._skin, number, step))
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.open)
        buttons.addWidget(self.remind)
        buttons.addStretch(1)
        card.body.addSpacing(4)
        card.body.addLayout(buttons)
        card.body.addWidget(self.waiting)
        return card

    def _others_card(self, state: ArchiveHelpState) -> Card:
        card = Card(text("What else can be brought in"), padding=18)
        card.body.setSpacing(10)
        for place, other in enumerate(state.others):
            if place:
                card.body.addWidget(Divider())
            card.body.addWidget(self._other(other))
        return card

    def _other(self, other: OtherFile) -> QWidget:
        words = _words(other.title, other.detail)
        if other.page:
            button = PillButton(self._skin, text("Open the page"), size="small", icon="external-link")
            button.setAccessibleName(text("Open the page: {what}", what=other.title))
            button.clicked.connect(partial(self.page_wanted.emit, other.page))
            words.addSpacing(4)
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return _beside(IconView(self._skin, other.icon, "accent", 18), words)


def _step(skin: Skin, number: int, step: HelpStep) -> QWidget:
    shown = _beside(StepNumber(skin, number), _words(step.title, step.detail))
    shown.setAccessibleName(f"{number}. {step.title}")
    return shown


def _words(title: str, detail: str) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(PlainLabel(title, "medium", wrap=True))
    words.addWidget(PlainLabel(detail, "caption", "muted", wrap=True))
    return words


def _beside(sign: QWidget, words: QVBoxLayout) -> QWidget:
    shown = QWidget()
    line = QHBoxLayout(shown)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(sign, 0, TOP)
    line.addLayout(words, 1)
    return shown
