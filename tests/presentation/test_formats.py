"""Numbers and days read as people of each language write them, and what they type is understood."""

from __future__ import annotations

import math
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.presentation.formats import Formats, PlainFormats

ENGLISH: Formats = PlainFormats("en")
GERMAN: Formats = PlainFormats("de")
WEDNESDAY = date(2026, 5, 13)


def _plain(written: str) -> str:
    return written.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("value", "digits", "english", "german"),
    [
        (52.603, 1, "52.6", "52,6"),
        (5400, 0, "5 400", "5 400"),
        (1234567.891, 2, "1 234 567.89", "1 234 567,89"),
        (-0.5, 1, "−0.5", "−0,5"),
        (-0.04, 1, "0.0", "0,0"),
        (0, 0, "0", "0"),
    ],
)
def test_numbers_have_the_decimal_mark_of_the_language(value, digits, english, german):
    assert _plain(ENGLISH.number(value, digits)) == english
    assert _plain(GERMAN.number(value, digits)) == german


@pytest.mark.parametrize(
    ("value", "written"), [(0.52, "+0.5"), (-0.2, "−0.2"), (0.0, "0.0"), (-0.01, "0.0"), (0.04, "0.0")]
)
def test_a_change_shows_its_sign_and_no_change_shows_none(value, written):
    assert ENGLISH.signed(value) == written


def test_counts_percentages_and_ranks_never_break_over_a_line():
    assert ENGLISH.whole(5400) == "5\u202f400"
    assert ENGLISH.percent(41) == "41\u00a0%"
    assert GERMAN.percent(33.3, 1) == "33,3\u00a0%"
    assert ENGLISH.rank(10) == GERMAN.rank(10) == "Top\u00a010\u00a0%"


def test_nobody_is_ever_said_to_be_top_0():
    assert _plain(ENGLISH.rank(0.2)) == "Top 1 %"


@pytest.mark.parametrize(
    ("minutes", "english", "german"),
    [(0, "0 min", "0 Min."), (15, "15 min", "15 Min."), (60, "1 h", "1 Std."), (80, "1 h 20 min", None)],
)
def test_minutes_become_hours_from_sixty_on(minutes, english, german):
    assert _plain(ENGLISH.minutes(minutes)) == english
    assert german is None or _plain(GERMAN.minutes(minutes)) == german


def test_days_are_written_as_the_pictures_show_them():
    assert _plain(ENGLISH.day(WEDNESDAY)) == "Wed 13 May"
    assert _plain(GERMAN.day(date(2026, 5, 12))) == "Di 12. Mai"
    assert ENGLISH.day_long(WEDNESDAY) == "Wednesday, 13 May 2026"
    assert GERMAN.day_long(WEDNESDAY) == "Mittwoch, 13. Mai 2026"
    assert _plain(ENGLISH.day_medium(date(2026, 11, 12))) == "12 Nov 2026"
    assert _plain(GERMAN.day_medium(date(2026, 11, 12))) == "12. Nov. 2026"
    assert _plain(GERMAN.day_short(date(2026, 5, 4))) == "4. Mai"
    assert ENGLISH.month(WEDNESDAY) == "May 2026"
    assert GERMAN.month_short(3) == "Mär"


def test_weekdays_have_names_short_names_and_letters():
    assert [ENGLISH.weekday_letter(n) for n in range(7)] == list("MTWTFSS")
    assert [GERMAN.weekday_letter(n) for n in range(7)] == list("MDMDFSS")
    assert (ENGLISH.weekday_name(0), GERMAN.weekday_short(6)) == ("Monday", "So")


@pytest.mark.parametrize(
    ("days_off", "english", "german"),
    [
        (0, "Today", "Heute"),
        (-1, "Yesterday", "Gestern"),
        (1, "Tomorrow", "Morgen"),
        (-2, "Mon 11 May", None),
    ],
)
def test_days_around_today_have_names(days_off, english, german):
    day = WEDNESDAY + timedelta(days=days_off)
    assert _plain(ENGLISH.relative_day(day, WEDNESDAY)) == english
    assert german is None or GERMAN.relative_day(day, WEDNESDAY) == german


