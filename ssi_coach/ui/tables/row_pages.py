"""The few pages of a long table that are kept in memory, and which page is asked for next."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from ssi_coach.presentation.journal.cells import JournalRow

PAGE = 64
"""Rows of a page: two screens of them."""

MOST_PAGES = 24
"""Pages kept; which of them were looked at last decides, so memory does not grow with the journal."""

MOST_WANTED = 3
"""Pages wanted at a time: a screen spans two; what was scrolled past is not worth asking for."""


class RowPages:
    """Rows by their number. Looking at a row that is not here makes its page wanted."""

    def __init__(self) -> None:
        """Begin without rows."""
        self._pages: OrderedDict[int, tuple[JournalRow, ...]] = OrderedDict()
        self._old: set[int] = set()
        self._wanted: list[int] = []
        self._asked: int | None = None

    def __len__(self) -> int:
        """How many pages are kept."""
        return len(self._pages)

    def clear(self) -> None:
        """Forget everything: other rows are shown from now on."""
        self._pages.clear()
        self._old.clear()
        self._wanted.clear()
        self._asked = None

    def age(self) -> None:
        """The journal changed: what is here is shown until it has been read again."""
        self._old = set(self._pages)
        self._wanted.clear()
        self._asked = None

    def row(self, number: int) -> JournalRow | None:
        """The row, None while its page is on the way."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None or page in self._old:
            self._want(page)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def held(self, number: int) -> JournalRow | None:
        """The row if it is here and true; asks for nothing."""
        page, place = divmod(number, PAGE)
        rows = () if page in self._old else self._pages.get(page, ())
        return rows[place] if place < len(rows) else None

    def take(self, page: int, rows: Sequence[JournalRow]) -> None:
        """Keep a page that has arrived."""
        if self._asked == page:
            self._asked = None
        self._pages[page] = tuple(rows)
        self._pages.move_to_end(page)
        self._old.discard(page)
        if page in self._wanted:
            self._wanted.remove(page)
        while len(self._pages) > MOST_PAGES:
            gone, _ = self._pages.popitem(last=False)
            self._old.discard(gone)

    def replace(self, number: int, row: JournalRow) -> None:
        """Show a row as it was just typed, until the journal says how it is."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page, ())
        if place < len(rows):
            self._pages[page] = (*rows[:place], row, *rows[place + 1 :])

    def ask_next(self) -> int | None:
        """The page to ask for now: the one looked at last. None while another one is on the way."""
        if self._asked is not None or not self._wanted:
            return None
        self._asked = self._wanted.pop()
        return self._asked

    def ask_waits(self) -> bool:
        """Whether a page is wanted and none is on the way."""
        return bool(self._wanted) and self._asked is None

    def _want(self, page: int) -> None:
        if page == self._asked:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-MOST_WANTED]
