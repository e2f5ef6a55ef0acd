"""Widgets in a cycle are destroyed on the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from ssi_coach.app.collecting import uncollected
from ssi_coach.ui.desktop.collecting import MANY, Collecting


class Cycle(QObject):
    """Something of Qt that only the collector can destroy, and that says where it was."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.itself = self
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.current_thread().name)


@pytest.fixture
def collecting(qapp):
    """The collector taken over, and given back."""
    gc.collect()
    collecting = Collecting()
    yield collecting
    collecting.stop()
    assert gc.isenabled()


def busy_elsewhere():
    """A thread that makes many objects, as reading the journal does."""
    thread = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="journal")
    thread.start()
    thread.join()


def test_another_thread_destroys_nothing_of_qt(collecting):
    """There it would end the process."""
    told: list[str] = []
    Cycle(told)
    busy_elsewhere()
    assert told == []


def test_it_waits_while_very_many_objects_are_made(collecting):
    """A search through a million of them would hold the window (`app.collecting`)."""
    told: list[str] = []
    with uncollected(many=True):
        Cycle(told)
        kept = [[] for _ in range(2 * MANY)]
        collecting.look()
        assert told == []
    gc.unfreeze()
    gc.collect()
    assert len(kept) == 2 * MANY
    assert len(told) == 1


def test_the_windows_thread_does(collecting):
    """As soon as there is enough to collect."""
    told: list[str] = []
    Cycle(told)
    kept = [[] for _ in range(2 * MANY)]
    collecting.look()
    assert told == [threading.current_thread().name]
    assert len(kept) == 2 * MANY


def test_what_a_start_made_is_looked_through_no_more(collecting):
    """It stays as long as the window does; what is made afterwards is looked through as ever."""
    told: list[str] = []
    kept = Cycle([])
    take_back = collecting.set_aside()
    assert gc.get_freeze_count() > 0
    busy_elsewhere()
    Cycle(told)
    spare = [[] for _ in range(2 * MANY)]
    collecting.look()
    assert told == ["MainThread"]
    take_back()
    assert gc.get_freeze_count() == 0
    assert (kept.itself, len(spare)) == (kept, 2 * MANY)
