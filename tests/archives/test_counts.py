"""What an import brings is what really happened, counted without looking into a file."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.services.standing import score_on
from tests.archives.eras import ERAS, Era
from tests.archives.importing import Desk, row_faults
from tests.archives.life import CANARY, Sizes, live
from tests.archives.packing import PACKINGS, Archive, archive_of
from tests.archives.truth import Truth
from tests.build import make_entry

ZONES = ("UTC", "America/Los_Angeles", "Pacific/Auckland")
BUSY = Sizes(60, 40, 40, 160, 30, 30, 30, 40, 12)
SEEDS = (1, 2)


def busy(
    era: Era, zone: str, seed: int, folder: Path, *, complete: bool = True
) -> tuple[Truth, Archive, Desk]:
    """A busy year, as an archive of an era tells it."""
    life = live(seed, (era.when - timedelta(days=500)).date(), era.when.date(), BUSY)
    archive = archive_of(life, era, complete=complete)
    return Truth(life, archive.made, zone, complete), archive, Desk(folder, archive.made, zone)


def read(archive: Archive, desk: Desk) -> ParsedFile:
    """What its zip holds."""
    return desk.read(PACKINGS["plain"](archive, desk.place()))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_every_day_has_what_was_done_on_it(era: Era, zone: str, seed: int, tmp_path: Path):
    """Day by day and kind by kind, in every era, wherever the user lives."""
    truth, archive, desk = busy(era, zone, seed, tmp_path)
    file = read(archive, desk)
    assert row_faults([file]) == []
    assert told(file) == truth.days()


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_the_quick_archive_tells_less(era: Era, tmp_path: Path):
    """Without the slow files the rest is as it was, and the file says what is missing."""
    truth, archive, desk = busy(era, "UTC", 3, tmp_path, complete=False)
    file = read(archive, desk)
    expected = truth.days()
    if era.old_rich_media:  # uploads are not told yet
        expected = Counter({key: n for key, n in expected.items() if key[0] != "post"})
    assert told(file) == expected
    assert file.contents is not None
    assert file.contents.quick
    assert {"shares", "comments", "reactions", "searches"} <= set(file.contents.missing)


def told(file: ParsedFile) -> Counter[tuple[str, object]]:
    """The entries by kind and day."""
    return Counter((one.kind, one.day) for one in file.records if isinstance(one, Entry))


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_the_ratios_are_right(era: Era, tmp_path: Path):
    """Acceptance, replies, connections and those who decide."""
    truth, archive, desk = busy(era, "Europe/Berlin", 4, tmp_path)
    derived = read(archive, desk).derived
    assert derived is not None
    acceptance, counted = truth.acceptance()
    assert derived.acceptance == pytest.approx(acceptance)
    assert derived.invitations == counted
    assert derived.replies == pytest.approx(truth.replies())
    assert derived.reply_hours == pytest.approx(truth.reply_hours())
    assert derived.connections == truth.connections()
    assert derived.decision_makers == truth.decision_makers()


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_the_journal_score_is_that_of_the_same_work_logged_by_hand(era: Era, tmp_path: Path):
    """The same deeds on the same days, the same levels: the same score in every pillar."""
    truth, archive, desk = busy(era, "Asia/Kolkata", 5, tmp_path)
    file = read(archive, desk)
    desk.bring(file)
    levels = [one for one in file.records if isinstance(one, StatedLevel)]
    by_hand = Desk(tmp_path / "hand", archive.made, "Asia/Kolkata")
    days = truth.days()
    day = desk.work.today()
    entries = [make_entry(day=day, kind=kind, count=n) for (kind, day), n in days.items()]
    ticks = [Tick(item, day) for item in truth.proofs()]
    by_hand.bring(ParsedFile("by hand", "journal", (*entries, *levels, *ticks)))
    assert score_on(desk.work, day) == score_on(by_hand.work, day)
    stated = {one.level: one.value for one in levels}
    assert stated[Level.CONNECTIONS] == truth.connections()
    assert stated[Level.DECISION_MAKERS] == truth.decision_makers()
    kinds = Counter(kind for kind, _ in days.elements())
    assert stated[Level.ENDORSEMENTS] == kinds["endorsement_received"]
    assert stated[Level.RECOMMENDATIONS] == kinds["recommendation_received"]


@pytest.mark.parametrize("seed", range(12))
def test_the_profile_proves_what_is_there(seed: int, tmp_path: Path):
    """Each item of the checklist is ticked when the profile holds what it asks for, and only then."""
    truth, archive, desk = busy(Random(seed).choice(ERAS), "UTC", seed, tmp_path)
    proved = {one.item for one in read(archive, desk).records if isinstance(one, Tick)}
    assert proved == truth.proofs()


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_every_row_is_accounted_for(era: Era, tmp_path: Path):
    """New, known and rejected rows together are all rows, and a second time all are known or rejected."""
    _, archive, desk = busy(era, "UTC", 6, tmp_path)
    file = read(archive, desk)
    assert file.contents is not None
    rows = sum(part.rows for part in file.contents.parts)
    for again in (False, True):
        (report,) = desk.bring(file).files
        assert report.new + report.updated + report.unchanged + len(report.rejected) == rows
        assert (report.new == 0) == again


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_private_things_stay_out(era: Era, tmp_path: Path):
    """No body of a message, no mail address, no birthday: nothing of what the archive has besides."""
    _, archive, desk = busy(era, "UTC", 7, tmp_path)
    file = read(archive, desk)
    assert CANARY not in repr(file.records)
    assert CANARY not in repr(file.rejected)
    assert CANARY not in repr((file.contents, file.passed_over))
