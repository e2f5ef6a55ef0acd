"""A chart copied or kept as a file: asks where, writes it whole or not at all, and says so."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.window.around import Around
from ssi_coach.presentation.progress.tables import index_file, weeks_file
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.view import ProgressFacts
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.whole_file import write_whole
from ssi_coach.ui.charts.export import drawing_of, picture_of
from ssi_coach.ui.screens.progress import ProgressScreen


def keep_chart(around: Around, screen: ProgressScreen, facts: ProgressFacts, chart: str, form: str) -> None:
    """Copy "total", "pillars" or "weeks" ("copy"), or keep it as "png", "svg" or "csv" where a person wants it."""
    if form == "copy":
        copy_both(around, picture_of(screen.card(chart)), _said(screen, chart))
        return
    keep_file(around, _content(screen, facts, chart, form), f"ssi-{chart}-{facts.today.isoformat()}", form)


def keep_file(around: Around, content: bytes, name: str, form: str) -> None:
    """Ask where to keep a file of a form ("png" ...), write it there, and say so."""
    file = f"{name}.{form}"
    dialog = QFileDialog(around.window, text("Keep a chart as a file"), str(Path.home() / file))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{form.upper()} (*.{form})")
    dialog.setDefaultSuffix(form)
    dialog.selectFile(file)
    dialog.fileSelected.connect(partial(_keep, around, content))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def copy_both(around: Around, picture: bytes, said: str) -> None:
    """Put a picture and what it says on the clipboard: each program takes what it can hold."""
    both = QMimeData()
    both.setImageData(QImage.fromData(picture))
    both.setText(said)
    QGuiApplication.clipboard().setMimeData(both)
    around.reporter.toast(text("Copied"))


def _content(screen: ProgressScreen, facts: ProgressFacts, chart: str, form: str) -> bytes:
    """What is written: the card as it stands on the screen, or all its numbers."""
    if form == "csv":
        table = weeks_file(facts) if chart == "weeks" else index_file(facts)
        return table.encode("utf-8-sig")  # spreadsheets take a file without the mark for their own alphabet
    card = screen.card(chart)
    return picture_of(card) if form == "png" else drawing_of(card, text("Progress"))


def _said(screen: ProgressScreen, chart: str) -> str:
    """What the charts of a card say, a line each."""
    cards = {"total": (screen.total,), "pillars": screen.pillars, "weeks": (screen.weeks,)}[chart]
    states = [card.chart.state for card in cards]
    return "\n".join(f"{state.name}: {state.summary}" for state in states if state is not None)


def _keep(around: Around, content: bytes, place: str) -> None:
    def write(_: Workspace) -> Path:
        return write_whole(Path(place), content)

    around.coach.ask(write, partial(_say, around))


def _say(around: Around, place: Path) -> None:
    around.reporter.toast(text("Exported to {file}", file=place.name))
