"""An errand reads files once, and is over with its answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import isValid

from ssi_coach.app.window import reading_errand
from ssi_coach.app.window.reading_errand import ReadingErrand
from ssi_coach.domain.errors import KnownError
from tests.app.files_here import ReadingRunner


class Reader:
    """Answers what it was told to, and counts who no longer wants to know."""

    def __init__(self, answer):
        self.answer, self.cancelled = answer, 0

    def read(self, paths, *, plans, progress):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def cancel(self):
        self.cancelled += 1


@pytest.fixture
def errand_of(qapp, monkeypatch):
    """Makes an errand to a reader; `heard` is what it told."""
    runner = ReadingRunner()
    monkeypatch.setattr(reading_errand, "QtTaskRunner", lambda _: runner)
    parent = QObject()

    def make(reader):
        errand = ReadingErrand(reader, parent)
        heard = []
        errand.read.connect(heard.append)
        errand.refused.connect(heard.append)
        return errand, heard, runner

    yield make
    parent.deleteLater()


def test_it_tells_what_the_files_hold_once(errand_of):
    errand, heard, _ = errand_of(Reader(("one", "two")))
    errand.start((), {})
    assert heard == [("one", "two")]


def test_a_refusal_is_told(errand_of):
    fault = KnownError("file.unreadable", name="one.zip", reason="gone")
    errand, heard, _ = errand_of(Reader(fault))
    errand.start((), {})
    assert heard == [fault]


def test_cancelled_it_tells_nothing_and_stops_the_reader(errand_of):
    reader = Reader(())
    errand, heard, runner = errand_of(reader)
    runner.holding = True
    errand.start((), {})
    errand.cancel()
    errand.cancel()
    runner.go_on()
    assert (heard, reader.cancelled) == ([], 1)


def test_a_fault_of_our_own_is_raised_and_cancel_does_nothing_after_it(errand_of):
    """The page still stands there, and Cancel is what its reader presses."""
    reader = Reader(ZeroDivisionError())
    errand, heard, _ = errand_of(reader)
    with pytest.raises(ZeroDivisionError):
        errand.start((), {})
    QCoreApplication.sendPostedEvents(errand, QEvent.Type.DeferredDelete.value)
    assert not isValid(errand)
    errand.cancel()
    assert (heard, reader.cancelled) == ([], 0)
