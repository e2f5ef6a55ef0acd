"""Analytics of days, posts and followers: understood in every language and year, once and for all."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import DaySpan, HomeTime
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.sources.reading import read_bytes
from ssi_coach.sources.saved_page import SavedPage
from ssi_coach.sources.tables.mapped import Asked
from tests.build import NOON, TODAY
from tests.sources.tables.books import analytics, book, day_first, dotted, month_first, post_link, slug_link

HOME = HomeTime(TODAY, "Europe/Berlin")
KINDS = frozenset({"follower_gained", "comment", "invitation_sent"})


def read(data: bytes, name: str = "AggregateAnalytics.xlsx") -> ParsedFile:
    return read_bytes(SavedPage(name, data, NOON), Asked(KINDS, HOME))


def days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=n) for n in range(count)]


def outcomes(parsed: ParsedFile) -> list[PostOutcome]:
    return [record for record in parsed.records if isinstance(record, PostOutcome)]


def ordered_days(parsed: ParsedFile) -> list[date]:
    return [record.day for record in outcomes(parsed) if not record.post]


YEARS_AND_LANGUAGES = {
    "English, numbers": ("en", month_first, False),
    "English of 2026, all text": ("en", month_first, True),
    "German": ("de", dotted, False),
    "Portuguese": ("pt", day_first, True),
    "a language that nobody here reads": ("ja", lambda day: f"{day:%Y/%m/%d}", True),
}


@pytest.mark.parametrize("form", YEARS_AND_LANGUAGES)
@pytest.mark.parametrize("count", [7, 28, 90, 365])
def test_the_same_days_are_read_in_every_language(form: str, count: int):
    """Sheets are known by their shape; the order of day and month by what the dates show."""
    language, write, as_text = YEARS_AND_LANGUAGES[form]
    wanted = days(date(2026, 5, 10) - timedelta(days=count - 1), count)
    morning = datetime(2026, 5, 6, 9, tzinfo=UTC)
    posts = [(post_link(morning), morning.date(), 12, 340)]
    parsed = read(analytics(wanted, language=language, write=write, as_text=as_text, posts=posts))
    assert parsed.kind == "analytics"
    assert ordered_days(parsed) == wanted
    assert outcomes(parsed)[3] == PostOutcome(wanted[3], impressions=103, engagements=3)
    assert outcomes(parsed)[-1] == PostOutcome(date(2026, 5, 6), post_link(morning), 340, 12)
    assert parsed.contents.made_on == wanted[-1]
    assert [part.holds for part in parsed.contents.parts] == [
        "discovery", "engagement", "top_posts", "followers", "demographics",
    ]  # fmt: skip


def test_the_first_week_of_a_month_is_no_week_of_months():
    """1/5, 2/5 ... 7/5 in Portuguese are days of May: they follow each other."""
    week = days(date(2026, 5, 1), 7)
    assert ordered_days(read(analytics(week, language="pt", write=day_first))) == week
    assert ordered_days(read(analytics(week, language="en", write=month_first))) == week


def test_the_name_of_the_file_settles_a_single_day():
    """One day, 3/4: in March or in April, as the name says."""
    for day in (date(2026, 3, 4), date(2026, 4, 3)):
        name = f"Content_{day}_{day}_AdaExample.xlsx"
        assert ordered_days(read(analytics([day], language="pt", write=day_first), name)) == [day]
        assert ordered_days(read(analytics([day], language="en", write=month_first), name)) == [day]


def test_every_row_is_accounted_for():
    """Each row below a heading is a record or is left out with a reason."""
    parsed = read(analytics(days(date(2026, 4, 1), 30)))
    entries = [record for record in parsed.records if isinstance(record, Entry)]
    assert [part.rows for part in parsed.contents.parts] == [0, 30, 0, 31, 0]
    assert len(outcomes(parsed)) == 30
    assert len(entries) == 19
    assert [bad.reason.id for bad in parsed.rejected] == ["row.nobody"] * 10 + ["row.unfinished"]
    assert all(bad.on_purpose and bad.part == "FOLLOWERS" for bad in parsed.rejected)


def test_followers_become_entries_and_a_level():
    """The day of the level is the one on which the file was made: it was not over, so its number waits."""
    month = days(date(2026, 4, 1), 30)
    parsed = read(analytics(month))
    gained = {record.day: record.count for record in parsed.records if isinstance(record, Entry)}
    assert gained[month[4]] == 1
    assert month[3] not in gained
    level = next(record for record in parsed.records if isinstance(record, StatedLevel))
    assert level == StatedLevel(Level.FOLLOWERS, month[-1], 4_321, "analytics")
    assert max(gained) == month[-2]


def test_the_two_lists_of_posts_become_one():
    """A post stands in either list, or in both; the old and the new address of a post are one."""
    one, two = (datetime(2026, 4, day, 9, tzinfo=UTC) for day in (3, 9))
    parsed = read(
        analytics(
            days(date(2026, 4, 1), 30),
            posts=[(post_link(one, "share"), one.date(), 40, 900), (slug_link(two), two.date(), 30, 1_100)],
        )
    )
    posts = {record.post: record for record in outcomes(parsed) if record.post}
    assert posts == {
        post_link(one, "share"): PostOutcome(one.date(), post_link(one, "share"), 900, 40),
        post_link(two, "share"): PostOutcome(two.date(), post_link(two, "share"), 1_100, 30),
    }
    assert next(part for part in parsed.contents.parts if part.holds == "top_posts").rows == 2


def test_the_day_of_a_post_is_the_users_own():
    """LinkedIn states the day in UTC; the number of the post is a clock, which knows better."""
    late = datetime(2026, 4, 9, 23, 30, tzinfo=UTC)
    early = datetime(2026, 4, 8, 0, 30, tzinfo=UTC)
    strange = datetime(2026, 4, 5, 12, tzinfo=UTC)
    parsed = read(
        analytics(
            days(date(2026, 4, 1), 30),
            posts=[
                (post_link(late), date(2026, 4, 9), 1, 1),
                (post_link(early), date(2026, 4, 8), 2, 2),
                (post_link(strange), date(2026, 4, 20), 3, 3),
            ],
        )
    )
    found = {record.post: record.day for record in outcomes(parsed) if record.post}
    assert found[post_link(late)] == date(2026, 4, 9)  # half past one at home, before the day begins at three
    assert found[post_link(early)] == date(2026, 4, 7)
    assert found[post_link(strange)] == date(2026, 4, 20)


def test_a_bad_row_stays_out_alone():
    """A day that is none, a number that is none, a day in the future, and a day twice."""
    rows = [
        ("Date", "Impressions", "Engagements"),
        ("5/1/2026", 10, 1),
        ("5/2/2026", "many", 1),
        ("soon", 10, 1),
        ("5/3/2026", "1,234", -28),
        ("5/20/2026", 10, 1),
        ("5/1/2026", 10, 1),
        ("5/4/2026", 20, 2),
    ]
    parsed = read(book({"ENGAGEMENT": rows, "FOLLOWERS": [("Total followers on 5/4/2026:", 12)]}))
    assert [(record.day.day, record.impressions, record.engagements) for record in outcomes(parsed)] == [
        (1, 10, 1), (3, 1_234, -28), (4, 20, 2),
    ]  # fmt: skip
    told = [(bad.row, bad.reason.id, bad.on_purpose) for bad in parsed.rejected]
    assert told == [
        (3, "file.number", False),
        (4, "file.date", False),
        (6, "day.too_late", False),
        (7, "row.repeated", True),
    ]


def test_a_link_that_is_none_stays_out():
    """A post's row with an address of something else is named with its number."""
    day = datetime(2026, 4, 9, 9, tzinfo=UTC)
    parsed = read(
        analytics(
            days(date(2026, 4, 1), 30),
            posts=[
                (post_link(day), day.date(), 1, 10),
                (post_link(day - timedelta(days=1)), day.date(), 1, 10),
                ("https://example.org/urn:li:activity:7300000000000000000", day.date(), 1, 10),
            ],
        )
    )
    bad = [bad for bad in parsed.rejected if bad.part == "TOP POSTS"]
    assert [(bad.row, bad.reason.id) for bad in bad] == [(4, "row.post"), (6, "row.post")]


