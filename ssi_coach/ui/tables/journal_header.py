"""The titles above the journal's columns, in line with what stands below them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.journal_columns import COLUMNS
from ssi_coach.ui.tables.journal_model import RIGHT, JournalModel

HEIGHT, CHEVRON = 33, 14


class JournalHeader(QHeaderView):
    """Quiet titles; a chevron says that the newest day stands first."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        """Build the header."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._skin = skin
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(super().sizeHint().width(), self._skin.theme.px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """One title."""
        theme, model = self._skin.theme, self.model()
        if not isinstance(model, JournalModel):
            return
        field = model.field(logicalIndex)
        column = COLUMNS[field]
        painter.save()
        painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        room = rect.adjusted(column.left, 0, -column.right, 0)
        words = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal))
        side = Qt.AlignmentFlag.AlignRight if field in RIGHT else Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        if field == "day":
            width = theme.px(CHEVRON)
            left = room.left() + painter.fontMetrics().horizontalAdvance(words) + 4
            place = QRectF(left, rect.center().y() - width / 2 + 1, width, width)
            self._skin.icons.paint(painter, place, "chevron-down", theme.colour("muted"))
        painter.restore()
