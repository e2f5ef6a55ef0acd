"""The page Data: where the journal is, how safe it is, and the ways in and out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ssi_coach.presentation.data import DataState
from ssi_coach.presentation.imports.archive_help import ArchiveHelpState
from ssi_coach.presentation.imports.doubles import DoublesState
from ssi_coach.presentation.imports.preview import ImportState
from ssi_coach.presentation.imports.progress import ProgressState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.data.archive_help_view import ArchiveHelpView
from ssi_coach.ui.widgets.data.columns import CardColumns, page_title
from ssi_coach.ui.widgets.data.doubles_view import DoublesView
from ssi_coach.ui.widgets.data.drop_veil import DropVeil
from ssi_coach.ui.widgets.data.export_card import ExportCard
from ssi_coach.ui.widgets.data.import_card import ImportCard
from ssi_coach.ui.widgets.data.import_view import ImportView
from ssi_coach.ui.widgets.data.journal_card import JournalCard
from ssi_coach.ui.widgets.data.moving_card import MovingCard
from ssi_coach.ui.widgets.data.safety_card import SafetyCard


class DataScreen(QWidget):
    """Shows a `DataState`, and over it the `ImportState` of files that were dropped or chosen.

    Every signal is something that a person wants; `files_dropped` carries the places of the files.
    """

    files_wanted = Signal()
    files_dropped = Signal(object)
    import_wanted = Signal()
    import_left = Signal()
    planned = Signal(int, object)
    answered = Signal(int, object)
    help_wanted = Signal()
    doubles_wanted = Signal()
    export_wanted = Signal(str)
    backup_wanted = Signal()
    check_wanted = Signal()
    folder_wanted = Signal()
    backups_wanted = Signal()
    written_wanted = Signal()
    path_wanted = Signal()
    faults_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the page without a state."""
        super().__init__()
        self.state: DataState | None = None
        self.overview = CardColumns(skin)
        self.importing = ImportView(skin)
        self.help = ArchiveHelpView(skin)
        self.doubles = DoublesView(skin)
        self.journal = JournalCard(skin)
        self.safety = SafetyCard(skin)
        self.import_card = ImportCard(skin)
        self.export_card = ExportCard(skin)
        self.moving = MovingCard(skin)
        self.faults = Banner(skin, "", "danger", action=text("Copy details"))
        self._pages = QStackedWidget()
        DropVeil(skin, self).dropped.connect(self.files_dropped)
        self._arrange()
        self._connect()

    def set_state(self, state: DataState) -> None:
        """Show another state; a preview that is open stays open."""
        self.state = state
        for card in (self.journal, self.safety, self.export_card, self.moving):
            card.set_state(state)
            card.show()
        self.import_card.show_doubles(state.doubles)
        self.faults.set_sentence(state.faults, "danger")
        self.faults.setVisible(bool(state.faults))

    def show_overview(self, fault: str = "") -> None:
        """Leave the preview, the help or the doubles; `fault` says why a file could not be imported."""
        self.import_card.show_fault(fault)
        if self._pages.currentWidget() is not self.overview:
            self._pages.setCurrentWidget(self.overview)
            self.import_card.choose.setFocus()

    def show_progress(self, state: ProgressState, *, may_leave: bool = True) -> None:
        """Say that files are being read, or that an import is being written, and how far it is."""
        self.import_card.show_fault("")
        self.importing.show_progress(state, may_leave=may_leave)
        self._pages.setCurrentWidget(self.importing)

    def show_help(self, state: ArchiveHelpState) -> None:
        """Show how to ask LinkedIn for one's own data."""
        self.help.set_state(state)
        self._pages.setCurrentWidget(self.help)
        self.help.open.setFocus()

    def show_doubles(self, state: DoublesState) -> None:
        """Show the entries that may be there twice."""
        self._pages.setCurrentWidget(self.doubles)
        self.doubles.set_state(state)

    def show_import(self, state: ImportState) -> None:
        """Show what an import would change."""
        self._pages.setCurrentWidget(self.importing)
        self.importing.set_state(state)

    @property
    def previewing(self) -> bool:
        """Whether a preview, or the word that one is made, is on the screen."""
        return self._pages.currentWidget() is self.importing

    def visit(self, what: object) -> None:
        """Come from elsewhere: "import" wants files, "export" looks at the ways out, "help" at LinkedIn's; or files."""
        if isinstance(what, tuple):
            self.files_dropped.emit(what)
        elif what == "import":
            self.files_wanted.emit()
        elif what == "help":
            self.help_wanted.emit()
        elif what == "export":
            self._pages.setCurrentWidget(self.overview)
            self.overview.ensureWidgetVisible(self.export_card)
            self.export_card.focus_first()

    def _arrange(self) -> None:
        self.overview.header.addWidget(page_title(text("Data")))
        self.overview.header.addStretch(1)
        cards = (self.journal, self.safety, self.export_card, self.moving)
        self.overview.fill(
            [self.faults, self.journal, self.import_card, self.safety], [self.export_card, self.moving]
        )
        for card in (self.faults, *cards):
            card.hide()
        for page in (self.overview, self.importing, self.help, self.doubles):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _connect(self) -> None:
        """Hand on what a person does in the cards."""
        for there, here in (
            (self.import_card.files_wanted, self.files_wanted),
            (self.importing.other_wanted, self.files_wanted),
            (self.importing.import_wanted, self.import_wanted),
            (self.importing.closed, self.import_left),
            (self.importing.planned, self.planned),
            (self.importing.answered, self.answered),
            (self.import_card.help_wanted, self.help_wanted),
            (self.import_card.doubles_wanted, self.doubles_wanted),
            (self.help.closed, self.import_left),
            (self.doubles.closed, self.import_left),
            (self.export_card.export_wanted, self.export_wanted),
            (self.export_card.written_wanted, self.written_wanted),
            (self.safety.backup_wanted, self.backup_wanted),
            (self.safety.check_wanted, self.check_wanted),
            (self.safety.backups_wanted, self.backups_wanted),
            (self.journal.folder_wanted, self.folder_wanted),
            (self.journal.copy_wanted, self.path_wanted),
            (self.faults.acted, self.faults_wanted),
        ):
            there.connect(here)
