"""Importing an archive again changes nothing, however it is written, whatever was done in between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.services.entries import delete_entries, edit_entries, empty_bin
from ssi_coach.services.workspace import undo
from tests.archives.disguise import DISGUISES
from tests.archives.eras import ERAS, Era, era
from tests.archives.importing import Desk, changed, row_faults, totals
from tests.archives.life import Sizes, live
from tests.archives.network_files import told_invitations
from tests.archives.packing import PACKINGS, Archive, archive_of

ZONES = ("UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Europe/Berlin")
BINNED = EntryFilter(binned=True)
quietly = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@dataclass(frozen=True, slots=True)
class Case:
    """One user: a life, when the archives were asked for, and what happened to them and to the journal."""

    seed: int
    first: Era
    second: Era
    quick: bool
    zone: str
    disguises: tuple[str, str]
    packing: str
    touched: str

    def archives(self) -> tuple[Archive, Archive]:
        """One of a year and more, and one of a good year later that has most of it again."""
        last = self.second.when
        middle = (
            min(self.first.when, last - timedelta(days=400)) if self.first is self.second else self.first.when
        )
        life = live(self.seed, (middle - timedelta(days=300)).date(), last.date())
        return archive_of(life, self.first, middle, complete=not self.quick), archive_of(life, self.second)

    def disguised(self, archive: Archive, which: int, folder: Path) -> Path:
        """A file of the archive, written otherwise."""
        changed = DISGUISES[self.disguises[which]](archive, Random(self.seed))
        return PACKINGS[self.packing](changed, folder)


@st.composite
def cases(draw: st.DrawFn, first: Era) -> Case:
    """Everything that may differ."""
    later = [one for one in ERAS if one.when >= first.when]
    return Case(
        draw(st.integers(0, 10**6)),
        first,
        draw(st.sampled_from(later)),
        draw(st.booleans()),
        draw(st.sampled_from(ZONES)),
        (draw(st.sampled_from(tuple(DISGUISES))), draw(st.sampled_from(tuple(DISGUISES)))),
        draw(st.sampled_from(tuple(PACKINGS))),
        draw(st.sampled_from(("nothing", "edited", "deleted", "deleted for good", "undone"))),
    )


STARTS = [*ERAS, era("2025-08"), era("2026-03")]
"""Fifty users each, so that there are five hundred."""


@pytest.mark.parametrize("start", range(len(STARTS)), ids=[f"{n}-{one.name}" for n, one in enumerate(STARTS)])
def test_again_is_nothing_new(start: int, tmp_path_factory: pytest.TempPathFactory):
    """Two archives of one life: each again, written otherwise, after edits and deletions, brings nothing."""

    @quietly
    @given(cases(STARTS[start]))
    def play(case: Case) -> None:
        again_is_nothing_new(case, tmp_path_factory.mktemp("archives"))

    play()


def again_is_nothing_new(case: Case, folder: Path) -> None:
    """The whole story of one user."""
    first, second = case.archives()
    desk = Desk(folder, second.made, case.zone)
    plain = PACKINGS["plain"]
    file = desk.read(plain(first, desk.place()))
    assert row_faults([file]) == []
    assert totals(desk.bring(file))[0] > 0

    touch(desk, case.touched)
    if case.touched == "undone":
        assert desk.ids() == set()
        desk.take(case.disguised(first, 1, desk.place()))
    before, binned = desk.entries(), desk.journal.entry_count(BINNED)
    assert changed(desk.take(case.disguised(first, 0, desk.place()))) == []
    assert desk.entries() == before

    desk.take(plain(second, desk.place()))
    for archive, which in ((second, 1), (first, 0)):
        assert changed(desk.take(case.disguised(archive, which, desk.place()))) == []
    assert desk.journal.entry_count(BINNED) == binned
    now = {entry.id: entry for entry in desk.entries()}
    assert {entry.id: entry for entry in before}.items() <= now.items()

    if case.touched in ("nothing", "undone"):
        backwards = Desk(folder / "backwards", second.made, case.zone)
        backwards.take(plain(second, backwards.place()))
        backwards.take(case.disguised(first, 0, backwards.place()))
        assert told(backwards) == told(desk)


def told(desk: Desk) -> list[str]:
    """Every line by its id, with what it is about."""
    return sorted(f"{entry.id} {entry.day} {entry.kind} {entry.person}" for entry in desk.entries())


def touch(desk: Desk, how: str) -> None:
    """What the user does between two imports."""
    work = desk.work
    some = sorted(desk.ids())[::3]
    if how == "edited":
        edit_entries(work, some, note="my own words", tags=("mine",))
    if how.startswith("deleted"):
        delete_entries(work, some)
    if how == "deleted for good":
        desk.clock.forward(days=40)
        empty_bin(work)
    if how == "undone":
        undo(work)


def test_a_note_counts_once_when_its_invitation_has_left_the_list(tmp_path: Path):
    """Of users who got archives a year and more apart, in either order."""
    last, noted = era("2026-03"), set[tuple[str, object]]()
    for seed in range(4):
        middle = last.when - timedelta(days=400)
        life = live(seed, (middle - timedelta(days=300)).date(), last.when.date(), Sizes(invitations=150))
        archives = [archive_of(life, era("2025-08"), middle), archive_of(life, last)]
        told = told_invitations(life, middle)
        notes = {(one.person.name, one.answered) for one in told if one.mine and one.note and one.answered}
        for order in (archives, archives[::-1]):
            desk = Desk(tmp_path / f"{seed}-{order is archives}", last.when)
            for archive in order:
                desk.take(PACKINGS["plain"](archive, desk.place()))
            wrote = {(entry.person, entry.at) for entry in desk.entries() if entry.kind == "message"}
            assert not wrote & notes
        noted |= notes
    assert len(noted) > 5


@pytest.mark.parametrize("backwards", [False, True])
def test_another_headline_is_a_profile_update(tmp_path: Path, backwards: bool):
    """On the day of the archive that shows it; not in the archive that shows no other profile."""
    one, last = era("2025-08"), era("2026-03")
    life = live(3, (one.when - timedelta(days=300)).date(), last.when.date())
    renamed = replace(life, headline="Builds loud tools")
    archives = [archive_of(life, one), archive_of(renamed, last)]
    desk = Desk(tmp_path, last.when)
    for archive in reversed(archives) if backwards else archives:
        desk.take(PACKINGS["plain"](archive, desk.place()))
    days = [entry.day for entry in desk.entries() if entry.kind == "profile_updated" and entry.at is None]
    assert days == [archives[1].made.date()]
