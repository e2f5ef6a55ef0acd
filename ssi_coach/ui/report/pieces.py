"""The sections of a paper as pieces that pages are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.report.paper import FigureState, PaperChart, PaperState, SectionState, WordsState
from ssi_coach.ui.report.chart import paint_chart, paint_mark
from ssi_coach.ui.report.ink import colour, elided, hairline, line_of, lines_of, pt, width_of, write
from ssi_coach.ui.report.pages import Piece
from ssi_coach.ui.report.tables import table_pieces

IN_A_ROW = 3
"""Key figures beside each other."""

GUTTER, INSIDE = 8.0, 8.0
"""Points between the boxes of figures, and between a box and its words."""

CAPTION_LINES = 2
"""Lines below a key figure at most."""

MARK = 14.0
"""Points for the shape that says what kind of number a figure is."""

ANSWER, MOST = 12.0, 0.3
"""Points between a question and the user's own words, and the share of the width that questions take at most."""


def pieces_of(state: PaperState, width: float) -> Iterator[Piece]:
    """Everything of a paper, in its order, for a page whose room is so wide."""
    yield Piece(line_of("caption") + line_of("title"), partial(_paint_title, state))
    if state.note:
        yield Piece(line_of("body"), partial(_paint_line, "body", state.note, "muted"))
    for section in state.sections:
        yield from _section(section, state.formats, width)


def _section(section: SectionState, formats: Formats, width: float) -> Iterator[Piece]:
    """Heading and sentence stay with the first piece of what they are about."""
    yield Piece(
        line_of("heading"), partial(_paint_line, "heading", section.title, "text"), gap=pt(16), with_next=True
    )
    follows = bool(section.figures or section.chart or section.table or section.words)
    sentences = lines_of("body", section.sentence, width)
    for place, line in enumerate(sentences):
        stays = follows or place < len(sentences) - 1
        yield Piece(line_of("body"), partial(_paint_line, "body", line, "text"), with_next=stays)
    yield from _figures(section.figures, width)
    if section.chart is not None:
        yield _chart(section.chart, formats, width)
    if section.table is not None:
        yield from table_pieces(section.table)
    asked = max((width_of("strong", answer.title) for answer in section.words), default=0.0) + pt(ANSWER)
    for answer in section.words:
        yield from _answer(answer, width, min(asked, MOST * width))


def _paint_title(state: PaperState, painter: QPainter, room: QRectF) -> None:
    write(painter, "caption", elided("caption", state.caption, room.width()), room.topLeft(), "muted")
    below = room.topLeft() + QPointF(0, line_of("caption"))
    write(painter, "title", elided("title", state.title, room.width()), below)


def _paint_line(use: str, words: str, ink: str, painter: QPainter, room: QRectF) -> None:
    write(painter, use, elided(use, words, room.width()), room.topLeft(), ink)


def _chart(state: PaperChart, formats: Formats, width: float) -> Piece:
    return Piece(width * state.tall, partial(paint_chart, state, formats), gap=pt(8))


def _figures(figures: Sequence[FigureState], width: float) -> Iterator[Piece]:
    """Boxes in rows; those of a row are equally high."""
    box = (width - pt(GUTTER) * (IN_A_ROW - 1)) / IN_A_ROW
    height = pt(2 * INSIDE) + line_of("caption") * (1 + CAPTION_LINES) + line_of("figure")
    for start in range(0, len(figures), IN_A_ROW):
        row = figures[start : start + IN_A_ROW]
        stays = start + IN_A_ROW < len(figures)
        yield Piece(height, partial(_paint_figures, row, box), gap=pt(GUTTER), with_next=stays)


def _paint_figures(row: Sequence[FigureState], box: float, painter: QPainter, room: QRectF) -> None:
    for place, figure in enumerate(row):
        left = room.left() + place * (box + pt(GUTTER))
        _paint_figure(figure, painter, QRectF(left, room.top(), box, room.height()))


def _paint_figure(figure: FigureState, painter: QPainter, room: QRectF) -> None:
    painter.setPen(QPen(colour("border"), pt(0.6)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(room, pt(4), pt(4))
    inner = room.adjusted(pt(INSIDE), pt(INSIDE), -pt(INSIDE), -pt(INSIDE))
    mark = QRectF(inner.right() - pt(MARK), inner.top() + (line_of("caption") - pt(6)) / 2, pt(MARK), pt(6))
    if figure.shape:
        paint_mark(painter, figure.shape, mark)
    title = elided("caption strong", figure.title, mark.left() - pt(4) - inner.left())
    write(painter, "caption strong", title, inner.topLeft(), "muted")
    below = inner.topLeft() + QPointF(0, line_of("caption"))
    write(painter, "figure", elided("figure", figure.value, inner.width()), below)
    below += QPointF(0, line_of("figure"))
    lines = lines_of("caption", figure.caption, inner.width())
    for place, line in enumerate(lines[:CAPTION_LINES]):
        # What does not fit is cut off visibly, not silently.
        cut = place == CAPTION_LINES - 1 and len(lines) > CAPTION_LINES
        shown = elided("caption", f"{line} {lines[place + 1]}", inner.width()) if cut else line
        write(painter, "caption", shown, below, "muted")
        below += QPointF(0, line_of("caption"))


def _answer(answer: WordsState, width: float, asked: float) -> Iterator[Piece]:
    """The question once, at the left of the first line of what was answered; `asked` is the room of all questions."""
    lines = lines_of("body", answer.words, width - asked)
    for place, line in enumerate(lines):
        question = answer.title if place == 0 else ""
        together = place == 0 and len(lines) > 1
        yield Piece(
            line_of("body"),
            partial(_paint_answer, question, line, asked),
            gap=pt(6) if place == 0 else 0.0,
            with_next=together,
        )


def _paint_answer(question: str, line: str, asked: float, painter: QPainter, room: QRectF) -> None:
    if question:
        write(painter, "strong", elided("strong", question, asked - pt(ANSWER / 2)), room.topLeft(), "muted")
    write(painter, "body", line, room.topLeft() + QPointF(asked, 0))


def paint_foot(painter: QPainter, room: QRectF, left: str, right: str) -> None:
    """The line at the foot of each page, with who made it and which page it is."""
    hairline(painter, room.topLeft(), room.topRight())
    top = room.top() + pt(5)
    write(painter, "caption", left, QPointF(room.left(), top), "muted")
    write(painter, "caption", right, QPointF(room.right() - width_of("caption", right), top), "muted")
