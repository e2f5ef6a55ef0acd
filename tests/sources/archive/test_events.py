"""Events the user signed up for."""

from __future__ import annotations

import pytest

from tests.sources.archive.reading_parts import days, read_part, reasons

HEADER = "Event Name,Event Time,Status,External Url\n"


def test_event_stands_on_its_first_day():
    """The file has no zone, so the day is taken as it stands."""
    text = 'Evening of lamps,"Mar 27, 2021 12:00 AM - Mar 28, 2021 1:00 PM",APPROVED,\n'
    found = read_part("Events.csv", HEADER + text)
    assert days(found) == ["2021-03-27"]
    (entry,) = found.entries
    assert (entry.kind, entry.note, entry.at) == ("event_registered", "Evening of lamps", None)


@pytest.mark.parametrize(
    ("time", "status", "reason"),
    [
        ("Mar 27, 2021 12:00 PM - Mar 27, 2021 1:00 PM", "RELINQUISHED", ("row.event_given_up", True)),
        ("Jul 1, 2026 12:00 PM - Jul 1, 2026 1:00 PM", "APPROVED", ("day.too_late", False)),
        ("some day", "APPROVED", ("file.date", False)),
    ],
)
def test_event_that_is_none_says_why(time, status, reason):
    """Given up, still to come, or without a date."""
    found = read_part("Events.csv", f'{HEADER}Evening,"{time}",{status},\n')
    assert reasons(found) == [(2, *reason)]
