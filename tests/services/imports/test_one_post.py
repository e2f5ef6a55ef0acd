"""Which addresses lead to one post: the clocks in their numbers say so, or the user does."""

from __future__ import annotations

import pytest

from ssi_coach.domain.doubles import one_post
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.services.imports.one_post import OnePost
from tests.build import days_ago, make_post

DAY = days_ago(3)


def joined(known: list[PostOutcome], *file: PostOutcome, said=()) -> list[str]:
    """Under which addresses the posts of a file are kept; empty for a new one."""
    posts = OnePost(known, said)
    posts.begin(file)
    return [posts.kept_as(one) for one in file]


SHARE, ACTIVITY = make_post("share", 0), make_post("activity", 900)


@pytest.mark.parametrize(
    ("known", "file", "expected"),
    [
        ([ACTIVITY], [SHARE], [ACTIVITY.post]),
        ([ACTIVITY], [make_post("share", 0, days_ago(2))], [ACTIVITY.post]),
        ([ACTIVITY], [make_post("ugcPost", 5_900)], [ACTIVITY.post]),
        ([ACTIVITY], [make_post("ugcPost", 6_000)], [""]),
        ([SHARE], [make_post("share", 900)], [""]),
        ([], [SHARE, ACTIVITY], ["", ""]),
        ([SHARE], [SHARE, ACTIVITY], ["", ""]),
        ([SHARE, make_post("ugcPost", 2_000)], [ACTIVITY], [""]),
        ([ACTIVITY], [SHARE, make_post("ugcPost", 2_000)], ["", ""]),
        ([ACTIVITY], [SHARE, make_post("ugcPost", 9_000)], [ACTIVITY.post, ""]),
        ([ACTIVITY], [PostOutcome(DAY, "https://www.linkedin.com/feed/update/7")], [""]),
    ],
    ids=[
        "at once", "on the next day elsewhere", "within five seconds", "later", "two of one kind", "two of one file",
        "both in one file, one known", "two may be meant", "two in the file may be meant", "the nearer one",
        "no clock",
    ],
)  # fmt: skip
def test_addresses_of_one_moment_and_two_kinds_are_one_post(known, file, expected):
    """Where only one of each comes into question; all else is for the user to say."""
    assert joined(known, *file) == expected


def test_what_the_user_joined_stays_joined():
    far = make_post("ugcPost", 40_000)
    assert joined([SHARE], far) == [""]
    assert joined([SHARE], far, said=[one_post(far.post, SHARE.post)]) == [SHARE.post]
    assert joined([], far, said=[one_post(far.post, SHARE.post)]) == [""]


def test_a_file_is_compared_with_those_before_it():
    posts = OnePost((), ())
    posts.begin([ACTIVITY])
    posts.begin([SHARE])
    assert posts.kept_as(SHARE) == ACTIVITY.post
