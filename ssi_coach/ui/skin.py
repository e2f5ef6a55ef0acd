"""What everything that is painted shares: the current theme, the icons, and whether things may move.

One `Skin` is built by the wiring and handed to every widget. `changed` is emitted after a new theme has been
put on; painted widgets then repaint and ask for their colours again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from ssi_coach.ui.icon_files import IconFiles
from ssi_coach.ui.icons import Icons
from ssi_coach.ui.palette import palette
from ssi_coach.ui.stylesheet import stylesheet
from ssi_coach.ui.theme import Theme, theme


class Skin(QObject):
    """The look of the whole window; read it while painting, never keep what it says."""

    changed = Signal()

    def __init__(
        self,
        read: Callable[[str], bytes],
        name: str = "light",
        *,
        scale: float = 1.0,
        reduced_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Take the reader of resources, the theme's name, the size of the text (1.0 to 2.0)."""
        super().__init__(parent)
        self.icons = Icons(read)
        self.theme: Theme = theme(name, scale)
        self.reduced_motion = reduced_motion
        self._files = IconFiles(self.icons)

    def dress(self, app: QApplication) -> None:
        """Put style, letters, colours and stylesheet on the application, once, before the first window."""
        app.setStyle("Fusion")
        self.begin(app)
        self.finish(app)

    def begin(self, app: QApplication) -> None:
        """Put on letters and colours where Qt was started with the style (`stage.QT_WORDS`).

        The stylesheet waits: under one, every widget is styled anew with each parent it gets.
        """
        self._put_on_letters(app)

    def finish(self, app: QApplication) -> None:
        """Put on the stylesheet, when the widgets are built and before they are shown."""
        app.setStyleSheet(stylesheet(self.theme, self._files.urls(self.theme)))

    def use(self, name: str, *, scale: float | None = None, reduced_motion: bool | None = None) -> None:
        """Change to another theme or size of text while running; every window follows at once."""
        wanted = theme(name, self.theme.scale if scale is None else scale)
        if reduced_motion is not None:
            self.reduced_motion = reduced_motion
        if wanted == self.theme:
            return
        self.theme = wanted
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._put_on(app)
        self.changed.emit()

    def icon(self, name: str, colour: str = "muted", size: int = 16) -> QIcon:
        """An icon for menus and item views, in a colour of the theme; ask again after `changed`."""
        shade = self.theme.colour(colour)
        return self.icons.icon(name, shade, self.theme.colour("control"), size, _ratio())

    def pixmap(self, name: str, colour: str = "muted", size: int = 16) -> QPixmap:
        """An icon as a picture, in a colour of the theme; ask again after `changed`."""
        return self.icons.pixmap(name, self.theme.colour(colour), size, _ratio())

    def icon_size(self, size: int = 16) -> QSize:
        """The size of an icon in this size of text."""
        side = self.theme.px(size)
        return QSize(side, side)

    def _put_on(self, app: QApplication) -> None:
        """Letters and colours first: the stylesheet resolves against them."""
        self._put_on_letters(app)
        self.finish(app)

    def _put_on_letters(self, app: QApplication) -> None:
        app.setFont(self.theme.font("body"))
        app.setPalette(palette(self.theme))


def _ratio() -> float:
    """The device pixel ratio of the sharpest screen."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
