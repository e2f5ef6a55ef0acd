"""The levels that endorsements and recommendations amount to."""

from __future__ import annotations

from datetime import date

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.sources.archive.archive import read_archive
from ssi_coach.sources.archive.reputation import reputation
from tests.sources.archive.reading_parts import HOME

NAMES = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status"


def received(n: int, day: date, kind: str = "endorsement_received") -> Entry:
    return Entry(id=str(n), day=day, kind=kind)


def test_level_rests_on_the_newest_day_and_counts_no_entry_twice():
    """The entries of that day are in the value already."""
    days = (date(2024, 1, 13), date(2024, 2, 1), date(2024, 2, 1))
    told = [received(n, day) for n, day in enumerate(days)]
    assert list(reputation(told)) == [StatedLevel(Level.ENDORSEMENTS, date(2024, 2, 1), 3, "archive", 2)]


def test_each_kind_has_its_own_level_and_others_have_none():
    """What the user gives to others is no level."""
    kinds = ("endorsement_received", "recommendation_received", "endorsement_given", "post")
    told = [received(n, date(2024, 2, 1), kind) for n, kind in enumerate(kinds)]
    assert [level.level for level in reputation(told)] == [Level.ENDORSEMENTS, Level.RECOMMENDATIONS]
    assert list(reputation(())) == []


def test_two_tables_of_one_archive_are_counted_together(tmp_path):
    """One of 2022 has the same endorsement in both, and one in each that the other has not."""
    rows = [f"2022/01/{day:02d} 10:00:00 UTC,Law,Ada,Muster,ACCEPTED" for day in (1, 2, 3)]
    (tmp_path / "Endorsement_Received_Info.csv").write_text("\n".join((NAMES, *rows[:2])), "utf-8")
    old = "\n".join((f"{NAMES},Display Status", *(f"{row},SHOWN" for row in rows[1:])))
    (tmp_path / "Endorsement Received Info.csv").write_text(old.replace(",", "\t"), "utf-16")
    found = read_archive(tmp_path, frozenset({"endorsement_received"}), HOME)
    assert sum(isinstance(record, Entry) for record in found.records) == 3
    levels = [record for record in found.records if isinstance(record, StatedLevel)]
    assert [(level.day, level.value) for level in levels] == [(date(2022, 1, 3), 3)]
