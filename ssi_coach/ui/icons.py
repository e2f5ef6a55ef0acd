"""Line icons (Lucide, 24 grid, stroke 1.75), drawn in any colour and size from the bundled SVG files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

# On the 24 grid. Below 16 pixels a thin line turns grey, so small icons are drawn a little bolder.
STROKE, SMALL_STROKE, SMALL = b'stroke-width="1.75"', b'stroke-width="2.1"', 15
PILLAR_ICONS = {
    "brand": "id-card",
    "people": "user-search",
    "insights": "lightbulb",
    "relationships": "handshake",
}


class Icons:
    """Draws icons by name, such as `sun`; each picture is drawn once per colour, size and screen."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take the function that gives the bytes of a resource, such as `icons/sun.svg`."""
        self._read = read
        self._drawings: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def svg(self, name: str, colour: QColor, size: int = 16) -> bytes:
        """The drawing of an icon in a colour, for a size. Raises FileNotFoundError for an unknown name."""
        drawing = self._drawings.get(name)
        if drawing is None:
            drawing = self._read(f"icons/{name}.svg")
            self._drawings[name] = drawing
        stroke = SMALL_STROKE if size <= SMALL else STROKE
        return drawing.replace(b'stroke-width="2"', stroke).replace(b"currentColor", colour.name().encode())

    def pixmap(self, name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture of `size` pixels on a screen with that device pixel ratio."""
        key = (name, colour.rgba(), size, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._draw(name, colour, size, ratio)
            self._pixmaps[key] = pixmap
        return pixmap

    def icon(self, name: str, colour: QColor, faded: QColor, size: int = 16, ratio: float = 1.0) -> QIcon:
        """An icon for menus and item views; `faded` is its colour while disabled."""
        icon = QIcon(self.pixmap(name, colour, size, ratio))
        icon.addPixmap(self.pixmap(name, colour, size, ratio), QIcon.Mode.Selected)
        icon.addPixmap(self.pixmap(name, faded, size, ratio), QIcon.Mode.Disabled)
        return icon

    def paint(self, painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
        """Draw an icon into a square, its left upper corner on whole pixels so that lines stay crisp."""
        size = round(rect.width())
        pixmap = self.pixmap(name, colour, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(rect.x()), round(rect.y()), pixmap)

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        """The picture itself, in the pixels of the screen."""
        side = max(1, round(size * ratio))
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            drawing = QByteArray(self.svg(name, colour, size))
            QSvgRenderer(drawing).render(painter, QRectF(0, 0, side, side))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
