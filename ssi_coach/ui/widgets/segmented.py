"""A choice among a few, side by side in one box: "4 weeks | 3 months | 1 year | All"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import ALL_ARROWS, Painted, SteppingButton, rounded, smooth

GAP = 7


class Segment(SteppingButton):
    """One choice: its word, and perhaps a number behind it ("6 of 13"); `stepped` is -1 or 1 for arrows."""

    steps = ALL_ARROWS

    def __init__(self, skin: Skin, key: str, label: str, *, padding: int, parent: QWidget) -> None:
        """Build the choice; `key` is what the program calls it."""
        super().__init__(skin, parent)
        self.key = key
        self.sub = ""
        self.padding = padding
        self.setText(label)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Room for the word in its strong form, so that nothing moves when it is chosen."""
        theme = self.theme
        width = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        if self.sub:
            width += GAP + QFontMetrics(theme.font("body")).horizontalAdvance(self.sub)
        return QSize(width + 2 * theme.px(self.padding), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chosen one stands on the surface, strong; the others are quiet."""
        theme, chosen = self.theme, self.isChecked()
        strong, body = theme.font("strong"), theme.font("body")
        with smooth(self) as painter:
            if chosen:
                painter.setBrush(theme.colour("surface"))
                line = theme.colour("control" if theme.is_high_contrast else "border")
                rounded(painter, QRectF(self.rect()), theme.px(6), QPen(line, theme.border_width))
            painter.setFont(strong if chosen else theme.font("medium"))
            painter.setPen(theme.colour("text" if chosen or self.underMouse() else "muted"))
            room = QFontMetrics(strong).horizontalAdvance(self.text())
            width = painter.fontMetrics().horizontalAdvance(self.text())
            left = theme.px(self.padding) + (room - width) / 2
            base = (self.height() + painter.fontMetrics().capHeight()) / 2
            painter.drawText(QPointF(left, base), self.text())
            if self.sub:
                painter.setFont(body)
                painter.setPen(theme.colour("muted"))
                painter.drawText(QPointF(theme.px(self.padding) + room + GAP, base), self.sub)


class Segmented(Painted):
    """The box with its choices; `chosen` tells the key that a person chose (arrows and clicks)."""

    chosen = Signal(str)

    def __init__(
        self,
        skin: Skin,
        choices: Sequence[tuple[str, str]],
        chosen: str = "",
        *,
        size: str = "normal",
        parent: QWidget | None = None,
    ) -> None:
        """Take pairs of key and word; without `chosen` it is the first. `size`: normal (32) or small (28)."""
        super().__init__(skin, parent)
        self.extent = 32 if size == "normal" else 28
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for key, label in choices:
            segment = Segment(skin, key, label, padding=13 if size == "normal" else 12, parent=self)
            self._segments[key] = segment
            self._group.addButton(segment)
            segment.stepped.connect(self._on_stepped)
            row.addWidget(segment)
        self._group.buttonClicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if self._segments:
            self.choose(chosen or next(iter(self._segments)))

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose by key, without a signal. Unknown: KeyError."""
        self._segments[key].setChecked(True)

    def set_sub(self, key: str, sub: str) -> None:
        """Show quiet words behind a choice, such as `6 of 13`. Unknown: KeyError."""
        segment = self._segments[key]
        segment.sub = sub
        segment.setAccessibleName(f"{segment.text()} {sub}".strip())
        segment.updateGeometry()
        segment.update()

    def sizeHint(self) -> QSize:
        """The row of choices and the box around it."""
        return QSize(super().sizeHint().width(), self.theme.px(self.extent))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sunken box."""
        theme = self.theme
        with smooth(self) as painter:
            painter.setBrush(theme.colour("sunken"))
            rounded(
                painter, QRectF(self.rect()), theme.px(8), QPen(theme.colour("border"), theme.border_width)
            )
            painter.setPen(Qt.PenStyle.NoPen)

    def _on_stepped(self, step: int) -> None:
        """A person went to the neighbour with an arrow; at the end it begins again."""
        segments = list(self._segments.values())
        here = next(place for place, segment in enumerate(segments) if segment.isChecked())
        there = segments[(here + step) % len(segments)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        there.click()

    def _on_clicked(self, segment: Segment) -> None:
        """A person chose."""
        self.chosen.emit(segment.key)
