"""How far an import has come, in words."""

from __future__ import annotations

import pytest

from ssi_coach.domain.files import ReadProgress
from ssi_coach.presentation.imports.progress import (
    RECORDS_A_SECOND,
    further,
    left_words,
    reading_state,
    writing_seconds,
)
from tests.today_build import FORMATS


def test_at_first_only_the_files_are_known():
    state = reading_state(["one.zip", "two.csv"])
    assert (state.part, state.share, state.left) == ("one.zip, two.csv", None, "")


def test_the_pace_says_how_long_the_rest_takes():
    state = further(reading_state(["one.zip"]), ReadProgress(25, 100, "messages.csv"), 2.0, FORMATS)
    assert (state.part, state.share, state.left) == ("messages.csv", 0.25, "about 6 seconds left")


def test_near_the_end_no_seconds_are_counted():
    assert further(reading_state(["one.zip"]), ReadProgress(95, 100), 9.0, FORMATS).left == "almost done"


def test_in_the_first_second_nothing_is_promised():
    assert further(reading_state(["one.zip"]), ReadProgress(25, 100), 0.2, FORMATS).left == ""


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "about 1 second left"),
        (9.6, "about 10 seconds left"),
        (23, "about 25 seconds left"),
        (70, "about 1 minute left"),
        (150, "about 2 minutes left"),
    ],
)
def test_time_left_is_round(seconds, said):
    assert left_words(seconds, FORMATS) == said


def test_only_what_one_would_notice_is_told_before():
    assert writing_seconds(RECORDS_A_SECOND // 2) == 0
    assert writing_seconds(4 * RECORDS_A_SECOND) == 4
