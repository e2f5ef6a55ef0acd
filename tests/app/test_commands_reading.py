"""`reading add` and `reading paste`: official readings from numbers or from a copied page."""

from __future__ import annotations

import json

import pytest

from tests.app.calling import Terminal

FIELDS = (
    "date", "total", "brand", "people", "insights", "relationships",
    "industry_rank", "network_rank", "industry_average", "network_average",
)  # fmt: skip
PILLARS = ("--brand", "21.048", "--people", "6.5", "--insights", "9.5", "--relationships", "15")
PAGE = """Your Social Selling Index
Industry SSI rank
Top 10%
Network SSI rank
Top 13%
Current Social Selling Index
52 out of 100
Establish your professional brand
21.05
Find the right people
6.5
Engage with insights
9.5
Build relationships
15
"""


def test_everything_that_the_page_shows_can_be_typed(call: Terminal) -> None:
    """Numbers are kept as they were typed."""
    more = (
        "--industry-rank",
        "10",
        "--network-rank",
        "13",
        "--industry-average",
        "35",
        "--network-average",
        "36",
    )
    answer = call.json("reading", "add", "--date", "2026-05-12", "--total", "52.048", *PILLARS, *more)
    assert (answer["saved"], answer["missing"], answer["problem"]) == (True, [], None)
    assert tuple(answer["reading"]) == FIELDS
    assert list(answer["reading"].values()) == ["2026-05-12", 52.048, 21.048, 6.5, 9.5, 15, 10, 13, 35, 36]
    assert call.json("status")["reading"] == answer["reading"]


def test_a_total_alone_or_all_four_pillars_are_enough(call: Terminal) -> None:
    """A total that is not given is the sum; the rest is not known."""
    assert call.json("reading", "add", "--total", "52")["reading"]["brand"] is None
    summed = call.json("reading", "add", *PILLARS)["reading"]
    assert summed["total"] == 21.048 + 6.5 + 9.5 + 15
    assert summed["industry_rank"] is None


def test_decimal_commas_are_read(call: Terminal) -> None:
    """As they are typed in half of Europe."""
    assert call.json("reading", "add", "--total", "52,5", "--brand=20,25")["reading"]["total"] == 52.5


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ((), "2026-05-13"),
        (("--date", "2026-05-01"), "2026-05-01"),
        (("--on", "2026-05-02"), "2026-05-02"),
        (("--on", "2027-05-02", "--date", "2027-05-01"), "2027-05-01"),
        (("--date", "2026-05-14"), "2026-05-14"),
    ],
    ids=" ".join,
)
def test_the_day_is_today_or_the_one_that_is_named(call: Terminal, words: tuple[str, ...], day: str) -> None:
    """--date is the reading's, --on stands for today."""
    assert call.json("reading", "add", "--total", "52", *words)["reading"]["date"] == day


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--brand", "12"),
        ("--industry-rank", "12"),
        ("--total", "101"),
        ("--total", "-1"),
        ("--total", "nan"),
        ("--total", "inf"),
        ("--total", "52", "--brand", "25.1"),
        ("--total", "52", "--brand", "-0.1"),
        ("--total", "52", "--industry-rank", "0"),
        ("--total", "52", "--network-rank", "101"),
        ("--total", "52.6", *PILLARS),
        ("--total", "51.5", *PILLARS),
        ("--total", "52", "--date", "2026-05-15"),
        ("--total", "52", "--date", "2003-05-04"),
    ],
    ids=" ".join,
)
def test_numbers_that_cannot_be_are_refused(call: Terminal, words: tuple[str, ...]) -> None:
    """With the reason in English in the JSON."""
    answer = call.refused("reading", "add", *words)
    assert (answer["saved"], answer["reading"]) == (False, None)
    assert answer["problem"].endswith(".")


def test_the_same_again_adds_nothing(call: Terminal) -> None:
    """It is saved, and stands in the journal once."""
    for _ in range(2):
        assert call.json("reading", "add", "--total", "52")["saved"] is True
    assert "Saved" in call("reading", "add", "--total", "52").out
    assert len(call.everything()["readings"]) == 1


def test_a_copied_page_becomes_the_reading_of_the_day(call: Terminal) -> None:
    """What the page does not show is named."""
    answer = call.json("reading", "paste", "--on", "2026-05-10", stdin=PAGE)
    assert (answer["saved"], answer["problem"]) == (True, None)
    reading = answer["reading"]
    assert list(reading.values()) == ["2026-05-10", 52, 21.05, 6.5, 9.5, 15, 10, 13, None, None]
    assert answer["missing"] == ["industry_average", "network_average"]
    assert call.json("status")["reading"] == reading


def test_a_dry_run_says_what_was_found_and_saves_nothing(call: Terminal) -> None:
    """Also in words."""
    tried = call.json("reading", "paste", "--dry-run", stdin=PAGE)
    assert (tried["saved"], tried["reading"]["total"]) == (False, 52)
    assert "only a try" in call("reading", "paste", "--dry-run", stdin=PAGE).out
    assert call.everything()["readings"] == []


def test_the_pages_own_json_is_read_too(call: Terminal) -> None:
    """As the browser's tools show it."""
    parts = {
        "PROFESSIONAL_BRAND": 21.048,
        "FIND_RIGHT_PEOPLE": 6.5,
        "INSIGHT_ENGAGEMENT": 9.5,
        "STRONG_RELATIONSHIP": 15,
    }
    scores = [{"pillar": name, "score": score} for name, score in parts.items()]
    payload = {"memberScore": {"overall": 52.048, "subScores": scores, "updateMessages": []}}
    answer = call.json("reading", "paste", stdin=json.dumps(payload))
    assert [answer["reading"][name] for name in FIELDS[1:6]] == [52.048, 21.048, 6.5, 9.5, 15]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "Good morning, nothing to see here",
        "{",
        '{"a": 1}',
        PAGE.replace("52 out", "12 out"),
        b"\xff\xfe\x00\x01",
        "9" * 300_000,
    ],
    ids=["empty", "blank", "prose", "half JSON", "other JSON", "contradiction", "bytes", "long"],
)
def test_a_text_without_an_index_is_refused_with_its_reason(call: Terminal, text: str | bytes) -> None:
    """Nothing is saved, and all that is missing is named."""
    answer = call.refused("reading", "paste", stdin=text)
    assert (answer["saved"], answer["reading"]) == (False, None)
    assert answer["problem"].endswith(".")
    assert isinstance(answer["missing"], list)


def test_a_mark_at_the_start_of_the_text_does_not_matter(call: Terminal) -> None:
    """Some systems put one there."""
    assert call.json("reading", "paste", stdin=b"\xef\xbb\xbf" + PAGE.encode())["saved"] is True
