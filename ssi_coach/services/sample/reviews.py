"""The weekly reviews of the made-up person: the last one is still to be written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ssi_coach.domain.days import WEEK, DaySpan, week_start
from ssi_coach.domain.reviews import Happened, WeekReview

_WRITTEN: tuple[tuple[str, str, str, Happened | None], ...] = (
    (
        "Ten minutes of comments before the first call.",
        "Scrolling after lunch.",
        "One post a week about a customer's question.",
        None,
    ),
    ("Short answers on the same day.", "", "Invitations only with a personal note.", Happened.PARTLY),
    (
        "Notes in invitations: more of them are accepted.",
        "Endorsing people I hardly know.",
        "Ask two customers for a recommendation.",
        Happened.YES,
    ),
    ("Posting on Tuesday morning.", "Reposts without a word of my own.", "", Happened.NO),
    (
        "Questions at the end of a comment.",
        "",
        "Write to five people who went quiet.",
        None,
    ),
)
"""Keep, drop, start, and what became of the start before, oldest week first."""


def sample_reviews(span: DaySpan) -> Iterator[WeekReview]:
    """Reviews of the weeks before the last full one, as far as the span reaches back."""
    newest = week_start(span.last) - timedelta(days=2 * WEEK)
    for back, (keep, drop, start, happened) in zip(range(len(_WRITTEN) - 1, -1, -1), _WRITTEN, strict=True):
        week: date = newest - timedelta(days=WEEK * back)
        if week >= span.first:
            yield WeekReview(week, keep, drop, start, happened)
