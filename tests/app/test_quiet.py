"""A quiet moment is used to tidy up, so that no click has to wait for it."""

from __future__ import annotations

import pytest

from ssi_coach.app.window import quiet
from ssi_coach.app.window.quiet import Quiet
from ssi_coach.domain.errors import KnownError
from ssi_coach.ui.tasks import QtTaskRunner


class Journal:
    """Counts how often it was asked to settle; there is something to do as often as it says."""

    def __init__(self, *answers: bool | Exception) -> None:
        self.answers = list(answers)
        self.asked = 0

    def settle(self) -> bool:
        """The next of the answers."""
        self.asked += 1
        answer = self.answers.pop(0) if self.answers else False
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def runner(qapp):
    """A runner that is stopped at the end."""
    runner = QtTaskRunner()
    yield runner
    assert runner.stop()


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """Silence of a moment is enough in tests."""
    monkeypatch.setattr(quiet, "QUIET", 10)


def test_it_tidies_up_until_there_is_nothing_to_do_and_then_rests(runner, qtbot):
    """A computer at rest is left alone."""
    journal = Journal(True)
    watching = Quiet(runner, journal, runner)
    qtbot.waitUntil(lambda: journal.asked == 2 and not runner.waiting)
    with qtbot.assertNotEmitted(runner.waiting_changed, wait=50):
        pass
    assert journal.asked == 2
    watching.close()


def test_work_wakes_it_and_is_let_go_first(runner, qtbot):
    """It waits until the last task is done."""
    journal = Journal()
    watching = Quiet(runner, journal, runner)
    qtbot.waitUntil(lambda: journal.asked == 1 and not runner.waiting)
    seen = []
    runner.run(lambda: seen.append(journal.asked), lambda _: None, pytest.fail)
    qtbot.waitUntil(lambda: journal.asked == 2 and not runner.waiting)
    assert seen == [1]
    watching.close()


def test_a_disk_that_refuses_is_not_told_here(runner, qtbot):
    """It is told when something is saved; until then the disk is left alone."""
    journal = Journal(KnownError("journal.full"))
    watching = Quiet(runner, journal, runner)
    qtbot.waitUntil(lambda: journal.asked == 1 and not runner.waiting)
    with qtbot.assertNotEmitted(runner.waiting_changed, wait=50):
        pass
    watching.close()


def test_closed_it_asks_for_nothing(runner, qtbot):
    """The journal is about to go."""
    journal = Journal()
    Quiet(runner, journal, runner).close()
    with qtbot.assertNotEmitted(runner.waiting_changed, wait=50):
        pass
    assert journal.asked == 0
