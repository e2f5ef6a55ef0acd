"""The funnel in words: one rate where enough is known, a range always, and what a result took."""

from __future__ import annotations

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.results import STAGES, Stage
from ssi_coach.model.rates import wilson
from ssi_coach.presentation.formats import NO_BREAK, PlainFormats
from ssi_coach.presentation.results.funnel import (
    build_funnel,
    funnel_file,
    hours_words,
    span_words,
)
from ssi_coach.presentation.wording import speaking
from tests.figures_build import busy_year, make_facts
from tests.today_build import FORMATS

C, L, M, *_ = STAGES
FOUND = busy_year()
NOTHING = make_facts()


def plain(words: object) -> str:
    """Words with ordinary spaces."""
    return str(words).replace(NO_BREAK, " ")


def test_a_stage_says_its_number_its_rate_its_range_and_its_days() -> None:
    """The first stage has no way to it; bars are shares of the longest."""
    state = build_funnel(FOUND, "1y", FORMATS)
    cells = {row.name: tuple(map(plain, row.cells)) for row in state.rows.rows}
    assert cells == {
        "Conversations": ("64", "", "", ""),
        "Calls": ("23", "36 %", "25 to 48 %", "9"),
        "Meetings": ("14", "61 %", "41 to 78 %", "1"),
        "Proposals": ("6", "43 %", "21 to 67 %", "20"),
        "Contracts": ("2", "–", "15 to 85 %", "–"),
    }
    assert [row.share for row in state.rows.rows] == [1.0, 23 / 64, 14 / 64, 6 / 64, 2 / 64]


def test_too_few_say_only_their_range() -> None:
    """And the card says what the dash means."""
    assert (
        build_funnel(FOUND, "1y", FORMATS).note == "Where fewer than 5 could go on, only the range is said."
    )
    enough = make_facts({C: 64, L: 23}, rates={L: wilson(23, 64)})
    assert build_funnel(enough, "1y", FORMATS).note == ""


def test_the_sentence_says_where_fewest_go_on() -> None:
    """Of the steps of which enough is known."""
    assert (
        plain(build_funnel(FOUND, "1y", FORMATS).sentence) == "Fewest go on from conversation to call: 36 %."
    )


@pytest.mark.parametrize(
    ("counts", "span", "sentence"),
    [
        ({}, "4w", "No result in the last 4 weeks."),
        ({C: 2, M: 1}, "3m", "2 conversations, 1 meeting in the last 3 months."),
        ({C: 1}, "all", "1 conversation since the first day."),
    ],
)
def test_before_enough_is_known_the_numbers_speak(counts: dict[Stage, int], span: str, sentence: str) -> None:
    """Nothing is claimed about a share of a few."""
    found = make_facts(counts, rates={L: wilson(1, 2)})
    assert build_funnel(found, span, FORMATS).sentence == sentence


def test_a_row_says_itself_in_sentences() -> None:
    """What screen readers hear and the pointer shows."""
    rows = build_funnel(FOUND, "1y", FORMATS).rows.rows
    assert plain(rows[1].tip) == (
        "Calls: 23. 23 of 64 went on from conversation; the true share most likely lies in the range "
        "25 to 48 %. Half of them came within 9 days."
    )
    assert plain(rows[2].tip).endswith("Half of them came within 1 day.")
    assert rows[0].tip == "Conversations: 64."


def test_hours_are_told_of_three_stages() -> None:
    """Conversation, meeting and contract; another one where one of these is missing."""
    told = [(plain(one.value), one.words) for one in build_funnel(FOUND, "1y", FORMATS).figures]
    assert told == [("2.1 h", "per conversation"), ("9.6 h", "per meeting"), ("67 h", "per contract")]
    fewer = make_facts({C: 64, L: 23}, hours={C: 2.1, L: 4.4})
    assert [one.words for one in build_funnel(fewer, "1y", FORMATS).figures] == [
        "per conversation",
        "per call",
    ]
    assert build_funnel(NOTHING, "1y", FORMATS).figures == ()


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0.25, "15 min"), (1.0, "1.0 h"), (9.94, "9.9 h"), (9.96, "10 h"), (1234.0, "1 234 h")],
)
def test_hours_are_read_at_a_glance(hours: float, words: str) -> None:
    """Never more than two figures that matter where there are few."""
    assert plain(hours_words(hours, FORMATS)).replace("\u202f", " ") == words


def test_nothing_is_no_fault() -> None:
    """Empty bars, dashes, no claim."""
    state = build_funnel(NOTHING, "1y", FORMATS, table=True)
    assert [row.share for row in state.rows.rows] == [0.0] * 5
    assert state.rows.rows[1].cells == ("0", "–", "–", "–")
    assert state.table is not None
    assert state.table.rows[0] == ("Conversation", "0", "–", "–", "–", "–")


def test_the_table_has_hours_of_every_stage() -> None:
    """Beside all that the rows say."""
    table = build_funnel(FOUND, "1y", FORMATS, table=True).table
    assert table is not None
    assert table.columns == ("Stage", "number", "rate", "95 % range", "days", "hours each")
    assert tuple(map(plain, table.rows[1])) == ("Call", "23", "36 %", "25 to 48 %", "9", "4.4 h")


def test_the_file_holds_plain_numbers() -> None:
    """Whatever the language is."""
    lines = funnel_file(FOUND).splitlines()
    assert lines[0] == "stage,number,passed,of,rate,low,high,median_days,hours_each"
    assert lines[1] == "conversation,64,,,,,,,2.10"
    assert lines[2] == "call,23,23,64,0.3594,0.2529,0.4818,9.00,4.40"
    assert funnel_file(NOTHING).splitlines()[5] == "contract,0,,,,,,,"


def test_german_says_all_of_it() -> None:
    """No English word is left in the row."""
    with speaking(read_resource("locale/de/LC_MESSAGES/ssi_coach.mo")):
        state, span = build_funnel(FOUND, "1y", PlainFormats("de")), span_words("1y")
    assert state.rows.rows[0].name == "Gespräche"
    assert plain(state.figures[0].value) == "2,1 Std."
    assert plain(state.rows.rows[1].cells[2]) == "25 bis 48 %"
    assert span == "in den letzten 12 Monaten"
