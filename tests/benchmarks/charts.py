"""How long the charts of ten years take, beside pyqtgraph drawing the same points, and how they pan and zoom."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.journals import heavy_journal
from tests.benchmarks.table import Line, middle, quantile, timed

ROUNDS = 15
FRAMES = 120
SIZE = (1280, 800)
CHART_GOAL, FRAMES_GOAL = 2.0, 60.0


def chart_lines(folder: Path) -> list[Line]:
    """The rows "any chart" and "pan / zoom"."""
    words = [sys.executable, "-m", "tests.benchmarks.charts", str(heavy_journal(folder / "heavy"))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    found = {
        words[0]: [float(word) for word in words[1:]] for words in map(str.split, done.stdout.splitlines())
    }
    ours, theirs = found.pop("page")
    frames = found.pop("frames")
    parts = ", ".join(f"{name} {mine / peer:.1f} x" for name, (mine, peer) in found.items())
    rate = 1000 / middle(frames)
    return [
        Line(
            "any chart, 10 years: query and draw all of Progress",
            f"{ours / theirs:.2f} x ({ours:.0f} ms; one by one: {parts})",
            f"<= {CHART_GOAL:.0f} x pyqtgraph from memory",
            ours / theirs <= CHART_GOAL,
        ),
        Line(
            "pan and zoom, 10 years, all of Progress",
            f"{rate:.0f} frames/s, p95 {quantile(frames, 0.95):.1f} ms",
            f">= {FRAMES_GOAL:.0f} frames/s",
            rate >= FRAMES_GOAL,
        ),
    ]


def main(folder: Path) -> None:
    """Print a line for the page, one a chart, and one with the time of each frame."""
    bench = _Bench(folder)
    for name, ours, theirs in bench.charts():
        print(name, f"{ours:.3f}", f"{theirs:.3f}")
    print("page", *(f"{found:.3f}" for found in bench.whole()))
    print("frames", *(f"{frame:.3f}" for frame in bench.frames()))


class _Bench:
    """The page Progress over ten years, with what pyqtgraph needs to draw the same."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from ssi_coach.app.opening import open_workspace
        from ssi_coach.app.resources import read_resource
        from ssi_coach.presentation.formats import PlainFormats
        from ssi_coach.services.progress.view import course_of
        from ssi_coach.ui.fonts import load_fonts
        from ssi_coach.ui.screens.progress import ProgressScreen
        from ssi_coach.ui.skin import Skin

        self.app = QApplication([])
        load_fonts(read_resource)
        self.skin = Skin(read_resource, "light", reduced_motion=True)
        self.skin.dress(self.app)
        self.work = open_workspace(folder).work
        # Its reckoning is a row of its own; the page shows what was reckoned last.
        self.course = course_of(self.work)
        self.formats = PlainFormats("en")
        self.screen = ProgressScreen(self.skin, self.formats)
        self.screen.resize(SIZE[0] - 184, SIZE[1] - 36)
        self.screen.set_state(self.page())
        self.screen.show()
        self.app.processEvents()

    def page(self, measure: str = "points"):
        """The page as the journal stands, asked anew."""
        from ssi_coach.presentation.progress.page import Looking, build_progress
        from ssi_coach.services.progress.view import progress_facts

        facts = progress_facts(self.work, course=self.course)
        return build_progress(facts, self.formats, Looking(span="all", measure=measure))

    def charts(self):
        """Each kind of chart: its name, milliseconds of query and draw, and pyqtgraph's for the same points."""
        state, ranks = self.page(), self.page("ranks")
        screen = self.screen
        for name, chart, found, query in (
            ("total", screen.total.chart, state.total.chart, self.query_readings),
            ("pillar", screen.pillars[0].chart, state.pillars[0].chart, self.query_readings),
            ("weeks", screen.weeks.chart, state.weeks.chart, self.query_activity),
            ("ranks", screen.total.chart, ranks.total.chart, self.query_readings),
        ):
            peer = _Peer(chart.plot.size(), found)
            ours, theirs = [], []
            for _ in range(ROUNDS):  # in turn, so that both see the same load
                ours.append(timed(lambda chart=chart, found=found, query=query: draw(chart, found, query)))
                theirs.append(timed(peer.draw))
            yield name, middle(ours), middle(theirs)

    def whole(self) -> tuple[float, float]:
        """Milliseconds to ask for and draw all charts of the page, and pyqtgraph's for the same points."""
        cards = (self.screen.total, *self.screen.pillars, self.screen.weeks)
        state = self.page()
        shown = (state.total, *state.pillars, state.weeks)
        peers = [_Peer(card.chart.plot.size(), part.chart) for card, part in zip(cards, shown, strict=True)]

        def ours() -> None:
            self.work.journal.count_again()  # as after an entry: nothing is remembered
            self.screen.set_state(self.page())
            for card in cards:
                card.chart.plot.viewport().repaint()

        def theirs() -> None:
            for peer in peers:
                peer.draw()

        times = [(timed(ours), timed(theirs)) for _ in range(ROUNDS)]
        return middle([mine for mine, _ in times]), middle([peer for _, peer in times])

    def query_readings(self) -> None:
        """Every reading, from the disk."""
        from ssi_coach.domain.days import EARLIEST_DAY, DaySpan

        self.work.journal.readings(DaySpan(EARLIEST_DAY, self.work.today()))

    def query_activity(self) -> None:
        """Every daily sum, which the journal remembers while no entry changes."""
        from ssi_coach.domain.days import DaySpan

        journal = self.work.journal
        journal.daily_counts(DaySpan(journal.first_day(), self.work.today()))

    def frames(self):
        """Milliseconds of each frame while one zooms in, moves over the years, and zooms out again."""
        self.screen.set_state(self.page())
        self.screen.show_span()
        days = self.screen.days
        for number in range(FRAMES):
            if number < FRAMES // 4 or number >= 3 * FRAMES // 4:
                step = 0.95 if number < FRAMES // 4 else 1 / 0.95
                yield timed(lambda step=step: self.shown(lambda: days.zoom(step)))
            else:
                by = -20.0
                yield timed(lambda by=by: self.shown(lambda: self.move(by)))

    def move(self, by: float) -> None:
        """Drag the charts by so many days."""
        view = self.screen.total.chart.view
        (first, last), _ = view.viewRange()
        view.setXRange(first + by, last + by, padding=0)

    def shown(self, do: Callable[[], object]) -> None:
        """Do something, and paint all charts of the page."""
        do()
        for card in (self.screen.total, *self.screen.pillars, self.screen.weeks):
            card.chart.plot.viewport().repaint()


