"""What the page Journal says: filters, rows, typed cells, the map of a year."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.targets import Circumstances
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.presentation.charts.heat_year import build_heat, shown_span
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.journal.cells import LINE_END, RowWriter, build_reader, days_left
from ssi_coach.presentation.journal.edit_together import understood
from ssi_coach.presentation.journal.filter import NO_KIND, JournalFilter, build_bar, source_name, span_words
from ssi_coach.presentation.journal.page import JournalLook, TableState, build_journal, columns, span_of
from ssi_coach.services.journal_view import JournalSizes, active_in, year_of
from ssi_coach.services.workspace import Workspace
from tests.build import TODAY, days_ago, make_entry
from tests.fakes import FixedClock, MemoryJournal, MemorySettings

CATALOGUE = build_catalogue(read_resource("catalogue.toml"))
FORMATS = PlainFormats()
READER = build_reader(CATALOGUE, FORMATS, TODAY)
OPEN = JournalFilter()
WRITER = RowWriter(CATALOGUE, FORMATS, TODAY)


def work_with(*records) -> Workspace:
    """A workspace over a journal in memory."""
    journal = MemoryJournal(*records)
    return Workspace(journal, MemorySettings(), FixedClock(), CATALOGUE, None, iter("abc").__next__)


def look_at(work: Workspace, chosen: JournalFilter = OPEN, count: int = 0) -> JournalLook:
    """What the wiring would see."""
    year = year_of(work)
    binned = work.journal.entry_count(EntryFilter(binned=True))
    sizes = JournalSizes(work.journal.entry_count(EntryFilter()), binned)
    active = active_in(work, year, span_of(chosen, TODAY))
    return JournalLook(TODAY, sizes, build_heat(year, FORMATS), active, TableState(chosen, 1, count, ()))


# --- filters


def test_a_pillar_asks_for_the_kinds_that_feed_it():
    """The journal knows kinds only."""
    asked = JournalFilter(pillars=frozenset({"insights"})).asked(CATALOGUE)
    assert "comment" in asked.kinds
    assert "invitation_sent" not in asked.kinds


def test_a_kind_outside_the_chosen_pillar_passes_nothing():
    """An empty set of kinds would let everything through."""
    chosen = JournalFilter(kinds=frozenset({"comment"}), pillars=frozenset({"people"}))
    assert chosen.asked(CATALOGUE).kinds == {NO_KIND}
    assert NO_KIND not in CATALOGUE.kinds


@pytest.mark.parametrize(
    ("chosen", "shown", "shown_of", "clearable"),
    [
        (JournalFilter(), "5\u202f400", "entries", False),
        (JournalFilter(text="acme"), "120", "of 5\u202f400 shown", True),
        (JournalFilter(binned=True), "5\u202f400", "entries", False),
    ],
)
def test_the_bar_always_says_how_much_is_shown(chosen, shown, shown_of, clearable):
    """The bin alone is no filter."""
    bar = build_bar(chosen, (120, 5_400), CATALOGUE, FORMATS, TODAY)
    assert (bar.shown, bar.shown_of, bar.clearable) == (shown, shown_of, clearable)


def test_many_chosen_kinds_are_counted_not_listed():
    """A chip has room for two names."""
    two = build_bar(JournalFilter(pillars=frozenset({"people", "brand"})), (1, 2), CATALOGUE, FORMATS, TODAY)
    assert two.pillars.summary == "Brand, People"
    kinds = frozenset({"recommendation_received", "endorsement_received"})
    assert (
        build_bar(JournalFilter(kinds=kinds), (1, 2), CATALOGUE, FORMATS, TODAY).kinds.summary == "2 chosen"
    )


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 4, 20), TODAY, "20\u00a0Apr to 13\u00a0May"),
        (date(2025, 4, 20), TODAY, "20\u00a0Apr 2025 to 13\u00a0May 2026"),
        (TODAY, TODAY, "Today"),
        (date(2026, 4, 20), None, "from 20\u00a0Apr"),
        (None, TODAY, "up to 13\u00a0May"),
        (None, None, ""),
    ],
)
def test_a_span_of_days_in_words(first, last, words):
    """Years only where they are not this one."""
    assert span_words(first, last, FORMATS, TODAY) == words


def test_last_month_ends_where_this_one_begins():
    """The usual spans follow the calendar."""
    presets = build_bar(JournalFilter(), (0, 0), CATALOGUE, FORMATS, TODAY).days.presets
    spans = {preset.name: (preset.first, preset.last) for preset in presets}
    assert spans["Last month"] == (date(2026, 4, 1), date(2026, 4, 30))
    assert spans["Last 7 days"] == (date(2026, 5, 7), TODAY)


def test_an_unknown_source_is_shown_as_it_is():
    """A journal of a newer version may hold one."""
    assert source_name("tally") == "tally"
    assert source_name("carrier pigeon") == "carrier pigeon"


# --- rows


def test_a_day_begins_once_per_group():
    """Also when its group began on the page before."""
    entries = [make_entry(), make_entry(), make_entry(day=days_ago(1))]
    assert [row.begins_day for row in WRITER.rows(entries, None)] == [True, False, True]
    assert [row.begins_day for row in WRITER.rows(entries, TODAY)] == [False, False, True]


def test_a_row_shows_everything_about_an_entry():
    """Numbers and names as a person reads them."""
    entry = make_entry(
        count=1_200,
        minutes=9,
        person="M. K.",
        company="Acme",
        note="one\ntwo",
        tags=("fair", "q2"),
        source="tally",
    )
    row = WRITER.rows([entry], None)[0]
    shown = (row.day, row.kind, row.count, row.pillar, row.pillar_name, row.person, row.company, row.minutes)
    assert shown == ("Today", "Comment", "1\u202f200", "insights", "Insights", "M. K.", "Acme", "9")
    assert (row.note, row.tags, row.source) == ("one two", "#fair #q2", "tally")
    assert row.typed["note"] == f"one{LINE_END}two"


def test_a_kind_that_the_catalogue_lacks_is_shown_by_its_id():
    """Nothing in the journal is hidden."""
    assert WRITER.rows([make_entry(kind="moon_walk")], None)[0].kind == "moon_walk"


def test_of_two_pillars_the_chosen_one_is_named():
    """A filter for Insights never shows a row that says Brand."""
    kind = next(kind for kind in CATALOGUE.kinds.values() if len(kind.pillars) > 1)
    chosen = kind.pillars[1].value
    writer = RowWriter(CATALOGUE, FORMATS, TODAY, frozenset({chosen}))
    assert writer.rows([make_entry(kind=kind.id)], None)[0].pillar == chosen


@pytest.mark.parametrize(
    ("ago", "words"), [(0, "30 days left"), (29, "1 day left"), (30, "last day"), (40, "last day")]
)
def test_the_bin_says_how_long_an_entry_stays(ago, words):
    """Thirty days from the day it was deleted."""
    assert days_left(days_ago(ago), TODAY) == words
    assert columns(binned=True)[-1].field == "left"
    assert columns(binned=False)[-1].field == "source"


# --- typed cells


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("day", "yesterday", days_ago(1)),
        ("day", "12 May 2026", date(2026, 5, 12)),
        ("kind", "comment", "comment"),
        ("kind", "Newsl", "newsletter"),
        ("count", " 12 ", 12),
        ("minutes", "", None),
        ("minutes", "15", 15),
        ("person", " M. K. ", "M. K."),
        ("note", f"a{LINE_END}b", "a\nb"),
        ("tags", "#fair, q2", ("fair", "q2")),
    ],
)
def test_what_is_typed_into_a_cell_is_understood(field, typed, value):
    """As the language writes it."""
    answer = READER.read(field, typed)
    assert (answer.value, answer.problem) == (value, "")


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("day", "soon", "soon"),
        ("day", "1 Jan 1999", "LinkedIn"),
        ("day", "1 Jan 2030", "future"),
        ("kind", "moon walk", "moon walk"),
        ("kind", "re", "re"),
        ("kind", "", "activity"),
        ("count", "0", "count"),
        ("count", "many", "many"),
        ("minutes", "1500", "Minutes"),
        ("company", "x" * 400, "300"),
        ("tags", " ".join(f"t{n}" for n in range(60)), "50"),
    ],
)
def test_what_cannot_be_saved_is_refused_in_a_sentence(field, typed, says):
    """It says what is wrong, and that nothing was saved."""
    problem = READER.read(field, typed).problem
    assert says in problem
    assert "Nothing was saved" in problem


def test_every_row_can_be_typed_back_as_it_is():
    """Opening an editor and pressing Enter changes nothing."""
    entry = make_entry(day=days_ago(400), minutes=3, note="a\nb", tags=("x",), person="P", company="C")
    typed = WRITER.rows([entry], None)[0].typed
    for field in typed:
        assert READER.read(field, typed[field]).value == getattr(entry, field)


def test_several_entries_get_only_what_was_filled_in():
    """The first value that cannot be saved is named."""
    assert understood({"company": "Acme", "minutes": ""}, READER).wanted == {
        "company": "Acme",
        "minutes": None,
    }
    refused = understood({"company": "Acme", "count": "0"}, READER)
    assert (refused.wrong, dict(refused.wanted)) == ("count", {})
    assert refused.problem


# --- the map of a year


def test_the_map_ends_today_and_is_darker_where_more_was_done():
    """Levels are quarters of the days on which something was done."""
    work = work_with(*(make_entry(day=days_ago(ago), count=ago + 1) for ago in range(4)))
    heat = build_heat(year_of(work), FORMATS)
    assert heat.days[-1].day == TODAY
    assert [day.level for day in heat.days[-4:]] == [4, 3, 2, 1]
    assert heat.days[-5].level == 0
    assert "4 active days" in heat.summary
    assert "4 activities" in heat.tip(heat.days[-4])


def test_what_others_do_makes_no_day_active():
    """A received reaction is not the user's doing."""
    heat = build_heat(year_of(work_with(make_entry(kind="reaction_received", count=9))), FORMATS)
    assert heat.days[-1].level == 0


