"""Records of every kind as hypothesis draws them, from few days, kinds and ids, so that they meet."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

from hypothesis import strategies as st

from ssi_coach.domain.activities import Entry, LinkedInPlan
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.people import NextStep
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import STAGES, Result, ResultGoal, ResultStep, quarter_start
from ssi_coach.domain.reviews import Happened, WeekReview
from ssi_coach.domain.sessions import Session
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from tests.build import days_ago

DAYS = [days_ago(days) for days in (0, 1, 2, 9, 400)]
KINDS = ["comment", "post", "message"]
IDS = [f"id-{number}" for number in range(6)]
WORDS = [
    "Zoë",
    "zoe",
    "STRASSE",
    "straße",
    "acme corp",
    "a",
    "",
    'a "quoted" one',
    "%_'",
    "100 %",
    "Ünal",
    "漢字テスト",
]

days = st.sampled_from(DAYS)
ids = st.sampled_from(IDS)
kinds = st.sampled_from(KINDS)
words = st.sampled_from(WORDS)
maybe_days = st.none() | days
zones = st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=5, minutes=45))])
moments = st.none() | st.datetimes(
    datetime.combine(date(2020, 1, 1), time()), datetime.combine(date(2026, 5, 13), time()), timezones=zones
)

entries = st.builds(
    Entry,
    id=ids,
    day=days,
    kind=kinds,
    count=st.integers(1, 10_000),
    minutes=st.none() | st.integers(0, 1440),
    person=words,
    profile_url=words,
    company=words,
    note=st.lists(words, max_size=3).map("\n".join),
    tags=st.lists(st.sampled_from(["fair", "Fair", "élan", "q3"]), max_size=3).map(tuple),
    at=moments,
    zone=st.sampled_from(["", "Europe/Berlin"]),
    source=st.sampled_from(["typed", "tally", "file", "archive"]),
    binned_on=st.sampled_from([None, None, None, DAYS[0]]),
)

ranks = st.none() | st.floats(1, 100)
averages = st.none() | st.floats(0, 100)


@st.composite
def _readings(draw: st.DrawFn) -> Reading:
    pillars = [draw(st.floats(0, 25)) for _ in range(4)]
    shown = [value if draw(st.booleans()) else None for value in pillars]
    return Reading(
        draw(ids), draw(days), sum(pillars) if None not in shown else 100.0, *shown,
        industry_rank=draw(ranks), network_rank=draw(ranks),
        industry_average=draw(averages), network_average=draw(averages),
        source=draw(st.sampled_from(["typed", "pasted"])), saved_at=draw(moments),
        binned_on=draw(st.sampled_from([None, None, DAYS[0]])),
    )  # fmt: skip


readings = _readings()
levels = st.builds(
    StatedLevel,
    st.sampled_from(Level),
    days,
    st.integers(0, 100_000_000),
    st.just("typed"),
    st.integers(0, 9),
)
day_marks = st.builds(DayMark, days, st.sampled_from(DayMeaning))
ticks = st.builds(Tick, ids, days, st.lists(ids, max_size=3).map(tuple), words)
goals = st.builds(Goal, kinds, st.integers(1, 10_000))
own_items = st.builds(
    OwnItem,
    ids,
    st.sampled_from(["Ask for a recommendation", "Übung"]),
    st.sampled_from(Pillar),
    st.sampled_from(Cadence),
    st.integers(1, 60),
)
snoozes = st.builds(Snooze, ids, maybe_days)
targets = st.builds(Target, st.sampled_from(TargetKind), st.floats(1, 100), st.floats(1, 99))
circumstances = st.builds(
    Circumstances,
    days,
    st.sampled_from(LinkedInPlan),
    words,
    targets,
    st.lists(st.integers(0, 6), max_size=7, unique=True).map(tuple),
)

outcomes = st.builds(
    PostOutcome,
    days,
    st.sampled_from(["", "", "https://www.linkedin.com/feed/update/urn:li:activity:7"]),
    st.none() | st.integers(0, 10_000_000_000),
    st.none() | st.integers(-30, 10_000_000_000),
    st.none() | st.integers(-30, 9),
    st.sampled_from(["analytics", "file"]),
)
kept_apart = st.builds(KeptApart, ids)
annotations = st.builds(Annotation, ids, days, st.text("aé漢 \n", min_size=1, max_size=200).filter(str.strip))
next_steps = st.builds(
    NextStep,
    st.text("aé漢 b", min_size=1, max_size=20).filter(str.strip),
    days,
    st.sampled_from(["", "https://www.linkedin.com/in/zoe"]),
)
some_ids = st.lists(ids, max_size=5).map(tuple)
sessions = st.builds(
    Session,
    ids,
    days,
    moments.filter(bool),
    st.sampled_from(["", "Europe/Berlin"]),
    st.integers(0, 86_400),
    moments,
    words,
    words,
    words,
    some_ids,
    some_ids,
    moments,
)
day_ends = st.builds(DayEnd, days, st.none() | st.sampled_from(Went), words, words)
reviews = st.builds(WeekReview, days, words, words, words, st.none() | st.sampled_from(Happened), moments)

amounts = (
    st.none() | st.decimals(0, 1_000_000_000_000, places=2) | st.sampled_from([Decimal(0), Decimal("1E+3")])
)


@st.composite
def _results(draw: st.DrawFn) -> Result:
    reached = sorted(draw(st.lists(days, min_size=1, max_size=5)))
    steps = tuple(
        ResultStep(stage, day, draw(amounts), draw(st.booleans()))
        for stage, day in zip(STAGES, reached, strict=False)
    )
    return Result(
        draw(ids), steps, draw(words), draw(words), draw(words), draw(words),
        currency=draw(st.sampled_from(["EUR", "CHF"])), entry=draw(st.just("") | ids), outside=draw(words),
        source=draw(st.sampled_from(["typed", "crm"])),
        lost_on=draw(st.sampled_from([None, None, DAYS[0]])), lost_reason=draw(words),
        binned_on=draw(st.sampled_from([None, None, DAYS[0]])),
    )  # fmt: skip


results = _results()
result_goals = st.builds(ResultGoal, st.sampled_from(STAGES), days.map(quarter_start), st.integers(0, 10_000))

records = (
    entries
    | readings
    | levels
    | day_marks
    | ticks
    | goals
    | own_items
    | snoozes
    | circumstances
    | outcomes
    | kept_apart
    | reviews
    | annotations
    | next_steps
    | sessions
    | day_ends
    | results
    | result_goals
)
"""Any record; entries and readings come first, as they do in life."""

LAST_DAY: date = DAYS[0]
