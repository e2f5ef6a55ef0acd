"""The ring around what the keyboard is on: 2 pixels of accent, 2 pixels outside, the same for every control.

Fields and lists show the keyboard by their own frame or row and need no ring. A control that the mouse has
just pressed gets none either: the eye is there already.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, smooth

OWN_FRAME = (
    "QLineEdit",
    "QAbstractSpinBox",
    "QComboBox",
    "QAbstractScrollArea",
    "QMenu",
    "QMenuBar",
    "QTabBar",
)
"""By their names: PySide takes a millisecond to build each class that Today has no use for."""
OUTSIDE, WIDTH = 2, 2
FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
)


class Ring(Painted):
    """The painted ring; the mouse goes through it."""

    def __init__(self, skin: Skin, host: QWidget) -> None:
        """Build it hidden on the page or window that it floats over."""
        super().__init__(skin, host)
        self.host = host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the ring, nothing inside."""
        with smooth(self) as painter:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), WIDTH))
            half = WIDTH / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 9, 9)


class FocusRing(QObject):
    """Watches where the keyboard is, and keeps one ring around it. Build one for the application."""

    def __init__(self, skin: Skin, app: QApplication) -> None:
        """Begin to watch."""
        super().__init__(app)
        self._skin = skin
        self._ring: Ring | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._on_focus)

    @property
    def ring(self) -> QWidget | None:
        """The ring while it is shown."""
        ring = self._ring
        return ring if ring is not None and isValid(ring) and not ring.isHidden() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control when it or what holds it moves."""
        if event.type() in FOLLOWED:
            self._place()
        return False

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Leave one control, go to another."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if new is None or not wants_ring(new):
            return
        host = _host(new)
        above: QWidget | None = new
        while above is not None and above is not host:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._ring = Ring(self._skin, host)
        self._place()

    def _place(self) -> None:
        """Around the control, as it stands now."""
        if self._ring is None or not isValid(self._ring) or not self._watched:
            return
        control, host = self._watched[0], self._ring.host
        corner = control.mapTo(host, control.rect().topLeft())
        out = OUTSIDE + WIDTH
        self._ring.setGeometry(
            corner.x() - out, corner.y() - out, control.width() + 2 * out, control.height() + 2 * out
        )
        self._ring.setVisible(control.isVisible())
        self._ring.raise_()


def wants_ring(widget: QWidget) -> bool:
    """Whether a control is shown with a ring when it gets the keyboard now."""
    if any(map(widget.inherits, OWN_FRAME)) or widget.isWindow() or widget.property("ringless"):
        return False
    return QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton


def _host(widget: QWidget) -> QWidget:
    """What the ring floats over: the content of the nearest scrolled area, else the window."""
    here = widget.parentWidget()
    while here is not None and not here.isWindow():
        above = here.parentWidget()
        area = above.parentWidget() if above is not None else None
        if isinstance(area, QScrollArea) and area.widget() is here:
            return here
        here = above
    return widget.window()
