"""What the menus, shortcuts and the command palette do."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, qVersion

from ssi_coach import __version__
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.readings import ReadingDesk
from ssi_coach.domain.results import Stage
from ssi_coach.presentation.journal import entry_form
from ssi_coach.presentation.journal.entry_form import DaysOffDraft, EntryDraft
from ssi_coach.presentation.progress.panels import CHARTS, COMPARE, MOVED, WHAT_IF
from ssi_coach.presentation.settings import SettingsState, build_settings
from ssi_coach.presentation.wording import text
from ssi_coach.services.backups import back_up_now
from ssi_coach.services.changes import Changes
from ssi_coach.services.days import mark_days
from ssi_coach.services.entries import log_line, tally, write_entries
from ssi_coach.services.profile import change_circumstances
from ssi_coach.services.settings import ThemeChoice
from ssi_coach.services.workspace import Workspace, change_settings
from ssi_coach.ui.dialogs.days_off import DaysOffDialog
from ssi_coach.ui.dialogs.entry import EntryDialog
from ssi_coach.ui.dialogs.plain_text import PlainTextDialog, ShortcutsDialog
from ssi_coach.ui.dialogs.settings import SettingsDialog

if TYPE_CHECKING:  # loaded with the first typed line
    from ssi_coach.services.quick_line import QuickLine

TEXT_STEP = 10
LEAST_TEXT, MOST_TEXT = 80, 200


class Commands(QObject):
    """Connects every action with what it does; actions of one page are the page's own."""

    def __init__(
        self,
        around: Around,
        *,
        sample: Callable[[], None],
        first_start: Callable[[], None],
        more: Mapping[str, Callable[[], None]] | None = None,
    ) -> None:
        """`sample` opens the sample journal, `first_start` asks the first questions again; `more` by their ids."""
        super().__init__(around.window)
        self._around = around
        self._readings = ReadingDesk(around)
        self._do: dict[str, Callable[[], None]] = {
            "undo": around.coach.undo,
            "redo": around.coach.redo,
            "quit": self._quit,
            "add_reading": self._readings.add,
            "paste_reading": self._readings.paste,
            "add_entry": self._add_entry,
            "log_result": self._log_result,
            "days_off": self._days_off,
            "settings": self.open_settings,
            "import": partial(around.go, "data", "import"),
            "export": partial(around.go, "data", "export"),
            "archive_help": partial(around.go, "data", "help"),
            "back_up": self._back_up,
            "review": self._review,
            "report": self._report,
            "calendar": self._calendar,
            "week": partial(around.go, "today", "week"),
            "people": self._people,
            "sample": sample,
            "first_start": first_start,
            "text_larger": partial(self._resize_text, TEXT_STEP),
            "text_smaller": partial(self._resize_text, -TEXT_STEP),
            "text_usual": partial(self._resize_text, 0),
            "shortcuts": self._shortcuts,
            "diagnostics": self._diagnostics,
            "about": self._about,
            **(more or {}),
        }
        for panel in (MOVED, WHAT_IF, COMPARE, CHARTS):
            self._do[f"panel:{panel}"] = partial(around.go, "progress", panel)
        for choice in ThemeChoice:
            self._do[f"theme:{choice.value}"] = partial(self._set_theme, choice)
        around.actions.triggered.connect(self._on_action)

    def chosen(self, id: str) -> None:
        """Something chosen in the command palette besides actions and pages."""
        kind, _, name = id.partition(":")
        if kind == "log":
            self._around.coach.do(partial(tally, kind=name))
        elif kind == "say":
            self._around.coach.do(partial(_say, line=self._around.opened.line, text=name))
        elif kind == "guideline":
            self._around.go("checklist", name)
        elif kind == "setting":
            self.open_settings(name)

    def open_settings(self, focus: str = "") -> None:
        """Open the settings dialog at a row."""
        self._around.coach.ask(_settings_state(self._around), partial(self._show_settings, focus))

    def _on_action(self, id: str) -> None:
        if id in self._do:
            self._do[id]()

    def _show_settings(self, focus: str, state: SettingsState) -> None:
        dialog = SettingsDialog(self._around.skin, state, focus=focus, parent=self._around.window)
        dialog.settings_chosen.connect(self._on_settings)
        dialog.first_start_wanted.connect(self._do["first_start"])
        dialog.open()

    def _on_settings(self, settings: dict[str, object], about: dict[str, object]) -> None:
        if about:
            self._around.coach.do(partial(_change_about, about=about))
        if settings:
            self._around.coach.do(partial(_change_settings, wanted=settings))

    def _add_entry(self) -> None:
        work = self._around.opened.work
        dialog = EntryDialog(
            self._around.skin,
            entry_form.build(work.catalogue, today=work.today()),
            parent=self._around.window,
        )
        dialog.entry_chosen.connect(self._on_entry)
        dialog.open()

    def _on_entry(self, draft: EntryDraft) -> None:
        self._around.coach.do(partial(write_draft, draft=draft))

    def _log_result(self) -> None:
        from ssi_coach.app.window.result_dialogs import ResultDialogs

        known = self.findChild(ResultDialogs)
        (known or ResultDialogs(self._around, self)).log(Stage.CONVERSATION)

    def _days_off(self) -> None:
        today = self._around.opened.work.today()
        dialog = DaysOffDialog(
            self._around.skin, DaysOffDraft(today, today), today, parent=self._around.window
        )
        dialog.days_chosen.connect(self._on_days)
        dialog.open()

    def _on_days(self, draft: DaysOffDraft) -> None:
        self._around.coach.do(partial(mark_days, span=draft.span, meaning=draft.meaning))

    def _back_up(self) -> None:
        self._around.coach.do(_back_up)

    def _review(self) -> None:
        from ssi_coach.app.window.reviewing import ReviewDesk

        ReviewDesk(self._around).open()

    def _report(self) -> None:
        from ssi_coach.app.window.reporting import ReportDesk

        ReportDesk(self._around).open()

    def _calendar(self) -> None:
        from ssi_coach.app.window.calendar_file import keep_calendar

        keep_calendar(self._around)

    def _people(self) -> None:
        from ssi_coach.app.window.people import PeopleDesk

        PeopleDesk(self._around).open()

    def _set_theme(self, choice: ThemeChoice) -> None:
        self._around.coach.do(partial(change_settings, theme=choice), quiet=True)

    def _resize_text(self, step: int) -> None:
        now = self._around.settings().text_percent
        wanted = min(MOST_TEXT, max(LEAST_TEXT, now + step)) if step else 100
        self._around.coach.do(partial(change_settings, text_percent=wanted), quiet=True)

    def _quit(self) -> None:
        self._around.window.window().close()

    def _shortcuts(self) -> None:
        ShortcutsDialog(
            self._around.skin, self._around.actions.shortcuts(), parent=self._around.window
        ).open()

    def _about(self) -> None:
        said = (
            text("SSI Coach {version}", version=__version__),
            text(
                "A journal and a coach for your Social Selling Index. Everything stays on this computer; "
                "nothing scrapes or automates LinkedIn."
            ),
            text(
                "Free software under the MIT licence. LinkedIn is a trademark of its owner, who has no part in it."
            ),
        )
        PlainTextDialog(self._around.skin, text("About SSI Coach"), said, parent=self._around.window).open()

    def _diagnostics(self) -> None:
        """Versions and sizes, nothing personal; shown before it is copied."""
        work = self._around.opened.work
        said = (
            f"SSI Coach {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {sqlite3.sqlite_version}",
            f"{platform.system()} {platform.release()}",
            f"{work.journal.line_count(work.today())} entries",
        )
        PlainTextDialog(
            self._around.skin, text("Diagnostics"), said, copyable=True, parent=self._around.window
        ).open()


def write_draft(work: Workspace, draft: EntryDraft) -> Changes:
    """Write one typed journal line."""
    entry = draft.entry(id=work.new_id(), at=work.moment(), zone=work.clock.zone())
    return write_entries(work, [entry])


def _say(work: Workspace, *, line: QuickLine, text: str) -> Changes:
    return log_line(work, line, text).changes


def _change_about(work: Workspace, *, about: dict[str, object]) -> Changes:
    return change_circumstances(work, since=None, **about)


def _change_settings(work: Workspace, *, wanted: dict[str, object]) -> Changes:
    return change_settings(work, **wanted)


def _back_up(work: Workspace) -> Changes:
    return back_up_now(work)[1]


def _settings_state(around: Around) -> Callable[[Workspace], SettingsState]:
    def state(work: Workspace) -> SettingsState:
        return build_settings(work.settings, work.circumstances(work.today()), around.formats)

    return state
