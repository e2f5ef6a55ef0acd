"""Data wired: files in and out, copies and checks, all on the journal's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from ssi_coach.app.collecting import uncollected
from ssi_coach.app.reading_files import export_journal, read_files
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.presentation.data import DataState, build_data
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.import_preview import ImportState, build_import
from ssi_coach.presentation.wording import text
from ssi_coach.services.backups import back_up_now
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.data_view import check_now, data_facts
from ssi_coach.services.importing import holds_something, import_safely, plan_import
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.disk import JournalOnDisk
from ssi_coach.storage.settings_file import SettingsOnDisk
from ssi_coach.ui.screens.data import DataScreen
from ssi_coach.ui.skin import Skin

TOPICS = frozenset({Topic.ENTRIES, Topic.READINGS, Topic.BACKUPS, Topic.SETTINGS})
CHECK_NAME = "check.json"
"""Beside the journal: when it was last checked. What is in the journal itself would change what is checked."""

MANY_BYTES, MANY_RECORDS = 4_000_000, 15_000
"""From here on an import is large enough that the window would notice."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Files that were read, and what importing them would change."""

    files: tuple[ParsedFile, ...]
    shown: ImportState


def make(skin: Skin, formats: Formats) -> DataScreen:  # noqa: ARG001  # every page is made alike
    """The screen before the journal is open."""
    return DataScreen(skin)


def wire(around: Around, screen: QWidget) -> PageBinding:
    """Connect the screen with the journal."""
    if not isinstance(screen, DataScreen):
        raise TypeError("Data is wired to its own screen")
    desk = DataDesk(around, screen)
    return PageBinding(TOPICS, desk.build, screen.set_state)


