"""The form for one journal line, and the one for days off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.days import DayMeaning
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.presentation.journal.entry_form import (
    DaysOffDraft,
    EntryDraft,
    build,
    days_fault,
    fault,
    tags_of,
)

TODAY = date(2026, 5, 13)
DRAFT = EntryDraft(TODAY, "comment")


def test_a_past_day_is_called_a_backfill():
    """The title says which it is."""
    catalogue = build_catalogue(read_resource("catalogue.toml"))
    assert build(catalogue, today=TODAY).title == "Add entry"
    earlier = build(catalogue, today=TODAY, day=date(2026, 5, 1), kind="post")
    assert earlier.title == "Fill in a past day"
    assert (earlier.draft.day, earlier.draft.kind) == (date(2026, 5, 1), "post")


def test_an_ordinary_line_has_no_fault():
    """Minutes may be unknown."""
    assert fault(DRAFT, TODAY) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": ""},
        {"day": date(2002, 1, 1)},
        {"day": TODAY + timedelta(days=2)},
        {"count": 0},
        {"tags": ("a b",)},
    ],
)
def test_what_cannot_be_a_line_is_said_in_a_sentence(wrong):
    """Before anything is saved."""
    assert fault(replace(DRAFT, **wrong), TODAY)


@pytest.mark.parametrize(
    ("typed", "tags"),
    [("#fair pilot", ("fair", "pilot")), ("a, b,a", ("a", "b")), ("  ", ()), ("##x", ("x",))],
)
def test_tags_are_words(typed, tags):
    """With or without signs, each once."""
    assert tags_of(typed) == tags


@pytest.mark.parametrize(
    ("first", "last", "fine"),
    [(0, 0, True), (0, 14, True), (-3, 0, True), (1, 0, False), (0, 400, False), (-9000, -8999, False)],
)
def test_days_can_be_marked_up_to_a_year_at_once(first, last, fine):
    """Also ahead: leave is planned."""
    draft = DaysOffDraft(TODAY + timedelta(days=first), TODAY + timedelta(days=last), DayMeaning.OFF)
    assert (days_fault(draft, TODAY) == "") is fine
