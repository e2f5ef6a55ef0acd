"""Searches: one a text and day, and the words stay outside."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.days import HomeTime
from tests.sources.archive.reading_parts import HOME, days, ids, read_part, reasons

HEADER = "Time,Search Query\n"


def test_search_is_counted_once_a_day():
    """LinkedIn writes half of them twice; what stays out says why."""
    text = (
        "2024/02/01 15:02:55 UTC,head of sales\n"
        "2024/02/01 15:02:55 UTC,head of sales\n"
        "2024/02/01 18:30:00 UTC,Head of  Sales\n"
        "2024/02/02 08:00:00 UTC,head of sales\n"
    )
    found = read_part("SearchQueries.csv", HEADER + text)
    assert days(found) == ["2024-02-01", "2024-02-02"]
    assert reasons(found) == [(3, "row.search_repeated", True), (4, "row.search_repeated", True)]


def test_words_of_a_search_are_not_kept():
    """They may name people."""
    (entry,) = read_part("SearchQueries.csv", HEADER + "2024/02/01 15:02:55 UTC,maja example\n").entries
    assert (entry.kind, entry.note, entry.person) == ("search", "", "")


def test_commas_and_quotes_are_part_of_the_text():
    """The file never quotes, so a comma makes a cell and a quotation mark means nothing."""
    text = '2024/02/01 15:02:55 UTC,sales, berlin\n2024/02/01 15:03:00 UTC,"sales\n2024/02/01 15:04:00 UTC,sales\n'
    found = read_part("SearchQueries.csv", HEADER + text)
    assert (len(found.entries), len(found.rejected)) == (2, 1)


def test_day_is_the_users_day():
    """One evening in New York is two days in UTC."""
    home = HomeTime(date(2026, 5, 13), "America/New_York")
    text = "2024/02/01 23:59:00 UTC,maker\n2024/02/02 00:30:00 UTC,maker\n"
    assert days(read_part("SearchQueries.csv", HEADER + text, home=home)) == ["2024-02-01"]


def test_signs_that_belong_to_a_word_tell_searches_apart():
    """Three languages, and one of them twice."""
    words = ("c", "C++", "c#", "c ++", "a+b", "ab", "c++ jobs")
    text = "".join(f"2024/02/01 15:0{place}:00 UTC,{word}\n" for place, word in enumerate(words))
    found = read_part("SearchQueries.csv", HEADER + text)
    assert [row for row, _, _ in reasons(found)] == [5, 7]


@given(st.permutations(range(8)))
def test_order_of_rows_changes_nothing(order):
    """The first of a day is the search, wherever it stands."""
    rows = [f"2024/02/0{1 + n // 4} 15:0{n}:55 UTC,maker {n % 2}\n" for n in range(8)]
    straight = read_part("SearchQueries.csv", HEADER + "".join(rows))
    mixed = read_part("SearchQueries.csv", HEADER + "".join(rows[place] for place in order))
    assert ids(mixed) == ids(straight)
    assert len(ids(straight)) == 4


def test_longer_archive_brings_no_search_twice():
    """What came later on the same day repeats the one that is known."""
    row = "2024/02/01 15:02:55 UTC,maker\n"
    before = read_part("SearchQueries.csv", HEADER + row, home=HOME)
    after = read_part("SearchQueries.csv", HEADER + row + "2024/02/01 19:00:00 UTC,maker\n", home=HOME)
    assert ids(after) == ids(before)
