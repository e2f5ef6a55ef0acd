"""A day to choose: typed as the language writes it, or from a calendar that looks like the rest."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from ssi_coach.presentation.wording import context
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.wheel import scroll_past

LONGEST, ROOM = "28. Sept. 2026", 48
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DateField(QDateEdit):
    """A field for one day; `day()` and `set_day()` speak Python's dates."""

    def __init__(self, skin: Skin, name: str, day: date, parent: QWidget | None = None) -> None:
        """Build the field; `name` is what screen readers say it is for."""
        super().__init__(parent)
        self._skin = skin
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        # The month in letters: nobody has to wonder whether 4/5 is in April or in May.
        self.setDisplayFormat(context("date field", "d MMM yyyy"))
        self.set_day(day)
        dress_calendar(self.calendarWidget(), skin)
        scroll_past(self)
        skin.changed.connect(self._on_new_skin)

    def sizeHint(self) -> QSize:
        """Room for the longest day."""
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its day."""
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), self.fontMetrics().horizontalAdvance(LONGEST) + ROOM), hint.height())

    def day(self) -> date:
        """The chosen day."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def set_limits(self, first: date, last: date) -> None:
        """Only days from the first to the last can be chosen."""
        self.setDateRange(QDate(first.year, first.month, first.day), QDate(last.year, last.month, last.day))

    def _on_new_skin(self) -> None:
        """New colours."""
        dress_calendar(self.calendarWidget(), self._skin)


def dress_calendar(calendar: QCalendarWidget, skin: Skin) -> None:
    """No red weekends, no numbers of weeks; weekdays' names quiet."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    quiet = QTextCharFormat()
    quiet.setForeground(skin.theme.colour("muted"))
    calendar.setHeaderTextFormat(quiet)
    plain = QTextCharFormat()
    plain.setForeground(skin.theme.colour("text"))
    for weekday in WEEKEND:
        calendar.setWeekdayTextFormat(weekday, plain)
