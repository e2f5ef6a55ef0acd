"""Every action of the window once: its name, shortcut, icon, and the menu it stands in."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ssi_coach.presentation.shell import PAGES, PaletteEntry
from ssi_coach.presentation.wording import later, text
from ssi_coach.ui.skin import Skin

PAGE, THEME = "page:", "theme:"
"""Actions that go to a page or put on a theme begin so; the rest of their id is its name."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its id, English text, shortcut (in Qt's notation), icon and menu.

    `section` begins a new part of the menu where it changes. `submenu` is a menu inside, whose actions
    exclude each other. `listed` says whether the command palette offers it.
    """

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    section: int = 0
    submenu: str = ""
    listed: bool = True


MENUS = {
    "file": later("&File"),
    "edit": later("&Edit"),
    "view": later("&View"),
    "go": later("&Go"),
    "help": later("&Help"),
    "theme": later("Theme"),
}

SPECS = (
    ActionSpec("add_reading", later("Add reading ..."), "Ctrl+R", "clipboard-paste", "file"),
    ActionSpec("start_session", later("Start session"), "Ctrl+Shift+S", "play", "file"),
    ActionSpec("day_end", later("End of the day ..."), "", "moon", "file"),
    ActionSpec("review", later("Weekly review ..."), "", "calendar-check", "file"),
    ActionSpec("report", later("Report (PDF) ..."), "", "file-text", "file"),
    ActionSpec("calendar", later("Week's plan for your calendar ..."), "", "calendar-plus", "file"),
    ActionSpec("team", later("Team board ..."), "", "users-round", "file"),
    ActionSpec("import", later("Import ..."), "", "upload", "file", 1),
    ActionSpec("export", later("Export ..."), "", "download", "file", 1),
    ActionSpec("back_up", later("Back up now"), "", "shield-check", "file", 1),
    ActionSpec("sample", later("Look around with sample data"), "", "eye", "file", 2),
    ActionSpec("settings", later("Settings ..."), "Ctrl+,", "settings", "file", 2),
    ActionSpec("quit", later("Quit"), "Ctrl+Q", "log-out", "file", 3),
    ActionSpec("undo", later("Undo"), "Ctrl+Z", "undo-2", "edit"),
    ActionSpec("redo", later("Redo"), "Ctrl+Shift+Z", "redo-2", "edit"),
    ActionSpec("add_entry", later("Add entry ..."), "Ctrl+N", "plus", "edit", 1),
    ActionSpec("log_result", later("Log a result ..."), "Ctrl+Shift+R", "trophy", "edit", 1),
    ActionSpec("days_off", later("Mark days off ..."), "", "calendar-off", "edit", 1),
    ActionSpec("find", later("Find"), "Ctrl+F", "search", "edit", 2),
    ActionSpec("paste_reading", later("Paste reading"), "Ctrl+V", "clipboard-paste", "edit", 2),
    ActionSpec("theme:system", later("As the computer"), "", "monitor", "view", 0, "theme", listed=False),
    ActionSpec("theme:light", later("Light"), "", "sun", "view", 0, "theme", listed=False),
    ActionSpec("theme:dark", later("Dark"), "", "moon", "view", 0, "theme", listed=False),
    ActionSpec("theme:high-contrast", later("High contrast"), "", "eye", "view", 0, "theme", listed=False),
    ActionSpec("text_larger", later("Larger text"), "Ctrl++", "", "view", 1),
    ActionSpec("text_smaller", later("Smaller text"), "Ctrl+-", "", "view", 1),
    ActionSpec("text_usual", later("Usual size of text"), "Ctrl+0", "", "view", 1),
    ActionSpec("table", later("Charts as tables"), "Ctrl+T", "table", "view", 2),
    ActionSpec("panel:moved", later("What moved it"), "", "scale", "view", 3),
    ActionSpec("panel:what_if", later("What if"), "", "sliders-horizontal", "view", 3),
    ActionSpec("panel:compare", later("Compare"), "", "between-horizontal-start", "view", 3),
    ActionSpec("panel:charts", later("More charts"), "", "presentation", "view", 3),
    *(
        ActionSpec(f"{PAGE}{page.id}", page.name, f"Ctrl+{place}", page.icon, "go", listed=False)
        for place, page in enumerate(PAGES, 1)
    ),
    ActionSpec("week", later("The week's plan"), "Ctrl+Shift+W", "calendar-days", "go", 1),
    ActionSpec("people", later("People ..."), "Ctrl+P", "users", "go", 1),
    ActionSpec("palette", later("Search or run a command"), "Ctrl+K", "command", "go", 1, listed=False),
    ActionSpec("shortcuts", later("Keyboard shortcuts"), "F1", "keyboard", "help"),
    ActionSpec("archive_help", later("Your data from LinkedIn"), "", "file-archive", "help"),
    ActionSpec("first_start", later("Answer the first questions again"), "", "rotate-ccw", "help"),
    ActionSpec("diagnostics", later("Copy diagnostics"), "", "clipboard-copy", "help", 1),
    ActionSpec("about", later("About SSI Coach"), "", "info", "help", 1),
)


def key_text(shortcut: str) -> str:
    """A shortcut in the words of this computer: "Ctrl+K", in German "Strg+K"."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class CoachAction(QAction):
    """An action that says its own id when a person wants it."""

    wanted = Signal(str)

    def __init__(self, spec: ActionSpec, parent: QObject) -> None:
        """Build it from its description; the words follow with `reword`."""
        super().__init__(parent)
        self.spec = spec
        self.setObjectName(spec.id)
        self.setShortcut(QKeySequence(spec.shortcut))
        if spec.id == "quit":
            self.setMenuRole(QAction.MenuRole.QuitRole)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self) -> None:
        self.wanted.emit(self.spec.id)


