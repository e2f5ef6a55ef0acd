"""The coach behind the window: carries intents to the journal's thread and their changes to the screens."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.wording import plural
from ssi_coach.services.changes import Changes, StepName, Topic
from ssi_coach.services.today.plan_shown import plan_outdated
from ssi_coach.services.workspace import Workspace, redo, undo

if TYPE_CHECKING:  # nobody waits at the start for what only types name
    from ssi_coach.services.ports import TaskRunner

Found = TypeVar("Found")

_log = logging.getLogger(__name__)


class Reporter(Protocol):
    """How the window speaks: short notes that go away, and faults that wait for the reader."""

    def toast(
        self, text: str, *, undo: bool = False, offer: str = "", take: Callable[[], None] | None = None
    ) -> None:
        """A short note, with Undo where there is something to undo; `offer` are words for a next step, `take` it."""
        ...

    def error(self, sentence: str, details: str = "") -> None:
        """A fault in words; details can be copied."""
        ...


@dataclass(frozen=True, slots=True)
class PageBinding:
    """A page on the screen: what it depends on, how its State is built, and who shows it.

    `build` runs on the journal's thread, `show` on the window's. `touched` is told what changed, on the
    journal's thread and before the page is built anew. `settled` is called once, on the window's thread, when
    the window can be used: what takes long begins there.
    """

    topics: frozenset[Topic]
    build: Callable[[Workspace], Any]
    show: Callable[[Any], None]
    touched: Callable[[frozenset[Topic]], None] | None = None
    settled: Callable[[], None] | None = None


class Outcome(NamedTuple):
    """What an intent changed, what undo and redo are called now, and the new State of the page on show."""

    changes: Changes
    state: object
    next_undo: StepName | None
    next_redo: StepName | None


class Coach:
    """Runs intents one after the other and rebuilds what they touched.

    Pages that are not on the screen are only marked, and built anew when they are shown again.
    """

    def __init__(
        self,
        work: Workspace,
        runner: TaskRunner,
        reporter: Reporter,
        *,
        name_steps: Callable[[str | None, str | None], None],
        settings_changed: Callable[[], None],
    ) -> None:
        """`name_steps` is told what Undo and Redo would do after every intent."""
        self._work = work
        self._runner = runner
        self._reporter = reporter
        self._name_steps = name_steps
        self._settings_changed = settings_changed
        self._pages: dict[str, PageBinding] = {}
        self._stale: set[str] = set()
        self._listeners: list[tuple[frozenset[Topic], Callable[[], None]]] = []
        self._shown = ""
        self._settled = False

    def bind(self, page: str, binding: PageBinding) -> None:
        """Make a page known; it is built when it is shown."""
        self._pages[page] = binding
        self._stale.add(page)
        if self._settled and binding.settled is not None:
            binding.settled()

    def listen(self, topics: frozenset[Topic], heard: Callable[[], None]) -> Callable[[], None]:
        """Call `heard` on the window's thread after every change of these topics, until what comes back is called."""
        listener = (topics, heard)
        self._listeners.append(listener)
        return partial(self._forget, listener)

    def settle(self) -> None:
        """The window can be used: pages may begin what takes long."""
        self._settled = True
        for binding in tuple(self._pages.values()):
            if binding.settled is not None:
                binding.settled()

    def show(self, page: str) -> None:
        """The user looks at this page now."""
        self._shown = page
        if page in self._stale:
            self._build(page)

    def do(
        self,
        intent: Callable[[Workspace], Changes],
        *,
        then: Callable[[Changes], None] | None = None,
        refused: Callable[[KnownError], None] | None = None,
        quiet: bool = False,
    ) -> None:
        """Carry out an intent, note what it did, and rebuild what it touched.

        `then` is called with the changes afterwards; `refused` instead of the usual sentence when the
        journal refuses; a quiet intent leaves no note.
        """
        page = self._shown

        def task() -> Outcome:
            changes = intent(self._work)
            history = self._work.history
            state = self._new_state(page, changes.topics)
            return Outcome(changes, state, history.next_undo, history.next_redo)

        def done(outcome: Outcome) -> None:
            self._show_outcome(page, outcome)
            if outcome.changes.name is not None and not quiet:
                self._say(outcome.changes, outcome.changes.name)
            if then is not None:
                then(outcome.changes)

        self._runner.run(task, done, lambda fault: self._failed(fault, refused))

    def ask(
        self,
        question: Callable[[Workspace], Found],
        answer: Callable[[Found], None],
        *,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Ask the journal something on its thread; the answer comes back on the window's."""
        self._runner.run(lambda: question(self._work), answer, lambda fault: self._failed(fault, refused))

    def undo(self) -> None:
        """Take the last step back."""
        self.do(undo)

    def redo(self) -> None:
        """Do the last undone step again."""
        self.do(redo)

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Rebuild the page on the screen if it depends on the topics, and mark the others that do."""
        self._mark(topics)
        page = self._shown
        self.ask(lambda _: self._new_state(page, topics), lambda state: self._show_state(page, state))

    def heard(self, changes: Changes) -> None:
        """Something was changed from outside the window, by a call of the command line."""
        self.do(lambda _: changes, quiet=changes.name is None)

    def everything(self) -> None:
        """Build all anew, because the day has changed."""
        self.refresh(frozenset(Topic) - {Topic.SETTINGS})

    def _new_state(self, page: str, topics: frozenset[Topic]) -> object:
        """The State of the page on show if the topics concern it; on the journal's thread, in one go.

        A second trip to the thread and back would cost a logged action half of its time.
        """
        if topics:
            plan_outdated(self._work)
        for binding in tuple(self._pages.values()):
            if binding.touched is not None and binding.topics & topics:
                binding.touched(topics)
        shown = self._pages.get(page)
        return shown.build(self._work) if shown is not None and shown.topics & topics else None

    def _show_outcome(self, page: str, outcome: Outcome) -> None:
        self._mark(outcome.changes.topics)
        self._show_state(page, outcome.state)
        self._name_steps(self._named(outcome.next_undo), self._named(outcome.next_redo))

    def _show_state(self, page: str, state: object) -> None:
        if state is not None and page == self._shown:
            self._stale.discard(page)
            self._pages[page].show(state)
        elif self._shown in self._stale:
            self._build(self._shown)

    def _say(self, changes: Changes, name: StepName) -> None:
        """What was done; a call or a meeting that was just logged may be made a result in the same breath."""
        said = self._named(name) or ""
        new = changes.could_be_results
        if not new:
            self._reporter.toast(said, undo=changes.undoable)
            return
        words = plural("Make it a result", "Make them results", sum(count for _, count in new))
        take = partial(self._make_results, tuple(id for id, _ in new))
        self._reporter.toast(said, undo=changes.undoable, offer=words, take=take)

    def _make_results(self, ids: tuple[str, ...]) -> None:
        """Make results of entries that were just logged; what has become one meanwhile is left alone."""
        from ssi_coach.services.results.together import results_of_entries

        self.do(partial(results_of_entries, ids=ids))

    def _forget(self, listener: tuple[frozenset[Topic], Callable[[], None]]) -> None:
        """Whoever goes may say so twice."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def _mark(self, topics: frozenset[Topic]) -> None:
        if Topic.SETTINGS in topics:
            self._settings_changed()
        self._stale |= {page for page, binding in self._pages.items() if binding.topics & topics}
        for wanted, heard in tuple(self._listeners):
            if wanted & topics:
                heard()

    def _build(self, page: str) -> None:
        self._stale.discard(page)
        binding = self._pages[page]
        self.ask(binding.build, binding.show)

    def _failed(self, fault: Exception, refused: Callable[[KnownError], None] | None) -> None:
        if not isinstance(fault, KnownError):
            raise fault  # a bug: the hook at the top tells the user once, and the window lives on
        _log.info("told: %s", fault.id)
        if refused is not None:
            refused(fault)
        else:
            from ssi_coach.presentation.errors import sentence

            self._reporter.error(sentence(fault), fault.id)

    def _named(self, step: StepName | None) -> str | None:
        if step is None:
            return None
        from ssi_coach.presentation.errors import step_name

        return step_name(step, self._work.catalogue, self._work.guidelines)
