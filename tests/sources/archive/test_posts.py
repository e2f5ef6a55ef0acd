"""Posts, what was passed on, and that nothing of their texts is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from ssi_coach.domain.days import HomeTime
from tests.sources.archive.reading_parts import days, feed, ids, kinds, read_part, reasons

HEADER = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
OLD_HEADER = "Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility\r\n"
LINK = feed("urn:li:share:7263309513061993277")
LONG = (
    "What we learned in ten years of building quiet tools for people who sell loud machines, in five parts. "
    * 2
)


def share(when="2025-08-13 16:45:17", link=LINK, text="Hello", shared="", media="") -> str:
    return f'{when},{link},"{text}",{shared},{media},MEMBER_NETWORK\n'


def test_post_has_its_moment_and_none_of_its_words():
    """The file says UTC without saying so; the day is the user's."""
    (entry,) = read_part("Shares.csv", HEADER + share("2025-08-13 22:30:17")).entries
    assert (entry.kind, entry.day, entry.at) == (
        "post",
        date(2025, 8, 13),
        datetime(2025, 8, 13, 22, 30, 17, tzinfo=UTC),
    )
    assert (entry.note, entry.source, entry.zone) == ("", "archive", "Europe/Berlin")


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/Berlin", "2025-08-13"), ("Asia/Tokyo", "2025-08-14"), ("America/Los_Angeles", "2025-08-13")],
)
def test_day_is_the_one_of_the_users_own_clock(zone, day):
    """23:30 UTC is half past one in Berlin, which still belongs to the evening, and morning in Tokyo."""
    home = HomeTime(date(2026, 5, 13), zone)
    assert days(read_part("Shares.csv", HEADER + share("2025-08-13 23:30:00"), home=home)) == [day]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (share(text="A thought"), "post"),
        (share(text="A thought", shared="https://example.com/a"), "post"),
        (share(text="", media="https://media.example.com/x"), "post"),
        (share(text="", shared="https://example.com/a"), "repost"),
        (share(text=""), "repost"),
        (share(text='""\n""'), "repost"),
        (share(link=feed("urn:li:groupPost:8260390-6974032486989205504")), "group_post"),
    ],
)
def test_post_without_words_of_ones_own_was_passed_on(row, kind):
    """And a post in a group is one of its own kind."""
    assert kinds(read_part("Shares.csv", HEADER + row)) == [kind]


def test_lines_of_a_post_stay_one_post():
    """Until today each line stands in a second pair of quotation marks."""
    text = 'First line ""\n""\n""\n""Second, with a comma'
    found = read_part("Shares_17529409.csv", HEADER + share(text=text) + share("2025-08-12 08:00:00"))
    assert kinds(found) == ["post", "post"]


def test_archives_of_all_years_give_a_post_the_same_id():
    """Columns, line ends, quotes, and the seconds that a spreadsheet drops make no difference."""
    new = read_part("Shares_17529409.csv", HEADER + share())
    old = read_part("Shares.csv", OLD_HEADER + share().replace("\n", "\r\n"))
    resaved = read_part("Shares.csv", HEADER + share("8/13/2025 16:45"))
    german = read_part("Shares.csv", HEADER + share("13.08.2025 16:45:17"))
    assert ids(new) == ids(old) == ids(resaved) == ids(german)


def test_two_posts_of_one_minute_are_two():
    """And a row that stands twice is one."""
    other = feed("urn:li:ugcPost:7263309513061993999")
    text = HEADER + share() + share("2025-08-13 16:45:40", other) + share()
    found = read_part("Shares.csv", text)
    assert (len(ids(found)), found.same) == (2, 1)


def test_post_that_was_edited_is_counted_once():
    """LinkedIn may write it again under another number, hours later; the first is the post."""
    edit = share("2025-08-15 11:45:00", feed("urn:li:share:7263309513061999999"), LONG + "Corrected.")
    found = read_part("Shares.csv", HEADER + edit + share(text=LONG))
    assert (days(found), reasons(found)) == (["2025-08-13"], [(2, "row.post_edited", True)])


@pytest.mark.parametrize(
    ("when", "text"),
    [("2025-08-20 11:45:00", LONG), ("2025-08-14 11:45:00", "#hiring"), ("2025-08-14 11:45:00", LONG[40:])],
)
def test_posts_that_only_look_alike_are_two(when, text):
    """Much later, too short to tell, or begun in another way."""
    first = text if text == "#hiring" else LONG
    again = share(when, feed("urn:li:share:7263309513061999999"), text)
    assert len(read_part("Shares.csv", HEADER + share(text=first) + again).entries) == 2


def test_reposts_of_one_click_are_passed_on_posts():
    """Seen with two names for the column of the link."""
    row = f"2026-02-03 10:00:00,{feed('urn:li:activity:7263309513061993277')}\n"
    new = read_part("InstantReposts_17529409.csv", "Date,Link\n" + row)
    other = read_part("InstantReposts.csv", "Date,ShareLink\n" + row)
    assert kinds(new) == ["repost"]
    assert ids(new) == ids(other)


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ("soon", "file.date"),
        ("2026-13-13 10:00:00", "file.date"),
        ("2031-01-01 10:00:00", "day.too_late"),
        ("0001-01-01 00:00:00", "file.date"),
        ("9999-12-31 23:59:59", "file.date"),
    ],
)
def test_row_that_cannot_be_is_named(when, reason):
    """With its number, and the others are read."""
    found = read_part("Shares.csv", HEADER + share() + share(when))
    assert (len(found.entries), reasons(found)) == (1, [(3, reason, False)])
