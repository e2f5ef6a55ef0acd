"""The goals of a week: the user's own, or those that were proposed when the week began."""

from __future__ import annotations

from datetime import date

from ssi_coach.domain.checklist import WeekGoals
from ssi_coach.domain.days import ONE_DAY, week_start
from ssi_coach.model.week_goals import weekly_goals_proposed
from ssi_coach.services.standing import score_on
from ssi_coach.services.workspace import Workspace


def goals_of_week(work: Workspace, on: date) -> WeekGoals:
    """The goals of the week that holds a day.

    Proposed ones rest on how the journal stood when the week began: a goal does not go away because one works
    at it. They are remembered for as long as the week and the plan last, for Today is shown after every entry.
    """
    week, plan = week_start(on, work.settings.first_weekday), work.circumstances(on).plan
    own = work.journal.goals()
    if own:
        return WeekGoals(week, plan, own, own=True)
    known = work.week_goals
    if known is None or (known.week, known.plan) != (week, plan):
        score = score_on(work, week - ONE_DAY)
        known = WeekGoals(week, plan, weekly_goals_proposed(score, work.catalogue, plan))
        work.week_goals = known
    return known
