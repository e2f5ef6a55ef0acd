"""Calendar files follow RFC 5545, whatever a title says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.presentation.today.ical_text import CalendarEvent, calendar_text, escaped, folded_line
from tests.presentation.calendar_lines import unfolded

MADE_AT = datetime(2026, 5, 13, 14, 30, tzinfo=timezone(timedelta(hours=2)))
TOMORROW = date(2026, 5, 14)
BEGINS = datetime.combine(TOMORROW, time(9))


def event(summary: str = "LinkedIn", description: str = "") -> CalendarEvent:
    """Nineteen minutes from nine."""
    return CalendarEvent("a@ssi-coach", BEGINS, 19, summary, description)


def read(value: str) -> str:
    """A value as a calendar reads it."""
    signs, out = iter(value), ""
    for sign in signs:
        out += {"n": "\n"}.get(after := next(signs), after) if sign == "\\" else sign
    return out


def test_a_calendar_holds_what_the_standard_asks_for():
    """Version, product, and for each event id, stamp in UTC, begin and end on the wall."""
    lines = unfolded(calendar_text("Plan", [event()], MADE_AT))
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SSI Coach//Week plan//EN"]
    inner = lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT")]
    assert "UID:a@ssi-coach" in inner
    assert "DTSTAMP:20260513T123000Z" in inner
    assert "DTSTART:20260514T090000" in inner
    assert "DTEND:20260514T091900" in inner
    assert lines[-1] == "END:VCALENDAR"


def test_a_later_file_wins():
    """Calendars compare the sequence."""
    numbers = []
    for moment in (MADE_AT, MADE_AT + timedelta(minutes=1)):
        lines = unfolded(calendar_text("Plan", [event()], moment))
        numbers.append(next(int(line[9:]) for line in lines if line.startswith("SEQUENCE:")))
    assert numbers[0] < numbers[1] < 2**31


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("a, b; c", "a\\, b\\; c"),
        ("back\\slash", "back\\\\slash"),
        ("one\r\ntwo\rthree\nfour\u2028five\x85six", "one\\ntwo\\nthree\\nfour\\nfive\\nsix"),
        ("bell\x07 zero\x00 half \ud800", "bell zero half "),
        ("Straße 😀", "Straße 😀"),
    ],
)
def test_texts_are_escaped(said, written):
    """What ends a line or a value is written down instead."""
    assert escaped(said) == written


ANY_TEXT = st.text(alphabet=st.characters(), max_size=300)


@given(summary=ANY_TEXT, description=ANY_TEXT)
def test_no_title_gets_out_of_its_line(summary, description):
    """Whatever somebody is called: one event, short lines, and the text comes back."""
    hostile = "\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO"
    content = calendar_text("Plan", [event(summary + hostile, description)], MADE_AT)
    assert all(len(line.encode()) <= 75 for line in content.split("\r\n"))
    assert not {"\n", "\r"} & set(content.replace("\r\n", ""))
    lines = unfolded(content)
    assert [line for line in lines if line.startswith(("BEGIN:", "END:"))] == [
        *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR")
    ]
    shown = next(line for line in lines if line.startswith("SUMMARY:")).removeprefix("SUMMARY:")
    kept = "".join(sign for sign in summary if sign.isprintable() and not sign.isspace())
    assert kept in "".join(sign for sign in read(shown) if sign.isprintable() and not sign.isspace())


@given(st.text(alphabet="aß😀 ", min_size=76, max_size=400))
def test_folding_cuts_no_letter(line):
    """Parts of at most 75 octets; joined they are the line again."""
    parts = list(folded_line(line))
    assert len(parts) > 1
    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line
    assert all(part.startswith(" ") for part in parts[1:])


def test_midnight_is_crossed():
    """An evening's actions may end tomorrow."""
    late = CalendarEvent("a", datetime.combine(TOMORROW, time(23, 50)), 20, "Late")
    assert "DTEND:20260515T001000" in calendar_text("Plan", [late], MADE_AT.astimezone(UTC))
