"""Ten thousand files that went wrong on the way: none crashes a reader, none is imported in part."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.imports.importing import apply_import, plan_import
from tests.archives.importing import Desk
from tests.archives.mutations import mutated, mutated_inside
from tests.archives.sound import NOW, containers, singles
from tests.archives.wholesome import faults, outcome, within

BATCHES, EACH = 20, 500
LONG_BATCHES = 200


def accident(chance: Random, folder: Path) -> tuple[str, bytes]:
    """A file by its name: half of them zips broken inside, the rest zips and single files broken anywhere."""
    sort = chance.random()
    if sort < 0.5:
        name, data = chance.choice(list(containers().items()))
        return name, mutated_inside(data, chance)
    if sort < 0.6:
        name, data = chance.choice(list(containers().items()))
        return name, mutated(data, chance)
    name, data = chance.choice(list(singles(folder).items()))
    return name, mutated(data, chance)


def play(batch: int, folder: Path) -> dict[str, int]:
    """Read so many files, and import those that can be read; tells how many came to what."""
    found = {"read": 0, "refused": 0}
    chance = Random(batch)
    sound = folder / "sound"
    sound.mkdir()
    for number in range(EACH):
        desk = Desk(folder, NOW)
        name, data = accident(chance, sound)
        path = folder / name
        path.write_bytes(data)
        with within(30):
            what = outcome(desk, path)
        path.unlink()
        assert faults(desk, what) == [], f"batch {batch}, file {number}, {name}"
        if isinstance(what, KnownError):
            found["refused"] += 1
        else:
            found["read"] += 1
            whole_or_nothing(desk, what)
    return found


def whole_or_nothing(desk: Desk, file: ParsedFile) -> None:
    """What was read goes in as a whole, and a second time nothing goes in.

    What is only remembered of the profile goes along with something else.
    """
    apply_import(desk.work, plan_import(desk.work, [file]))
    kept = {(kind, id) for kind, records in desk.journal.kept.items() for id in records}
    told = {(type(record), record.id) for record in file.records}
    assert kept == (told if any(kind is not KeptApart for kind, _ in told) else set())
    assert plan_import(desk.work, [file]).edits == ()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_damaged_file_is_read_in_parts_or_refused(batch: int, tmp_path: Path):
    """Five hundred accidents: each file is understood as far as it is sound, or refused with a reason."""
    found = play(batch, tmp_path)
    assert sum(found.values()) == EACH
    assert min(found.values()) > EACH // 20, f"accidents that are all alike prove little: {found}"


@pytest.mark.long
@pytest.mark.parametrize("batch", range(1_000, 1_000 + LONG_BATCHES))
def test_many_more_damaged_files(batch: int, tmp_path: Path):
    """A hundred thousand accidents more."""
    play(batch, tmp_path)
