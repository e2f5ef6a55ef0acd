"""`estimate`: one object a day, from what was known on its first day only."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest

from tests.app.calling import Terminal

NUMBERS = ("total", "brand", "people", "insights", "relationships")


def add(call: Terminal, day: str, insights: float = 9.5) -> None:
    """A full reading of a day."""
    numbers = ("--brand", "21.048", "--people", "6.5", "--insights", str(insights), "--relationships", "15")
    call.json("reading", "add", "--date", day, *numbers)


def test_there_is_one_object_a_day_with_both_ends(call: Terminal) -> None:
    """Every number lies between its ends and inside its scale."""
    add(call, "2026-05-03")
    days = call.json("estimate", "--as-of", "2026-05-10", "--until", "2026-06-10")
    first = date(2026, 5, 10)
    assert [day["date"] for day in days] == [str(first + timedelta(days=n)) for n in range(32)]
    for day in days:
        assert set(day) == {"date", *NUMBERS}
        for name in NUMBERS:
            band = day[name]
            assert set(band) == {"mean", "low", "high"}
            assert 0 <= band["low"] <= band["mean"] <= band["high"] <= (100 if name == "total" else 25)
        assert day["total"]["mean"] == pytest.approx(sum(day[name]["mean"] for name in NUMBERS[1:]), abs=0.5)


def test_it_begins_today_and_ends_four_weeks_later_unless_days_are_named(call: Terminal) -> None:
    """`--on` stands for today here too."""
    days = call.json("estimate")
    assert (days[0]["date"], days[-1]["date"]) == ("2026-05-13", "2026-06-10")
    days = call.json("estimate", "--on", "2026-01-01")
    assert (days[0]["date"], days[-1]["date"]) == ("2026-01-01", "2026-01-29")
    (day,) = call.json("estimate", "--as-of", "2026-05-01", "--until", "2026-05-01")
    assert day["date"] == "2026-05-01"


def test_what_was_read_later_is_not_used(call: Terminal) -> None:
    """Neither with nor without the later entries."""
    add(call, "2026-04-01")
    ways = [
        ("estimate", "--as-of", "2026-04-10", "--until", "2026-05-10", *more)
        for more in ((), ("--assume-journal",))
    ]
    before = [call.json(*way) for way in ways]
    add(call, "2026-04-11", insights=20)
    assert [call.json(*way) for way in ways] == before


def test_what_was_logged_later_is_used_only_where_it_is_assumed(call: Terminal) -> None:
    """Entries after the day are plans then."""
    add(call, "2026-04-01")
    way = ("estimate", "--as-of", "2026-04-10", "--until", "2026-05-10")
    before = call.json(*way)
    call("log", "30 comments 2026-04-12")
    assert call.json(*way) == before
    assumed = call.json(*way, "--assume-journal")
    assert [day["date"] for day in assumed] == [day["date"] for day in before]


def test_the_first_day_is_what_status_says(call: Terminal) -> None:
    """One estimate a day, whoever asks."""
    add(call, "2026-05-03")
    call("log", "5 comments 2026-05-04")
    shown = call.json("status")["estimate"]
    first = call.json("estimate")[0]
    for name in NUMBERS:
        assert first[name] == pytest.approx(shown[name])


@pytest.mark.parametrize("last", ["2026-05-12", "1999-01-01", "2036-05-20", "2999-12-31"])
def test_days_that_make_no_span_are_refused(call: Terminal, last: str) -> None:
    """Backwards, or longer than ten years."""
    assert call.refused("estimate", "--as-of", "2026-05-13", "--until", last) == []


def test_ten_years_are_not_too_long(call: Terminal) -> None:
    """They are still a list of finite numbers."""
    add(call, "2026-05-03")
    days = call.json("estimate", "--until", "2036-05-13")
    assert len(days) == 3654
    for name in NUMBERS:
        band = days[-1][name]
        assert all(math.isfinite(number) for number in band.values())
        assert band["low"] <= band["mean"] <= band["high"]


def test_without_json_there_is_a_table(call: Terminal) -> None:
    """A day a line, its columns under each other."""
    add(call, "2026-05-03")
    said = call("estimate", "--until", "2026-05-15").out.splitlines()
    assert said[0] == "Estimate from what was known on 13\u00a0May 2026, going on as now:"
    assert len({len(line) for line in said[1:]}) == 1
    assert [line[:11] for line in said[2:]] == [f"{day}\u00a0May 2026" for day in (13, 14, 15)]
    assert "going on as now" not in call("estimate", "--assume-journal").out
