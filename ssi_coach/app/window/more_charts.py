"""The panel "More charts" wired: the chosen chart asks the journal for what it needs, and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.panel_files import Kept, keep_panel
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.days import EARLIEST_DAY, DaySpan
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.answers import answers_file, build_answers
from ssi_coach.presentation.progress.habits import build_weekdays, build_year, weekdays_file, year_file
from ssi_coach.presentation.progress.more_charts import (
    ACCEPTED,
    ANSWERS,
    POSTS,
    WEEKDAYS,
    YEAR,
    MoreFacts,
    MoreLooking,
    MoreState,
    said_aloud,
)
from ssi_coach.presentation.progress.posts import build_posts, posts_file
from ssi_coach.services.journal_view import year_of
from ssi_coach.services.progress.answers import acceptance_by_week, replies_by_week
from ssi_coach.services.progress.post_reach import post_reach
from ssi_coach.services.progress.view import ProgressFacts
from ssi_coach.services.progress.weekdays import week_pattern
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.widgets.progress.charts_panel import ChartsPanel


class ChartsDesk(QObject):
    """Stands between the panel and the services; lives as long as the panel."""

    def __init__(self, around: Around, panel: ChartsPanel) -> None:
        """Listen to what a person chooses."""
        super().__init__(panel)
        self._around = around
        self._panel = panel
        self._looking = MoreLooking()
        self._facts: MoreFacts | None = None
        self._page: ProgressFacts | None = None
        panel.chart_chosen.connect(self._on_chart)
        panel.measure_chosen.connect(self._on_measure)
        panel.day_chosen.connect(self._on_day)
        panel.range_chosen.connect(self._on_range)
        panel.data_wanted.connect(self._on_data)
        panel.kept.connect(self._on_kept)

    def look(self, page: ProgressFacts, *, table: bool) -> None:
        """The page has looked at the journal, or is looked at in another way, which needs no journal."""
        self._looking = replace(self._looking, table=table)
        before, self._page = self._page, page
        known = (page.activity, page.posts, page.today)
        if before is None or known != (before.activity, before.posts, before.today):
            self._ask()
        elif self._facts is not None:
            self._show(self._facts)

    def leave(self) -> None:
        """Nothing is left behind when the panel closes."""

    def _ask(self) -> None:
        looking = self._looking
        self._around.coach.ask(partial(_facts, looking=looking), partial(self._on_facts, looking))

    def _on_facts(self, looking: MoreLooking, facts: MoreFacts) -> None:
        """The journal has answered; who has chosen another chart meanwhile waits for that one."""
        if (looking.chart, looking.shown) == (self._looking.chart, self._looking.shown):
            self._show(facts)

    def _show(self, facts: MoreFacts) -> None:
        self._facts = facts
        self._panel.set_state(self._built(self._looking))

    def _built(self, looking: MoreLooking) -> MoreState:
        facts = self._facts
        if facts is None:
            return MoreState(looking)
        looking = replace(looking, weeks=self._panel.weeks_shown)
        return _built(facts, looking, self._around.formats, self._around.settings().first_weekday)

    def _on_chart(self, chart: str) -> None:
        self._looking = replace(self._looking, chart=chart, measure="")
        self._ask()

    def _on_measure(self, measure: str) -> None:
        self._looking = replace(self._looking, measure=measure)
        if self._looking.chart == ANSWERS:
            self._ask()  # every rate is another question to the journal
        elif self._facts is not None:
            self._show(self._facts)

    def _on_day(self, ordinal: int) -> None:
        self._around.go("journal", date.fromordinal(ordinal))

    def _on_range(self, first: date, last: date) -> None:
        self._around.go("journal", EntryFilter(first=first, last=last))

    def _on_data(self) -> None:
        self._around.go("data", None)

    def _on_kept(self, form: str) -> None:
        facts, chart = self._facts, self._looking.chart
        if facts is not None:
            said = partial(said_aloud, self._built(replace(self._looking, table=True)))
            name = f"ssi-{chart}-{facts.today.isoformat()}"
            keep_panel(
                self._around, self._panel, form, Kept(name, said, partial(_file, facts, self._looking))
            )


def _facts(work: Workspace, *, looking: MoreLooking) -> MoreFacts:
    """What a chart rests on; runs on the journal's thread."""
    chart = looking.chart
    today = work.today()
    first = min(work.journal.first_day() or today, today)
    span = DaySpan(first, today)
    if chart == YEAR:
        return MoreFacts(today, first, year=year_of(work))
    if chart == WEEKDAYS:
        return MoreFacts(today, first, pattern=week_pattern(work))
    if chart == POSTS:
        return MoreFacts(today, first, reach=post_reach(work, DaySpan(EARLIEST_DAY, today)))
    weeks = acceptance_by_week(work, span) if looking.shown == ACCEPTED else replies_by_week(work, span)
    return MoreFacts(today, first, answers={looking.shown: weeks})


def _built(facts: MoreFacts, looking: MoreLooking, formats: Formats, first_weekday: int) -> MoreState:
    """The chosen chart; one that the facts were not asked for shows what is missing until they come."""
    if looking.chart == YEAR:
        return build_year(facts, looking, formats, first_weekday=first_weekday)
    builders = {WEEKDAYS: build_weekdays, POSTS: build_posts, ANSWERS: build_answers}
    return builders[looking.chart](facts, looking, formats)


def _file(facts: MoreFacts, looking: MoreLooking) -> str:
    """The numbers of the chosen chart as CSV."""
    if facts.year is not None:
        return year_file(facts.year)
    if facts.pattern is not None:
        return weekdays_file(facts.pattern.counts, facts.pattern.minutes)
    if facts.reach is not None:
        return posts_file(facts.reach)
    return answers_file((facts.answers or {}).get(looking.shown, ()))