class DataDesk(QObject):
    """Stands between the screen and the journal; lives as long as the screen."""

    def __init__(self, around: Around, screen: DataScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._coach = around.coach
        place = around.opened.work.journal.place()
        self._disk = JournalOnDisk(place)
        self._notes = SettingsOnDisk(place, CHECK_NAME)
        self._looked: Looked | None = None
        self._errand = 0
        self._written: tuple[Path, ...] = ()
        self._faults: tuple[str, ...] = ()
        self._listen()

    def build(self, work: Workspace) -> DataState:
        """The page as the journal stands; runs on the journal's thread."""
        facts = data_facts(work, self._disk, self._notes)
        return build_data(facts, self._around.formats, written=self._written, faults=len(self._faults))

    def look_at(self, paths: Sequence[Path]) -> None:
        """Read files and show what importing them would change."""
        self._errand += 1
        names = ", ".join(path.name for path in paths)
        self._screen.show_busy(text("Reading ..."), names)
        look = partial(looked_at, paths=tuple(paths), formats=self._around.formats)
        self._coach.ask(
            look, partial(self._on_looked, self._errand), refused=partial(self._on_unreadable, self._errand)
        )

    def export_to(self, choice: str, place: Path) -> None:
        """Write the journal to a place and say what was written."""
        write = partial(exported, choice=choice, place=place)
        self._coach.ask(write, self._on_exported)

    def _listen(self) -> None:
        screen = self._screen
        for signal, slot in (
            (screen.files_wanted, self._on_files_wanted),
            (screen.files_dropped, self.look_at),
            (screen.import_wanted, self._on_import),
            (screen.import_left, self._on_left),
            (screen.export_wanted, self._on_export),
            (screen.backup_wanted, self._on_backup),
            (screen.check_wanted, self._on_check),
            (screen.folder_wanted, self._on_folder),
            (screen.backups_wanted, self._on_backups),
            (screen.written_wanted, self._on_written),
            (screen.path_wanted, self._on_path),
            (screen.faults_wanted, self._on_faults),
        ):
            signal.connect(slot)

    # --- in

    def _on_files_wanted(self) -> None:
        dialog = self._dialog(text("Choose files to import"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([text("Journals and tables (*.json *.csv)"), text("All files (*)")])
        dialog.filesSelected.connect(self._on_files)
        opened(dialog)

    def _on_files(self, names: list[str]) -> None:
        self.look_at([Path(name) for name in names])

    def _on_looked(self, errand: int, looked: Looked) -> None:
        if errand == self._errand:  # else somebody has left, or chosen something else
            self._looked = looked
            self._screen.show_import(looked.shown)

    def _on_unreadable(self, errand: int, fault: KnownError) -> None:
        if errand == self._errand:
            self._screen.show_overview(sentence(fault))

    def _on_left(self) -> None:
        self._errand += 1
        self._looked = None
        self._screen.show_overview()

    def _on_import(self) -> None:
        if self._looked is None:
            return
        files, self._looked = self._looked.files, None
        what = text("A backup is made first, then all is written at once.")
        self._screen.show_busy(text("Importing ..."), what, writing=True)
        self._coach.do(partial(imported, files=files), then=self._on_imported, refused=self._on_refused)

    def _on_imported(self, _: Changes) -> None:
        self._screen.show_overview()

    def _on_refused(self, fault: KnownError) -> None:
        self._screen.show_overview(sentence(fault))

    # --- out

    def _on_export(self, choice: str) -> None:
        dialog = self._dialog(text("Choose where to write it"))
        if choice == "json":
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter(text("Whole journal (*.json)"))
            dialog.setDefaultSuffix("json")
            dialog.selectFile(f"{self._export_name()}.json")
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(partial(self._on_place, choice))
        opened(dialog)

    def _on_place(self, choice: str, name: str) -> None:
        place = Path(name)
        self.export_to(choice, place if choice == "json" else free_folder(place, self._export_name()))

    def _export_name(self) -> str:
        return f"ssi-coach-{self._around.opened.work.clock.now():%Y-%m-%d}"

    def _on_exported(self, written: tuple[Path, ...]) -> None:
        self._written = written
        self._again()

    # --- safe

    def _on_backup(self) -> None:
        self._coach.do(backed_up)

    def _on_check(self) -> None:
        self._screen.safety.set_busy(text("Checking ..."))
        self._coach.ask(partial(check_now, notes=self._notes), self._on_checked, refused=self._on_not_checked)

    def _on_checked(self, faults: tuple[str, ...]) -> None:
        self._faults = faults
        if not faults:
            self._around.reporter.toast(text("The journal file is sound."))
        self._again()

    def _on_not_checked(self, fault: KnownError) -> None:
        self._around.reporter.error(sentence(fault), fault.id)
        self._again()

    def _again(self) -> None:
        self._coach.ask(self.build, self._screen.set_state)

    # --- where

    def _on_folder(self) -> None:
        if self._screen.state is not None:
            self._open(self._screen.state.folder)

    def _on_backups(self) -> None:
        if self._screen.state is not None:
            folder = self._screen.state.backups
            self._open(folder if folder.is_dir() else self._screen.state.folder)

    def _on_written(self) -> None:
        if self._written:
            self._open(self._written[0].parent)

    def _on_path(self) -> None:
        if self._screen.state is not None:
            QGuiApplication.clipboard().setText(str(self._screen.state.folder))
            self._around.reporter.toast(text("Path copied"))

    def _on_faults(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._faults))
        self._around.reporter.toast(text("Details copied"))

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._around.reporter.toast(
                text("No file manager answers. The folder is {folder}", folder=folder)
            )

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._around.window, title, str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def opened(dialog: QFileDialog) -> None:
    """Open a chooser; where the system has none of its own, Qt's gets buttons without old pictures."""
    dialog.open()
    for button in dialog.findChildren(QPushButton):
        button.setIcon(QIcon())


def looked_at(work: Workspace, *, paths: tuple[Path, ...], formats: Formats) -> Looked:
    """Read files and compare them with the journal; nothing is written."""
    with uncollected(many=sum(map(_size, paths)) > MANY_BYTES):
        files = read_files(work, paths)
        plan = plan_import(work, files)
        return Looked(files, build_import(files, plan, formats, backed_up=holds_something(work)))


def imported(work: Workspace, *, files: tuple[ParsedFile, ...]) -> Changes:
    """Import what was looked at."""
    with uncollected(many=sum(len(file.records) for file in files) > MANY_RECORDS):
        return import_safely(work, files)


def _size(path: Path) -> int:
    """Bytes of a file; one that cannot be looked at is refused when it is read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def exported(work: Workspace, *, choice: str, place: Path) -> tuple[Path, ...]:
    """Write the journal as "json", "csv" or "all"."""
    return export_journal(work, place, None if choice == "all" else choice)


def backed_up(work: Workspace) -> Changes:
    """A proved copy, now."""
    return back_up_now(work)[1]


def free_folder(place: Path, name: str) -> Path:
    """A folder that is not there yet: an export never writes over an older one."""
    number = 1
    while (folder := place / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return folder
