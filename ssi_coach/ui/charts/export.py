"""A card as a picture or as a drawing, exactly as it stands on the screen."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

SHARPNESS = 2
"""Pixels of the picture for one of the screen, so that it is still sharp in a document."""


def picture_of(widget: QWidget) -> bytes:
    """The widget as PNG, twice as large as it is on the screen."""
    image = QImage(widget.size() * SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image, QPoint())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows only str for the format
    return bytes(buffer.data().data())


def drawing_of(widget: QWidget, title: str) -> bytes:
    """The widget as SVG; texts stay texts."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setTitle(title)
    with QPainter(generator) as painter:
        widget.render(painter, QPoint())
    buffer.close()
    return bytes(content.data())
