"""The one road off the window's thread and back: one worker, tasks in order, answers on the window's thread."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")

STOPPING_SECONDS = 10.0


class _Task(NamedTuple):
    """What is to be done, and who wants to know."""

    task: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


class _Answer(NamedTuple):
    """What a task gave, or how it failed."""

    task: _Task
    result: Any = None
    fault: Exception | None = None


class QtTaskRunner(QObject):
    """Runs tasks one after the other on one thread of its own: the journal's thread.

    `done` and `failed` are called on the thread that built the runner. `waiting_changed` tells how many tasks
    are not finished yet. `stop` finishes what was asked for (what a person logged is saved) and ends the
    thread; afterwards nothing runs and nobody is called back.
    """

    waiting_changed = Signal(int)
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the worker."""
        super().__init__(parent)
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._waiting = 0
        self._stopped = False
        self._answered.connect(self._on_answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many tasks are running or wait for their turn."""
        return self._waiting

    def run(
        self,
        task: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `task` on the worker; `done` or `failed` is called back here. After `stop` nothing happens."""
        if self._stopped:
            return
        self._waiting += 1
        self._tasks.put(_Task(task, done, failed))
        self.waiting_changed.emit(self._waiting)

    def finish(self, seconds: float = STOPPING_SECONDS) -> bool:
        """Wait here until everything asked for so far is done; whether it was within that time. Work goes on after."""
        done = threading.Event()
        self.run(done.set, _ignore, _ignore)
        return self._stopped or done.wait(seconds)

    def stop(self, seconds: float = STOPPING_SECONDS) -> bool:
        """Finish the tasks that wait, end the worker; whether it ended within that time."""
        if not self._stopped:
            self._stopped = True
            self._tasks.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        """The worker's life: one task after the other until the end is announced."""
        while (task := self._tasks.get()) is not None:
            self._send(_carried_out(task))

    def _send(self, answer: _Answer) -> None:
        """Hand an answer to the window's thread; a window that is gone needs none."""
        try:
            self._answered.emit(answer)
        except RuntimeError:  # Qt has already deleted the runner at the end of the process
            self._stopped = True

    @Slot(object)
    def _on_answer(self, answer: _Answer) -> None:
        """Back on the window's thread."""
        self._waiting -= 1
        self.waiting_changed.emit(self._waiting)
        if self._stopped:
            return
        if answer.fault is None:
            answer.task.done(answer.result)
        else:
            answer.task.failed(answer.fault)


def _carried_out(task: _Task) -> _Answer:
    """The answer of a task; whatever goes wrong in it is told to the one who asked."""
    try:
        return _Answer(task, result=task.task())
    except Exception as fault:  # noqa: BLE001  # a worker never dies of its task; the asker is told
        return _Answer(task, fault=fault)


def _ignore(_: object) -> None:
    """An answer that nobody waits for."""
