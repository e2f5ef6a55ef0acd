"""The few pages of a long table that are kept."""

from __future__ import annotations

from ssi_coach.app.resources import read_resource
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.journal.cells import RowWriter
from ssi_coach.ui.tables.row_pages import MOST_PAGES, MOST_WANTED, PAGE, RowPages
from tests.build import TODAY, make_entry

WRITER = RowWriter(build_catalogue(read_resource("catalogue.toml")), PlainFormats(), TODAY)
ROWS = WRITER.rows([make_entry(count=number + 1) for number in range(PAGE)], None)


def test_a_missing_row_makes_its_page_wanted_once():
    """One question a page, whatever is looked at."""
    pages = RowPages()
    assert pages.row(PAGE) is None
    assert pages.row(PAGE + 1) is None
    assert pages.ask_next() == 1
    assert pages.row(PAGE) is None
    assert pages.ask_next() is None
    pages.take(1, ROWS)
    assert pages.row(PAGE + 3) == ROWS[3]
    assert pages.ask_next() is None


def test_what_was_scrolled_past_is_not_asked_for():
    """The page looked at last comes first, and only a few wait."""
    pages = RowPages()
    for page in range(50):
        pages.row(page * PAGE)
    asked = []
    while (page := pages.ask_next()) is not None:
        asked.append(page)
        pages.take(page, ROWS)
    assert asked == [49, 48, 47][:MOST_WANTED]


def test_memory_does_not_grow_with_the_journal():
    """The pages not looked at for longest go."""
    pages = RowPages()
    for page in range(MOST_PAGES * 3):
        pages.take(page, ROWS)
        pages.row(0)
    assert len(pages) == MOST_PAGES
    assert pages.held(0) == ROWS[0]
    assert pages.held(PAGE) is None


def test_aged_rows_are_shown_but_read_again():
    """No flicker after a change."""
    pages = RowPages()
    pages.take(0, ROWS)
    pages.age()
    assert pages.row(0) == ROWS[0]
    assert pages.held(0) is None
    assert pages.ask_next() == 0


def test_a_short_last_page_has_no_more_rows():
    """Rows beyond the end are None."""
    pages = RowPages()
    pages.take(0, ROWS[:3])
    assert pages.row(2) == ROWS[2]
    assert pages.row(3) is None
