"""What can honestly be said: after enough weeks, with its range, and never as a cause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.results import Stage
from ssi_coach.model.results.together import Association, Together
from ssi_coach.presentation.formats import MINUS
from ssi_coach.presentation.results.words import ClaimState, claim_words, no_cause, worth_words
from tests.figures_build import LAST_TEN, TOGETHER
from tests.today_build import FORMATS

CAUTION = "This is no cause: the index measures use, not success."


@pytest.mark.parametrize(("weeks", "left"), [(0, "26 more weeks"), (17, "9 more weeks"), (25, "1 more week")])
def test_before_half_a_year_nothing_is_claimed(weeks: int, left: str) -> None:
    """Only how long it still takes, also where something was found already."""
    said = claim_words(Association(weeks, TOGETHER), FORMATS)
    assert said == ClaimState(f"Do the index and your results go together? {left} until this can be said.")


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            TOGETHER,
            (
                "Weeks with more Insights activity were followed by more meetings 2 weeks later "
                "(rank correlation 0.31, most likely between 0.12 and 0.47)."
            ),
        ),
        (
            replace(TOGETHER, pillar=None, lag_weeks=0, stage=Stage.CALL),
            (
                "Weeks with a higher index had more calls as well "
                "(rank correlation 0.31, most likely between 0.12 and 0.47)."
            ),
        ),
        (
            Together(Pillar.BRAND, Stage.CONVERSATION, 1, -0.4, -0.6, -0.2, clear=True),
            (
                "Weeks with more Brand activity were followed by fewer conversations 1 week later "
                f"(rank correlation {MINUS}0.40, most likely between {MINUS}0.60 and {MINUS}0.20)."
            ),
        ),
    ],
)
def test_what_was_found_is_said_with_its_range_and_its_caution(found: Together, sentence: str) -> None:
    """In a person's words, and always that it is no cause."""
    assert claim_words(Association(52, found), FORMATS) == ClaimState(sentence, CAUTION)


@pytest.mark.parametrize(
    ("found", "stage"), [(None, "results"), (replace(TOGETHER, clear=False), "meetings")]
)
def test_nothing_found_is_said_plainly(found: Together | None, stage: str) -> None:
    """An answer, too."""
    said = claim_words(Association(52, found), FORMATS)
    assert said.sentence == (
        f"In 52 weeks neither the index nor what you do for it goes together with more {stage}: "
        "nothing is to be seen that chance alone would not bring."
    )
    assert said.caution == ""


def test_without_an_index_or_a_result_nothing_is_said() -> None:
    """There is no question yet."""
    assert claim_words(None, FORMATS) == ClaimState()


def test_the_last_ten_points_are_weighed() -> None:
    """Results a week before and since, and between what the difference lies."""
    said = worth_words(LAST_TEN, FORMATS)
    assert said.title == "Is my index worth more effort?"
    assert said.sentence == (
        "Before the last ten points you had 0.4 meetings a week, in the 30 weeks since 0.9. "
        "That is most likely between 0.1 and 0.9 more a week."
    )
    assert said.caution == no_cause() == CAUTION


def test_fewer_results_are_said_as_well() -> None:
    """The smaller end first."""
    fewer = replace(LAST_TEN, before=0.9, since=0.4, low=-0.9, high=-0.1)
    assert worth_words(fewer, FORMATS).sentence.endswith("most likely between 0.1 and 0.9 fewer a week.")


def test_no_difference_gives_the_time_back() -> None:
    """One next step: results before the index."""
    said = worth_words(replace(LAST_TEN, low=-0.2, clear=False), FORMATS)
    assert said.sentence.endswith(
        "That is no difference that can be seen. At 64 points, time for results is better spent than "
        "time for the index."
    )
    assert said.caution == ""
