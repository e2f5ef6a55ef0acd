"""What an archive proves, on which day."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.sources.archive.proofs import day_of_proof, proved

TODAY, DAY = date(2026, 5, 13), date(2026, 3, 9)


def test_each_item_is_proved_once_on_the_day_of_the_archive():
    """Whatever day its file was read on."""
    ticks = [Tick("about_text", TODAY, proof="about"), Tick("about_text", TODAY, proof="about")]
    assert proved(ticks, (), DAY) == (Tick("about_text", DAY, proof="about"),)


@pytest.mark.parametrize(
    ("level", "value", "item"),
    [
        (Level.CONNECTIONS, 500, "five_hundred"),
        (Level.CONNECTIONS, 499, None),
        (Level.COLLEAGUES, 20, "twenty_colleagues"),
        (Level.COLLEAGUES, 19, None),
        (Level.FOLLOWERS, 9000, None),
    ],
)
def test_levels_prove_what_they_reach(level, value, item):
    """Five hundred connections, twenty colleagues."""
    found = proved((), (StatedLevel(level, DAY, value),), DAY)
    assert [tick.item for tick in found] == ([item] if item else [])


@pytest.mark.parametrize(
    ("made_on", "last", "day"),
    [
        (DAY, date(2026, 3, 1), DAY),
        (None, date(2026, 3, 1), date(2026, 3, 1)),
        (date(1980, 1, 1), date(2026, 3, 1), date(2026, 3, 1)),
        (date(2030, 1, 1), date(2026, 3, 1), date(2026, 3, 1)),
        (None, date(2026, 5, 14), TODAY),
    ],
)
def test_day_is_one_that_a_journal_has(made_on, last, day):
    """Zips without a date say 1980, and clocks run ahead."""
    assert day_of_proof(made_on, last, TODAY) == day
