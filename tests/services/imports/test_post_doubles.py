"""Posts that are probably kept twice: of the same minute, under two kinds of address."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssi_coach.domain.doubles import LONGEST_MARK, apart
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.services.imports.comparing import EVERY_DAY
from ssi_coach.services.imports.doubles import keep_apart, merge_doubles
from ssi_coach.services.imports.importing import apply_import, plan_import
from ssi_coach.services.imports.post_doubles import find_post_doubles
from ssi_coach.services.workspace import Workspace, undo
from tests.build import added, days_ago, make_post
from tests.fakes import MemoryJournal

SHARE, ACTIVITY = make_post("share", 0), make_post("activity", 20_000)


def pairs(work: Workspace) -> list[tuple[PostOutcome, PostOutcome]]:
    return [(double.own, double.other) for double in find_post_doubles(work)]


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ((SHARE, ACTIVITY), [(SHARE, ACTIVITY)]),
        ((ACTIVITY, make_post("share", 0, days_ago(4))), [(make_post("share", 0, days_ago(4)), ACTIVITY)]),
        ((SHARE, make_post("share", 20_000)), []),
        ((SHARE, make_post("activity", 61_000)), []),
        ((SHARE, ACTIVITY, make_post("ugcPost", 25_000)), [(ACTIVITY, make_post("ugcPost", 25_000))]),
        ((PostOutcome(days_ago(3), impressions=9), PostOutcome(days_ago(3), "https://x.org/7")), []),
    ],
    ids=["of one minute", "days differ", "of one kind", "of two minutes", "the nearest", "no clock"],
)
def test_posts_of_one_minute_are_probably_one(work: Workspace, journal: MemoryJournal, kept, expected):
    journal.apply(added(*kept))
    assert pairs(work) == expected


def take(work: Workspace, *records: PostOutcome) -> tuple[int, int]:
    plan = plan_import(work, [ParsedFile("analytics.xlsx", "analytics", records)])
    apply_import(work, plan)
    return plan.new, plan.updated


def test_merged_posts_stay_one_when_files_come_again(work: Workspace, journal: MemoryJournal):
    """The larger numbers stay; undo brings both back."""
    take(work, PostOutcome(SHARE.day, SHARE.post, 90, 8))
    assert take(work, PostOutcome(ACTIVITY.day, ACTIVITY.post, 120, 5)) == (1, 0)
    merge_doubles(work, find_post_doubles(work))
    assert journal.outcomes(EVERY_DAY) == (PostOutcome(SHARE.day, SHARE.post, 120, 8),)
    assert take(work, PostOutcome(ACTIVITY.day, ACTIVITY.post, 120, 5)) == (0, 0)
    assert take(work, PostOutcome(ACTIVITY.day, ACTIVITY.post, 130)) == (0, 1)
    undo(work)
    undo(work)
    assert len(journal.outcomes(EVERY_DAY)) == 2


def test_what_was_merged_into_a_merged_one_is_the_last(work: Workspace, journal: MemoryJournal):
    third = make_post("ugcPost", -20_000)
    journal.apply(added(SHARE, ACTIVITY))
    merge_doubles(work, find_post_doubles(work))
    journal.apply(added(third))
    merge_doubles(work, find_post_doubles(work))
    assert journal.outcomes(EVERY_DAY) == (third,)
    assert take(work, ACTIVITY, SHARE) == (0, 0)


def test_two_posts_are_not_asked_about_again(work: Workspace, journal: MemoryJournal):
    journal.apply(added(SHARE, ACTIVITY))
    keep_apart(work, find_post_doubles(work))
    assert pairs(work) == []
    assert not keep_apart(work, ())


def test_what_changed_since_is_left_alone(work: Workspace, journal: MemoryJournal):
    journal.apply(added(SHARE, ACTIVITY))
    shown = find_post_doubles(work)
    take(work, PostOutcome(SHARE.day, SHARE.post, 500))
    merge_doubles(work, shown)
    assert len(journal.outcomes(EVERY_DAY)) == 2


def test_what_is_remembered_is_short():
    """Whatever somebody wrote into a file of the app's own."""
    long = "x" * 200
    assert len(apart(long, "y").entry) <= LONGEST_MARK
    assert apart(f"{long}1", "y") == apart("y", f"{long}1") != apart(f"{long}2", "y")
    assert apart("a", "b").entry == "apart a b"


def test_an_address_that_cannot_be_remembered_is_not_asked_about(work: Workspace, journal: MemoryJournal):
    journal.apply(added(SHARE, replace(ACTIVITY, post=f"{'x' * 80}{ACTIVITY.post}")))
    assert pairs(work) == []