def test_a_day_of_another_year_shows_its_year():
    assert _plain(ENGLISH.relative_day(date(2025, 5, 12), WEDNESDAY)) == "12 May 2025"


def test_clocks_have_24_hours():
    assert ENGLISH.clock(time(6, 12)) == "06:12"


def test_an_unknown_language_is_written_as_english():
    assert PlainFormats("xx").number(1.5) == "1.5"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12,5", 12.5),
        ("12.5", 12.5),
        (" 21,048 ", 21.048),
        ("1 234,5", 1234.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567.0),
        ("−0,2", -0.2),
        ("+3", 3.0),
        ("5,", 5.0),
        (",5", 0.5),
        ("", None),
        ("abc", None),
        ("1.2.3", None),
        ("12 5", None),
        ("nan", None),
        ("inf", None),
        ("1e5", None),
        ("9" * 1000, None),
    ],
)
def test_a_typed_number_may_have_a_comma_or_a_point(typed, number):
    assert ENGLISH.parse_number(typed) == number
    assert GERMAN.parse_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("812", 812),
        ("1.234", 1234),
        ("1,234", 1234),
        ("1 234", 1234),
        ("1'234", 1234),
        ("1.5", None),
        ("", None),
    ],
)
def test_a_typed_count_may_keep_its_thousands_apart(typed, count):
    assert GERMAN.parse_whole(typed) == count


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-05-13", WEDNESDAY),
        ("13.5.2026", WEDNESDAY),
        ("13.05.26", WEDNESDAY),
        ("13/5/2026", WEDNESDAY),
        ("13.5.", WEDNESDAY),
        ("14.5.", date(2025, 5, 14)),
        ("13 May", WEDNESDAY),
        ("13. Mai 2026", WEDNESDAY),
        ("Wed 13 May", WEDNESDAY),
        ("Mi., 13. Mai", WEDNESDAY),
        ("May 13, 2026", WEDNESDAY),
        ("Wednesday, 13 May 2026", WEDNESDAY),
        ("3 Sept 2025", date(2025, 9, 3)),
        ("today", WEDNESDAY),
        ("Gestern", date(2026, 5, 12)),
        ("vorgestern", date(2026, 5, 11)),
        ("Fri", date(2026, 5, 8)),
        ("mittwoch", WEDNESDAY),
        ("29.2.", date(2024, 2, 29)),
        ("31.4.2026", None),
        ("13.13.2026", None),
        ("someday", None),
        ("13 Foo", None),
        ("", None),
        ("1" * 500, None),
    ],
)
def test_a_typed_day_is_understood_in_both_languages(typed, day):
    assert ENGLISH.parse_day(typed, WEDNESDAY) == day


@given(st.floats(-1e9, 1e9), st.integers(0, 3))
def test_every_written_number_is_read_back_as_what_it_shows(value, digits):
    for formats in (ENGLISH, GERMAN):
        written = formats.number(value, digits)
        assert formats.parse_number(written) == pytest.approx(round(value, digits), abs=10**-digits)


@given(st.dates(date(2003, 5, 5), date(2099, 12, 31)))
def test_every_written_day_is_read_back(day):
    for formats in (ENGLISH, GERMAN):
        for written in (formats.day_medium(day), formats.day_long(day)):
            assert formats.parse_day(written, day) == day


@given(st.text(max_size=80))
def test_whatever_is_typed_is_either_understood_or_refused_quietly(typed):
    number = ENGLISH.parse_number(typed)
    assert number is None or math.isfinite(number)
    assert isinstance(ENGLISH.parse_whole(typed), int | None)
    assert isinstance(ENGLISH.parse_day(typed, WEDNESDAY), date | None)
