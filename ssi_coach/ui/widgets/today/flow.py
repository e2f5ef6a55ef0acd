"""A row that breaks into further rows where room ends, for chips and buttons of unknown width."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Lays widgets out from left to right, row by row; `fill` spreads each row over the whole width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, fill: bool = False) -> None:
        """Build it empty; `gap` is the room in pixels between widgets and between rows."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._fill = fill
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take another widget at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many widgets there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """A widget's item, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a widget's item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """At least the widest of them."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Put everything into its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Row after row; gives the height that they take."""
        top = rect.top()
        rows = self._rows(rect.width())
        for row in rows:
            height = max(item.sizeHint().height() for item in row)
            if move:
                self._place_row(row, QRect(rect.left(), top, rect.width(), height))
            top += height + self._gap
        return top - rect.top() - (self._gap if rows else 0)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Which widgets stand together."""
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if rows and used + self._gap + wide <= width:
                rows[-1].append(item)
                used += self._gap + wide
            else:
                rows.append([item])
                used = wide
        return rows

    def _place_row(self, row: list[QLayoutItem], room: QRect) -> None:
        """One row; what is left of the room is shared out if the row is to be filled."""
        wide = sum(item.sizeHint().width() for item in row) + self._gap * (len(row) - 1)
        spare = max(0, room.width() - wide) if self._fill else 0
        growing = [item for item in row if not _is_fixed(item)]
        left = room.left()
        for item in row:
            more = spare // len(growing) if item in growing else 0
            size = QSize(min(item.sizeHint().width() + more, room.width()), room.height())
            item.setGeometry(QRect(QPoint(left, room.top()), size))
            left += size.width() + self._gap


def _is_fixed(item: QLayoutItem) -> bool:
    """Whether a widget keeps its width whatever room there is."""
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout and let them go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
