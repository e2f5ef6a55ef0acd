"""Files with the structure of real archives, row by row: days, kinds, joins and zones as counted by eye.

The samples are not part of the project: SSI_COACH_SAMPLES names their folder, else they are looked for in
shared/evidence/samples beside the checkout. Without them these tests say so and pass over.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from tests.archives.importing import Desk, row_faults

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "evidence" / "samples"
SAMPLES = Path(os.environ.get("SSI_COACH_SAMPLES", BESIDE))
NOW = datetime(2026, 5, 12, 12, tzinfo=UTC)

needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="no samples of real structure here; SSI_COACH_SAMPLES may name their folder"
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file, how many rows it has, how many of them stay out and why, and what comes of the others."""

    name: str
    rows: int
    kinds: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    """Entries a day for somebody in UTC, whose days begin at three."""
    ticks: frozenset[str] = frozenset()


SAMPLED = (
    Sample(
        "2022-09_complete/Connections_no_url.csv",
        10,
        {"connection_added": 5},
        {"row.hidden_member": 5},
        {"2022-08-08": 1, "2022-08-11": 2, "2022-08-12": 1, "2022-08-13": 1},
    ),
    Sample(
        "2022-09_complete/Invitations_5col.csv",
        8,
        {"invitation_sent": 8},
        days={"2022-07-27": 1, "2022-07-28": 3, "2022-07-29": 1, "2022-07-30": 2, "2022-07-31": 1},
    ),
    Sample(
        "2022-09_complete/messages_9col.csv",
        8,
        {"reply_given": 2, "message": 2, "reply_received": 1},
        {"row.received": 3},
        {"2022-08-06": 1, "2022-08-12": 4},
    ),
    Sample(
        "2022-09_complete/Reactions_crlf.csv",
        8,
        {"reaction": 8},
        days={"2022-08-12": 1, "2022-08-13": 2, "2022-08-14": 5},
    ),
    Sample(
        "2022-09_complete/Shares_crlf.csv",
        5,
        {"post": 4, "repost": 1},
        days={"2022-07-02": 1, "2022-07-13": 1, "2022-07-27": 1, "2022-07-30": 1, "2022-08-12": 1},
    ),
    Sample(
        "2024-12_basic/Endorsement_Given_Info.csv",
        6,
        {"endorsement_given": 6},
        days={"2024-11-02": 1, "2024-11-07": 1, "2024-11-14": 3, "2024-11-18": 1},
    ),
    Sample(
        "2024-12_basic/Recommendations_Given.csv",
        2,
        {"recommendation_given": 2},
        days={"2024-08-23": 1, "2024-10-31": 1},
    ),
    Sample(
        "2024-12_basic/messages_with_draft_columns.csv",
        10,
        {"message": 3, "reply_given": 1},
        {"row.draft": 5, "row.received": 1},
        {"2024-11-19": 4},
    ),
    Sample(
        "2025-08_complete/Comments.csv",
        5,
        {"comment": 5},
        days={"2024-01-30": 1, "2024-02-21": 1, "2024-03-03": 1, "2024-11-12": 1, "2025-04-15": 1},
    ),
    Sample(
        "2025-08_complete/Company Follows.csv",
        8,
        {"company_followed": 8},
        days={
            "2024-03-04": 1,
            "2024-04-06": 1,
            "2024-05-18": 1,
            "2025-03-06": 1,
            "2025-04-09": 1,
            "2025-04-28": 1,
            "2025-06-16": 1,
            "2025-07-19": 1,
        },
    ),
    Sample(
        "2025-08_complete/Connections.csv",
        14,
        {"connection_added": 8},
        {"row.hidden_member": 6},
        {
            "2025-07-15": 1,
            "2025-07-18": 1,
            "2025-07-20": 1,
            "2025-07-23": 1,
            "2025-07-24": 2,
            "2025-07-26": 1,
            "2025-07-27": 1,
        },
    ),
    Sample("2025-08_complete/Education.csv", 3, ticks=frozenset({"education"})),
    Sample(
        "2025-08_complete/Endorsement_Received_Info.csv",
        2,
        {"endorsement_received": 2},
        days={"2024-01-13": 2},
    ),
    Sample("2025-08_complete/Events.csv", 1, {"event_registered": 1}, days={"2021-08-15": 1}),
    Sample(
        "2025-08_complete/Invitations.csv",
        12,
        {"invitation_sent": 6, "invitation_note_sent": 6},
        days={
            "2025-06-13": 1,
            "2025-07-11": 2,
            "2025-07-14": 1,
            "2025-07-19": 2,
            "2025-07-27": 2,
            "2025-07-28": 4,
        },
    ),
    Sample("2025-08_complete/Learning.csv", 4, left_out={"row.course": 4}),
    Sample(
        "2025-08_complete/Member_Follows.csv",
        8,
        {"person_followed": 7},
        {"row.unfollowed": 1},
        {
            "2025-07-04": 1,
            "2025-07-11": 1,
            "2025-07-19": 1,
            "2025-07-20": 1,
            "2025-07-24": 1,
            "2025-07-28": 2,
        },
    ),
    Sample("2025-08_complete/Positions.csv", 4, ticks=frozenset({"current_position"})),
    Sample(
        "2025-08_complete/Reactions.csv",
        12,
        {"reaction": 12},
        days={
            "2025-02-21": 2,
            "2025-04-05": 1,
            "2025-04-13": 3,
            "2025-04-15": 1,
            "2025-05-01": 1,
            "2025-07-12": 1,
            "2025-07-13": 2,
            "2025-07-17": 1,
        },
    ),
    Sample(
        "2025-08_complete/Recommendations_Received.csv",
        1,
        {"recommendation_received": 1},
        days={"2024-11-30": 1},
    ),
    Sample(
        "2025-08_complete/Rich_Media.csv",
        8,
        {"post": 3},
        days={"2024-11-15": 1, "2025-05-06": 1, "2025-05-14": 1},
    ),
    Sample(
        "2025-08_complete/SearchQueries.csv",
        16,
        {"search": 12},
        {"row.search_repeated": 4},
        {
            "2023-07-30": 1,
            "2023-07-31": 1,
            "2023-08-01": 1,
            "2023-08-02": 1,
            "2023-08-03": 2,
            "2023-12-10": 1,
            "2024-01-30": 1,
            "2024-06-24": 1,
            "2025-03-29": 1,
            "2025-07-17": 1,
            "2025-07-20": 1,
        },
    ),
    Sample(
        "2025-08_complete/Shares.csv",
        3,
        {"post": 3},
        days={"2021-06-18": 1, "2021-10-04": 1, "2024-11-15": 1},
    ),
    Sample(
        "2025-08_complete/messages.csv",
        10,
        {"message": 4},
        {"row.sponsored": 5, "row.received": 1},
        {"2025-07-20": 2, "2025-07-26": 2},
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The journal of somebody in UTC."""
    return Desk(tmp_path, NOW)


def entries(file: ParsedFile) -> list[Entry]:
    """The lines of the journal that a file brings."""
    return [record for record in file.records if isinstance(record, Entry)]


@needs_samples
def test_every_sample_stands_in_the_table():
    """None was forgotten."""
    there = {str(path.relative_to(SAMPLES)) for path in SAMPLES.rglob("*.csv")}
    assert there == {sample.name for sample in SAMPLED}


@needs_samples
@pytest.mark.parametrize("sample", SAMPLED, ids=lambda sample: sample.name)
def test_a_file_of_an_era(sample: Sample, desk: Desk):
    """Every row is an entry, or known from another row, or stays out with its reason."""
    file = desk.read(SAMPLES / sample.name)
    assert row_faults([file]) == []
    assert Counter(row.reason.id for row in file.rejected) == sample.left_out
    assert Counter(entry.kind for entry in entries(file)) == sample.kinds
    assert Counter(entry.day.isoformat() for entry in entries(file)) == sample.days
    assert {one.item for one in file.records if isinstance(one, Tick)} == sample.ticks
    (report,) = desk.bring(file).files
    assert report.new + report.unchanged + len(report.rejected) == sample.rows
    assert not desk.bring(file).edits


@pytest.mark.parametrize(
    ("name", "zone", "days"),
    [
        ("2025-08_complete/Invitations.csv", "Asia/Kolkata", {"2025-07-29": 1, "2025-07-28": 3}),
        ("2025-08_complete/Invitations.csv", "America/Los_Angeles", {"2025-07-28": 4, "2025-07-26": 2}),
        ("2025-08_complete/Comments.csv", "Asia/Kolkata", {"2025-04-16": 1, "2024-11-13": 0}),
        ("2025-08_complete/Comments.csv", "America/Los_Angeles", {"2025-04-15": 1, "2024-02-21": 1}),
        ("2022-09_complete/Connections_no_url.csv", "Pacific/Auckland", {"2022-08-13": 1, "2022-08-12": 1}),
        (
            "2022-09_complete/Invitations_5col.csv",
            "Pacific/Auckland",
            {"2022-07-31": 3, "2022-07-28": 3, "2022-07-29": 1},
        ),
    ],
)
@needs_samples
def test_the_zone_decides_the_day_of_a_moment(name: str, zone: str, days: dict[str, int], tmp_path: Path):
    """Moments are turned into the user's own time; what is only a day stays that day."""
    found = Counter(
        entry.day.isoformat() for entry in entries(Desk(tmp_path, NOW, zone).read(SAMPLES / name))
    )
    assert {day: found[day] for day in days} == days


@needs_samples
def test_invitations_are_read_in_the_time_of_california(desk: Desk):
    """`7/28/25, 6:38 PM` there is half past one of the next night in UTC."""
    sent = entries(desk.read(SAMPLES / "2025-08_complete/Invitations.csv"))
    assert max(one.at for one in sent if one.at) == datetime(2025, 7, 29, 1, 38, tzinfo=UTC)


@needs_samples
def test_a_whole_archive_joins_its_files(desk: Desk):
    """One of the invitations became a connection; the pictures belong to posts; the levels are stated."""
    file = desk.read(SAMPLES / "2025-08_complete")
    accepted = [(one.day, one.person) for one in entries(file) if one.kind == "invitation_accepted"]
    assert accepted == [(date(2025, 7, 15), "Person 0010")]
    levels = {one.level: (one.value, one.day) for one in file.records if isinstance(one, StatedLevel)}
    assert levels[Level.CONNECTIONS] == (14, date(2025, 7, 28))
    assert levels[Level.ENDORSEMENTS] == (2, date(2024, 1, 13))
    assert Counter(row.reason.id for row in file.rejected)["row.media_of_post"] == 8
    assert file.derived is not None
    assert (file.derived.acceptance, file.derived.invitations) == (0.5, 2)
    assert desk.bring(file).edits
    assert not desk.bring(file).edits


@needs_samples
def test_single_files_and_the_whole_say_the_same(desk: Desk):
    """Files dropped one by one bring the entries of the folder, and none a second time."""
    folder = SAMPLES / "2022-09_complete"
    desk.take(folder)
    before = desk.ids()
    desk.take(*sorted(folder.iterdir()))
    assert desk.ids() == before


@needs_samples
def test_the_numbers_of_a_creator(desk: Desk):
    """A year of days: impressions and engagements each, and the followers won."""
    (path,) = (SAMPLES / "analytics-xlsx").glob("*.xlsx")
    file = desk.read(path)
    outcomes = [one for one in file.records if isinstance(one, PostOutcome)]
    assert (outcomes[0].day, outcomes[0].impressions, outcomes[0].engagements) == (
        date(2022, 4, 24),
        90_830,
        9_980,
    )
    assert len({one.day for one in outcomes}) == 365
    assert sum(one.kind == "follower_gained" for one in entries(file)) == 364
    (report,) = desk.bring(file).files
    assert [(bad.row, bad.reason.id) for bad in report.rejected] == [(368, "row.unfinished")]
    assert not desk.bring(file).edits
