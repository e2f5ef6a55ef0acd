"""The day of a quick line: words, weekdays, dates, in four languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.quick_lines import read, refusal

# Today is Wednesday, 13 May 2026.
DAYS = [
    *(("today", "05-13"), ("heute", "05-13"), ("aujourd'hui", "05-13"), ("aujourdhui", "05-13"), ("hoy", "05-13")),
    *(("yesterday", "05-12"), ("gestern", "05-12"), ("hier", "05-12"), ("ayer", "05-12"), ("d'hier", "05-12")),
    *(("day before yesterday", "05-11"), ("the day before yesterday", "05-11"), ("vorgestern", "05-11")),
    *(("avant-hier", "05-11"), ("anteayer", "05-11"), ("tomorrow", "05-14"), ("morgen", "05-14")),
    *(("this morning", "05-13"), ("heute Morgen", "05-13"), ("gestern Abend", "05-12"), ("hier soir", "05-12")),
    *(("monday", "05-11"), ("Wednesday", "05-13"), ("Thursday", "05-07"), ("on Friday", "05-08")),
    *(("Montag", "05-11"), ("am Mittwoch", "05-13"), ("lundi", "05-11"), ("miércoles", "05-13")),
    *(("miercoles", "05-13"), ("domingo", "05-10"), ("Sonnabend", "05-09"), ("last monday", "05-11")),
    *(("last Wednesday", "05-06"), ("letzten Montag", "05-11"), ("letzten Mittwoch", "05-06")),
    *(("lundi dernier", "05-11"), ("mercredi dernier", "05-06"), ("el lunes pasado", "05-11")),
    *(("el miércoles pasado", "05-06"), ("this monday", "05-11"), ("Mon", "05-11"), ("fri", "05-08")),
    *(("3 days ago", "05-10"), ("three days ago", "05-10"), ("vor 3 Tagen", "05-10"), ("vor drei Tagen", "05-10")),
    *(("il y a 3 jours", "05-10"), ("hace 3 días", "05-10"), ("hace tres dias", "05-10"), ("a week ago", "05-06")),
    *(("vor einer Woche", "05-06"), ("il y a une semaine", "05-06"), ("hace dos semanas", "04-29")),
    *(("2026-05-01", "05-01"), ("2026-5-1", "05-01"), ("13.5.", "05-13"), ("13.05.2026", "05-13")),
    *(("13.5.26", "05-13"), ("1. 5. 2026", "05-01"), ("13/5", "05-13"), ("13/05/2026", "05-13")),
    *(("1/5/26", "05-01"), ("14-05-2026", "05-14"), ("May 12", "05-12"), ("12 May", "05-12")),
    *(("12th of May", "05-12"), ("May 12th, 2026", "05-12"), ("12. Mai", "05-12"), ("am 12. Mai 2026", "05-12")),
    *(("12 mai", "05-12"), ("le 12 mai", "05-12"), ("1er mai", "05-01"), ("12 de mayo", "05-12")),
    *(("el 12 de mayo de 2026", "05-12"), ("12 mar", "03-12"), ("12. März", "03-12"), ("12. Maerz", "03-12")),
    *(("12 févr.", "02-12"), ("12 août 2025", "2025-08-12"), ("14.5.", "2025-05-14"), ("14 May", "2025-05-14")),
    *(("24 Dec", "2025-12-24"), ("29.2.", "2024-02-29"), ("31.12.", "2025-12-31"), ("Tuesday 12 May", "05-12")),
    *(("Tue, 5 May", "05-05"), ("yesterday, Tuesday", "05-12"), ("14.05.2026", "05-14")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[text for text, _ in DAYS])
def test_days_are_understood(text: str, day: str) -> None:
    """Before and after the entries; a date without a year is the latest one up to today."""
    expected = date.fromisoformat(day if len(day) == 10 else f"2026-{day}")
    for line in (read(f"3 comments {text}"), read(f"{text}: 3 comments"), read(f"2 Anrufe, {text}, #a")):
        assert (line.problem, line.day, line.left_over) == (None, expected, "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.2.", "line.no_such_day"), ("32 May", "line.no_such_day"), ("5/13", "line.no_such_day"),
        ("2026-13-01", "line.no_such_day"), ("29.2.2025", "line.no_such_day"), ("0.5.", "line.no_such_day"),
        ("2026-05-15", "day.too_late"), ("next monday", "day.too_late"), ("nächsten Montag", "day.too_late"),
        ("this friday", "day.too_late"), ("12.5.2027", "day.too_late"), ("2003-05-04", "day.too_early"),
        ("9999 days ago", "day.too_early"), ("999999999999 days ago", "day.too_early"),
        ("yesterday today", "line.two_days"), ("Monday 12 May", "line.two_days"),
        ("monday tuesday", "line.two_days"), ("12.5. 11.5.", "line.two_days"), ("gestern hoy", "line.two_days"),
    ],
)  # fmt: skip
def test_days_that_cannot_be_are_refused(text: str, reason: str) -> None:
    """No such day, before LinkedIn, later than tomorrow, or two days that disagree."""
    assert refusal(f"3 comments {text}") == reason


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("3 comments on Friday's event", "on Friday's event"),
        ("mon commentaire", "mon"),
        ("3 comments por la mañana", "por la mañana"),
        ("1 call in 3 days", "in 3 days"),
        ("1 call may be", "may be"),
        ("1 call 24/7 support", "24/7 support"),
        ("1 call black friday offers", "black friday offers"),
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str, note: str) -> None:
    """The line stays one of today, and the words stay the note."""
    line = read(text)
    assert (line.problem, line.day) == (None, None)
    assert line.left_over in {note, ""}


def test_a_weekday_is_the_latest_one_up_to_today() -> None:
    """Today's own name means today, on every day of a week."""
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for today in (date(2026, 5, number) for number in range(11, 18)):
        for weekday, name in enumerate(names):
            day = read(f"1 call {name}", today).day
            assert day is not None
            assert (day.weekday(), 0 <= (today - day).days < 7) == (weekday, True)
