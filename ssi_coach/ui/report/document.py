"""The PDF of a report, drawn in memory: any thread will do, and no window is needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.report.paper import PaperState
from ssi_coach.ui.report.ink import DOTS, line_of, pt
from ssi_coach.ui.report.pages import Placed, paged
from ssi_coach.ui.report.pieces import paint_foot, pieces_of

MARGIN, FOOT = 51.0, 24.0
"""Points around a page (18 mm), and for the line at its foot."""

LETTER_COUNTRIES = frozenset(
    ["US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "PA", "SV", "NI", "VE", "PR", "DO"]
)
"""Where paper is bought as Letter; everywhere else it is A4."""

Going = Callable[[float], bool]
"""Hears the share that is done, 0..1, and answers whether to go on."""


def paper_here() -> QPageSize.PageSizeId:
    """The paper of the country that this computer is set to."""
    return paper_of(QLocale.territoryToCode(QLocale.system().territory()))


def paper_of(country: str) -> QPageSize.PageSizeId:
    """The paper of a country by its code ("DE", "US")."""
    return QPageSize.PageSizeId.Letter if country in LETTER_COUNTRIES else QPageSize.PageSizeId.A4


def draw_paper(state: PaperState, size: QPageSize.PageSizeId, going: Going | None = None) -> bytes:
    """The whole PDF. Raises `KnownError("report.cancelled")` when `going` answers no."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Point)
    )
    writer.setTitle(state.subject)
    writer.setCreator("SSI Coach")
    whole = QRectF(writer.pageLayout().fullRectPixels(DOTS))
    room = whole.adjusted(pt(MARGIN), pt(MARGIN), -pt(MARGIN), -pt(MARGIN) - pt(FOOT))
    pages = paged(list(pieces_of(state, room.width())), room.height())
    with QPainter(writer) as painter:
        for number, page in enumerate(pages, start=1):
            if going is not None and not going((number - 1) / len(pages)):
                raise KnownError("report.cancelled")
            if number > 1:
                writer.newPage()
            _paint_page(painter, page, room)
            foot = QRectF(room.left(), room.bottom() + pt(FOOT) - line_of("caption"), room.width(), pt(FOOT))
            paint_foot(painter, foot, state.made_by, state.page.format(n=number, pages=len(pages)))
    buffer.close()
    return bytes(content.data())


def _paint_page(painter: QPainter, page: list[Placed], room: QRectF) -> None:
    for placed in page:
        piece = placed.piece
        piece.paint(painter, QRectF(room.left(), room.top() + placed.top, room.width(), piece.height))
