"""Charts in grey: what stands side by side is told apart by its lightness, order or hatching, not by colour alone."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt

from ssi_coach.domain.pillars import PILLARS

LEAST = 12
"""Levels of lightness, of 0..255, that neighbours in a stack are apart."""


def grey(colour) -> int:
    """A colour without its hue, as a grey printer or a grey screen shows it (ITU-R BT.601)."""
    return round(0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue())


def test_neighbours_in_a_stack_differ_in_grey(every_skin) -> None:
    """Brand, people, insights, relationships from below: dark and light in turn."""
    greys = [grey(every_skin.theme.colour(pillar.value)) for pillar in PILLARS]
    assert all(abs(below - above) >= LEAST for below, above in pairwise(greys)), greys


def test_high_contrast_hatches_each_pillar_in_its_own_way(every_skin) -> None:
    """The other themes fill them plainly."""
    styles = {every_skin.theme.fill(pillar.value).style() for pillar in PILLARS}
    plain = {Qt.BrushStyle.SolidPattern}
    assert styles == plain if not every_skin.theme.is_high_contrast else len(styles) == len(PILLARS)
