"""Files of LinkedIn as reading gives them, for the tests and pictures of the page Import; nobody in them is real."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.doubles import Double, PostDouble, ResultDouble
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, Contents, Derived, ParsedFile, Part, Rejected, TableHead
from ssi_coach.domain.results import Result, ResultStep, Stage, steps_to
from tests.build import TODAY, make_entry, make_id, make_post

MADE = TODAY - timedelta(days=3)

COUNTS = {
    "Connections.csv": ("connections", "connection_added", 1248),
    "Invitations.csv": ("invitations", "invitation_sent", 312),
    "messages.csv": ("messages", "message", 2306),
    "Comments_4711.csv": ("comments", "comment", 655),
    "Reactions_4711.csv": ("reactions", "reaction", 1871),
    "Shares_4711.csv": ("shares", "post", 74),
    "SearchQueries.csv": ("searches", "search", 140),
}
QUICK = ("connections", "invitations", "messages")
LATE = ("comments", "reactions", "shares", "searches", "votes", "saved_items")
USELESS = 27


def imported(kind: str, day: date = TODAY, **more: object) -> Entry:
    """An entry that came with LinkedIn's archive."""
    return make_entry(day=day, kind=kind, source=EntrySource.ARCHIVE.value, **more)


def archive(*, quick: bool = False, bad: int = 0, share: float = 1.0) -> ParsedFile:
    """An archive of three days ago; `share` of the usual numbers of rows, `bad` comments without a day."""
    parts, records = [], []
    for name, (holds, kind, n) in COUNTS.items():
        if quick and holds not in QUICK:
            continue
        rows = max(1, round(n * share))
        out = min(rows, bad) if holds == "comments" else 0
        span = DaySpan(MADE - timedelta(days=300), MADE)
        parts.append(Part(name, holds, rows, span))
        records += [imported(kind, MADE - timedelta(days=row % 300)) for row in range(rows - out)]
    parts.append(Part("Profile.csv", "profile", 1))
    parts += [
        Part(f"Other_{number}.csv", "unknown" if number > 24 else "private") for number in range(USELESS)
    ]
    ticks = [Tick(make_id(), MADE, item) for item in ("headline", "summary", "skills")]
    rejected = [
        Rejected(212 + row, KnownError("file.date", value="soon"), "Comments_4711.csv") for row in range(bad)
    ]
    return ParsedFile(
        name=f"{'Basic' if quick else 'Complete'}_LinkedInDataExport_05-10-2026.zip",
        kind="archive",
        records=(*records, *ticks),
        rejected=tuple(rejected),
        passed_over=("Other_25.csv", "Other_26.csv"),
        contents=Contents(tuple(parts), MADE, quick, LATE if quick else ()),
        derived=Derived(0.41, 312, 0.36, 5.5, 1248, 64),
    )


def own_table(*, guessed: bool = True, complete: bool = True) -> ParsedFile:
    """A table that somebody kept by hand; without a complete plan it holds nothing yet."""
    columns = ("Date", "Who", "What I did", "Minutes", "Remarks")
    rows = (
        ("3/4/2026", "Ada Beispiel", "Comment", "5", "about her talk"),
        ("3/5/2026", "Max Muster", "Message", "10", ""),
        ("3/5/2026", "Eva Exempel", "Comment", "", "fair next week"),
    )
    fields = ("date", "person", "kind" if complete else "", "minutes", "note")
    found = tuple(make_entry(day=date(2026, 3, 4), person=row[1]) for row in rows) if complete else ()
    head = TableHead(columns, rows, ColumnPlan(fields), guessed)
    return ParsedFile("outreach log.csv", "table", found, table=head)


def doubles(n: int = 3) -> tuple[Double, ...]:
    """Comments written down by hand, and the same ones out of an archive."""
    found = []
    for number in range(n):
        day = TODAY - timedelta(days=number)
        own = make_entry(day=day, count=2, person="Ada Beispiel", note="about her talk")
        theirs = (imported("comment", day, person="Ada Beispiel"), imported("comment", day))
        found.append(Double(own, theirs, 2))
    return tuple(found)


def twin_results() -> tuple[ResultDouble, ...]:
    """A result written down by hand, and the same one as a customer list tells it."""
    begun, offered = TODAY - timedelta(days=40), TODAY - timedelta(days=9)
    first = ResultStep(Stage.CONVERSATION, begun)
    listed = (first, *steps_to(Stage.PROPOSAL, offered, Decimal(8400), after=Stage.CONVERSATION))
    own = Result("own", (first,), person="Ada Beispiel", company="Hafenlicht AG", note="met at the fair")
    more = {"currency": "EUR", "outside": "hubspot:7001", "note": "Lighting for the harbour"}
    return (
        ResultDouble(own, Result("listed", listed, person="Ada Beispiel", company="Hafenlicht AG", **more)),
    )


def twin_posts() -> tuple[PostDouble, ...]:
    """Two addresses of the same minute."""
    own = replace(make_post("share", 0, TODAY - timedelta(days=3), 1240), engagements=56)
    other = replace(make_post("activity", 21_000, TODAY - timedelta(days=3), 1312), engagements=58)
    return (PostDouble(own, other),)
