"""Import wired to a real journal: files of LinkedIn and own tables go in, doubles are merged, nothing is lost."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from ssi_coach.app.window import importing
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ReadProgress
from ssi_coach.presentation.imports.archive_help import DOWNLOAD_PAGE
from ssi_coach.services.entries import write_entries
from ssi_coach.services.imports.archive_reminder import asked_at
from tests.build import make_entry

LINK = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7000000000000000000"
COMMENTS = "Date,Link,Message\n{day} 10:00:00,{link},Well said\n"
OWN = "When;Doing;Whom\n12.05.2026;comment;Ada Beispiel\n13.05.2026;comment;Max Muster\n"


class SlowReader:
    """Is still reading, tells how far it is, and can be told to stop."""

    def __init__(self) -> None:
        self.told = None
        self.cancelled = 0

    def read(self, paths, *, plans, progress):
        progress(ReadProgress(1, 4, "messages.csv"))
        raise KnownError("file.unreadable", name="one.zip", reason="gone")

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def page(data_page):
    """The page over an empty journal on the disk."""
    return data_page


def comment(page) -> str:
    """A comment of today."""
    return COMMENTS.format(day=page.work.today().isoformat(), link=LINK)


def archive(page, *, larger: bool = True) -> Path:
    """A small archive."""
    path = page.place / "LinkedInDataExport.zip"
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr("Skills.csv", "Name\nTalking\nListening\n")
        whole.writestr("Languages.csv", "Name,Proficiency\nGerman,Native\n")
        if larger:
            whole.writestr("Comments.csv", comment(page))
        else:
            whole.writestr(
                "Invitations.csv", 'From,To,Sent At,Message,Direction\nA,B,"5/12/26, 2:37 PM",,OUTGOING\n'
            )
    return path


def table(page, text: str = OWN, name: str = "log.csv") -> Path:
    """A table that somebody kept."""
    path = page.place / name
    path.write_text(text, encoding="utf-8")
    return path


def lines(page) -> int:
    """Entries in the journal."""
    return page.work.journal.line_count(page.work.today())


def test_an_archive_is_shown_first_and_goes_in_as_one_step(page):
    page.files.look_at([archive(page)])
    view = page.screen.importing
    assert view.state.files[0].about.startswith("LinkedIn archive")
    view.primary.click()
    assert lines(page) == 1
    page.coach.undo()
    assert lines(page) == 0


def test_the_same_archive_again_has_nothing_new(page):
    for _ in range(2):
        page.files.look_at([archive(page)])
        page.screen.importing.primary.click()
    assert lines(page) == 1
    assert len(page.ear.toasts) == 1


def test_columns_that_are_given_their_meaning_are_remembered(page):
    page.files.look_at([table(page, OWN.replace("Doing", "Xyz"))])
    (card,) = page.screen.importing.tables
    card.boxes[1].setCurrentIndex(card.boxes[1].findData("kind"))
    card.boxes[1].activated.emit(card.boxes[1].currentIndex())
    view = page.screen.importing
    assert view.state.columns[0].rows[1].field == "kind"
    assert view.tables[0].boxes[1].hasFocus()
    view.primary.click()
    assert lines(page) == 2
    again = table(page, OWN.replace("Doing", "Xyz").replace("13.05", "11.05"), "log 2.csv")
    page.files.look_at([again])
    assert page.screen.importing.state.columns[0].rows[1].field == "kind"
    assert page.screen.importing.state.button == "Import 1 entry"


def test_a_file_of_something_else_is_refused_with_its_name(page):
    page.files.look_at([table(page, "%PDF-1.7", "letter.pdf")])
    assert not page.screen.previewing
    assert page.screen.import_card.fault.isVisible()


def test_what_was_written_by_hand_and_imported_is_merged_with_one_click(page):
    write_entries(page.work, [make_entry(day=page.work.today(), note="a good talk")])
    page.files.look_at([archive(page)])
    page.screen.importing.primary.click()
    assert page.screen.import_card.doubles.isVisible()
    page.screen.import_card.doubles.acted.emit()
    (merge, _), *rest = page.screen.doubles.rows
    assert not rest
    merge.click()
    assert lines(page) == 1
    assert page.screen.doubles.state.cards == ()
    page.coach.undo()
    assert lines(page) == 2


def test_those_that_are_two_things_are_not_asked_about_again(page):
    write_entries(page.work, [make_entry(day=page.work.today())])
    page.files.look_at([archive(page)])
    page.screen.importing.primary.click()
    page.screen.import_card.doubles.acted.emit()
    page.screen.doubles.rows[0][1].click()
    assert lines(page) == 2
    page.screen.doubles.leave.click()
    assert not page.screen.import_card.doubles.isVisible()


def test_the_help_page_opens_linkedin_and_remembers_that_one_asked(page):
    page.screen.import_card.how.click()
    page.screen.help.open.click()
    assert page.ear.browsed == [DOWNLOAD_PAGE]
    page.screen.help.remind.click()
    assert asked_at(page.work) is not None
    assert page.screen.help.waiting.isVisible()
    page.screen.help.waiting.acted.emit()
    assert asked_at(page.work) is None
    page.screen.help.leave.click()
    assert page.screen.import_card.isVisible()


def test_the_menu_leads_to_the_help_page(page):
    page.screen.visit("help")
    assert page.screen.help.open.isVisible()


def test_the_quick_archive_offers_to_remind_of_the_larger_one(page):
    page.files.look_at([archive(page, larger=False)])
    assert page.screen.importing.state.quick
    page.screen.importing.quick.acted.emit()
    assert asked_at(page.work) is not None
    assert "reminded" in page.screen.importing.quick.accessibleName()


def test_nobody_waits_for_an_archive_that_is_in(page):
    page.screen.import_card.how.click()
    page.screen.help.remind.click()
    page.files.look_at([archive(page)])
    page.screen.importing.primary.click()
    assert asked_at(page.work) is None


def test_reading_shows_how_far_it_is_and_can_be_left(page):
    page.reading.holding = True
    slow = SlowReader()
    page.files._reader = slow
    page.files.look_at([archive(page)])
    (task, _, failed) = page.reading.tasks.pop()
    with pytest.raises(KnownError):
        task()
    assert page.screen.importing.progress.state.share == 0.25
    assert page.screen.importing.progress.state.part == "messages.csv"
    page.screen.importing.leave.click()
    assert slow.cancelled == 1
    failed(KnownError("import.cancelled"))
    assert not page.screen.previewing
    assert not page.screen.import_card.fault.isVisible()


def test_what_is_being_compared_tells_how_far_it_is_and_can_be_left(page, monkeypatch):
    """On the journal's thread, which stops as soon as somebody has pressed Cancel."""

    def compare_slowly(work, *, heed, **_):
        assert heed(1)
        shown = page.screen.importing.progress.state
        assert shown.title == "Comparing ..."
        assert shown.share > 0
        page.screen.importing.leave.click()
        assert not page.screen.previewing
        if not heed(1):
            raise KnownError("journal.halted")
        raise AssertionError("somebody still wants it")

    monkeypatch.setattr(importing, "looked_at", compare_slowly)
    page.files.look_at([archive(page)])
    assert not page.screen.previewing
    assert not page.screen.import_card.fault.isVisible()


