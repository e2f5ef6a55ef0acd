"""What became of posts, as far as a file told."""

from __future__ import annotations

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.services.progress.post_reach import post_reach
from tests.build import TODAY, days_ago
from tests.today_build import workspace

SPAN = DaySpan(days_ago(30), TODAY)


def test_posts_and_whole_days_are_told_apart():
    """Oldest first, and only those of the span."""
    work = workspace(
        PostOutcome(days_ago(2), post="https://example.com/b", impressions=200, engagements=10),
        PostOutcome(days_ago(9), post="https://example.com/a", impressions=50),
        PostOutcome(days_ago(2), impressions=300, engagements=20, followers=4),
        PostOutcome(days_ago(90), post="https://example.com/old", impressions=1),
    )
    reach = post_reach(work, SPAN)
    assert [one.post[-1] for one in reach.posts] == ["a", "b"]
    assert [one.followers for one in reach.days] == [4]
    assert reach.posts[1].share == pytest.approx(0.05)


@pytest.mark.parametrize(("seen", "engaged"), [(None, 3), (0, 3), (10, None)])
def test_what_a_file_does_not_say_is_no_share(seen: int | None, engaged: int | None):
    """Unknown is not zero."""
    outcome = PostOutcome(days_ago(2), post="https://example.com/a", impressions=seen, engagements=engaged)
    assert post_reach(workspace(outcome), SPAN).posts[0].share is None


def test_without_analytics_there_is_nothing():
    """The page says how to get them."""
    reach = post_reach(workspace(), SPAN)
    assert (reach.posts, reach.days) == ((), ())