def test_days_off_are_not_counted_and_idle_days_are():
    """Marks and the weekdays that are always off, as far as nothing was done on them."""
    sunday, saturday = date(2026, 5, 10), date(2026, 5, 9)
    work = work_with(
        DayMark(days_ago(1), DayMeaning.OFF),
        DayMark(days_ago(2), DayMeaning.NOTHING),
        make_entry(day=saturday),
        Circumstances(since=date(2025, 1, 1), days_off=(5, 6)),
    )
    off = year_of(work).off
    assert days_ago(1) in off
    assert days_ago(2) not in off
    assert sunday in off
    assert saturday not in off


def test_of_a_long_span_the_map_frames_what_it_shows():
    """A span before the map has no frame."""
    heat = build_heat(year_of(work_with()), FORMATS)
    assert shown_span((date(2020, 1, 1), TODAY), heat) == (heat.days[0].day, TODAY)
    assert shown_span((date(2020, 1, 1), date(2020, 2, 1)), heat) is None


# --- the whole page


def test_an_empty_journal_says_so_and_the_bin_has_its_own_emptiness():
    """`empty` belongs to what is looked at."""
    work = work_with(make_entry(binned_on=TODAY))
    page = build_journal(look_at(work), CATALOGUE, FORMATS)
    assert (page.empty, page.bin, page.title) == (True, "Bin, 1", "Journal")
    bin_page = build_journal(look_at(work, JournalFilter(binned=True), 1), CATALOGUE, FORMATS)
    assert (bin_page.empty, bin_page.heat, bin_page.title) == (False, None, "Bin")


def test_the_card_speaks_about_the_chosen_days():
    """Without a choice it is the last thirty."""
    work = work_with(make_entry(), make_entry(day=days_ago(5)), make_entry(day=days_ago(20)))
    card = build_journal(look_at(work), CATALOGUE, FORMATS).heat
    assert (card.active, card.active_of, card.markable) == ("3", "of 30 days active", None)
    chosen = JournalFilter(first=days_ago(6), last=TODAY)
    card = build_journal(look_at(work, chosen), CATALOGUE, FORMATS).heat
    assert (card.active, card.active_of) == ("2", "of 7 days active")
    assert card.markable == card.heat.chosen == (days_ago(6), TODAY)
    assert card.chosen.endswith("chosen")


def test_of_more_than_a_year_only_the_days_are_counted():
    """Ten years of days are not worth the wait."""
    work = work_with(make_entry())
    card = build_journal(
        look_at(work, JournalFilter(first=date(2016, 1, 1), last=TODAY)), CATALOGUE, FORMATS
    ).heat
    assert card.active == ""
    assert card.active_of.endswith("days")
