"""The first start wired: what is answered is kept step by step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.readings import read_pasted, save_answer
from ssi_coach.presentation.first_start import FirstStartAnswers
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.wording import language
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.profile import change_circumstances, state_level
from ssi_coach.services.workspace import Workspace, change_settings, finish_first_start
from ssi_coach.ui.screens.first_start import FirstStartScreen


def needs_first_start(work: Workspace) -> bool:
    """Whether nobody has answered the first questions and the journal is new."""
    return not work.settings.first_start_done and work.journal.first_day() is None


class FirstStartDesk(QObject):
    """Shows the questions instead of the pages, and keeps each answer when it is given."""

    def __init__(self, around: Around, *, sample: Callable[[], None], done: Callable[[], None]) -> None:
        """`done` is called when the pages may be shown."""
        super().__init__(around.window)
        self._around = around
        self._done = done
        self._kept = FirstStartAnswers()
        work = around.opened.work
        self.screen = FirstStartScreen(around.skin, read_pasted, work.today(), around.formats)
        self.screen.answered.connect(self._on_answered)
        self.screen.finished.connect(self._on_finished)
        self.screen.archive_wanted.connect(self._on_archive)
        self.screen.sample_wanted.connect(sample)
        self.screen.open_wanted.connect(around.browse)
        self.screen.language_chosen.connect(self._on_language)

    def _on_answered(self, answers: FirstStartAnswers) -> None:
        self._around.coach.do(partial(keep, answers=answers, before=self._kept), quiet=True)
        self._kept = answers

    def _on_finished(self, answers: FirstStartAnswers) -> None:
        self._on_answered(answers)
        self._around.coach.do(finish_first_start, quiet=True, then=self._leave)

    def _on_archive(self, answers: FirstStartAnswers, what: object) -> None:
        """The questions are done, and the page Data takes over."""
        self._on_answered(answers)
        self._around.coach.do(finish_first_start, quiet=True, then=partial(self._leave, import_of=what))

    def _leave(self, _: Changes, import_of: object = None) -> None:
        self._done()
        if import_of is not None:
            self._around.go("data", import_of)

    def _on_language(self, code: str) -> None:
        wanted = partial(change_settings, language=code)
        self._around.coach.do(wanted, quiet=True, then=self._reword)

    def _reword(self, _: Changes) -> None:
        self.screen.reword(PlainFormats(language()))


def keep(work: Workspace, answers: FirstStartAnswers, before: FirstStartAnswers) -> Changes:
    """Keep what was answered since `before`."""
    topics: frozenset[Topic] = frozenset()
    about = answers.about
    if about is not None and about != before.about:
        topics |= change_circumstances(
            work, plan=about.plan, industry=about.industry, target=about.target
        ).topics
        topics |= change_settings(work, minutes_a_day=about.minutes).topics
    if answers.reading is not None and answers.reading != before.reading:
        topics |= save_answer(work, answers.reading).topics
    for level, value in answers.levels.items():
        if before.levels.get(level) != value:
            topics |= state_level(work, level, value).topics
    return Changes(topics)
