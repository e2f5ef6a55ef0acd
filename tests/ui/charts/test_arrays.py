"""Many lines and boxes at once look like the same ones drawn one by one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ssi_coach.ui.charts.arrays import draw_boxes, draw_lines

XS = np.array([3.0, 20.0, 41.0, 90.0])
YS = np.array([50.0, 5.0, 33.0, 60.0])


def drawn(draw: Callable[[QPainter], object]) -> QImage:
    """What a painter leaves on white ground."""
    image = QImage(100, 70, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setBrush(QColor("black"))
        draw(painter)
    return image


def test_a_line_is_the_sum_of_its_pieces(qapp) -> None:
    """From point to point."""
    pieces = [QLineF(XS[n], YS[n], XS[n + 1], YS[n + 1]) for n in range(3)]
    assert drawn(lambda painter: draw_lines(painter, XS, YS)) == drawn(
        lambda painter: painter.drawLines(pieces)
    )


def test_boxes_stand_where_they_are_asked_for(qapp) -> None:
    """By corner and size."""
    sizes = np.array([5.0, 6.0, 7.0, 3.0])
    boxes = [QRectF(x, y, size, size) for x, y, size in zip(XS, YS, sizes, strict=True)]
    whole = drawn(lambda painter: draw_boxes(painter, XS, YS, sizes, sizes))
    assert whole == drawn(lambda painter: painter.drawRects(boxes))


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_draw_nothing(qapp, count: int) -> None:
    """No point, or one alone, is no line; no box is nothing."""
    few, none = XS[:count], XS[:0]
    assert drawn(lambda painter: draw_lines(painter, few, few)) == drawn(lambda painter: None)
    assert drawn(lambda painter: draw_boxes(painter, none, none, none, none)) == drawn(lambda painter: None)
