"""What takes one click: reactions, votes, saved posts."""

from __future__ import annotations

import pytest

from tests.sources.archive.reading_parts import days, feed, ids, kinds, read_part, reasons

POST = "urn:li:ugcPost:7390703254110805846"


@pytest.mark.parametrize(
    "urn",
    [
        "urn:li:activity:7420171996310572655",
        "urn:li:ugcPost:7390703254110805846",
        "urn:li:groupPost:7826303940038602788-6974032486989205504",
        "urn:li:comment:(activity:7420171996310572655,7420171996310572999)",
        "urn:li:article:7420171996310572655",
        "urn:li:lyndaCourse:645049",
    ],
)
def test_reaction_is_one_whatever_it_is_on(urn):
    """Posts, comments, articles, courses."""
    text = f'Date,Type,Link\n2025-07-17 13:08:21,LIKE,"{feed(urn)}"\n'
    assert kinds(read_part("Reactions.csv", text)) == ["reaction"]


def test_reaction_that_was_changed_stays_the_same_one():
    """Its type is no part of what names it."""
    old = read_part("Reactions.csv", f"Date,Type,Link\r\n2025-07-17 13:08:21,LIKE,{feed(POST)}\r\n")
    new = read_part("Reactions_1.csv", f"Date,Type,Link\n2025-07-17 13:08:21,PRAISE,{feed(POST)}\n")
    assert ids(old) == ids(new)


def test_reactions_of_one_second_on_two_posts_are_two():
    """And the same one twice is one."""
    row = f"2025-07-17 13:08:21,LIKE,{feed(POST)}\n"
    text = "Date,Type,Link\n" + row + row + row.replace("0805846", "0805847")
    found = read_part("Reactions.csv", text)
    assert (len(ids(found)), found.same) == (2, 1)


def test_vote_reads_a_bare_urn():
    """Votes alone do not encode their links; the option is not kept."""
    text = f"Date,Link,OptionText\n2024-03-01 10:00:00,https://www.linkedin.com/feed/update/{POST},Yes\n"
    found = read_part("Votes.csv", text)
    assert (kinds(found), days(found), found.entries[0].note) == (["poll_voted"], ["2024-03-01"], "")


@pytest.mark.parametrize("header", ["savedItem,createdTime", "savedItem,CreatedTime"])
def test_saved_post_is_read_in_both_spellings(header):
    """The header changed in 2025."""
    found = read_part("Saved_Items_5.csv", f"{header}\n{feed(POST)},2024-03-01 10:00:00\n")
    assert kinds(found) == ["post_saved"]


def test_rows_with_too_few_cells_are_named():
    """And nothing is made up for them."""
    found = read_part("Reactions.csv", "Date,Type,Link\n\nLIKE\n2025-07-17 13:08:21\n")
    assert reasons(found) == [(3, "file.date", False)]
    assert len(found.entries) == 1
