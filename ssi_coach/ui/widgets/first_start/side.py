"""First start: the column at the left, with the list of steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.first_start import StepView
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, PaintedButton, SideColumn, rounded, smooth

WIDTH, HEIGHT, WIDEST = 296, 54, 380
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Mark(Painted):
    """The sign of the app: an arc, filled a third."""

    def sizeHint(self) -> QSize:
        """As high as the name beside it."""
        return QSize(self.theme.px(28), self.theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track and filling."""
        width = self.theme.px(4)
        with smooth(self) as painter:
            box = QRectF(self.rect()).adjusted(width, width, -width, -width)
            for name, span in (("track", -240), ("accent", -120)):
                pen = QPen(self.theme.colour(name), width)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawArc(box, 210 * 16, span * 16)


class StepItem(PaintedButton):
    """A step in the list; `wanted` tells its id when a person goes there."""

    wanted = Signal(str)

    def __init__(self, skin: Skin, view: StepView, number: int, parent: QWidget | None = None) -> None:
        """Build it for a step; `number` counts from 1."""
        super().__init__(skin, parent)
        self.view = view
        self.number = number
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.set_view(view)

    def set_view(self, view: StepView) -> None:
        """Show the step as it stands now."""
        self.view = view
        self.setText(view.title)
        self.setAccessibleName(f"{self.number}. {view.title}")
        self.setAccessibleDescription(view.detail)
        self.setToolTip(view.detail)
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self.theme.px(WIDTH - 32), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circle, title, detail; soft ground for the current one."""
        theme = self.theme
        with smooth(self) as painter:
            if self.view.mark == "now" or self.underMouse():
                share = 0.0 if self.view.mark == "now" else 0.5
                painter.setBrush(theme.mixed("soft", "rail", share))
                rounded(painter, QRectF(self.rect()), theme.px(8))
            self._paint_circle(painter)
            left = theme.px(50)
            room = self.width() - left - theme.px(8)
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.colour("text"))
            middle = self.height() // 2
            painter.drawText(QRect(left, middle - theme.px(17), room, theme.px(18)), UPRIGHT, self.view.title)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("muted"))
            letters = QFontMetrics(theme.font("caption"))
            detail = letters.elidedText(self.view.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, middle + 1, room, theme.px(16)), UPRIGHT, detail)

    def _paint_circle(self, painter: QPainter) -> None:
        """Green with a hook when done, accent with its number now, an outline when still open."""
        theme = self.theme
        centre, radius = QPointF(theme.px(24), self.height() / 2), theme.px(12)
        grounds = {"done": "success", "now": "accent"}
        ground = grounds.get(self.view.mark)
        painter.setBrush(theme.colour(ground or "surface"))
        painter.setPen(Qt.PenStyle.NoPen if ground else QPen(theme.colour("control"), 1.25))
        painter.drawEllipse(centre, radius, radius)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if self.view.mark == "done":
            inset = radius * 0.4
            self.skin.icons.paint(
                painter, box.adjusted(inset, inset, -inset, -inset), "check", theme.colour("surface")
            )
            return
        painter.setPen(theme.colour("on accent" if ground else "text"))
        painter.setFont(theme.font("caption strong"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))

    def _on_clicked(self) -> None:
        self.wanted.emit(self.view.id)


class Side(SideColumn):
    """Name, steps, the promise, and the way to the sample journal."""

    step_wanted = Signal(str)
    sample_wanted = Signal()

    def __init__(self, skin: Skin, steps: Sequence[StepView], parent: QWidget | None = None) -> None:
        """Build it with all steps."""
        super().__init__(skin, parent)
        self._items = [StepItem(skin, view, number) for number, view in enumerate(steps, 1)]
        name = QHBoxLayout()
        name.setContentsMargins(12, 0, 0, 0)
        name.setSpacing(12)
        name.addWidget(Mark(skin))
        name.addWidget(PlainLabel("SSI Coach", "value"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 42, 17, 22)
        column.setSpacing(4)
        column.addLayout(name)
        column.addSpacing(28)
        for item in self._items:
            item.wanted.connect(self.step_wanted)
            column.addWidget(item)
        column.addStretch(1)
        column.addLayout(self._promise(skin))
        column.addSpacing(12)
        sample = PillButton(skin, text("Look around with sample data"), kind="link")
        sample.clicked.connect(self.sample_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 0, 0)
        foot.addWidget(sample)
        foot.addStretch(1)
        column.addLayout(foot)
        self.setFixedWidth(min(skin.theme.px(WIDTH), WIDEST))

    def set_steps(self, steps: Sequence[StepView]) -> None:
        """Show the steps as they stand now."""
        for item, view in zip(self._items, steps, strict=True):
            item.set_view(view)

    def _promise(self, skin: Skin) -> QHBoxLayout:
        """What never happens."""
        words = text("Everything stays on this computer. No LinkedIn password, no scraping.")
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(IconView(skin, "shield-check", "success", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(words, "body", "muted", wrap=True), 1)
        return row
