"""A chart over time: shows a `ChartState`, shares its days with the other charts of its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.charts.chart import ChartState, ReachState, SeriesState
from ssi_coach.presentation.charts.scales import Scale, ScaleKind, scale_for
from ssi_coach.presentation.formats import Formats
from ssi_coach.ui.charts.ahead import swap_ahead, take_ahead
from ssi_coach.ui.charts.axes import DayAxis, ValueAxis
from ssi_coach.ui.charts.bars import BarsLayer
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.charts.foot import NotesLayer
from ssi_coach.ui.charts.ground import GridLayer, PointerLayer
from ssi_coach.ui.charts.layer import Layer, Place
from ssi_coach.ui.charts.looks import layers_of
from ssi_coach.ui.charts.notes import CalloutLayer
from ssi_coach.ui.charts.rows import MarkRowsLayer, with_foot
from ssi_coach.ui.charts.series import SeriesLayer
from ssi_coach.ui.skin import Skin

CLOSER, FARTHER = 0.8, 1.25
ROOM_ABOVE = 8
"""Pixels above a chart, and below a small one, for half of the label that stands there."""

NEAR = 9.0
"""Pixels from the middle of a dot within which a click is meant for it."""

NO_SCALE = Scale(0.0, 1.0, ())


class TimeChart(QWidget):
    """Wheel zooms, dragging moves, a click chooses the day; keys do the same.

    `stepped` tells -1 or 1 when the keyboard goes to the reading before or after, `reset_wanted` that the
    whole span shall be seen again, `day_chosen` the ordinal of a day that a person wants to open.
    `dot_chosen` tells the day of a dot or mark that was clicked, or of the day on which Enter was pressed;
    `delete_wanted` the one on which Delete was, `day_asked` one that was clicked with the right button.
    """

    day_chosen = Signal(int)
    day_asked = Signal(int)
    dot_chosen = Signal(int)
    delete_wanted = Signal(int)
    stepped = Signal(int)
    reset_wanted = Signal()

    def __init__(
        self, skin: Skin, formats: Formats, days: DaysShown, *, small: bool = False, ahead: bool = True
    ) -> None:
        """Build it empty; a small chart has its scale at the right and no labels of days.

        A chart that does not look `ahead` ends with today.
        """
        super().__init__()
        self._skin = skin
        self._ahead = ahead
        self._days = days
        self._side: pg.Side = "right" if small else "left"
        self.state: ChartState | None = None
        self._layers: list[Layer] = []
        self._scale = NO_SCALE
        self.view = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self._day_axis = DayAxis(skin, formats)
        self._value_axis = ValueAxis(skin, formats, ScaleKind.POINTS, self._side)
        self.plot = pg.GraphicsView(self, background=None)
        self._grid = GridLayer(skin)
        self._pointer = PointerLayer(skin)
        self._arrange(small=small)
        self._connect()
        self._dress()

    def set_state(self, state: ChartState) -> None:
        """Show another chart."""
        self.state = state
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.summary)
        if state.kind is not self._value_axis.kind:
            self._value_axis.kind = state.kind
            self._value_axis.dress()
        for layer in self._layers:
            self.view.removeItem(layer)
        self._layers = layers_of(self._skin, state, small=self._side == "right")
        for layer in self._layers:
            self.view.addItem(layer, ignoreBounds=True)
        self._on_pointed(self._days.day)
        self._fit(again=True)

    def show_ahead(self, lines: Sequence[SeriesState], reach: ReachState | None) -> None:
        """Show other days ahead until the next state; everything else stays as it is drawn."""
        if self.state is not None and not take_ahead(self._layers, lines, reach):
            ahead = replace(self.state, series=tuple(lines), reach=reach)
            made = layers_of(self._skin, ahead, small=self._side == "right")
            self._layers = swap_ahead(self.view, self._layers, made)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from reading to reading, with Shift from day to day; Enter, Delete and Menu mean that day.

        Plus and minus zoom, Home shows all.
        """
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left.value: partial(self.stepped.emit, -1),
            Qt.Key.Key_Right.value: partial(self.stepped.emit, 1),
            Qt.Key.Key_Plus.value: partial(self._days.zoom, CLOSER),
            Qt.Key.Key_Minus.value: partial(self._days.zoom, FARTHER),
            Qt.Key.Key_Home.value: partial(self.reset_wanted.emit),
            Qt.Key.Key_Escape.value: partial(self._days.point, None),
            Qt.Key.Key_Return.value: self._choose,
            Qt.Key.Key_Enter.value: self._choose,
            Qt.Key.Key_Delete.value: self._delete,
            Qt.Key.Key_Menu.value: self._ask,
        }
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            actions |= {
                Qt.Key.Key_Left.value: partial(self._step_day, -1),
                Qt.Key.Key_Right.value: partial(self._step_day, 1),
                Qt.Key.Key_F10.value: self._ask,
            }
        action = actions.get(event.key())
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer leaves the chart."""
        if event.type() == QEvent.Type.Leave:
            self._days.point(None)
        return False

    def x_of(self, day: int) -> float:
        """Where a day stands, in pixels of this widget."""
        scene = self.view.mapViewToScene(QPointF(day, 0))
        return self.plot.mapTo(self, self.plot.mapFromScene(scene)).x()

    def place_of(self, day: int) -> QPoint:
        """Where the dot of a day stands, or the middle of the day, in pixels of this widget."""
        found = [
            value
            for layer in self._dotted()
            for number, value in zip(layer.state.days, layer.state.values, strict=True)
            if number == day
        ]
        middle = (self._scale.low + self._scale.high) / 2
        scene = self.view.mapViewToScene(QPointF(day, found[-1] if found else middle))
        return self.plot.mapTo(self, self.plot.mapFromScene(scene))

    def _arrange(self, *, small: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setFocusProxy(self)
        # A plot item of the library would bring menus and forms along that nobody opens.
        inside = self.plot.centralLayout
        inside.setSpacing(0)
        inside.addItem(self.view, 0, 1)
        inside.addItem(self._value_axis, 0, 2 if small else 0)
        self._value_axis.linkToView(self.view)
        if not small:
            inside.addItem(self._day_axis, 1, 1)
            self._day_axis.linkToView(self.view)
        self.view.setMouseEnabled(x=True, y=False)
        self.view.addItem(self._grid, ignoreBounds=True)
        self.view.addItem(self._pointer, ignoreBounds=True)
        self._grid.setZValue(-1)
        self._pointer.setZValue(10)
        self._pointer.hide()

    def _connect(self) -> None:
        self._days.add(self.view, ahead=self._ahead)
        self._days.pointed.connect(self._on_pointed)
        self._skin.changed.connect(self._dress)
        self.view.sigXRangeChanged.connect(self._on_range)
        self.view.sigResized.connect(self._on_resized)
        self.plot.viewport().installEventFilter(self)
        scene = self.plot.scene()
        scene.sigMouseMoved.connect(self._on_mouse)
        scene.sigMouseClicked.connect(self._on_click)

    def _dotted(self) -> list[SeriesLayer]:
        """The layers whose points are dots."""
        return [layer for layer in self._layers if isinstance(layer, SeriesLayer) and layer.dot()]

    def _fit(self, *, again: bool = False) -> None:
        """Choose the scale for what is seen of the numbers."""
        if self.state is None:
            return
        if self.state.kind is ScaleKind.PILLAR and not again:
            return  # it is the same whatever is seen
        low, high = _extent(self.state, self._layers, *self.view.viewRange()[0])
        scale = scale_for(self.state.kind, low, high)
        if scale == self._scale and not again:
            return
        self._scale = scale
        self._grid.values = scale.lines
        self._grid.update()
        self._value_axis.show_scale(scale)
        self.view.invertY(scale.down)
        low, high = with_foot(scale, len(self.state.rows), self._skin, self.view.boundingRect().height())
        self.view.setYRange(low, high, padding=0)

    def _dress(self) -> None:
        """Put the theme on; layers ask for it themselves."""
        theme = self._skin.theme
        room = theme.px(ROOM_ABOVE)
        below = room if self._side == "right" else 0
        self.plot.centralLayout.setContentsMargins(0, room, 0, below)
        for axis in (self._day_axis, self._value_axis):
            axis.dress()
        self.plot.setBackground(theme.colour("surface"))

    def _on_pointed(self, day: int | None) -> None:
        """The numbers of the pointed day stand in a box of their own, so today's goes away."""
        self._pointer.point(day)
        for layer in self._layers:
            if isinstance(layer, CalloutLayer):
                layer.setVisible(day is None)

    def _on_range(self, *_: object) -> None:
        self._fit()

    def _on_resized(self, *_: object) -> None:
        """Rows at the foot are as high as before."""
        if self.state is not None and self.state.rows:
            self._fit(again=True)

    def _day_at(self, scene: QPointF) -> int | None:
        """The day under a point, None outside the chart's inside."""
        if not self.view.sceneBoundingRect().contains(scene):
            return None
        return round(self.view.mapSceneToView(scene).x())

    def _dot_at(self, scene: QPointF) -> int | None:
        """The day of the dot or mark under a point, None beside all of them."""
        place = Place(self._grid.sceneTransform(), self._grid.boundingRect())
        found = [
            near
            for layer in self._layers
            if isinstance(layer, SeriesLayer | NotesLayer | MarkRowsLayer)
            if (near := layer.near(place, scene)) is not None
        ]
        away, day = min(found, default=(NEAR + 1.0, 0))
        return day if away <= NEAR else None

    def _on_mouse(self, scene: QPointF) -> None:
        self._days.point(self._day_at(scene))
        hand = Qt.CursorShape.PointingHandCursor
        self.plot.viewport().setCursor(Qt.CursorShape.ArrowCursor if self._dot_at(scene) is None else hand)

    def _on_click(self, click: pg.MouseClickEvent) -> None:
        day, dot = self._day_at(click.scenePos()), self._dot_at(click.scenePos())
        if day is None:
            return
        if dot is not None and click.button() != Qt.MouseButton.MiddleButton:
            self.dot_chosen.emit(dot)  # the right button opens menus elsewhere, and here it is one as well
        elif click.button() == Qt.MouseButton.LeftButton:
            self.day_chosen.emit(self._days.within(day))
        elif click.button() == Qt.MouseButton.RightButton:
            self.day_asked.emit(self._days.within(day))

    def _choose(self) -> None:
        if self._days.day is not None:
            self.dot_chosen.emit(self._days.day)

    def _ask(self) -> None:
        if self._days.day is not None:
            self.day_asked.emit(self._days.day)

    def _step_day(self, by: int) -> None:
        """To the day before or after, beginning with the newest that something is known of."""
        day = self._days.newest + 1 if self._days.day is None else self._days.day
        self._days.follow(self._days.within(day + by))

    def _delete(self) -> None:
        if self._days.day is not None:
            self.delete_wanted.emit(self._days.day)


def _extent(state: ChartState, layers: Sequence[Layer], first: float, last: float) -> tuple[float, float]:
    """The lowest and the highest number that is seen between two days, targets included."""
    found = [target.value for target in state.targets]
    for layer in layers:
        if isinstance(layer, BarsLayer):
            found += [0.0, layer.highest(first, last)]
        elif isinstance(layer, SeriesLayer):
            lows, highs = layer.extent(first, last)
            found += [float(lows.min()), float(highs.max())] if len(lows) else []
    return (min(found), max(found)) if found else (0.0, 1.0)
