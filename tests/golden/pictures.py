"""Pictures: painted always in the same way, kept as small files, and compared with some tolerance.

Letters lie a hair to the side from one computer to the next, so a pixel may find its colour beside its place.
Two measures decide together: how many pixels find nothing like them there, and how many only something paler.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from ssi_coach.ui.skin import Skin

PLACE = Path(__file__).parent / "pictures"
FAILED = Path("build/golden")
VISIBLE, FAINT = 48, 14
"""Levels of 0..255 from which on a pixel is another one, or a paler one. Golden pictures know steps of 17."""

MOST_SEEN, MOST_FAINT = 0.0005, 0.004
"""The share of pixels that may be others, or paler."""

STEP = 17
MOST_COLOURS = 256

Pixels = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two pictures are apart."""

    seen: float
    faint: float

    @property
    def small(self) -> bool:
        """Whether both show the same."""
        return self.seen <= MOST_SEEN and self.faint <= MOST_FAINT


def painted(widget: QWidget, skin: Skin) -> QImage:
    """The widget on the ground of a card, one pixel for one, whatever the screen is like."""
    widget.ensurePolished()
    widget.show()
    QApplication.processEvents()
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(skin.theme.colour("surface")))
    widget.render(image, QPoint())
    widget.hide()
    return image


def difference(one: QImage, other: QImage) -> Difference:
    """How far apart; pictures of different sizes are nothing like each other."""
    if one.size() != other.size():
        return Difference(1.0, 1.0)
    here, there = _pixels(one), _pixels(other)
    apart = np.maximum(_apart(here, there), _apart(there, here))
    return Difference(float((apart > VISIBLE).mean()), float((apart > FAINT).mean()))


def place_of(chart: str, theme: str, life: str) -> Path:
    """Where a golden picture lies."""
    return PLACE / f"{chart}-{theme}-{life}.png".replace(" ", "_")


def kept(image: QImage, place: Path) -> None:
    """Write a picture with the few colours that it has, packed as hard as PNG can."""
    place.parent.mkdir(parents=True, exist_ok=True)
    _plainer(image).save(str(place), "PNG", 0)


def _plainer(image: QImage) -> QImage:
    """The picture in steps of levels: what is finer nobody sees, and the file is a third as large."""
    steps = (_pixels(image).astype(np.uint32) + STEP // 2) // STEP * STEP
    colours, places = np.unique(steps[..., 0] << 16 | steps[..., 1] << 8 | steps[..., 2], return_inverse=True)
    if len(colours) > MOST_COLOURS:
        raise ValueError(f"{len(colours)} colours are more than a chart has")
    height, width = steps.shape[:2]
    rows = np.ascontiguousarray(places.reshape(height, width).astype(np.uint8))
    plain = QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    plain.setColorTable([int(colour) | 0xFF000000 for colour in colours])
    return plain.copy()


def _apart(these: Pixels, others: Pixels) -> Pixels:
    """For each pixel how far the most similar one is, of the other picture's pixels around its place."""
    height, width = these.shape[:2]
    around = np.pad(others, ((1, 1), (1, 1), (0, 0)), mode="edge")
    found = [
        np.abs(these - around[down : down + height, right : right + width]).max(axis=2)
        for down in range(3)
        for right in range(3)
    ]
    nearest: Pixels = np.minimum.reduce(found)
    return nearest


def _pixels(image: QImage) -> Pixels:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.int16)
