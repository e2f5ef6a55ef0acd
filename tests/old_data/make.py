"""Makes the filled sample of the present schema: `python -m tests.old_data.make`.

A sample stays as it is once its schema was released: old data is a promise. So none is ever overwritten.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from ssi_coach.domain.activities import EntryFilter, LinkedInPlan
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.estimates import Band, KeptLearning
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.people import NextStep
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.prospects import PACES, Prospects, Response
from ssi_coach.domain.results import Result, ResultGoal, ResultStep, Stage, quarter_start
from ssi_coach.domain.reviews import Happened, WeekReview
from ssi_coach.domain.sessions import Session
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.services.ports import Journal
from ssi_coach.storage.connection import JOURNAL_NAME
from ssi_coach.storage.gate import NEWEST_SCHEMA
from ssi_coach.storage.journal import open_journal
from tests.build import NOON, TODAY, added, days_ago, full_reading, make_entry, make_outlook, make_reading

PLACE = Path(__file__).parent
ALL_DAYS = DaySpan(days_ago(4000), TODAY)


LEARNING = KeptLearning(days_ago(3), "model 1", bytes(range(256)))
OUTLOOK = make_outlook(days=5, made_by="model 1", expected_on=days_ago(-40))
"""Kept with every journal since schema 2; reckoned, so no promise to keep it for ever."""

PROSPECTS = Prospects(
    days_ago(1),
    "model 1",
    follows=dict.fromkeys(PILLARS, 0.9),
    earned=dict.fromkeys(PILLARS, 0.5),
    pillars=dict.fromkeys(PILLARS, 12.25),
    responses=(Response(Pillar.PEOPLE, ("search",), 5.0, tuple(0.1 * place for place in range(len(PACES)))),),
    bands={"search_people": Band(0.3, -0.1, 0.7)},
)
"""Kept with every journal since schema 4; reckoned as well."""


def records() -> list[Record]:
    """At least two of everything that a journal of this schema can hold, with every field filled in one."""
    whole = make_entry(
        "whole", minutes=15, person="Zoë Beispiel", profile_url="https://www.linkedin.com/in/zoe-beispiel",
        company="ACME", note="A line.\nAnother, with “quotes” and 漢字.", tags=("fair", "élan"),
        at=NOON + timedelta(microseconds=7), zone="Europe/Berlin", source="file", count=3,
    )  # fmt: skip
    many = [make_entry(f"e{n}", days_ago(n * 9), ("comment", "post")[n % 2], count=n + 1) for n in range(40)]
    return [
        whole,
        *many,
        make_entry("in the bin", days_ago(5), minutes=0, note="mistaken", binned_on=days_ago(1)),
        full_reading("r1", days_ago(60), source="pasted", saved_at=datetime(2026, 3, 14, 9, tzinfo=UTC)),
        make_reading("r2", days_ago(3), 55.25),
        make_reading("r3", days_ago(3), 56.0, binned_on=TODAY),
        StatedLevel(Level.CONNECTIONS, days_ago(60), 812),
        StatedLevel(Level.DECISION_MAKERS, days_ago(10), 31, "archive", 2),
        DayMark(days_ago(20), DayMeaning.OFF),
        DayMark(days_ago(21), DayMeaning.UNKNOWN),
        Tick("comment_on_five_posts", TODAY, ("whole", "e0")),
        Tick("photo", days_ago(30), (), "archive"),
        Goal("comment", 10),
        Goal("post", 2),
        OwnItem("own-1", "Ask Zoë for a recommendation", Pillar.BRAND, Cadence.MONTHLY, 10),
        Snooze("photo", TODAY),
        Snooze("banner", None),
        Circumstances(days_ago(400)),
        Circumstances(days_ago(30), LinkedInPlan.PREMIUM, "Software", Target(TargetKind.OWN, 62.5), (5, 6)),
        PostOutcome(days_ago(12), "https://www.linkedin.com/feed/update/urn:li:activity:7", 1200, 31, 2),
        PostOutcome(days_ago(12), impressions=1530, engagements=-28),
        KeptApart("e0"),
        WeekReview(days_ago(14), "Comment early", "Scrolling", "One post", Happened.PARTLY, NOON),
        WeekReview(days_ago(7), start="Ask for an introduction"),
        Annotation("note-1", days_ago(40), "New headline: “Zoë helps teams”"),
        Annotation("note-2", days_ago(3), "Talk in Cologne"),
        NextStep("Zoë Beispiel", days_ago(-20), "https://www.linkedin.com/in/zoe-beispiel"),
        NextStep("Max Muster", days_ago(2)),
        Session(
            "session-1",
            days_ago(1),
            NOON - timedelta(days=1),
            "Europe/Berlin",
            872,
            None,
            "Zoë",
            "ACME",
            "Before the talk",
            ("whole", "e0", "whole"),
            ("comment_on_five_posts",),
            NOON - timedelta(hours=23),
        ),
        Session("session-2", TODAY, NOON, seconds=30, seen=NOON + timedelta(seconds=30)),
        DayEnd(days_ago(1), Went.WELL, "Two good talks", "comment_on_five_posts"),
        DayEnd(TODAY, note="Short"),
        Result(
            "result-1",
            (
                ResultStep(Stage.CONVERSATION, days_ago(50)),
                ResultStep(Stage.CALL, days_ago(40)),
                ResultStep(Stage.MEETING, days_ago(20), skipped=True),
                ResultStep(Stage.PROPOSAL, days_ago(20), Decimal("12400.50")),
                ResultStep(Stage.CONTRACT, days_ago(5), Decimal(11900)),
            ),
            person="Zoë Beispiel",
            profile_url="https://www.linkedin.com/in/zoe-beispiel",
            company="ACME",
            note="Pilot first",
            currency="EUR",
            entry="whole",
            outside="hubspot:123",
            source="crm",
        ),
        Result(
            "result-2",
            (ResultStep(Stage.CONVERSATION, days_ago(9)),),
            person="Max Muster",
            lost_on=days_ago(2),
            lost_reason="No budget",
        ),
        Result("result-3", (ResultStep(Stage.CONVERSATION, days_ago(8)),), binned_on=days_ago(1)),
        ResultGoal(Stage.CONVERSATION, quarter_start(days_ago(200)), 30),
        ResultGoal(Stage.CONTRACT, quarter_start(TODAY), 2),
    ]


def told(journal: Journal) -> dict[str, list[dict[str, object]]]:
    """Everything that a journal answers, as plain values."""
    every = EntryFilter()
    answers = {
        "entries": journal.entries_page(every, offset=0, limit=1000),
        "binned_entries": journal.entries_page(EntryFilter(binned=True), offset=0, limit=1000),
        "found_by_text": journal.entries_page(EntryFilter(text="ZOE"), offset=0, limit=1000),
        "readings": journal.readings(ALL_DAYS),
        "binned_readings": journal.binned_readings(),
        "levels": journal.levels(),
        "day_marks": journal.day_marks(ALL_DAYS),
        "ticks": journal.ticks(),
        "goals": journal.goals(),
        "own_items": journal.own_items(),
        "snoozes": journal.snoozes(),
        "circumstances": journal.circumstances(),
        "outcomes": journal.outcomes(ALL_DAYS),
        "kept_apart": journal.kept_apart(),
        "reviews": journal.reviews(),
        "annotations": journal.annotations(),
        "next_steps": journal.next_steps(),
        "sessions": journal.sessions(),
        "day_ends": journal.day_ends(),
        "results": journal.results(),
        "binned_results": journal.binned_results(),
        "result_goals": journal.result_goals(),
    }
    plain: dict[str, list[dict[str, object]]] = json.loads(
        json.dumps({name: [asdict(one) for one in found] for name, found in answers.items()}, default=str)
    )
    counts = journal.daily_counts(ALL_DAYS)
    plain["sums"] = [{"day": day.isoformat(), **counts.on(day)} for day in ALL_DAYS if counts.on(day)]
    plain["known"] = [{id: True} for id in sorted(journal.known_ids(["whole", "forgotten", "never"]))]
    return plain


def make(folder: Path) -> None:
    """Write the sample and what it must answer."""
    journal = open_journal(folder, now=lambda: NOON)
    journal.apply(added(*records()))
    gone = make_entry("forgotten", binned_on=days_ago(31))
    journal.apply(added(gone))
    journal.forget([Edit(gone, None)])
    journal.keep_carried(CarriedCounts(days_ago(1), {"comment": 4.5, "post": 0.1 + 0.2}, 30.25, 12.125))
    journal.keep_learning(LEARNING)
    journal.keep_outlook(OUTLOOK)
    journal.keep_prospects(PROSPECTS)
    answers = told(journal)
    journal.close()
    (PLACE / f"journal-{NEWEST_SCHEMA:04}.db").write_bytes((folder / JOURNAL_NAME).read_bytes())
    text = json.dumps(answers, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (PLACE / f"journal-{NEWEST_SCHEMA:04}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if (PLACE / f"journal-{NEWEST_SCHEMA:04}.db").exists():
        sys.exit("The sample of this schema is there already, and stays as it is.")
    with tempfile.TemporaryDirectory() as made:
        make(Path(made))