def test_what_is_being_written_tells_how_far_it_is(page):
    heard = []
    page.files._wrote.connect(heard.append)
    page.files._halt.clear()
    assert page.files._going(200, 50)
    assert heard == [ReadProgress(50, 200)]
    assert page.files._going(200, 51)
    assert len(heard) == 1


def test_what_is_being_written_is_taken_back_when_somebody_leaves(page, monkeypatch):
    """The first question about going on comes after somebody has pressed Cancel."""

    def leave_first(work, *, files, going):
        page.screen.importing.leave.click()
        assert page.screen.importing.progress.state.title == "Cancelling ..."
        if not going(1):
            raise KnownError("journal.halted")
        raise AssertionError("nobody was asked")

    monkeypatch.setattr(importing, "imported", leave_first)
    page.files.look_at([archive(page)])
    page.screen.importing.primary.click()
    assert not page.screen.previewing
    assert not page.screen.import_card.fault.isVisible()
    assert lines(page) == 0


def test_what_is_dropped_while_others_are_written_waits(page, monkeypatch):
    """The import that goes on is neither shown over nor ended."""

    def drop_another(work, *, files, going):
        page.screen.files_dropped.emit((table(page),))
        assert page.screen.importing.progress.state.title == "Importing ..."
        raise KnownError("journal.halted")

    monkeypatch.setattr(importing, "imported", drop_another)
    page.files.look_at([archive(page)])
    page.screen.importing.primary.click()
    assert page.ear.toasts == ["Other files are still being imported. Drop these again afterwards."]


