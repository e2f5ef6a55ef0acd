"""Pages, sizes and rows of the journal, as its page asks for them."""

from __future__ import annotations

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.targets import Circumstances
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.services.journal_view import active_in, ids_at, rows_at, sizes_of, year_of
from ssi_coach.services.workspace import Workspace
from tests.build import TODAY, added, days_ago, make_entry
from tests.fakes import FixedClock, MemoryJournal, MemorySettings

ALL = EntryFilter()


@pytest.fixture
def work():
    """Ten days with one comment each, and one entry in the bin."""
    entries = [make_entry(f"e{ago}", days_ago(ago)) for ago in range(10)]
    journal = MemoryJournal(*entries, make_entry("gone", binned_on=TODAY))
    catalogue = build_catalogue(read_resource("catalogue.toml"))
    return Workspace(journal, MemorySettings(), FixedClock(), catalogue, None, iter("abc").__next__)


def test_the_sizes_count_journal_and_bin_apart(work):
    """What lies in the bin is in no sum."""
    sizes = sizes_of(work)
    assert (sizes.live, sizes.binned) == (10, 1)


def test_a_page_knows_the_day_above_it(work):
    """So that a group's day is not named twice."""
    before, entries = rows_at(work, ALL, offset=0, limit=3)
    assert (before, [entry.id for entry in entries]) == (None, ["e0", "e1", "e2"])
    before, entries = rows_at(work, ALL, offset=3, limit=3)
    assert (before, [entry.id for entry in entries]) == (days_ago(2), ["e3", "e4", "e5"])
    assert rows_at(work, ALL, offset=50, limit=3) == (None, ())


def test_many_rows_are_named_by_their_numbers(work):
    """Both ends of a span are included."""
    assert ids_at(work, ALL, [(0, 1), (8, 9)], passing=10) == ("e0", "e1", "e8", "e9")


def test_numbers_of_rows_are_refused_when_the_journal_moved_on(work):
    """Another row would stand there now."""
    with pytest.raises(KnownError) as refused:
        ids_at(work, ALL, [(0, 1)], passing=11)
    assert refused.value.id == "journal.stale"


@pytest.mark.parametrize(
    ("span", "active"),
    [
        (DaySpan(days_ago(4), TODAY), 5),
        (DaySpan(days_ago(29), TODAY), 10),
        (DaySpan(days_ago(500), days_ago(400)), 0),
        (DaySpan(days_ago(4_000), TODAY), None),
    ],
)
def test_active_days_are_counted_in_spans_of_a_year(work, span, active):
    """Inside the map, outside it, and longer than it."""
    assert active_in(work, year_of(work), span) == active


def test_the_map_begins_with_a_whole_week(work):
    """The first weekday is the user's."""
    assert year_of(work).span.first.weekday() == 0
    assert 52 * 7 < year_of(work).span.length <= 53 * 7


def test_the_map_keeps_the_days_off_of_their_time(work):
    """A Saturday that was off then stays off, one that was worked on does not; marks win in any case."""
    since = DaySpan.ending(TODAY, days=70).first
    saturdays = [day for day in DaySpan.ending(TODAY, days=140) if day.weekday() == 5]
    work.journal.apply(
        added(
            Circumstances(days_off=(5,)),
            Circumstances(days_off=(), since=since),
            DayMark(saturdays[0], DayMeaning.NOTHING),
            make_entry(day=saturdays[1]),
            DayMark(saturdays[-1], DayMeaning.UNKNOWN),
        )
    )
    off = year_of(work).off
    assert [day in off for day in saturdays[:3]] == [False, False, True]
    assert off & set(saturdays[3:]) == {day for day in saturdays[3:] if day < since} | {saturdays[-1]}
