"""The window answers calls of the command line, whatever comes, and goes on answering."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from ssi_coach.app import opening
from ssi_coach.app.handoff import Request, hand_over
from ssi_coach.app.window import command_desk
from ssi_coach.app.window.command_desk import CommandDesk
from ssi_coach.ui.tasks import QtTaskRunner


@pytest.fixture
def asked(qapp, qtbot, tmp_path):
    """An open journal with its desk; ask it something from another thread."""
    opened = opening.open_workspace(tmp_path)
    runner = QtTaskRunner()
    desk = CommandDesk(tmp_path, opened, runner, changed=lambda _: None, show=lambda: None)
    with ThreadPoolExecutor(1) as caller:

        def ask(*words):
            answer = caller.submit(hand_over, tmp_path, Request(words, str(tmp_path)))
            qtbot.waitUntil(answer.done)
            return answer.result()

        yield ask
    desk.close()
    runner.stop()
    opened.close()


def test_a_call_is_answered(asked):
    """As if it had opened the journal itself."""
    answer = asked("log", "3 comments")
    assert answer.code == 0
    assert "3 comments" in answer.output


def test_a_call_that_only_a_newer_program_knows_is_refused(asked):
    """The parser leaves as if the process should end; the journal's thread lives on."""
    answer = asked("predict", "--deeply")
    assert answer.code == 2
    assert asked("log", "1 post").code == 0


def test_a_fault_in_a_command_costs_that_call_alone(asked, monkeypatch, qtbot):
    """The caller gets a sentence, the window's hook the fault, and the next call its answer."""
    with monkeypatch.context() as broken, qtbot.captureExceptions() as told:
        broken.setattr(command_desk, "answer_request", _fail)
        answer = asked("log", "1 post")
    assert [kind for kind, *_ in told] == [ZeroDivisionError]
    assert answer.code == 1
    assert answer.errors.startswith("Something in SSI Coach went wrong.")
    assert asked("log", "1 post").code == 0


def _fail(*_):
    raise ZeroDivisionError
