"""The session's clock: the time so far in large figures, what was planned, and a thin line between them."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.today.session import clock_text
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

BEAT, LINE = 250, 4


class SessionLine(Painted):
    """How much of the planned time has gone; the clock beside it says the same in figures."""

    def __init__(self, skin: Skin) -> None:
        """Build the line, empty."""
        super().__init__(skin)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        if share != self.share:
            self.share = share
            self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(100, self.theme.px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, and what has gone."""
        theme, high = self.theme, self.height()
        with smooth(self) as painter:
            painter.setBrush(theme.colour("track"))
            rounded(painter, QRectF(self.rect()), high / 2)
            if self.share > 0:
                painter.setBrush(theme.colour("accent"))
                rounded(painter, QRectF(0, 0, max(high, self.width() * self.share), high), high / 2)


class SessionClock(QWidget):
    """Goes by itself between two states; time in which the computer slept is not counted."""

    def __init__(self, skin: Skin) -> None:
        """Build it at zero."""
        super().__init__()
        self._seconds, self._aim, self._running = 0, 0, False
        self._since = QElapsedTimer()
        self.figures = PlainLabel("00:00", "key figure")
        self.aim = PlainLabel("", "caption", "muted")
        self.line = SessionLine(skin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.figures)
        column.addWidget(self.aim)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._show)

    @property
    def seconds(self) -> int:
        """What it shows now."""
        more = self._since.elapsed() // 1000 if self._running and self._since.isValid() else 0
        return self._seconds + more

    def set_state(self, seconds: int, aim: int, aim_text: str, *, running: bool) -> None:
        """Go on from here. A clock that goes never jumps back by the part of a second that was rounded off."""
        same = running and self._running and abs(seconds - self.seconds) <= 1
        if not same:
            self._seconds = seconds
            self._since.start()
        self._aim, self._running = aim, running
        self.aim.setText(aim_text if running else text("{aim}, paused", aim=aim_text))
        if running:
            self._beat.start(BEAT)
        else:
            self._beat.stop()
        self._show()

    def _show(self) -> None:
        seconds = self.seconds
        words = clock_text(seconds)
        if self.figures.text() != words:
            self.figures.setText(words)
        self.line.set_share(min(1.0, seconds / self._aim) if self._aim else 0.0)
