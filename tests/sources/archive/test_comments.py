"""Comments, with the lines that LinkedIn spread over several rows until 2024."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.sources.archive.reading_parts import days, feed, ids, kinds, read_part, reasons

HEADER = "Date,Link,Message\n"
LINK = feed("urn:li:activity:7177926141068206440")


def comment(text: str, when: str = "2025-04-16 00:47:56", link: str = LINK) -> str:
    return f"{when},{link},{text}\n"


def test_comment_has_its_day_and_none_of_its_words():
    """Half past midnight UTC is the evening before in Berlin, until three."""
    (entry,) = read_part("Comments.csv", HEADER + comment("Well said")).entries
    assert (entry.kind, entry.day.isoformat(), entry.note, entry.person) == ("comment", "2025-04-15", "", "")


def test_comment_in_a_group_is_its_own_kind():
    """Its link says so."""
    found = read_part(
        "Comments.csv", HEADER + comment("Hm", link=feed("urn:li:groupPost:826-69740324869892"))
    )
    assert kinds(found) == ["group_comment"]


def test_lines_without_quotes_belong_to_the_comment_above():
    """With blank rows between, and with what looks like nothing but a mail address."""
    text = (
        comment("First line")
        + "\nsecond line\nsomebody@example.com\n\n"
        + comment("Another", "2025-04-15 12:00:00")
    )
    found = read_part("Comments.csv", HEADER + text)
    assert (len(found.entries), found.same, found.rejected) == (2, 2, ())


def test_line_before_any_comment_belongs_to_none():
    """It is named with its row."""
    found = read_part("Comments.csv", HEADER + "lost line\n" + comment("Here"))
    assert reasons(found) == [(2, "file.date", False)]
    assert len(found.entries) == 1


def test_broken_date_is_a_broken_row_and_no_line_of_a_comment():
    """Otherwise a comment would vanish without a word."""
    found = read_part("Comments.csv", HEADER + comment("Here") + comment("There", "2025-14-16 00:47:56"))
    assert reasons(found) == [(3, "file.date", False)]


def test_comment_that_stands_twice_is_one():
    """Real files repeat one or two."""
    found = read_part("Comments.csv", HEADER + comment('"Yes, indeed"') * 2)
    assert (len(found.entries), found.same) == (1, 1)


def test_answers_of_one_minute_below_one_post_are_several():
    """Who thanks five people within a minute wrote five comments."""
    rows = [comment("Thank you!", f"2025-04-16 10:47:{second}") for second in (10, 20, 30)]
    found = read_part("Comments.csv", HEADER + "".join(rows))
    assert len(ids(found)) == 3
    assert days(found) == ["2025-04-16"] * 3


def test_archives_of_all_years_give_a_comment_the_same_id():
    """New ones name the comment behind the post; old ones leave out the quotes; a spreadsheet drops seconds."""
    new = read_part(
        "Comments_17529409.csv",
        HEADER
        + comment(
            '"Well\n\nsaid"',
            link=LINK + "?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7177926141068206440%2C7177933%29",
        ),
    )
    old = read_part("Comments.csv", HEADER + comment("Well") + "\nsaid\n")
    resaved = read_part(
        "Comments.csv", "Date;Link;Message\n" + comment("Well", "16.04.2025 00:47").replace(",", ";")
    )
    assert ids(new) == ids(old) == ids(resaved)


@given(st.permutations(range(6)))
def test_order_of_rows_changes_no_id(order):
    """Nor how many there are."""
    rows = [comment(f"Text {n % 3}", f"2025-04-16 10:4{n % 2}:{n}0") for n in range(6)]
    straight = read_part("Comments.csv", HEADER + "".join(rows))
    assert ids(read_part("Comments.csv", HEADER + "".join(rows[place] for place in order))) == ids(straight)
