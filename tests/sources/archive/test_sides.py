"""An archive whose messages are read by another process is the same archive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ssi_coach.domain.files import ParsedFile
from ssi_coach.sources.archive.archive import read_archive
from ssi_coach.sources.archive.sides import Side, merged
from tests.archives.eras import ERAS
from tests.archives.importing import KINDS, Desk
from tests.archives.life import live
from tests.archives.packing import archive_of, pack_plain


def in_any_order(file: ParsedFile) -> tuple[ParsedFile, list[str], list[str]]:
    """A file whose records and rejected rows may stand in another order."""
    bare = replace(file, records=(), rejected=())
    return bare, sorted(map(repr, file.records)), sorted(map(repr, file.rejected))


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_the_two_sides_together_are_the_archive(tmp_path: Path, era):
    """Ratios, parts and levels included, and nothing of one side comes from the other."""
    life = live(5, era.when.date().replace(year=era.when.year - 1), era.when.date())
    place = pack_plain(archive_of(life, era), tmp_path)
    home = Desk(tmp_path, era.when).home
    whole = read_archive(place, KINDS, home)
    rest, messages = (read_archive(place, KINDS, home, side=side) for side in (Side.REST, Side.MESSAGES))
    assert in_any_order(merged(rest, messages)) == in_any_order(whole)
    assert not {record.id for record in rest.records} & {record.id for record in messages.records}


def test_what_is_no_archive_is_read_whole_on_either_side():
    """One of the two answers is enough."""
    table = ParsedFile("a.xlsx", "analytics")
    assert merged(table, table) == table


def test_entries_are_handed_over_as_they_are_found(tmp_path: Path):
    """They are not in the file then, and nothing is missing."""
    era = ERAS[-1]
    life = live(6, date(era.when.year - 1, 1, 1), era.when.date())
    place = pack_plain(archive_of(life, era), tmp_path)
    home = Desk(tmp_path, era.when).home
    whole = read_archive(place, KINDS, home)
    handed: list[object] = []
    left = read_archive(place, KINDS, home, hand=handed.extend)
    assert (*handed, *left.records) == whole.records
    assert replace(left, records=whole.records) == whole
