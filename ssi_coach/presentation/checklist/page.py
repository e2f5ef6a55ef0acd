"""What the page Checklist shows: foundation, routines and principles by pillar, one item in full, what is due."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Form
from ssi_coach.model.guidelines import Guideline, GuidelineBook
from ssi_coach.model.routines import ROUNDS, DueState
from ssi_coach.presentation.checklist.rows import (
    ChecklistView,
    GroupState,
    Shown,
    counted_items,
    evidence_of,
    group_states,
    shown_items,
    title_of,
)
from ssi_coach.presentation.checklist.words import (
    cadence_words,
    due_words,
    form_name,
    plan_choice,
    standing_sentence,
)
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.today.actions import page_words, source_name
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.checklist_view import ChecklistFacts, ItemStanding

MOST_DUE, MOST_DONE = 8, 2
"""Rows of the card of due routines, and how many of them may be done already."""


@dataclass(frozen=True, slots=True)
class ChoiceState:
    """A menu: what its button says, the key that holds, and pairs of key and words."""

    chosen: str
    words: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TabState:
    """A part of the checklist: its key, its name, and "6 of 13" where progress is counted."""

    key: str
    name: str
    sub: str = ""


@dataclass(frozen=True, slots=True)
class DetailState:
    """One item in full; `page` is the name of the web page it opens, empty for none."""

    id: str
    title: str
    pillar: str
    pillar_name: str
    evidence: str
    standing: str
    how: str = ""
    examples: tuple[str, ...] = ()
    why: str = ""
    page: str = ""
    page_text: str = ""
    source: str = ""
    tickable: bool = False
    ticked: bool = False
    held: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class RoutineRowState:
    """A routine in the card at the right; `done` shows its words in green."""

    id: str
    title: str
    cadence: str
    due: str
    done: bool
    summary: str


@dataclass(frozen=True, slots=True)
class ChecklistState:
    """The whole page; `nothing` says why there are no groups, empty where there are some."""

    title: str
    form: str
    tabs: tuple[TabState, ...]
    plans: ChoiceState
    shown: ChoiceState
    search: str
    groups: tuple[GroupState, ...]
    chosen: str
    detail: DetailState | None
    routines: tuple[RoutineRowState, ...]
    all_routines: str
    nothing: str = ""


def build(
    facts: ChecklistFacts, view: ChecklistView, book: GuidelineBook, formats: Formats
) -> ChecklistState:
    """The page from how everything stands and what a person looks at."""
    items = shown_items(facts, view)
    chosen = _chosen(items, view)
    return ChecklistState(
        title=text("Checklist"),
        form=view.form.value,
        tabs=tuple(_tab(facts, view, form) for form in Form),
        plans=_plans(facts, view),
        shown=_shown(view),
        search=view.search,
        groups=group_states(facts, view, items, formats),
        chosen="" if chosen is None else chosen.item.id,
        detail=None if chosen is None else _detail(chosen, facts, book, formats),
        routines=_routines(facts, formats),
        all_routines=text("All {n}", n=len(_on_plan(facts))),
        nothing="" if items else _nothing(view),
    )


def view_of(facts: ChecklistFacts, view: ChecklistView, item: str) -> ChecklistView:
    """The view in which an item is chosen: its part, and no filter that would hide it."""
    found = facts.find(item)
    if found is None:
        return view
    plan = view.plan if view.holds(found, facts.plan) else found.plan
    return ChecklistView(found.form, plan, Shown.ALL, "", item)


def _chosen(items: tuple[ItemStanding, ...], view: ChecklistView) -> ItemStanding | None:
    """The chosen item while it is shown, else the first that is open, else the first."""
    for found in items:
        if found.item.id == view.chosen:
            return found
    waiting = (found for found in items if not found.done and not found.put_away)
    return next(waiting, items[0] if items else None)


def _tab(facts: ChecklistFacts, view: ChecklistView, form: Form) -> TabState:
    if form is not Form.FOUNDATION:
        return TabState(form.value, form_name(form))
    items = counted_items(facts, view, form)
    done = sum(found.done for found in items)
    return TabState(form.value, form_name(form), text("{done} of {of}", done=done, of=len(items)))


def _plans(facts: ChecklistFacts, view: ChecklistView) -> ChoiceState:
    plan = view.plan or facts.plan
    choices = tuple((found.value, plan_choice(found)) for found in LinkedInPlan)
    return ChoiceState(plan.value, plan_choice(plan), choices)


def _shown(view: ChecklistView) -> ChoiceState:
    names = {
        Shown.ALL: text("All items"),
        Shown.OPEN: text("Open items"),
        Shown.DONE: text("Done items"),
        Shown.PUT_AWAY: text("Not for me"),
    }
    choices = tuple((shown.value, names[shown]) for shown in Shown)
    return ChoiceState(view.shown.value, names[view.shown], choices)


def _detail(found: ItemStanding, facts: ChecklistFacts, book: GuidelineBook, formats: Formats) -> DetailState:
    item = found.item
    common = DetailState(
        id=item.id,
        title=title_of(found),
        pillar=item.pillar.value,
        pillar_name=pillar_name(item.pillar),
        evidence=evidence_of(found),
        standing=standing_sentence(found, facts, formats),
        tickable=found.form is not Form.PRINCIPLE and not found.put_away,
        ticked=found.ticked,
        held=found.held is not None,
        own=True,
    )
    return _with_guideline(common, item, book) if isinstance(item, Guideline) else common


def _with_guideline(common: DetailState, item: Guideline, book: GuidelineBook) -> DetailState:
    page = item.page if item.page in book.pages else ""
    sources = "; ".join(source_name(source) for source in item.sources)
    return replace(
        common,
        how=text(item.how),
        examples=tuple(text(example) for example in item.examples),
        why=text(item.why),
        page=page,
        page_text=page_words(page),
        source=plural("Source: {sources}", "Sources: {sources}", len(item.sources), sources=sources),
        own=False,
    )


def _on_plan(facts: ChecklistFacts) -> tuple[ItemStanding, ...]:
    return counted_items(facts, ChecklistView(), Form.ROUTINE)


_ORDER = (DueState.TODAY, DueState.BY_DAY, DueState.SOME_DONE, DueState.LATER)


def _routines(facts: ChecklistFacts, formats: Formats) -> tuple[RoutineRowState, ...]:
    """What is due, daily routines first, each in its place of the morning, so that ticking moves none."""
    awake = [found for found in _on_plan(facts) if found.held is None]
    ranked = sorted(awake, key=_rank)
    done = [found for found in ranked if found.due.state is DueState.DONE_TODAY][-MOST_DONE:]
    waiting = [found for found in ranked if found.due.state is not DueState.DONE_TODAY]
    shown = {found.item.id for found in (*done, *waiting[: MOST_DUE - len(done)])}
    return tuple(_routine(found, facts, formats) for found in ranked if found.item.id in shown)


def _rank(found: ItemStanding) -> tuple[int, int, int]:
    state = found.morning.state
    place = _ORDER.index(state) if state in _ORDER else len(_ORDER)
    return place, ROUNDS.get(found.item.cadence, 0), found.morning.days


def _routine(found: ItemStanding, facts: ChecklistFacts, formats: Formats) -> RoutineRowState:
    title, cadence = title_of(found), cadence_words(found.item)
    due = due_words(found, facts.today, formats)
    return RoutineRowState(
        found.item.id, title, cadence, due, done=found.ticked, summary=f"{title}, {cadence}, {due}"
    )


def _nothing(view: ChecklistView) -> str:
    if view.search.strip():
        return text("No title and no description holds these words.")
    return {
        Shown.OPEN: text("Nothing is open here."),
        Shown.DONE: text("Nothing is done here yet."),
        Shown.PUT_AWAY: text("You have put nothing away."),
        Shown.ALL: text("There are no items here."),
    }[view.shown]
