"""The chips under the quick line."""

from __future__ import annotations

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.presentation.today.quick_chips import LONGEST, MOST, build_quick
from ssi_coach.services.quick_line import QuickLine
from tests.build import TODAY
from tests.today_build import FORMATS, catalogue


@pytest.fixture(scope="module")
def line() -> QuickLine:
    """The line with the words that ship."""
    return QuickLine(read_resource("quick_words.toml"), catalogue())


def shown(line: QuickLine, typed: str) -> list[str]:
    """The chips' texts of a typed line."""
    state = build_quick(line.read(typed, today=TODAY), catalogue(), FORMATS, TODAY)
    return [chip.text for chip in state.chips]


@pytest.mark.parametrize(
    ("typed", "chips"),
    [
        ("3 comments", ["3 comments"]),
        (
            "3 comments, 2 invites @ACME yesterday 15 min #fair",
            ["3 comments", "2 invitations", "ACME", "Tue 12\u00a0May", "15\u00a0min", "fair"],
        ),
        ('1 message +"M. K."', ["1 message", "M. K."]),
        ("1 post about shoes", ["1 post", "Note: about shoes"]),
        ("hello", ["Note: hello"]),
    ],
)
def test_chips_show_how_a_line_is_understood(line, typed, chips):
    """Before Enter, so that nothing is guessed silently."""
    assert shown(line, typed) == chips


def test_a_line_that_cannot_be_logged_says_why(line):
    """And keeps showing what was recognised."""
    state = build_quick(line.read("hello", today=TODAY), catalogue(), FORMATS, TODAY)
    assert state.problem
    assert state.chips[0].note


def test_a_long_note_is_cut_in_its_chip(line):
    """The line itself shows it whole."""
    (_, note) = shown(line, "1 post " + "x" * 500)
    assert len(note) < LONGEST + 20


def test_a_pasted_text_does_not_fill_the_window_with_chips(line):
    """The first ones are shown, the others counted."""
    chips = shown(line, "3 comments, " * 100)
    assert len(chips) == MOST + 1
    assert chips[-1] == "and 76 more"
