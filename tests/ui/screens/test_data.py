"""The page Data: it shows its states, and tells what a person does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ssi_coach.domain.backups import Backup
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.presentation.data import DataState, build_data
from ssi_coach.presentation.imports.preview import ImportState, build_import
from ssi_coach.presentation.imports.progress import reading_state, writing_state
from ssi_coach.services.data_view import DataFacts
from ssi_coach.services.imports.importing import plan_import
from ssi_coach.ui.screens.data import DataScreen
from ssi_coach.ui.widgets.data.drop_veil import DropVeil
from tests.build import NOON, TODAY, days_ago, make_entry
from tests.today_build import FORMATS, workspace
from tests.ui.seen import sent, words

COPY = Qt.DropAction.CopyAction


def state(entries: int = 12, **more: object) -> DataState:
    """The page of a small journal."""
    facts = DataFacts(
        place=Path("journal"),
        entries=entries,
        readings=0,
        first=days_ago(9) if entries else None,
        last=TODAY if entries else None,
        size=1_000_000,
        backups=Path("journal/backups"),
        backup=Backup(Path("journal-2026-05-13-061230.db"), NOON.replace(tzinfo=None)),
        checked=None,
        now=NOON,
    )
    return build_data(facts, FORMATS, **more)


def preview(*, bad: bool = False, known: bool = False) -> ImportState:
    """The preview of one entry, perhaps with a row that is not understood, perhaps with nothing new."""
    entry = make_entry()
    rejected = (Rejected(3, Refused("entry.kind", kind="dance")),) if bad else ()
    file = ParsedFile("journal.csv", "journal", (entry,), rejected)
    plan = plan_import(workspace(entry) if known else workspace(), [file])
    return build_import([file], plan, FORMATS, backed_up=known)


@pytest.fixture
def screen(qtbot, skin):
    """The page with its state, shown."""
    screen = DataScreen(skin)
    qtbot.addWidget(screen)
    screen.resize(1096, 764)
    screen.set_state(state())
    screen.show()
    return screen


def held(*addresses: str) -> QMimeData:
    """Files held over the page."""
    mime = QMimeData()
    mime.setUrls([QUrl(address) for address in addresses])
    return mime


def veil(screen: DataScreen) -> DropVeil:
    """What lies over the page while files are held above it."""
    return screen.findChild(DropVeil)


def test_before_the_first_state_nothing_is_claimed(qtbot, skin):
    screen = DataScreen(skin)
    qtbot.addWidget(screen)
    screen.show()
    assert not screen.journal.isVisible()
    assert not screen.safety.isVisible()
    assert screen.import_card.isVisible()


def test_it_shows_what_the_journal_holds(screen):
    said = words(screen)
    assert "12" in said
    assert "1.0\u00a0MB" in said
    assert "Last verified backup: Today, 12:00" in said


def test_an_empty_journal_shows_words_instead_of_zeros(screen):
    screen.set_state(state(entries=0))
    assert not screen.journal.figures.isVisible()
    assert "Nothing is written down yet" in words(screen.journal)


@pytest.mark.parametrize(
    ("signal", "button"),
    [
        ("files_wanted", lambda screen: screen.import_card.choose),
        ("backup_wanted", lambda screen: screen.safety.back_up_now),
        ("check_wanted", lambda screen: screen.safety.check_now),
        ("backups_wanted", lambda screen: screen.safety.see_backups),
        ("folder_wanted", lambda screen: screen.journal.open_folder),
        ("path_wanted", lambda screen: screen.journal.copy_path),
    ],
)
def test_each_button_says_what_is_wanted(qtbot, screen, signal, button):
    assert sent(qtbot, getattr(screen, signal), button(screen).click) == []


@pytest.mark.parametrize("choice", ["json", "csv", "all"])
def test_each_way_out_says_its_name(qtbot, screen, choice):
    assert sent(qtbot, screen.export_wanted, screen.export_card.buttons[choice].click) == [choice]
    assert screen.export_card.buttons[choice].accessibleName().startswith("Export: ")


def test_a_running_check_cannot_be_asked_for_twice(screen):
    screen.safety.set_busy("Checking ...")
    assert not screen.safety.check_now.isEnabled()
    screen.set_state(state())
    assert screen.safety.check_now.isEnabled()
    assert screen.safety.check_now.text() == "Check now"


def test_what_was_written_last_stands_below_the_ways_out(qtbot, screen):
    assert not screen.export_card.done.isVisible()
    screen.set_state(state(written=[Path("out/journal.json")]))
    assert "1 file written" in words(screen.export_card)
    sent(qtbot, screen.written_wanted, screen.export_card.done.acted.emit)


def test_faults_of_the_file_stand_above_everything(screen):
    assert not screen.faults.isVisible()
    screen.set_state(state(faults=2))
    assert "2 faults" in words(screen.faults)


def test_files_may_be_dropped_anywhere(qtbot, screen):
    mime = held("file:///home/journal.csv", "file:///home/readings.csv")
    place, buttons, keys = QPointF(500, 500), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(screen, QDragEnterEvent(place.toPoint(), COPY, mime, buttons, keys))
    assert veil(screen).isVisible()
    drop = QDropEvent(place, COPY, mime, buttons, keys)
    (files,) = sent(qtbot, screen.files_dropped, lambda: QApplication.sendEvent(screen, drop))
    assert files == (Path("/home/journal.csv"), Path("/home/readings.csv"))
    assert not veil(screen).isVisible()


def test_an_address_of_the_web_is_no_file(qtbot, screen):
    mime = held("https://example.org/journal.csv")
    place, buttons, keys = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(place.toPoint(), COPY, mime, buttons, keys)
    event.ignore()
    QApplication.sendEvent(screen, event)
    assert not event.isAccepted()
    assert not veil(screen).isVisible()


def test_a_clean_preview_waits_for_enter(qtbot, screen):
    screen.show_import(preview())
    assert screen.previewing
    assert screen.importing.primary.hasFocus()
    assert screen.importing.primary.text() == "Import 1 entry"
    sent(qtbot, screen.import_wanted, lambda: qtbot.keyClick(screen.importing.primary, Qt.Key.Key_Return))


def test_rows_stay_out_only_when_somebody_says_so(qtbot, screen):
    screen.show_import(preview(bad=True))
    view = screen.importing
    assert not view.primary.isEnabled()
    assert view.reasons.leave_out.hasFocus()
    qtbot.waitUntil(lambda: 'no activity is called "dance"' in words(view))
    qtbot.keyClick(view.reasons.leave_out, Qt.Key.Key_Space)
    assert view.primary.isEnabled()
    qtbot.keyClick(view.reasons.leave_out, Qt.Key.Key_Space)
    assert not view.primary.isEnabled()


def test_what_is_to_be_ticked_is_in_sight_on_a_small_window(qtbot, screen):
    screen.resize(620, 420)
    screen.show_import(preview(bad=True))
    qtbot.waitUntil(lambda: not screen.importing.reasons.leave_out.visibleRegion().isEmpty())


def test_tab_goes_from_the_word_to_the_button(qtbot, screen):
    screen.show_import(preview(bad=True))
    view = screen.importing
    qtbot.keyClick(view.reasons.leave_out, Qt.Key.Key_Space)
    qtbot.waitUntil(view.reasons.leave_out.isVisible)
    for expected in (view.other, view.primary):
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        assert screen.focusWidget() is expected


def test_tab_goes_through_the_cards_in_their_order(qtbot, screen):
    seen = []
    screen.journal.copy_path.setFocus()
    for _ in range(12):
        seen.append(screen.focusWidget())
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    ways_out = list(screen.export_card.buttons.values())
    safety = screen.safety
    assert seen == [
        screen.journal.copy_path,
        screen.journal.open_folder,
        screen.import_card.how,
        screen.import_card.choose,
        safety.see_backups,
        safety.back_up_now,
        safety.check_now,
        *ways_out,
    ]


def test_a_file_that_is_known_only_leads_back(qtbot, screen):
    screen.show_import(preview(known=True))
    assert screen.importing.primary.text() == "Done"
    with qtbot.assertNotEmitted(screen.import_wanted):
        sent(qtbot, screen.import_left, screen.importing.primary.click)


def test_escape_leaves_the_preview(qtbot, screen):
    screen.show_import(preview())
    sent(qtbot, screen.import_left, lambda: qtbot.keyClick(screen.importing.primary, Qt.Key.Key_Escape))


def test_after_the_preview_the_keyboard_is_where_it_began(screen):
    screen.show_import(preview())
    screen.show_overview()
    assert screen.import_card.choose.hasFocus()


def test_while_files_are_read_one_can_leave(qtbot, screen):
    screen.show_progress(reading_state(["journal.csv"]))
    assert "journal.csv" in words(screen.importing)
    assert not screen.importing.primary.isVisible()
    sent(qtbot, screen.import_left, screen.importing.leave.click)


def test_what_is_being_written_cannot_be_left_half_way(qtbot, screen):
    screen.show_progress(writing_state(), may_leave=False)
    assert not screen.importing.leave.isVisible()
    with qtbot.assertNotEmitted(screen.import_left):
        qtbot.keyClick(screen.importing, Qt.Key.Key_Escape)


def test_a_new_state_leaves_an_open_preview_alone(screen):
    screen.show_import(preview())
    screen.set_state(state(entries=13))
    assert screen.previewing


def test_a_file_that_cannot_be_read_says_why_until_the_next(screen):
    screen.show_overview("notes.txt is no file that SSI Coach can read.")
    assert "notes.txt" in words(screen.import_card)
    screen.show_progress(reading_state(["journal.csv"]))
    screen.show_overview()
    assert not screen.import_card.fault.isVisible()


def test_the_menu_asks_for_files_or_goes_to_the_ways_out(qtbot, screen):
    sent(qtbot, screen.files_wanted, lambda: screen.visit("import"))
    screen.show_import(preview())
    screen.visit("export")
    assert not screen.previewing
    assert screen.export_card.buttons["json"].hasFocus()


def test_every_theme_and_a_large_text_can_be_drawn(qtbot, every_skin):
    screen = DataScreen(every_skin)
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    screen.set_state(state())
    screen.show_import(preview(bad=True))
    veil(screen).cover()
    screen.show()
    assert not screen.grab().isNull()
