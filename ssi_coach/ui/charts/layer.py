"""The ground of everything that is drawn inside a chart: it paints in pixels, on whole ones where it can."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ssi_coach.ui.skin import Skin

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Place:
    """Where days and values lie in pixels, and the seen part of both."""

    to_pixels: QTransform
    seen: QRectF

    @property
    def area(self) -> QRectF:
        """The chart's inside in pixels."""
        return self.to_pixels.mapRect(self.seen)

    def x(self, days: Numbers) -> Numbers:
        """Pixels from the left."""
        return days * self.to_pixels.m11() + self.to_pixels.dx()

    def y(self, values: Numbers) -> Numbers:
        """Pixels from the top."""
        return values * self.to_pixels.m22() + self.to_pixels.dy()

    def x_of(self, day: float) -> float:
        """One day's pixels from the left."""
        return day * self.to_pixels.m11() + self.to_pixels.dx()

    def y_of(self, value: float) -> float:
        """One value's pixels from the top."""
        return value * self.to_pixels.m22() + self.to_pixels.dy()


class Layer(pg.GraphicsObject):
    """A part of a chart: grid, targets, a line, bars. Layers added later lie above.

    An own layer is a class with `draw`; it asks the skin for colours each time.
    """

    def __init__(self, skin: Skin) -> None:
        """Take the skin; the chart repaints its layers when that changes."""
        super().__init__()
        self.skin = skin
        self._seen: QRectF | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def draw(self, painter: QPainter, place: Place) -> None:
        """Draw in pixels; `place` says where days and values lie."""
        raise NotImplementedError

    def concerns(self, place: Place, exposed: QRectF) -> bool:
        """Whether it draws anything into an exposed part of the chart, in days and values; most reach everywhere."""
        return True

    def boundingRect(self) -> QRectF:
        """All that is seen of the chart."""
        # Qt asks several times a picture, and the answer takes longer than many a layer.
        if self._seen is None:
            view = self.getViewBox()
            # A layer lies in its chart as it is, so what is seen of both is the same.
            self._seen = QRectF() if view is None else QRectF(view.viewRect())
        return self._seen

    def viewTransformChanged(self) -> None:
        """The seen part has changed, and with it the extent of the layer."""
        self._forget()
        super().viewTransformChanged()

    def viewRangeChanged(self) -> None:
        """The seen part has changed in days or values."""
        self._forget()
        super().viewRangeChanged()

    def _forget(self) -> None:
        """Look again at the next question; Qt asks for the old extent first."""
        self.prepareGeometryChange()
        self._seen = None

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Put the painter on pixels, and draw."""
        place = Place(painter.transform(), self.boundingRect())
        if not self.concerns(place, option.exposedRect):
            return
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, place)
        painter.restore()
