"""Many lines or boxes drawn at once, straight from the numbers: a Python object for each costs more than its pixels."""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken

from ssi_coach.ui.charts.layer import Numbers


def draw_lines(painter: QPainter, xs: Numbers, ys: Numbers) -> None:
    """The pieces of a line through points, in pixels; fewer than two points draw nothing."""
    if len(xs) < 2:
        return
    pieces = np.empty((len(xs) - 1, 4))
    pieces[:, 0], pieces[:, 1], pieces[:, 2], pieces[:, 3] = xs[:-1], ys[:-1], xs[1:], ys[1:]
    # Four doubles in a row are just what a QLineF is; the array lives until all are drawn.
    painter.drawLines(cast(QLineF, Shiboken.wrapInstance(pieces.ctypes.data, QLineF)), len(pieces))


def draw_boxes(painter: QPainter, lefts: Numbers, tops: Numbers, widths: Numbers, heights: Numbers) -> None:
    """Boxes by their upper left corners and sizes, in pixels; none draw nothing."""
    if not len(lefts):
        return
    boxes = np.empty((len(lefts), 4))
    boxes[:, 0], boxes[:, 1], boxes[:, 2], boxes[:, 3] = lefts, tops, widths, heights
    painter.drawRects(cast(QRectF, Shiboken.wrapInstance(boxes.ctypes.data, QRectF)), len(boxes))
