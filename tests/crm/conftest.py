"""A desk at which lists of other programs are brought in."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.archives.importing import Desk
from tests.build import NOON


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty journal of somebody in Berlin."""
    return Desk(tmp_path, NOON - timedelta(days=1), "Europe/Berlin")
