"""What the tests of Progress have in common: months of use, a level course, and an explanation that is open."""

from __future__ import annotations

from ssi_coach.domain.days import DaySpan
from ssi_coach.services.progress.view import Course
from tests.app.surroundings import Page
from tests.build import days_ago, full_reading, make_entry
from tests.course_build import make_course

ENTRIES = [make_entry(day=days_ago(age), count=1 + age % 3) for age in range(1, 90)]
READINGS = [full_reading(day=days_ago(age)) for age in (80, 60, 40, 20, 9)]


def level_course(work) -> Course | None:
    """A course that is the last reading every day: what is reckoned is the model's own matter."""
    readings = work.journal.readings(DaySpan(days_ago(4_000), work.today()))
    if not readings:
        return None
    return make_course(readings[0].day, readings[-1].exact_total, today=work.today())


def opened_panel(page: Page, id: str):
    """Open one of the explanations, as its button does."""
    page.screen.panels.choices[id].click()
    return page.screen.panels.panel(id)
