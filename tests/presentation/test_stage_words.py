"""Stages of results have a word for each place."""

from __future__ import annotations

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.results import STAGES, Stage
from ssi_coach.presentation.stage_words import STAGE_ICONS, stage_title, stage_word, stages_title, with_whom
from tests.results_build import make_result


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_has_its_words_and_its_icon(stage: Stage) -> None:
    """The words are those of the catalogue's kinds, whose ids the stages are."""
    assert stage_title(stage).lower() == stage_word(stage) == stage.value
    assert stages_title(stage).lower() == stage_word(stage, 2) == f"{stage.value}s"
    assert read_resource(f"icons/{STAGE_ICONS[stage]}.svg")


@pytest.mark.parametrize(
    ("person", "company", "words"),
    [("A. V.", "Hooli", "A. V., Hooli"), ("", "Hooli", "Hooli"), ("A. V.", "", "A. V."), ("", "", "Call")],
)
def test_a_result_is_called_by_those_it_is_about(person: str, company: str, words: str) -> None:
    """By its stage where nobody was named."""
    assert with_whom(make_result(Stage.CALL, person=person, company=company)) == words
