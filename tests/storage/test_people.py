"""Who is met in the journal, summed up by SQL as the twin in memory tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssi_coach.storage.journal import SqliteJournal, open_journal
from tests.build import TODAY, added, days_ago, make_entry
from tests.fakes import MemoryJournal

ZOE = "https://www.linkedin.com/in/zoe"
LINES = (
    make_entry("1", days_ago(9), "message", person="Zoë", profile_url=ZOE, company="Old Ltd"),
    make_entry("2", days_ago(3), "profile_view", person="Zoë", profile_url=ZOE, company="ACME"),
    make_entry("3", days_ago(5), "reply_received", person="Zoë", profile_url=ZOE),
    make_entry("4", days_ago(1), "message", person="Zoë", profile_url=ZOE, binned_on=TODAY),
    make_entry("5", days_ago(2), "message", person="Zoë"),
    make_entry("6", days_ago(2), "profile_view", person="Max"),
    make_entry("7", days_ago(2), "post", company="ACME"),
)


@pytest.fixture
def disk(tmp_path: Path):
    """A journal on the disk with a few lines."""
    journal: SqliteJournal = open_journal(tmp_path)
    journal.apply(added(*LINES))
    yield journal
    journal.close()


def test_everybody_is_summed_up_as_in_memory(disk):
    """By name and profile; the bin and lines about nobody are left out."""
    kinds = {"looks": {"profile_view"}, "talks": {"reply_received"}}
    found = disk.sightings(**kinds)
    assert sorted(found, key=repr) == sorted(MemoryJournal(*LINES).sightings(**kinds), key=repr)
    zoe = next(one for one in found if one.profile_url)
    assert (zoe.lines, zoe.company, zoe.last, zoe.talked) == (3, "ACME", days_ago(5), days_ago(5))


def test_all_lines_about_somebody_are_found_also_in_the_bin(disk):
    """By the very name and address."""
    assert [entry.id for entry in disk.about("Zoë", ZOE)] == ["1", "3", "2", "4"]
    assert disk.about("Zoë", ZOE) == MemoryJournal(*LINES).about("Zoë", ZOE)
    assert [entry.id for entry in disk.about("Zoë", "")] == ["5"]
    assert disk.about("zoë", "") == ()
