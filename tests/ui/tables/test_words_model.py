"""Rows of words: cells, sides and titles, and a sentence for who cannot see them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from ssi_coach.ui.tables.words_model import LEFT, RIGHT, WordsModel

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
Role = Qt.ItemDataRole


class Fruits(WordsModel):
    def count(self):
        return 2

    def cells(self, row):
        return (("Pears", "3"), ("Plums", "12"))[row]

    def sentence(self, row):
        return " ".join(reversed(self.cells(row)))


@pytest.fixture
def fruits():
    found = Fruits(("Fruit", "Number"))
    found.numbers = frozenset({1})
    return found


def test_cells_and_titles_stand_where_they_belong(fruits):
    assert (fruits.rowCount(), fruits.columnCount()) == (2, 2)
    assert fruits.index(1, 0).data() == "Plums"
    assert [fruits.headerData(column, ACROSS) for column in (0, 1)] == ["Fruit", "Number"]


def test_numbers_and_their_titles_stand_at_the_right(fruits):
    sides = [fruits.index(0, column).data(Role.TextAlignmentRole) for column in (0, 1)]
    above = [fruits.headerData(column, ACROSS, Role.TextAlignmentRole) for column in (0, 1)]
    assert sides == above == [LEFT, RIGHT]


def test_a_row_is_read_aloud_as_a_sentence(fruits):
    assert fruits.index(0, 1).data(Role.AccessibleTextRole) == "3 Pears"


def test_beside_the_table_there_is_nothing(fruits):
    """No tool tips, no titles at the side, no rows within rows."""
    assert fruits.data(QModelIndex()) is None
    assert fruits.index(0, 0).data(Role.ToolTipRole) is None
    assert fruits.headerData(0, DOWN) is None
    assert fruits.headerData(9, ACROSS) is None
    assert (fruits.rowCount(fruits.index(0, 0)), fruits.columnCount(fruits.index(0, 0))) == (0, 0)
