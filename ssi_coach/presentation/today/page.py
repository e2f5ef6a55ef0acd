"""What the page Today shows, built from the facts of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.today.actions import ActionsState, build_actions
from ssi_coach.presentation.today.level import LevelState, build_level
from ssi_coach.presentation.today.week import (
    NoticeState,
    TallyState,
    WeekState,
    build_notices,
    build_tallies,
    build_week,
)
from ssi_coach.presentation.wording import text
from ssi_coach.services.today.today import PillarFacts, TodayFacts

if TYPE_CHECKING:  # loaded when a pillar or the week is first opened
    from ssi_coach.presentation.today.pillar_page import PillarPageState
    from ssi_coach.presentation.today.week_plan import WeekPlanState


@dataclass(frozen=True, slots=True)
class TodayState:
    """The whole page.

    While `pillar` is there the right column explains it, else it shows the `week_plan` if there is one.
    """

    title: str
    day: str
    level: LevelState
    notices: tuple[NoticeState, ...]
    tallies: tuple[TallyState, ...]
    actions: ActionsState
    week: WeekState
    pillar: PillarPageState | None = None
    week_plan: WeekPlanState | None = None


def build_today(
    facts: TodayFacts,
    catalogue: Catalogue,
    book: GuidelineBook,
    formats: Formats,
    explained: PillarFacts | None = None,
) -> TodayState:
    """The page from the facts of the day, and of a pillar while one is open."""
    pillar = None
    if explained is not None:
        from ssi_coach.presentation.today.pillar_page import build_pillar  # noqa: PLC0415  # a pillar is opened

        pillar = build_pillar(facts, explained, catalogue, book, formats)
    return TodayState(
        title=text("Today"),
        day=formats.day_long(facts.today),
        level=build_level(facts, formats),
        notices=build_notices(facts, formats),
        tallies=build_tallies(facts, catalogue, formats),
        actions=build_actions(facts, book, formats),
        week=build_week(facts, catalogue, formats),
        pillar=pillar,
    )