def test_an_account_on_which_nothing_happened_is_read_too():
    """Sheets with headings alone are still LinkedIn's."""
    parsed = read(
        book(
            {
                "DISCOVERY": [("Overall Performance", "4/7/2026 - 5/4/2026"), ("Impressions", 0)],
                "ENGAGEMENT": [("Date", "Impressions", "Engagements")],
                "TOP POSTS": [("Maximum of 50 posts",)],
                "FOLLOWERS": [("Total followers on 5/4/2026:", 0), (), ("Date", "New followers")],
                "DEMOGRAPHICS": [("Top Demographics", "Value", "Percentage")],
            }
        )
    )
    assert parsed.kind == "analytics"
    assert parsed.records == (StatedLevel(Level.FOLLOWERS, date(2026, 5, 4), 0, "analytics"),)
    assert parsed.contents.made_on == date(2026, 5, 4)


def test_days_that_a_spreadsheet_made_real_days_are_read():
    """Who saves the file in Excel turns text into days."""
    rows = [
        ("Date", "Impressions", "Engagements"),
        (datetime.fromisoformat("2026-05-01"), 10, 1),
        (date(2026, 5, 2), 20, 2),
    ]
    parsed = read(book({"ENGAGEMENT": rows}))
    assert ordered_days(parsed) == [date(2026, 5, 1), date(2026, 5, 2)]
    assert parsed.contents.parts[0].days == DaySpan(date(2026, 5, 1), date(2026, 5, 2))


def test_somebodys_own_table_of_days_and_numbers_is_no_analytics():
    """A day and two numbers are not enough: the headings must speak of impressions."""
    rows = [("Date", "Comments", "Invitations sent"), ("5/1/2026", 3, 2), ("5/2/2026", 1, 1)]
    assert read(book({"Log": rows})).kind == "table"


def test_the_same_file_gives_the_same_ids():
    """What is imported twice is known the second time, whatever the file is called."""
    data = analytics(days(date(2026, 4, 1), 30))
    again = read(data, "AggregateAnalytics_Ada Example_2026-04-01_2026-04-30 (1).xlsx")
    assert [record.id for record in read(data).records] == [record.id for record in again.records]
