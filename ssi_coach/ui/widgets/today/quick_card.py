"""The card for logging: one line of text with its chips, and the tally buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.presentation.today.week import KindGroup, TallyState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.chip import Chip
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import FlowLayout, empty
from ssi_coach.ui.widgets.today.quick_field import QuickField
from ssi_coach.ui.widgets.today.tally_strip import TallyStrip

if TYPE_CHECKING:  # nothing is understood before the first key
    from ssi_coach.presentation.today.quick_chips import QuickChip, QuickState


class QuickCard(Card):
    """`logged` carries a line that is to be logged, `tallied` a kind of which one more was done.

    Until `understand` has said how lines are read, nothing is understood.
    """

    logged = Signal(str)
    tallied = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the card with an empty line."""
        super().__init__(padding=12)
        self._skin = skin
        self._read: Callable[[str], QuickState] | None = None
        self._chips: tuple[QuickChip, ...] = ()
        self.field = QuickField(skin)
        self.strip = TallyStrip(skin)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=6)
        self._row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row.hide()
        self.problem = PlainLabel("", "caption", "danger", wrap=True)
        self.problem.hide()
        self.body.setSpacing(8)
        for widget in (self.field, self._row, self.problem, self.strip):
            self.body.addWidget(widget)
        self.body.insertSpacing(3, 4)
        self.field.edit.textEdited.connect(self._on_edited)
        self.field.edit.dismissed.connect(self._on_dismissed)
        self.field.edit.entered.connect(self._on_entered)
        self.strip.tallied.connect(self.tallied)

    @property
    def chips(self) -> tuple[QuickChip, ...]:
        """How the line is understood now."""
        return self._chips

    def understand(self, read: Callable[[str], QuickState], kinds: Sequence[KindGroup]) -> None:
        """From now on `read` says how a line is understood; it is asked at each key press.

        `kinds` are offered behind the tally buttons.
        """
        self._read = read
        self.strip.set_kinds(kinds)

    def set_tallies(self, tallies: Sequence[TallyState]) -> None:
        """Show the tally buttons."""
        self.strip.set_tallies(tallies)

    def line_logged(self, line: str) -> None:
        """The journal has the line: empty the field, unless something else was typed meanwhile."""
        self.field.edit.remember(line)
        if self.field.edit.text() == line:
            self.field.edit.clear()
            self._show(())

    def line_refused(self, reason: str) -> None:
        """The journal refused the line: it stays, with the reason below."""
        self._show_problem(reason)

    def _on_edited(self, typed: str) -> None:
        """A key was pressed: chips follow; a reason is shown only once Enter was pressed."""
        self._show(self._read(typed).chips if typed.strip() and self._read is not None else ())

    def _on_dismissed(self) -> None:
        """Escape: as if nothing had been typed."""
        self._show(())

    def _on_entered(self, line: str) -> None:
        """A person wants the line logged; what cannot be logged says why at once."""
        problem = "" if self._read is None else self._read(line).problem
        if problem:
            self._show_problem(problem)
        else:
            self.logged.emit(line)

    def _show(self, chips: tuple[QuickChip, ...]) -> None:
        """Chips and no reason."""
        self._show_problem("")
        if chips != self._chips:
            self._chips = chips
            self._rebuild()

    def _show_problem(self, problem: str) -> None:
        """The reason why the line is not logged."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.field.edit.setAccessibleDescription(problem)

    def _rebuild(self) -> None:
        """New chips for the old ones."""
        empty(self._flow)
        for chip in self._chips:
            self._flow.addWidget(
                Chip(self._skin, chip.text, chip.icon, tone="plain" if chip.note else "soft")
            )
        self._row.setVisible(bool(self._chips))
        self._row.setAccessibleName(", ".join(chip.text for chip in self._chips))
        self._row.updateGeometry()
