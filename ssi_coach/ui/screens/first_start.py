"""The first start: a few steps to the first gauge. Each can be skipped; nothing counts before Continue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.presentation.first_start import STEPS, FirstStartAnswers, neighbour, steps
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.reading_entry import SSI_PAGE, PastedView
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.data.drop_veil import DropVeil
from ssi_coach.ui.widgets.first_start.about import AboutStep
from ssi_coach.ui.widgets.first_start.archive import ArchiveStep
from ssi_coach.ui.widgets.first_start.language import LanguageStep
from ssi_coach.ui.widgets.first_start.levels import LevelsStep
from ssi_coach.ui.widgets.first_start.reading import ReadingStep
from ssi_coach.ui.widgets.first_start.side import Side
from ssi_coach.ui.widgets.first_start.step import FirstStep

MARGIN = 48
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstStartScreen(QWidget):
    """Language, about you, first reading, rough numbers, LinkedIn's archive.

    `answered` tells all answers so far after each Continue, so that an abandoned start keeps them;
    `finished` tells them at the end. `archive_wanted` tells them too, and with what the page Data shall begin:
    dropped files, "import" to choose some, "help" to ask LinkedIn for them; files may be dropped at every step, and
    wait until the questions are done. `language_chosen` wants the language
    spoken now: the wiring speaks it and calls `reword`. `open_wanted` is the address of a page for the browser.
    """

    answered = Signal(object)
    finished = Signal(object)
    archive_wanted = Signal(object, object)
    language_chosen = Signal(str)
    sample_wanted = Signal()
    open_wanted = Signal(str)

    def __init__(
        self,
        skin: Skin,
        read: Callable[[str], PastedView],
        today: date,
        formats: Formats,
        answers: FirstStartAnswers | None = None,
    ) -> None:
        """Begin at the first step, with what was answered in an earlier start."""
        super().__init__()
        self._skin = skin
        self._read = read
        self._today = today
        self._formats = formats
        self.answers = answers or FirstStartAnswers()
        self.step_id = STEPS[0]
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._build()
        DropVeil(skin, self).dropped.connect(self._on_dropped)

    def reword(self, formats: Formats) -> None:
        """Say everything again in another language, at the same step."""
        self._formats = formats
        for part in (self.side, self._right):
            self._whole.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._build()

    def go_to(self, step: str) -> None:
        """Show a step; what stands in the one left is kept while the screen lives. Unknown: KeyError."""
        self.step_id = step
        for id, shown in self._areas.items():
            shown.setVisible(id == step)
        self._show_buttons()
        self.side.set_steps(steps(self.answers, step, self._formats))
        self.step.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def step(self) -> FirstStep:
        """The step that is shown."""
        return self._steps[self.step_id]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter continues, from fields too; Escape goes back."""
        if event.key() in ENTER and self.proceed.isEnabled():
            self.proceed.click()
        elif event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.back.click()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        """All parts, in the spoken language."""
        self.side = Side(self._skin, steps(self.answers, self.step_id, self._formats))
        self.side.step_wanted.connect(self.go_to)
        self.side.sample_wanted.connect(self.sample_wanted)
        self._steps = self._made_steps()
        self._areas = {id: self._area(step) for id, step in self._steps.items()}
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(MARGIN, 40, MARGIN, 28)
        column.setSpacing(24)
        for id, area in self._areas.items():
            column.addWidget(area, 1)
            self._steps[id].changed.connect(self._show_buttons)
        column.addLayout(self._buttons())
        self._whole.addWidget(self.side)
        self._whole.addWidget(self._right, 1)
        self.go_to(self.step_id)

    def _made_steps(self) -> dict[str, FirstStep]:
        """One widget per step."""
        language = LanguageStep(self._skin, self.answers)
        language.language_chosen.connect(self._on_language)
        reading = ReadingStep(self._skin, self._read, self._today, self._formats)
        reading.open_wanted.connect(self._on_open)
        reading.archive_wanted.connect(partial(self.go_to, "archive"))
        about = AboutStep(self._skin, self.answers)
        levels = LevelsStep(self._skin, self.answers, self._formats)
        archive = self.archive = ArchiveStep(self._skin)
        archive.wanted.connect(self._on_archive)
        archive.set_files(self.answers.files)
        return {
            "language": language,
            "about": about,
            "reading": reading,
            "levels": levels,
            "archive": archive,
        }

    def _area(self, step: FirstStep) -> QScrollArea:
        """A step that scrolls where the window is too small for it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(step)
        return area

    def _buttons(self) -> QHBoxLayout:
        """Back at the left; skip, the other way, Continue at the right."""
        self.back = PillButton(self._skin, text("Back"), kind="quiet", icon="chevron-left")
        self.skip = PillButton(self._skin, "", kind="quiet")
        self.other = PillButton(self._skin, "")
        self.proceed = PillButton(self._skin, "", kind="primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.other)
        row.addWidget(self.proceed)
        self.back.clicked.connect(self._on_back)
        self.skip.clicked.connect(self._on_skip)
        self.other.clicked.connect(self._on_other)
        self.proceed.clicked.connect(self._on_continue)
        return row

    def _show_buttons(self) -> None:
        """What the buttons say in this step, now."""
        step = self.step
        self.back.setVisible(bool(neighbour(self.step_id, -1)))
        words = ((self.skip, step.skip_words), (self.other, step.other), (self.proceed, step.continue_words))
        for button, said in words:
            button.setText(said)
            button.setVisible(bool(said))
            button.updateGeometry()
        self.proceed.setEnabled(step.ready)

    def _on_continue(self) -> None:
        """Take the answers of this step, tell them, go on."""
        taken = self.step.taken(self.answers)
        if taken is not None:
            self.answers = taken
            self.answered.emit(taken)
            if taken.files and not neighbour(self.step_id, 1):
                self.archive_wanted.emit(taken, taken.files)
            else:
                self._on_skip()

    def _on_skip(self) -> None:
        """Go on; after the last step it is finished."""
        following = neighbour(self.step_id, 1)
        if following:
            self.go_to(following)
        else:
            self.finished.emit(self.answers)

    def _on_back(self) -> None:
        self.go_to(neighbour(self.step_id, -1))

    def _on_other(self) -> None:
        self.step.on_other()

    def _on_language(self, code: str) -> None:
        """Speak it, and remember it: the words are made anew."""
        taken = self.step.taken(self.answers)
        self.answers = self.answers if taken is None else taken
        self.language_chosen.emit(code)

    def _on_archive(self, what: object) -> None:
        self.archive_wanted.emit(self.answers, what)

    def _on_dropped(self, files: tuple[Path, ...]) -> None:
        """The last step goes on with them at once; at the others the questions come first."""
        if not neighbour(self.step_id, 1):
            self.archive_wanted.emit(self.answers, files)
            return
        self.answers = replace(self.answers, files=files)
        self.archive.set_files(files)
        self.side.set_steps(steps(self.answers, self.step_id, self._formats))

    def _on_open(self) -> None:
        self.open_wanted.emit(SSI_PAGE)
