"""The checklist wired: ticks, answers and own items go to the services; what one looks at stays in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Form, OwnItem
from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.checklist.own_item_form import OwnItemDraft, draft_for, draft_of
from ssi_coach.presentation.checklist.page import build, view_of
from ssi_coach.presentation.checklist.rows import ChecklistView, Shown
from ssi_coach.presentation.formats import Formats
from ssi_coach.services import checklist
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.checklist_view import ChecklistFacts, checklist_facts
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.dialogs.own_item import OwnItemDialog
from ssi_coach.ui.screens.checklist import ChecklistScreen
from ssi_coach.ui.skin import Skin

TOPICS = frozenset(
    {Topic.ENTRIES, Topic.LEVELS, Topic.DAYS, Topic.CHECKLIST, Topic.CIRCUMSTANCES, Topic.SETTINGS}
)


def make(skin: Skin, formats: Formats) -> ChecklistScreen:  # noqa: ARG001  # every page is made alike
    """The screen before the journal is open."""
    return ChecklistScreen(skin)


def wire(around: Around, screen: ChecklistScreen) -> PageBinding:
    """Connect the screen with the journal."""
    desk = ChecklistDesk(around, screen)
    return PageBinding(TOPICS, checklist_facts, desk.show)


class ChecklistDesk(QObject):
    """Stands between the screen and the services; lives as long as the screen.

    How the items stand comes from the journal's thread and is kept, so that a letter typed or an arrow
    pressed is answered at once, without asking the journal again.
    """

    def __init__(self, around: Around, screen: ChecklistScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._work = around.opened.work
        self._facts: ChecklistFacts | None = None
        self._view = ChecklistView()
        self._visiting = ""
        self._listen()

    def show(self, facts: ChecklistFacts) -> None:
        """Put how everything stands on the screen."""
        self._facts = facts
        if self._visiting:
            self._visit(self._visiting)
        else:
            self._look(self._view)

    def _listen(self) -> None:
        screen = self._screen
        for signal, slot in (
            (screen.form_chosen, self._on_form),
            (screen.plan_chosen, self._on_plan),
            (screen.shown_chosen, self._on_shown),
            (screen.searched, self._on_search),
            (screen.all_wanted, self._on_all),
            (screen.item_chosen, self._on_item),
            (screen.ticked, self._on_tick),
            (screen.page_wanted, self._on_page),
            (screen.refused, self._on_refuse),
            (screen.brought_back, self._on_bring_back),
            (screen.own_wanted, self._on_own),
            (screen.change_wanted, self._on_change),
            (screen.removed, self._on_remove),
            (screen.visited, self._visit),
        ):
            signal.connect(slot)

    # --- looking

    def _look(self, view: ChecklistView) -> None:
        self._view = view
        if self._facts is not None:
            self._screen.set_state(build(self._facts, view, self._work.guidelines, self._around.formats))

    def _on_form(self, form: str) -> None:
        self._look(replace(self._view, form=Form(form), search="", chosen=""))

    def _on_plan(self, plan: str) -> None:
        self._look(replace(self._view, plan=LinkedInPlan(plan)))

    def _on_shown(self, shown: str) -> None:
        self._look(replace(self._view, shown=Shown(shown)))

    def _on_search(self, typed: str) -> None:
        self._look(replace(self._view, search=typed))

    def _on_all(self) -> None:
        self._look(replace(self._view, shown=Shown.ALL, search=""))

    def _on_item(self, item: str) -> None:
        self._look(replace(self._view, chosen=item))

    def _visit(self, item: str) -> None:
        """Show an item; before the journal has answered for the first time, as soon as it has."""
        self._visiting = item if self._facts is None else ""
        if self._facts is not None:
            self._look(view_of(self._facts, self._view, item))
            self._screen.show_item(item)

    # --- changing

    def _do(self, intent: Callable[[Workspace], Changes]) -> None:
        self._around.coach.do(intent)

    def _on_tick(self, item: str, done: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        # What is explained stays, though the next open item would be proposed now.
        state = self._screen.state
        self._view = replace(self._view, chosen="" if state is None else state.chosen)
        self._do(partial(checklist.tick if done else checklist.untick, item=item))

    def _on_page(self, page: str) -> None:
        self._around.browse(self._work.guidelines.pages.get(page, ""))

    def _on_refuse(self, item: str) -> None:
        self._view = replace(self._view, chosen=item)
        self._do(partial(checklist.not_for_me, item=item))

    def _on_bring_back(self, item: str) -> None:
        self._view = replace(self._view, chosen=item)
        self._do(partial(checklist.bring_back, item=item))

    def _on_own(self) -> None:
        state = self._screen.state
        detail = None if state is None else state.detail
        pillar = Pillar.BRAND if detail is None else Pillar(detail.pillar)
        draft = draft_for(self._view.form, pillar)
        dialog = OwnItemDialog(self._around.skin, draft, self._around.window)
        dialog.wanted.connect(self._on_own_wanted)
        dialog.open()

    def _on_own_wanted(self, draft: OwnItemDraft) -> None:
        add = partial(checklist.add_own_item, **asdict(draft))
        known = () if self._facts is None else tuple(found.item.id for found in self._facts.items)
        self._around.coach.do(add, then=partial(self._on_added, known))

    def _on_added(self, known: tuple[str, ...], _: Changes) -> None:
        """Look where the new item stands."""
        self._around.coach.ask(partial(_new_item, known=known), self._visit)

    def _on_change(self, item: str) -> None:
        found = None if self._facts is None else self._facts.find(item)
        if found is None or not isinstance(found.item, OwnItem):
            return
        dialog = OwnItemDialog(self._around.skin, draft_of(found.item), self._around.window, known=True)
        dialog.wanted.connect(partial(self._on_change_wanted, item))
        dialog.open()

    def _on_change_wanted(self, item: str, draft: OwnItemDraft) -> None:
        change = partial(checklist.change_own_item, item=item, **asdict(draft))
        self._around.coach.do(change, then=partial(self._on_changed, item))

    def _on_changed(self, item: str, _: Changes) -> None:
        """Look where the item stands now: another cadence is another part of the list."""
        self._around.coach.ask(partial(_same_item, item=item), self._visit)

    def _on_remove(self, item: str) -> None:
        self._do(partial(checklist.remove_own_item, item=item))


def _same_item(_: Workspace, *, item: str) -> str:
    """Asked behind the change, so that the answer finds it done."""
    return item


def _new_item(work: Workspace, *, known: tuple[str, ...]) -> str:
    """The id of the own item that was not known before, empty if it is gone already."""
    return next((own.id for own in work.journal.own_items() if own.id not in known), "")
