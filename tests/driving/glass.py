"""Runs the real window and tells through a file what is on the glass: every control's name, place and text.

The walk moves the mouse and types with the X server's own events; it only needs to know where to aim and
what can be read.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from ssi_coach.app.window.session import WindowSession

OFTEN = 80
MOST_ROWS = 6
LOOKS = itertools.count(1)


def on_the_glass(session: WindowSession) -> dict[str, object]:
    """Everything that can be seen now, by window, in screen pixels."""
    controls = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            controls += [told(widget) for widget in window.findChildren(QWidget) if seen(widget)]
            for table in window.findChildren(QTableView):
                controls += cells(table) if table.isVisible() else []
    focus = QApplication.focusWidget()
    days = getattr(session.window.page_widget(session.window.page), "days", None)
    return {
        "page": session.window.page,
        "looks": next(LOOKS),
        "at_rest": session.at_rest,
        "focus": "" if focus is None else name_of(focus),
        "days": None if days is None else [days.window.first, days.window.last],
        "controls": controls,
    }


def seen(widget: QWidget) -> bool:
    """Whether a widget says something and is on show."""
    return (
        widget.isVisible()
        and not widget.visibleRegion().isEmpty()
        and bool(name_of(widget) or text_of(widget))
    )


def name_of(widget: QWidget) -> str:
    """What a screen reader would call it."""
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (
        str(text()) if callable(text) and not isinstance(widget, QLabel) else ""
    )


def text_of(widget: QWidget) -> str:
    """What can be read on it."""
    if isinstance(widget, QLabel | QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def told(widget: QWidget) -> dict[str, object]:
    """One control."""
    middle = widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2))
    return {
        "kind": type(widget).__name__,
        "name": name_of(widget),
        "text": text_of(widget),
        "value": widget.date().toString(Qt.DateFormat.ISODate) if isinstance(widget, QDateEdit) else "",
        "enabled": widget.isEnabled(),
        "checked": isinstance(widget, QAbstractButton) and widget.isChecked(),
        "x": middle.x(),
        "y": middle.y(),
        "width": widget.width(),
        "height": widget.height(),
    }


def cells(table: QTableView) -> list[dict[str, object]]:
    """The cells of a table's first rows, each named by its column and row: "Note 0"."""
    model, found = table.model(), []
    for row in range(min(MOST_ROWS, model.rowCount())):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            middle = table.viewport().mapToGlobal(table.visualRect(index).center())
            head = model.headerData(column, Qt.Orientation.Horizontal)
            place = {
                "name": f"{head} {row}",
                "text": str(index.data() or ""),
                "x": middle.x(),
                "y": middle.y(),
            }
            found.append({"kind": "Cell", "enabled": True, **place})
    return found


def main() -> int:
    """The journal's folder, and the file to tell through."""
    session = WindowSession(Path(sys.argv[1]))
    report = Path(sys.argv[2])

    def tell() -> None:
        fresh = report.with_suffix(".new")
        fresh.write_text(json.dumps(on_the_glass(session)))
        fresh.replace(report)

    timer = QTimer()
    timer.timeout.connect(tell)
    timer.start(OFTEN)
    return session.run()


if __name__ == "__main__":
    sys.exit(main())