def test_choosing_another_file_forgets_the_first(page):
    page.reading.holding = True
    page.files.look_at([archive(page)])
    page.files.look_at([table(page)])
    (first, told, _), (second, done, _) = page.reading.tasks
    told(first())
    assert page.screen.importing.state is None
    done(second())
    assert page.screen.importing.state.files[0].name == "log.csv"


DEALS = (
    "Record ID,Deal Name,Deal Stage,Create Date,Amount,Lead source\n"
    "1,One,Closed Won,2026-03-01,500,LinkedIn\n2,Two,Blue phase,2026-03-01,,LinkedIn\n"
    "3,Three,Closed Won,2026-03-01,,Trade fair\n"
)


def choose(box, value: str) -> None:
    """What a person does with a choice."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_stages_of_deals_are_asked_once(page):
    """The answer stays where it was given, goes with the import, and is asked again for new names only."""
    page.files.look_at([table(page, DEALS, "deals.csv")])
    view = page.screen.importing
    assert not view.primary.isEnabled()
    assert view.stages[0].boxes[1].hasFocus()
    choose(view.stages[0].boxes[1], "meeting")
    assert view.stages[0].boxes[1].hasFocus()
    assert view.state.button == "Import 2 results"
    view.primary.click()
    assert [result.stage.value for result in page.work.journal.results()] == ["contract", "meeting"]
    page.coach.undo()
    assert page.work.journal.results() == ()
    page.coach.redo()
    page.files.look_at(
        [table(page, DEALS.replace("3,Three", "4,Four").replace("Trade fair", "LinkedIn"), "d.csv")]
    )
    assert (view.state.problem, view.state.button) == ("", "Import 1 result")


def test_deals_without_a_sign_of_linkedin_may_be_taken_too(page):
    page.files.look_at([table(page, DEALS.replace("Blue phase", "Demo"), "deals.csv")])
    view = page.screen.importing
    assert view.state.button == "Import 2 results"
    view.stages[0].others.click()
    assert view.state.button == "Import 3 results"
    assert view.stages[0].others.isChecked()
    choose(view.stages[0].currency, "CHF")
    view.primary.click()
    assert {result.currency for result in page.work.journal.results()} == {"", "CHF"}


def test_the_columns_of_a_known_program_are_shown_when_somebody_wants_to_change_them(page):
    page.files.look_at([table(page, DEALS.replace("Blue phase", "Demo"), "deals.csv")])
    view = page.screen.importing
    assert view.tables[0].boxes == []
    view.tables[0].unfold.click()
    choose(view.tables[0].boxes[5], "")
    assert view.state.button == ""
    assert view.stages[0].state.others == "Take the 3 without a sign of LinkedIn too"
    choose(view.tables[0].boxes[2], "")
    assert view.state.problem == "Say which column holds the stage."
    assert not view.tables[0].problem.isHidden()
    assert not view.primary.isEnabled()
