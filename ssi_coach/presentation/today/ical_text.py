"""iCalendar text (RFC 5545): what every calendar reads, and nothing that a name could slip into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LONGEST_LINE = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""

_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNWRITTEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event: it begins at a time on the wall, wherever the calendar is, and lasts some minutes.

    An event with the `uid` of an earlier file takes its place.
    """

    uid: str
    begins: datetime
    minutes: int
    summary: str
    description: str = ""


def calendar_text(name: str, events: Iterable[CalendarEvent], made_at: datetime) -> str:
    """A calendar with its events; `made_at` is an aware moment. Lines end with CRLF."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//SSI Coach//Week plan//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        *(line for event in events for line in _event(event, made_at.astimezone(UTC))),
        "END:VCALENDAR",
    )
    return "".join(f"{part}\r\n" for line in lines for part in folded_line(line))


def escaped(said: str) -> str:
    """A text as a value: no sign of it ends the line or the value (RFC 5545, 3.3.11)."""
    whole = _UNWRITTEN.sub("", _LINE_ENDS.sub("\n", said))
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        whole = whole.replace(sign, written)
    return whole


def folded_line(line: str) -> Iterator[str]:
    """A line in parts of at most 75 octets; all but the first begin with a space, and no letter is cut."""
    part, used = "", 0
    for sign in line:
        size = len(sign.encode())
        if used + size > LONGEST_LINE:
            yield part
            part, used = " ", 1
        part, used = part + sign, used + size
    yield part


def _event(event: CalendarEvent, made_at: datetime) -> Iterator[str]:
    """Local times without a zone hold wherever the calendar is (form 1 of RFC 5545, 3.3.5)."""
    stamp = f"{made_at:%Y%m%dT%H%M%SZ}"
    ends = event.begins + timedelta(minutes=event.minutes)
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{int(made_at.timestamp()) // 60}"  # a later file wins, whichever was read first
    yield f"DTSTART:{event.begins:%Y%m%dT%H%M%S}"
    yield f"DTEND:{ends:%Y%m%dT%H%M%S}"
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
