"""The preview of an import: nothing is written before somebody says so."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ssi_coach.presentation.imports.preview import ImportState
from ssi_coach.presentation.imports.progress import ProgressState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.data.bottom_bar import BottomBar
from ssi_coach.ui.widgets.data.columns_card import ColumnsCard
from ssi_coach.ui.widgets.data.facts_card import FactsCard
from ssi_coach.ui.widgets.data.figures import FigureStrip
from ssi_coach.ui.widgets.data.file_card import FileCard
from ssi_coach.ui.widgets.data.holds_card import HoldsCard
from ssi_coach.ui.widgets.data.notes_card import NotesCard
from ssi_coach.ui.widgets.data.progress_card import ProgressCard
from ssi_coach.ui.widgets.data.reasons_card import ReasonsCard
from ssi_coach.ui.widgets.data.stages_card import StagesCard
from ssi_coach.ui.widgets.data.sub_page import SubPage
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel


class ImportView(SubPage):
    """`import_wanted` when the plan is to be carried out; `other_wanted` for another file; `closed` to leave.

    `planned` carries the place of a file and the new meaning of its columns, `answered` what is said of the stages
    of its deals; `reminder_wanted` that somebody
    wants to be told when LinkedIn's second mail should be there.
    """

    import_wanted = Signal()
    other_wanted = Signal()
    planned = Signal(int, object)
    answered = Signal(int, object)
    reminder_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        super().__init__(skin, text("Import"), text("Cancel"))
        self.state: ImportState | None = None
        self.reasons: ReasonsCard | None = None
        self.progress: ProgressCard | None = None
        self.quick: Banner | None = None
        self.tables: list[ColumnsCard] = []
        self.stages: list[StagesCard] = []
        self._unfolded: set[int] = set()
        self._changed: tuple[int, int, bool] | None = None
        self.other = PillButton(skin, text("Choose another file"), size="tall")
        self.primary = PillButton(skin, "", kind="primary", size="tall")
        self._foot = PlainLabel("", "body", "muted", wrap=True)
        self._foot_icon = IconView(skin, "shield-check", "success")
        self._bar = BottomBar(skin, self._foot_icon, self._foot, (self.other, self.primary))
        self._bar.hide()
        self._column.addWidget(self._bar)
        self.other.clicked.connect(self.other_wanted)
        self.primary.clicked.connect(self._on_primary)
        self.columns.verticalScrollBar().rangeChanged.connect(self._reveal)

    def show_progress(self, state: ProgressState, *, may_leave: bool = True) -> None:
        """Say what is being done, and how far it is; a little later the same card says how much further."""
        if self.progress is None:
            self.state, self.reasons, self.tables, self.stages = None, None, [], []
            self._unfolded.clear()
            self._bar.hide()
            self.progress = ProgressCard(self._skin, state)
            self.columns.fill([self.progress], [])
            self.leave.setFocus()
        else:
            self.progress.set_state(state)
        self._let_leave(may=may_leave)

    def set_state(self, state: ImportState) -> None:
        """Show a preview; the keyboard is where one decides."""
        self.state, self.progress = state, None
        self._let_leave(may=True)
        self.columns.fill(self._left(state), self._right(state))
        self._show_foot(state)
        self._bar.show()
        self._put_keyboard(state)

    def show_reminded(self, sentence: str) -> None:
        """The reminder of LinkedIn's second mail is set."""
        if self.quick is not None:
            self.quick.done(sentence)

    def _left(self, state: ImportState) -> list[QWidget]:
        """What the files are, and what importing them would change."""
        cards: list[QWidget] = [FileCard(self._skin, state.files)]
        self.quick = None
        if state.quick:
            self.quick = Banner(self._skin, state.quick, "warning", action=text("Remind me"))
            self.quick.acted.connect(self.reminder_wanted)
            cards.append(self.quick)
        self._ask(state)
        cards += [*self.stages, *self.tables, _change_card(state)]
        if state.holds.rows:
            cards.append(HoldsCard(self._skin, state.holds))
        return cards

    def _ask(self, state: ImportState) -> None:
        """What must or may be said of columns and of stages."""
        self.stages = [StagesCard(self._skin, stages) for stages in state.stages]
        for asking in self.stages:
            asking.answered.connect(self._on_answered)
        self.tables = []
        for table in state.columns:
            folded = bool(table.folded) and table.file not in self._unfolded
            card = ColumnsCard(self._skin, table, folded=folded)
            card.planned.connect(self._on_planned)
            card.unfolded.connect(self._on_unfolded)
            self.tables.append(card)

    def _right(self, state: ImportState) -> list[QWidget]:
        """What is missing, what the files tell, what stays out; a question stands first."""
        skin, cards = self._skin, list[QWidget]()
        if state.missing:
            cards.append(NotesCard(skin, text("What is missing"), state.missing))
        if state.facts:
            cards.append(FactsCard(state.facts))
        self.reasons = None if state.reasons is None else ReasonsCard(skin, state.reasons)
        if self.reasons is not None:
            self.reasons.agreed.connect(self._on_agreed)
            cards.insert(0 if state.waits else len(cards), self.reasons)
        return [*cards, NotesCard(skin, text("Good to know"), state.notes)]

    def _put_keyboard(self, state: ImportState) -> None:
        """Where one decides; Tab goes on to the buttons below."""
        box = self._changed_box()
        if box is not None:
            box.setFocus()
        elif self.reasons is not None and state.waits:
            for before, after in pairwise((self.leave, self.reasons.leave_out, self.other, self.primary)):
                QWidget.setTabOrder(before, after)
            self.reasons.leave_out.setFocus()
        elif state.problem:
            self._first_question(state).setFocus()
        else:
            self.primary.setFocus()

    def _first_question(self, state: ImportState) -> QWidget:
        """Where something must be said first: a column, else a stage."""
        if any(table.problem for table in state.columns):
            return next(card.boxes[0] for card in self.tables if card.state.problem)
        return next(card.first_open for card in self.stages if card.state.problem)

    def _changed_box(self) -> QWidget | None:
        """The choice that was made just now: the preview is built anew, the keyboard stays there."""
        changed, self._changed = self._changed, None
        if changed is None:
            return None
        boxes: list[list[QWidget]] = [
            [*card.boxes, card.order] for card in self.tables if card.boxes and card.state.file == changed[0]
        ]
        if changed[2]:
            boxes = [card.boxes for card in self.stages if card.state.file == changed[0]]
        return boxes[0][min(changed[1], len(boxes[0]) - 1)] if boxes else None

    def _reveal(self) -> None:
        """Cards have found their places: what is to be ticked stays in sight, also in a small window."""
        waits = self.state is not None and self.state.waits
        if waits and self.reasons is not None and not self.reasons.leave_out.isChecked():
            self.columns.ensureWidgetVisible(self.reasons.leave_out)

    def _let_leave(self, *, may: bool) -> None:
        """Whether the preview can be left now."""
        self.back.setEnabled(may)
        self.leave.setEnabled(may)
        self.leave.setVisible(may)

    def _show_foot(self, state: ImportState) -> None:
        self._foot.setText(state.foot)
        calm = not state.waits and not state.problem
        self._foot_icon.set_icon(
            "shield-check" if calm else "triangle-alert", "success" if calm else "warning"
        )
        self.primary.setText(state.button or text("Done"))
        self.primary.setEnabled(calm)
        self.primary.updateGeometry()

    def _on_agreed(self, agreed: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        """Somebody said whether the rows may stay out."""
        self.primary.setEnabled(agreed)

    def _on_planned(self, file: int, plan: object) -> None:
        """Columns mean something else: nothing is imported before the file was read so."""
        card = next(card for card in self.tables if card.state.file == file)
        self._changed = (file, card.changed, False)
        self.primary.setEnabled(False)
        self.planned.emit(file, plan)

    def _on_answered(self, file: int, answers: object) -> None:
        """Stages mean something else, or other deals are wanted."""
        card = next(card for card in self.stages if card.state.file == file)
        self._changed = (file, card.changed, True)
        self.primary.setEnabled(False)
        self.answered.emit(file, answers)

    def _on_unfolded(self, file: int) -> None:
        """Somebody wants to see what the columns mean."""
        self._unfolded.add(file)
        if self.state is not None:
            self._changed = (file, 0, False)
            self.set_state(self.state)

    def _on_primary(self) -> None:
        """Import, or leave where there is nothing to import."""
        if self.state is not None and self.state.button:
            self.import_wanted.emit()
        else:
            self.closed.emit()


def _change_card(state: ImportState) -> Card:
    card = Card(text("What would change"), text("dry run, nothing is written yet"), padding=20)
    figures = FigureStrip()
    figures.set_figures(state.figures)
    card.body.addWidget(figures)
    card.body.setContentsMargins(20, 0, 20, 14)
    return card