class _Peer:
    """pyqtgraph's own plot of a chart's points: lines, bands, symbols and bars as it offers them."""

    def __init__(self, size, state) -> None:
        import pyqtgraph as pg

        pg.setConfigOptions(antialias=True)
        self.plot = pg.PlotWidget(background="w")
        self.plot.resize(size)
        self.plot.show()
        self.state = state

    def draw(self) -> None:
        """All points, from memory."""
        import numpy as np
        import pyqtgraph as pg

        self.plot.clear()
        for series in self.state.series:
            days, values = np.frombuffer(series.days), np.frombuffer(series.values)
            if series.band is None:
                self.plot.plot(days, values, pen="k", symbol="o", symbolSize=6)
                continue
            self.plot.plot(days, values, pen=pg.mkPen("b", width=2))
            low = pg.PlotCurveItem(days, np.frombuffer(series.band.low))
            high = pg.PlotCurveItem(days, np.frombuffer(series.band.high))
            self.plot.addItem(pg.FillBetweenItem(low, high, brush=(0, 0, 200, 40)))
        if self.state.bars is not None:
            below = np.zeros(len(self.state.bars.parts[0].values))
            firsts = self.state.bars.first + self.state.bars.step * np.arange(len(below))
            for part in self.state.bars.parts:
                values = np.frombuffer(part.values)
                self.plot.addItem(pg.BarGraphItem(x=firsts, y0=below, height=values, width=5, brush="b"))
                below = below + values
        self.plot.viewport().repaint()


def draw(chart, state, query: Callable[[], None]) -> None:
    """Ask the journal, then show and paint one chart."""
    query()
    chart.set_state(state)
    chart.plot.viewport().repaint()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
