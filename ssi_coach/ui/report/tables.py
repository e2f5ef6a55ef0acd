"""A table on paper: a head that comes again on each page, rows with hairlines, bars in one of the columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ssi_coach.presentation.report.paper import BarCell, RowState, TableState
from ssi_coach.ui.report.ink import colour, hairline, pt, write_in
from ssi_coach.ui.report.pages import Piece

HEAD, ROW = 17.0, 16.0
"""Heights in points."""

PAD, MARK, BAR, STEP = 4.0, 4.0, 6.0, 3.5
"""Points around a cell, of a pillar's mark, of a bar, and from line to line of a hatched one."""


def table_pieces(state: TableState) -> Iterator[Piece]:
    """The head, then row by row; neither the first nor the last row stands alone on a page."""
    head = Piece(pt(HEAD), partial(_paint_head, state), gap=pt(6), with_next=True)
    yield head
    last = len(state.rows) - 1
    for place, row in enumerate(state.rows):
        together = (row.strong and place < last) or (last > 0 and place in (0, last - 1))
        yield Piece(pt(ROW), partial(_paint_row, state, row), with_next=together, head=head)


def _cells(state: TableState, room: QRectF) -> list[QRectF]:
    """The room of each column, with air around the words."""
    shares = [column.share for column in state.columns]
    starts = [0.0, *accumulate(shares)]
    whole = starts[-1]
    return [
        QRectF(
            room.left() + room.width() * start / whole,
            room.top(),
            room.width() * share / whole,
            room.height(),
        ).adjusted(pt(PAD), 0, -pt(PAD), 0)
        for start, share in zip(starts, shares, strict=False)
    ]


def _paint_head(state: TableState, painter: QPainter, room: QRectF) -> None:
    painter.fillRect(room, colour("background"))
    for column, cell in zip(state.columns, _cells(state, room), strict=True):
        write_in(painter, "caption strong", column.title, cell, right=column.right, ink="muted")
    hairline(painter, room.bottomLeft(), room.bottomRight())


def _paint_row(state: TableState, row: RowState, painter: QPainter, room: QRectF) -> None:
    cells = _cells(state, room)
    use = "strong" if row.strong else "body"
    marked = any(other.colour for other in state.rows)
    for place, (column, cell, words) in enumerate(zip(state.columns, cells, row.cells, strict=True)):
        if place == 0 and marked and not row.strong:
            side = pt(MARK)
            if row.colour:
                middle = cell.center().y() - side / 2
                painter.fillRect(QRectF(cell.left(), middle, side, side), colour(row.colour))
            cell.setLeft(cell.left() + 2 * side)
        if words:
            write_in(painter, use, words, cell, right=column.right)
    if row.bar is not None and 0 <= state.bars < len(cells):
        _paint_bar(painter, row.bar, cells[state.bars])
    hairline(painter, room.bottomLeft(), room.bottomRight())


def _paint_bar(painter: QPainter, bar: BarCell, cell: QRectF) -> None:
    top, height = cell.center().y() - pt(BAR) / 2, pt(BAR)
    left, right = (cell.left() + cell.width() * share for share in (bar.begins, bar.ends))
    block = QRectF(left, top, max(right - left, pt(0.5)), height)
    if bar.hatched:
        _hatch(painter, block, bar.colour)
    else:
        painter.fillRect(block, colour(bar.colour))
    if bar.tick is not None:
        x = cell.left() + cell.width() * bar.tick
        over = pt(2)
        pen = QPen(colour("text"), pt(1))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, top - over), QPointF(x, top + height + over))


def _hatch(painter: QPainter, block: QRectF, name: str) -> None:
    """Slanting lines in a frame: something that nobody can explain."""
    painter.save()
    painter.setClipRect(block)
    painter.setPen(QPen(colour(name), pt(0.7)))
    x = block.left() - block.height()
    while x < block.right():
        painter.drawLine(QPointF(x, block.bottom()), QPointF(x + block.height(), block.top()))
        x += pt(STEP)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(name), pt(0.7)))
    painter.drawRect(block)
