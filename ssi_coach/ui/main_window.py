"""The main window: navigation and placement, nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ssi_coach.presentation.shell import PAGES, PaletteEntry, ShellState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import PAGE, Actions, key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.command_field import CommandField
from ssi_coach.ui.widgets.rail import Rail
from ssi_coach.ui.widgets.toast import Toast

if TYPE_CHECKING:  # see `MainWindow.palette_box`
    from ssi_coach.ui.widgets.palette import Palette

FOOT = (("start_session", "play"), ("settings", "settings"))
LEAST_WIDTH, LEAST_HEIGHT = 960, 600


class MainWindow(QMainWindow):
    """Menu bar with the command field, rail, and one page at a time; a toast over it.

    `pages` makes each page when it is first shown. `page_shown` tells the page's id after it is there;
    `chosen` what was chosen in the palette besides actions and pages (`log:comment`, `say:...`,
    `guideline:...`, `setting:...`); `closing` that the window is about to close.
    """

    page_shown = Signal(str)
    chosen = Signal(str)
    own_journal_wanted = Signal()
    closing = Signal()

    def __init__(self, skin: Skin, pages: Mapping[str, Callable[[], QWidget]], actions: Actions) -> None:
        """Build the frame; no page yet."""
        super().__init__()
        self._skin = skin
        self._makers = dict(pages)
        self._actions = actions
        self._built: dict[str, QWidget] = {}
        self._current = ""
        self._entries: tuple[PaletteEntry, ...] = ()
        self._sample: Banner | None = None
        self._listed = tuple(page for page in PAGES if page.id in pages)
        self.setWindowTitle("SSI Coach")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._field = CommandField(skin)
        self.setMenuBar(self._menu_bar())
        self.rail = Rail(skin, [(page.id, page.icon) for page in self._listed], FOOT)
        self._stack = QStackedWidget()
        self._host = QWidget()
        self._column = QVBoxLayout(self._host)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self.setCentralWidget(self._middle())
        self.toast = Toast(skin, self._host)
        self._connect()
        self.reword()

    def show_page(self, page: str) -> None:
        """Go to a page, made now if it was never shown. Unknown: KeyError."""
        if page not in self._built:
            widget = self._makers[page]()
            self._built[page] = widget
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(self._built[page])
        if self.focusWidget() is self._built[page]:
            self._built[page].focusNextChild()  # Qt gives it to the page where it looks in vain
        self.rail.set_current(page)
        changed, self._current = page != self._current, page
        if changed:
            self.page_shown.emit(page)

    @property
    def page(self) -> str:
        """The id of the page that is shown."""
        return self._current

    def page_widget(self, page: str) -> QWidget | None:
        """A page's widget, None before it was first shown."""
        return self._built.get(page)

    def set_state(self, state: ShellState) -> None:
        """Say what is saved, and whether the journal is the sample."""
        self.rail.set_state(state)
        if state.sample and self._sample is None:
            self._sample = self._sample_banner(state.sample)
        elif not state.sample and self._sample is not None:
            self._sample.deleteLater()
            self._sample = None
        self.setWindowTitle(text("SSI Coach: sample journal") if state.sample else "SSI Coach")

    def put_above(self, line: QWidget) -> None:
        """Show a line above the pages, until it is closed."""
        self._column.insertWidget(self._column.count() - 1, line)

    def say_session(self, words: str) -> None:
        """Show in the rail that a session goes on; no words take that back."""
        if words:
            self.rail.say("start_session", words, text("Session: bring its window to the front"))
        else:
            self.reword()

    def set_commands(self, entries: tuple[PaletteEntry, ...]) -> None:
        """What the palette finds besides actions and pages."""
        self._entries = entries

    @cached_property
    def palette_box(self) -> Palette:
        """The command palette, loaded when it is first opened: Today does not wait for it."""
        from ssi_coach.ui.widgets.palette import Palette  # noqa: PLC0415  # see above

        palette = Palette(self._skin, self)
        palette.chosen.connect(self._on_chosen)
        return palette

    def open_palette(self) -> None:
        """Open the command palette over everything."""
        self.palette_box.open_with((*self._page_entries(), *self._actions.entries(), *self._entries))

    def reword(self) -> None:
        """Say the frame's own words again, after the language has changed."""
        for place, page in enumerate(self._listed, 1):
            self.rail.set_words(page.id, text(page.name), key_text(f"Ctrl+{place}"))
        for id, _ in FOOT:
            action = self._actions.action(id)
            keys = key_text(action.shortcut().toString())
            self.rail.set_words(id, action.text().removesuffix(" ..."), keys)
        self._field.set_words(text("Search or run a command"), key_text("Ctrl+K"))
        self.menuBar().adjustSize()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever keeps things learns of it first."""
        self.closing.emit()
        super().closeEvent(event)

    def _menu_bar(self) -> QMenuBar:
        """The menus, and the command field in the corner; a Mac shows menus elsewhere."""
        bar = QMenuBar(self)
        bar.setNativeMenuBar(sys.platform == "darwin")
        self._actions.fill(bar)
        corner = QWidget(bar)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 6, 0)
        row.addWidget(self._field)
        bar.setCornerWidget(corner)
        return bar

    def _middle(self) -> QWidget:
        """Rail and pages side by side."""
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._host, 1)
        return middle

    def _connect(self) -> None:
        """What a person does to the frame."""
        self.rail.page_wanted.connect(self.show_page)
        self.rail.action_wanted.connect(self._actions.trigger)
        self.toast.undo_wanted.connect(self._actions.action("undo").trigger)
        self._field.clicked.connect(self.open_palette)
        self._actions.triggered.connect(self._on_action)

    def _page_entries(self) -> tuple[PaletteEntry, ...]:
        """The pages as the palette finds them."""
        return tuple(
            PaletteEntry(
                f"{PAGE}{page.id}", text(page.name), text("Page"), page.icon, key_text(f"Ctrl+{place}")
            )
            for place, page in enumerate(self._listed, 1)
        )

    def _sample_banner(self, sentence: str) -> Banner:
        """The line above the pages that marks made-up data."""
        banner = Banner(self._skin, sentence, "warning", action=text("Open my own journal"))
        banner.acted.connect(self.own_journal_wanted)
        self._column.insertWidget(0, banner)
        return banner

    def _on_action(self, id: str) -> None:
        """Actions that are about the frame itself; the others are the wiring's."""
        if id.startswith(PAGE) and id.removeprefix(PAGE) in self._makers:
            self.show_page(id.removeprefix(PAGE))
        elif id == "palette":
            self.open_palette()
        elif id == "find":
            self._find()

    def begin(self) -> None:
        """Put the keyboard where the page's main job begins, unless somebody is typing already."""
        begin = getattr(self._built.get(self._current), "focus_quick_line", None)
        if callable(begin) and not isinstance(self.focusWidget(), QLineEdit):
            begin()

    def _find(self) -> None:
        """Search on the page that is shown, or in the journal where that page has no search of its own."""
        if not hasattr(self._built.get(self._current), "begin_search"):
            self.show_page("journal")
        begin = getattr(self._built[self._current], "begin_search", None)
        if callable(begin):
            begin()

    def _on_chosen(self, id: str) -> None:
        """Chosen in the palette."""
        kind, _, name = id.partition(":")
        if kind == "page":
            self.show_page(name)
        elif kind == "action":
            self._actions.trigger(name)
        else:
            self.chosen.emit(id)
