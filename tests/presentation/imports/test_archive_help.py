"""How to ask LinkedIn for one's own data."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.app.window.browser import is_safe
from ssi_coach.presentation.imports.archive_help import build_archive_help
from tests.build import NOON, TODAY
from tests.today_build import FORMATS


def test_there_are_six_steps_in_words():
    state = build_archive_help(None, TODAY, FORMATS)
    assert len(state.steps) == 6
    assert all(step.title and step.detail for step in state.steps)
    assert state.asked == ""


def test_every_page_may_be_opened():
    state = build_archive_help(None, TODAY, FORMATS)
    pages = [found.page for found in (*state.steps, *state.others) if found.page]
    assert len(pages) == 2
    assert all(is_safe(page) for page in pages)


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(hours=2), "Asked today, 10:00. You are reminded tomorrow, 10:00."),
        (timedelta(days=1), "Asked on Tue 12\u00a0May, 12:00. You are reminded today, 12:00."),
    ],
)
def test_the_reminder_says_when_it_comes(ago, said):
    assert build_archive_help(NOON - ago, TODAY, FORMATS).asked == said