class Actions(QObject):
    """All actions; `triggered` tells the id of the one that a person chose, wherever it was chosen."""

    triggered = Signal(str)

    def __init__(self, skin: Skin, parent: QObject | None = None) -> None:
        """Build all actions in the spoken language."""
        super().__init__(parent)
        self._skin = skin
        self._steps: dict[str, str | None] = {"undo": None, "redo": None}
        self._actions = {spec.id: CoachAction(spec, self) for spec in SPECS}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}
        for action in self._actions.values():
            action.wanted.connect(self.triggered)
        self._drawn = False
        self.reword()
        skin.changed.connect(self._on_new_skin)

    def action(self, id: str) -> QAction:
        """One action, to place it somewhere. Unknown: KeyError."""
        return self._actions[id]

    def trigger(self, id: str) -> None:
        """Do what the action does, as if a person chose it; a disabled one does nothing. Unknown: KeyError."""
        self._actions[id].trigger()

    def set_undo(self, name: str | None) -> None:
        """Say what Undo would take back ("3 comments logged"), None for nothing."""
        self._set_step("undo", name)

    def set_redo(self, name: str | None) -> None:
        """Say what Redo would do again, None for nothing."""
        self._set_step("redo", name)

    def set_steps(self, undo: str | None, redo: str | None) -> None:
        """Say both at once."""
        self.set_undo(undo)
        self.set_redo(redo)

    def set_theme(self, name: str) -> None:
        """Check the theme that is chosen: `system`, `light`, `dark` or `high-contrast`."""
        self._actions[f"{THEME}{name}"].setChecked(True)

    def reword(self) -> None:
        """Say everything again, after the language has changed."""
        for action in self._actions.values():
            words = text(action.spec.text)
            action.setText(words)
            keys = key_text(action.spec.shortcut)
            action.setToolTip(f"{words}  {keys}" if keys else words)
        for id, menu in self._menus.items():
            menu.setTitle(text(MENUS[id]))
        for id, name in self._steps.items():
            self._set_step(id, name)

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus with their actions into a menu bar; once."""
        sections: dict[str, int] = {}
        for action in self._actions.values():
            spec = action.spec
            menu = self._menu(spec.menu, bar)
            if sections.get(spec.menu, spec.section) != spec.section:
                menu.addSeparator()
            sections[spec.menu] = spec.section
            if spec.submenu:
                menu = self._menu(spec.submenu, menu)
                self._group(spec.submenu).addAction(action)
                action.setCheckable(True)
            menu.addAction(action)

    def entries(self) -> tuple[PaletteEntry, ...]:
        """What the command palette offers of them: those that can be chosen now."""
        return tuple(
            PaletteEntry(
                f"action:{id}",
                action.text().removesuffix(" ..."),
                text(MENUS[action.spec.menu]).replace("&", ""),
                action.spec.icon or "command",
                key_text(action.spec.shortcut),
            )
            for id, action in self._actions.items()
            if action.spec.listed and action.isEnabled()
        )

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        """All actions with a shortcut: name and keys."""
        return tuple(
            (text(action.spec.text).removesuffix(" ..."), key_text(action.spec.shortcut))
            for action in self._actions.values()
            if action.spec.shortcut
        )

    def _set_step(self, id: str, name: str | None) -> None:
        self._steps[id] = name
        action = self._actions[id]
        plain = text(action.spec.text)
        action.setText(f"{plain}: {name}".replace("&", "&&") if name else plain)
        action.setEnabled(name is not None)

    def _menu(self, id: str, above: QMenuBar | QMenu) -> QMenu:
        """A menu by its id, made when it is first asked for."""
        if id not in self._menus:
            menu = QMenu(text(MENUS[id]), above)
            menu.setToolTipsVisible(False)
            menu.aboutToShow.connect(self._draw_icons)
            above.addMenu(menu)
            self._menus[id] = menu
        return self._menus[id]

    def _group(self, id: str) -> QActionGroup:
        """The group in which one action is checked."""
        if id not in self._groups:
            self._groups[id] = QActionGroup(self)
        return self._groups[id]

    def _on_new_skin(self) -> None:
        """Icons in the new colours, when they are seen next."""
        self._drawn = False

    def _draw_icons(self) -> None:
        """Icons are drawn when a menu first opens, not while Today is waited for; on a Mac menus have none."""
        if self._drawn or sys.platform == "darwin":
            return
        self._drawn = True
        for action in self._actions.values():
            name = action.spec.icon
            action.setIcon(
                self._skin.icon(name, "muted", 16) if name and not action.isCheckable() else QIcon()
            )
