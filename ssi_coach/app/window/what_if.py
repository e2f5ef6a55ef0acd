"""What if wired: reckoned once on the journal's thread, then every move of a slider is answered at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.panel_files import Kept, keep_panel
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.progress.what_if import (
    BUDGET_STEP,
    OWN,
    Asked,
    WhatIfReader,
    WhatIfState,
    ahead_of,
    asked_by,
    what_if_file,
    what_if_text,
)
from ssi_coach.services.checklist import set_goals
from ssi_coach.services.progress.view import ProgressFacts
from ssi_coach.services.progress.what_if import AS_NOW, WhatIf, reckon_what_if
from ssi_coach.ui.charts.time_chart import TimeChart
from ssi_coach.ui.widgets.progress.what_if_panel import WhatIfPanel


class WhatIfDesk(QObject):
    """Stands between the panel, the main chart and the services; lives as long as the panel."""

    def __init__(self, around: Around, panel: WhatIfPanel, chart: TimeChart) -> None:
        """Listen to what a person does in the panel."""
        super().__init__(panel)
        self._around = around
        self._panel = panel
        self._chart = chart
        self._page: ProgressFacts | None = None
        self._reader: WhatIfReader | None = None
        self._asked: Asked | None = None
        self._own: Asked | None = None
        self._state: WhatIfState | None = None
        self._open = False
        panel.preset_chosen.connect(self._on_preset)
        panel.kind_moved.connect(self._on_kind)
        panel.budget_moved.connect(self._on_budget)
        panel.goals_wanted.connect(self._on_goals)
        panel.kept.connect(self._on_kept)

    def look(self, page: ProgressFacts, *, table: bool) -> None:
        """The page has looked at the journal: reckon anew where that changes the days ahead."""
        before, self._page, self._open = self._page, page, True
        known = (page.course, page.activity, page.target, page.today)
        if before is None or known != (before.course, before.activity, before.target, before.today):
            self._around.coach.ask(reckon_what_if, partial(self._take, len(page.readings)))
        self._show_line()

    def leave(self) -> None:
        """Another panel is open, or none: the chart shows again how it goes on as now."""
        self._open = False
        if self._chart.state is not None:
            self._chart.set_state(self._chart.state)

    def _take(self, readings: int, known: WhatIf | None) -> None:
        """The journal's thread has reckoned; what was asked is asked again."""
        if known is None:
            self._reader = self._state = None
            self._panel.set_missing()
            return
        now = known.under(known.presets[AS_NOW])
        work = self._around.opened.work
        self._reader = WhatIfReader(known, now, readings, work.catalogue, self._around.formats)
        kinds = set(known.as_now)
        asked = self._asked
        if asked is None or asked.preset != OWN:
            asked = asked_by(AS_NOW if asked is None else asked.preset, known)
        elif set(asked.weekly) != kinds:
            asked = Asked(OWN, {kind: asked.weekly.get(kind, often) for kind, often in known.as_now.items()})
        self._ask(asked)

    def _ask(self, asked: Asked) -> None:
        """Where this leads, in the panel and on the chart."""
        reader = self._reader
        if reader is None:
            return
        self._asked = asked
        if asked.preset == OWN:
            self._own = asked
        self._state = reader.state(asked, ahead_of(asked, reader.known))
        self._panel.set_state(self._state)
        self._show_line()

    def _show_line(self) -> None:
        """The chart of points shows the line; ranks and tables stay what they are."""
        chart = self._chart.state
        if self._open and self._state is not None and chart is not None and chart.kind is ScaleKind.POINTS:
            self._chart.show_ahead(self._state.lines, self._state.reach)

    def _on_preset(self, preset: str) -> None:
        reader = self._reader
        if reader is None:
            return
        if preset == OWN:
            self._ask(self._own or Asked(OWN, self._weekly()))
        else:
            self._ask(asked_by(preset, reader.known))

    def _on_kind(self, kind: str, often: int) -> None:
        self._ask(Asked(OWN, {**self._weekly(), kind: float(often)}))

    def _on_budget(self, steps: int) -> None:
        if self._reader is not None:
            minutes = float(steps * BUDGET_STEP)
            self._ask(Asked(OWN, self._reader.known.fitted(self._weekly(), minutes)))

    def _weekly(self) -> dict[str, float]:
        return {} if self._asked is None else dict(self._asked.weekly)

    def _on_goals(self) -> None:
        if self._state is not None and self._state.goals:
            self._around.coach.do(partial(set_goals, goals=self._state.goals))

    def _on_kept(self, form: str) -> None:
        if self._state is not None and self._page is not None:
            said, numbers = partial(what_if_text, self._state), partial(what_if_file, self._state)
            name = f"ssi-what-if-{self._page.today.isoformat()}"
            keep_panel(self._around, self._panel, form, Kept(name, said, numbers))
