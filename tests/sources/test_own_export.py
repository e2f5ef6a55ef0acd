"""Taking everything out and in again: an equal journal from JSON, harmless cells in CSV."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import stat
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_coach.domain.activities import Entry, LinkedInPlan
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.domain.days import DayMark, DayMeaning, HomeTime
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.people import NextStep
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.results import Result, ResultGoal, ResultStep, Stage
from ssi_coach.domain.reviews import Happened, WeekReview
from ssi_coach.domain.sessions import Session
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.sources import own_export
from ssi_coach.sources.own_export import Export, entries_of, write_export, write_json
from ssi_coach.sources.own_json import read_whole
from ssi_coach.sources.reading import read_file
from tests.build import NOON, TODAY, days_ago, full_reading, make_entry, make_id, make_reading
from tests.fakes import MemoryJournal

KINDS = frozenset({"comment", "post"})
HOME = HomeTime(TODAY, "Europe/Berlin")
SETTINGS = {"version": 1, "language": "de", "minutes_a_day": 25, "reduced_motion": True}


def full_journal() -> MemoryJournal:
    """A journal with at least one record of every kind, and a bin."""
    records: list[Record] = [
        make_entry(day=days_ago(2), count=3, note="first\nof the day", tags=("fair", "a")),
        make_entry(day=days_ago(2), at=datetime(2026, 5, 11, 9, tzinfo=UTC), zone="Europe/Berlin", minutes=0),
        make_entry(
            kind="post", person="Ada", profile_url="https://example.org/a", company="ACME", source="tally"
        ),
        make_entry(day=days_ago(4), binned_on=days_ago(1)),
        full_reading(saved_at=NOON),
        make_reading(day=days_ago(9), total=40.0, industry_rank=30.0, source="pasted"),
        make_reading(binned_on=days_ago(3)),
        StatedLevel(Level.CONNECTIONS, days_ago(3), 812, already=2),
        PostOutcome(days_ago(3), "https://www.linkedin.com/feed/update/urn:li:activity:7", 1200, 31, None),
        PostOutcome(days_ago(3), engagements=-28),
        KeptApart(make_id()),
        Annotation("note-1", days_ago(8), "New headline"),
        NextStep("Zoë Beispiel", days_ago(-20), "https://www.linkedin.com/in/zoe-beispiel"),
        Session(
            make_id(),
            days_ago(1),
            NOON,
            "Europe/Berlin",
            872,
            None,
            "Zoë",
            "ACME",
            "Note",
            ("a", "b"),
            ("c",),
            NOON,
        ),
        DayEnd(days_ago(1), Went.HARD, "A note", "brand-photo"),
        Result(
            make_id(),
            (
                ResultStep(Stage.CONVERSATION, days_ago(9)),
                ResultStep(Stage.CALL, days_ago(5), skipped=True),
                ResultStep(Stage.MEETING, days_ago(5)),
                ResultStep(Stage.PROPOSAL, days_ago(3), Decimal("4800.55")),
            ),
            *("Ada", "https://example.org/a", "ACME", "Pilot\nfirst", "EUR", "line", "crm:7", "crm"),
            *(days_ago(1), "No budget"),
        ),
        Result(make_id(), (ResultStep(Stage.CONVERSATION, days_ago(9)),), binned_on=days_ago(2)),
        ResultGoal(Stage.CONTRACT, date(2026, 4, 1), 3),
        WeekReview(days_ago(9), "Early hours", "Late ones", "A post\na week", Happened.NO, NOON),
        DayMark(days_ago(5), DayMeaning.OFF),
        DayMark(TODAY.replace(year=2027), DayMeaning.OFF),
        Tick("brand-photo", days_ago(1), (make_id(),), proof="a file"),
        Goal("comment", 12),
        OwnItem(make_id(), "Ring up Ada", Pillar.PEOPLE, Cadence.WEEKLY, 10),
        Snooze("brand-video", None),
        Snooze("brand-banner", TODAY.replace(month=8)),
        Circumstances(
            plan=LinkedInPlan.PREMIUM,
            industry="Quarrying",
            target=Target(TargetKind.OWN, 61.5, 20.0),
            days_off=(5, 6),
        ),
    ]
    return MemoryJournal(*records)


def exported(journal: MemoryJournal) -> Export:
    return Export(journal, SETTINGS, NOON)


def as_json(journal: MemoryJournal) -> str:
    stream = io.StringIO()
    write_json(exported(journal), stream)
    return stream.getvalue()


def read(data: str | bytes, name: str = "journal.json") -> ParsedFile:
    raw = data.encode() if isinstance(data, str) else data
    return read_whole(name, raw, kinds=KINDS, today=TODAY)


def test_json_into_a_fresh_journal_gives_an_equal_one():
    journal = full_journal()
    parsed = read(as_json(journal))
    assert parsed.rejected == ()
    assert parsed.passed_over == ()
    assert parsed.settings == SETTINGS
    fresh = MemoryJournal()
    fresh.apply([Edit(None, record) for record in parsed.records])
    assert fresh.kept == journal.kept
    assert as_json(fresh) == as_json(journal)


def test_entries_of_a_day_keep_the_order_in_which_they_were_saved(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(own_export, "PAGE", 3)
    made = [make_entry(day=days_ago(n // 4)) for n in range(10)]
    journal = MemoryJournal(*made)
    expected = sorted(made, key=lambda entry: entry.day)
    assert list(entries_of(journal)) == expected


def test_a_folder_gets_all_tables_and_the_whole(tmp_path: Path):
    place = tmp_path / "out" / "journal"
    written = write_export(exported(full_journal()), place)
    assert [path.name for path in written] == ["entries.csv", "readings.csv", "results.csv", "journal.json"]
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in written)
    parsed = [read_file(path, KINDS, HOME) for path in written]
    assert [(file.kind, len(file.records), file.rejected) for file in parsed] == [
        ("journal", 3, ()),
        ("readings", 2, ()),
        ("results", 1, ()),
        ("whole", 27, ()),
    ]


@pytest.mark.parametrize(
    ("place", "format", "names"),
    [
        ("all.json", None, ["all.json"]),
        ("all.csv", None, ["all.csv"]),
        ("all.txt", "csv", ["all.txt"]),
        ("folder", "json", ["journal.json"]),
        ("folder", "csv", ["entries.csv", "readings.csv", "results.csv"]),
        ("folder", "results", ["results.csv"]),
    ],
)
def test_the_ending_or_the_format_decides_what_is_written(
    tmp_path: Path, place: str, format: str, names: list[str]
):
    assert [path.name for path in write_export(exported(full_journal()), tmp_path / place, format)] == names


def test_a_disk_that_refuses_leaves_the_old_file_and_no_half_of_a_new_one(tmp_path: Path, monkeypatch):
    place = tmp_path / "all.json"
    place.write_text("old")
    monkeypatch.setattr(os, "fsync", _full_disk)
    with pytest.raises(KnownError) as fault:
        write_export(exported(full_journal()), place)
    assert fault.value.id == "file.write"
    assert place.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["all.json"]


def _full_disk(_handle: int) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize("column", ["person", "profile_url", "company", "note"])
def test_no_cell_starts_a_formula_and_reading_takes_the_guard_away(tmp_path: Path, start: str, column: str):
    entry = make_entry(**{column: f"{start}1+1"})
    (path,) = write_export(exported(MemoryJournal(entry)), tmp_path / "all.csv")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))
    assert all(cell[:1] not in {"=", "+", "-", "@", "\t", "\r"} for row in rows for cell in row.values())
    (again,) = read_file(path, KINDS, HOME).records
    assert getattr(again, column) == f"{start}1+1"


_TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=60) | st.text(
    st.sampled_from("=+-@'\t\r\n\";, a\u202eא😀"), max_size=12
)
_TAGS = st.lists(
    st.text(st.characters(exclude_categories=("Cs", "Z", "C")), min_size=1, max_size=8), max_size=4
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.tuples(_TEXT, _TEXT, _TEXT), tags=_TAGS, count=st.integers(1, 10_000))
def test_any_text_survives_both_formats(
    tmp_path: Path, texts: tuple[str, str, str], tags: list[str], count: int
):
    note, person, company = texts
    entry = make_entry(note=note, person=person, company=company, tags=tuple(tags), count=count)
    journal = MemoryJournal(entry)
    table, _, whole = write_export(exported(journal), tmp_path)
    (from_table,) = read_file(table, KINDS, HOME).records
    (from_whole,) = read_file(whole, KINDS, HOME).records
    assert isinstance(from_table, Entry)
    assert (from_table.note, from_table.person, from_table.company) == (note, person, company)
    assert (from_table.tags, from_table.count, from_table.id) == (tuple(tags), count, entry.id)
    assert from_whole == entry


def test_halves_of_characters_are_left_out_instead_of_breaking_the_file(tmp_path: Path):
    entry = make_entry(note="a\ud800b\0c")
    written = write_export(exported(MemoryJournal(entry)), tmp_path)
    for path in (written[0], written[2]):
        (again,) = read_file(path, KINDS, HOME).records
        assert again.note == "abc"


# --- reading the whole journal -----------------------------------------------------------------------------


def whole(**keys: object) -> str:
    return json.dumps({"format": "ssi-coach", "version": 1, **keys})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"format": "ssi-coach", "version": 2}', "file.newer"),
        ('{"format": "ssi-coach"}', "file.unknown"),
        ('{"format": "ssi-coach", "version": "1"}', "file.unknown"),
        ('{"format": "ssi-coach", "version": 1, "version": 1}', "json.bad"),
        ('{"format": "ssi-coach", "version": 1, "entries": [', "json.bad"),
        ('{"format": "ssi-coach", "version": 1, "x": NaN}', "json.bad"),
        ("[" * 200_000, "json.bad"),
        ('{"memberScore": {"overall": 50}}', "file.unknown"),
    ],
    ids=range(8),
)
def test_files_that_are_no_whole_journal_are_refused(text: str, reason: str):
    with pytest.raises(KnownError) as fault:
        read(text)
    assert fault.value.id == reason


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"entries": ["x"]}, "file.item"),
        ({"entries": {}}, "file.item"),
        ({"entries": [{"id": "a", "kind": "comment"}]}, "file.item"),
        ({"entries": [{"id": "a", "date": "2026-05-12", "kind": "juggling"}]}, "entry.kind"),
        ({"entries": [{"id": "a", "date": "2026-05-12", "kind": "comment", "count": 2**62}]}, "entry.count"),
        ({"entries": [{"id": "a", "date": "2026-05-12", "kind": "comment", "count": 1.5}]}, "file.item"),
        ({"entries": [{"id": "", "date": "2026-05-12", "kind": "comment"}]}, "file.item"),
        (
            {"entries": [{"id": "a", "date": "2026-05-12", "kind": "comment", "at": "2026-05-12T10:00"}]},
            "file.item",
        ),
        ({"entries": [{"id": "a", "date": "2026-05-12", "kind": "comment", "tags": "a b"}]}, "file.item"),
        ({"entries": [{"id": "a", "date": "2026-05-12", "kind": "comment", "tags": ["a b"]}]}, "entry.tags"),
        ({"readings": [{"id": "a", "date": "2026-05-12", "total": True}]}, "file.item"),
        ({"readings": [{"id": "a", "date": "2026-05-12", "total": 101}]}, "reading.range"),
        ({"levels": [{"level": "height", "date": "2026-05-12", "value": 3}]}, "file.item"),
        ({"levels": [{"level": "followers", "date": "2026-05-12", "value": -3}]}, "level.value"),
        ({"goals": [{"kind": "comment", "per_week": 0}]}, "goal.per_week"),
        ({"own_items": [{"id": "a", "title": " ", "pillar": "brand"}]}, "own_item.title"),
        ({"snoozes": [{"item": "a", "until": "soon"}]}, "file.date"),
        ({"circumstances": [{"since": "2026-05-12", "target": 70}]}, "file.item"),
        ({"circumstances": [{"since": "2026-05-12", "days_off": [9]}]}, "setting.range"),
        ({"bin": [{"id": "a", "date": "2026-05-12", "kind": "comment"}]}, "file.item"),
        ({"outcomes": [{"date": "2026-05-12", "impressions": -1}]}, "outcome.range"),
        ({"outcomes": [{"date": "2026-05-12", "followers": 10**17}]}, "outcome.range"),
        ({"outcomes": [{"date": "2026-05-12", "post": "x" * 1001}]}, "outcome.post"),
        ({"kept_apart": [{"entry": 7}]}, "file.item"),
        ({"reviews": [{"week": "2026-05-04", "happened": "maybe"}]}, "file.item"),
        ({"results": [{"id": "a"}]}, "file.item"),
        ({"results": [{"id": "a", "steps": []}]}, "file.item"),
        ({"results": [{"id": "a", "steps": [{"stage": "call", "date": "2026-05-04"}]}]}, "file.item"),
        (
            {"results": [{"id": "a", "steps": [{"stage": "conversation", "date": "1999-05-04"}]}]},
            "day.too_early",
        ),
        (
            {
                "results": [
                    {"id": "a", "steps": [{"stage": "conversation", "date": "2026-05-04", "amount": 5}]}
                ]
            },
            "result.no_currency",
        ),
        ({"results": [{"id": "a", "steps": 7}]}, "file.item"),
        (
            {"result_goals": [{"stage": "call", "since": "2026-04-01", "per_quarter": -1}]},
            "result_goal.per_quarter",
        ),
    ],
    ids=str,
)
def test_a_bad_item_is_rejected_with_its_reason_and_the_others_stay(keys: dict[str, list], reason: str):
    good = {"days_off": [{"date": "2026-05-11", "meaning": "off"}]}
    parsed = read(whole(**keys, **good))
    assert [bad.reason.id for bad in parsed.rejected] == [reason]
    assert parsed.records == (DayMark(days_ago(2), DayMeaning.OFF),)


def test_parts_that_a_later_version_added_are_named():
    assert read(whole(dreams=[1], imports=[{"id": "a"}])).passed_over == ("dreams", "imports")


@pytest.mark.parametrize("seed", range(5))
def test_torn_json_is_read_or_refused_and_never_crashes(seed: int):
    text = as_json(full_journal())
    for number in range(300):
        chance = random.Random(f"{seed} {number}")
        data = bytearray(text.encode())
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(data))
            swap = bytes(chance.choices(b'{}[],:"0123456789-eE.ntf\\u\xff', k=chance.randint(0, 3)))
            data[place : place + chance.randint(0, 8)] = swap
        try:
            parsed = read(bytes(data))
        except KnownError:
            continue
        assert all(isinstance(bad.reason, KnownError) for bad in parsed.rejected)
