"""Tasks leave the window's thread one after the other, and their answers come back to it."""

from __future__ import annotations

import threading

import pytest

from ssi_coach.services.ports import TaskRunner
from ssi_coach.ui.tasks import QtTaskRunner


@pytest.fixture
def runner(qapp):
    """A runner that is stopped at the end."""
    runner = QtTaskRunner()
    yield runner
    assert runner.stop()


def unexpected(fault: Exception) -> None:
    """No task of the test should fail."""
    raise fault


def test_it_is_what_the_services_ask_for(runner):
    """The port of services/ports.py."""
    port: TaskRunner = runner
    assert port is runner


def test_tasks_run_elsewhere_and_answers_come_back(runner, qtbot):
    """The journal has one thread, the window another."""
    answers = []
    runner.run(threading.get_ident, answers.append, unexpected)
    runner.run(threading.get_ident, lambda _: answers.append(threading.get_ident()), unexpected)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[0] != threading.get_ident()
    assert answers[1] == threading.get_ident()


def test_tasks_keep_their_order(runner, qtbot):
    """Twenty of them, one thread."""
    done, threads = [], set()

    def task(number):
        threads.add(threading.get_ident())
        return number

    for number in range(20):
        runner.run(lambda number=number: task(number), done.append, unexpected)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))
    assert len(threads) == 1


def test_a_task_that_fails_tells_and_the_next_one_runs(runner, qtbot):
    """A worker never dies of its task."""
    faults, done = [], []

    def broken():
        raise ValueError("no")

    runner.run(broken, unexpected, faults.append)
    runner.run(lambda: 1, done.append, unexpected)
    qtbot.waitUntil(lambda: bool(done))
    assert [type(fault) for fault in faults] == [ValueError]


def test_it_says_how_many_wait(runner, qtbot):
    """For the words at the foot of the rail."""
    heard, done = [], []
    runner.waiting_changed.connect(heard.append)
    runner.run(lambda: 1, done.append, unexpected)
    qtbot.waitUntil(lambda: bool(done))
    assert heard == [1, 0]
    assert runner.waiting == 0


def test_stopping_finishes_what_was_asked_for(qapp):
    """What a person logged is saved; nobody is called back afterwards."""
    runner = QtTaskRunner()
    saved, answered = [], []
    for number in range(5):
        runner.run(lambda number=number: saved.append(number), answered.append, unexpected)
    assert runner.stop()
    assert saved == list(range(5))
    qapp.sendPostedEvents()
    assert answered == []


def test_after_stopping_nothing_runs(qapp):
    """A late intent is dropped without a sound."""
    runner = QtTaskRunner()
    assert runner.stop()
    runner.run(lambda: 1, unexpected, unexpected)
    assert runner.waiting == 0


def test_finishing_waits_for_what_was_asked_for_and_goes_on(runner, qtbot):
    """The desktop's session may end now; if it does not, everything works as before."""
    saved, answered = [], []
    for number in range(5):
        runner.run(lambda number=number: saved.append(number), answered.append, unexpected)
    assert runner.finish()
    assert saved == list(range(5))
    runner.run(lambda: saved.append(5), answered.append, unexpected)
    qtbot.waitUntil(lambda: len(answered) == 6)
