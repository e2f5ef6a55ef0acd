"""The table of a team's members: a click on a title sorts, the chosen row is the one that is drawn below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ssi_coach.presentation.team.board import CHANGE, DAY, NAME, RANK, MemberRow, TeamLooking, columns
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.row_table import HIGH, RowTable
from ssi_coach.ui.tables.team_model import TeamModel

LEAST_ROWS = 4
WIDTHS = {CHANGE: 90, RANK: 116, DAY: 132}
USUAL = 84
ARROW = 14
"""Pixels for the arrow behind the title that is sorted by."""


class MemberTable(RowTable):
    """`sorted` tells what a person wants to sort by, `chosen` the id of the member whose row is current."""

    sorted = Signal(str)
    chosen = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        rows = TeamModel()
        super().__init__(skin, rows)
        self.rows = rows
        self.setAccessibleName(text("Members of the team"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._on_title)
        self.selectionModel().currentRowChanged.connect(self._on_row)
        self.fit()

    def set_rows(self, rows: tuple[MemberRow, ...], looking: TeamLooking) -> None:
        """Show other rows; the chosen one stays so."""
        with QSignalBlocker(self.selectionModel()):
            self.rows.set_rows(rows, looking.sort, down=looking.down)
            place = self.rows.place_of(looking.chosen)
            self.setCurrentIndex(self.rows.index(max(0, place), 0))
        self.viewport().update()

    def fit(self) -> None:
        """Heights and widths at this size of text."""
        super().fit()
        px, head = self._skin.theme.px, self.horizontalHeader()
        self.setMinimumHeight(px(HIGH) * LEAST_ROWS)
        for section, (key, _) in enumerate(columns()):
            stretch = QHeaderView.ResizeMode.Stretch if key == NAME else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(section, stretch)
            if key != NAME:
                needed = head.sectionSizeHint(section) + px(ARROW)
                head.resizeSection(section, max(px(WIDTHS.get(key, USUAL)), needed))

    def _on_title(self, section: int) -> None:
        self.sorted.emit(self.rows.key(section))

    def _on_row(self, row: QModelIndex, _: QModelIndex) -> None:
        member = self.rows.member(row.row())
        if member:
            self.chosen.emit(member)
