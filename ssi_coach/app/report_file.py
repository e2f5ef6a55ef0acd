"""The report as a file: reckoned, put into words and drawn."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from ssi_coach.app.display import DRAWING, missing_libraries
from ssi_coach.app.resources import read_resource
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.report.paper import PaperState
from ssi_coach.presentation.report.report import build_report
from ssi_coach.services.report.look_back import Period
from ssi_coach.services.report.report import report_facts
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # Qt is loaded when something is drawn
    from ssi_coach.ui.report.document import Going

ENDING = ".pdf"


def report_state(work: Workspace, period: Period, on: date, formats: Formats) -> PaperState:
    """What stands in the report of the week or month that holds a day, up to that day."""
    return build_report(report_facts(work, period, on), work.catalogue, formats)


def drawn_here(state: PaperState, going: Going | None = None) -> bytes:
    """The PDF, drawn without a window: in a window's process by the Qt that runs there, else by one of its own.

    Raises `KnownError("display.libraries")` where Qt cannot be loaded, and `KnownError("report.cancelled")` when
    `going` answers no.
    """
    missing = missing_libraries(DRAWING) if sys.platform == "linux" else []
    if missing:
        raise KnownError("display.libraries", libraries=missing)
    from PySide6.QtGui import QGuiApplication

    from ssi_coach.ui.fonts import load_fonts
    from ssi_coach.ui.report.document import draw_paper, paper_here

    if QGuiApplication.instance() is not None:
        return draw_paper(state, paper_here(), going)
    app = QGuiApplication(["ssi-coach", "-platform", "offscreen"])
    load_fonts(read_resource)
    content = draw_paper(state, paper_here(), going)
    app.shutdown()
    return content
