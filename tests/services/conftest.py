"""A workspace over a journal in memory, with the real catalogue and guidelines."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssi_coach.model.catalogue import Catalogue, build_catalogue
from ssi_coach.model.guidelines import GuidelineBook, build_guidelines
from ssi_coach.services.quick_line import QuickLine
from ssi_coach.services.workspace import Workspace
from tests.build import make_id
from tests.fakes import FixedClock, MemoryJournal, MemorySettings

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue that ships."""
    return build_catalogue((RESOURCES / "catalogue.toml").read_bytes())


@pytest.fixture(scope="session")
def guidelines(catalogue: Catalogue) -> GuidelineBook:
    """The guidelines that ship."""
    return build_guidelines((RESOURCES / "guidelines.toml").read_bytes(), catalogue)


@pytest.fixture(scope="session")
def line(catalogue: Catalogue) -> QuickLine:
    """The quick line with the words that ship."""
    return QuickLine((RESOURCES / "quick_words.toml").read_bytes(), catalogue)


@pytest.fixture
def journal() -> MemoryJournal:
    """An empty journal."""
    return MemoryJournal()


@pytest.fixture
def work(journal: MemoryJournal, catalogue: Catalogue, guidelines: GuidelineBook) -> Workspace:
    """A workspace on Wednesday, 13 May 2026, at noon."""
    return Workspace(
        journal=journal,
        settings_file=MemorySettings(),
        clock=FixedClock(),
        catalogue=catalogue,
        guidelines=guidelines,
        new_id=make_id,
    )
