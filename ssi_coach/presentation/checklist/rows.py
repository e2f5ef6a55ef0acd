"""The rows of the checklist: which items are shown, pillar by pillar, and what each row says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Form
from ssi_coach.domain.folding import folded
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.guidelines import Guideline
from ssi_coach.presentation.checklist.words import cadence_words, due_words, form_name, proof_words
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import evidence_name, pillar_title, plan_name
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.checklist_view import ChecklistFacts, ItemStanding


class Shown(StrEnum):
    """Which items one looks at."""

    ALL = "all"
    OPEN = "open"
    DONE = "done"
    PUT_AWAY = "put_away"


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """What a person looks at; `plan` None is the user's own, `chosen` empty lets the page choose an item."""

    form: Form = Form.FOUNDATION
    plan: LinkedInPlan | None = None
    shown: Shown = Shown.ALL
    search: str = ""
    chosen: str = ""

    def holds(self, found: ItemStanding, own_plan: LinkedInPlan) -> bool:
        """Whether a plan that one looks at allows an item."""
        return (self.plan or own_plan).includes(found.plan)


@dataclass(frozen=True, slots=True)
class ItemRowState:
    """One item; `mark` is its square (once), its circle (comes back), or none (a principle).

    `note` stands behind the title, `due` at the right before the evidence; `quiet` rows are done or put away.
    """

    id: str
    title: str
    mark: Literal["square", "circle", "none"]
    ticked: bool
    quiet: bool
    evidence: str
    due: str = ""
    note: str = ""
    proved: bool = False
    summary: str = ""


@dataclass(frozen=True, slots=True)
class GroupState:
    """A pillar with its items; `share` from 0 to 1 is None where nothing can be done (principles)."""

    pillar: str
    name: str
    rows: tuple[ItemRowState, ...]
    share: float | None
    done_text: str
    of_text: str
    summary: str


def shown_items(facts: ChecklistFacts, view: ChecklistView) -> tuple[ItemStanding, ...]:
    """The items that one looks at, in the order of their pillars; a search looks through all parts."""
    wanted = folded(view.search.strip())
    return tuple(
        found
        for pillar in PILLARS
        for found in facts.items
        if found.item.pillar is pillar
        and view.holds(found, facts.plan)
        and _passes(found, view.shown)
        and (_matches(found, wanted) if wanted else found.form is view.form)
    )


def group_states(
    facts: ChecklistFacts, view: ChecklistView, items: Iterable[ItemStanding], formats: Formats
) -> tuple[GroupState, ...]:
    """The shown items under their pillars; counts are of the whole part, not of what passes a filter."""
    all_shown = tuple(items)
    return tuple(
        _group(facts, view, pillar, rows, formats)
        for pillar in PILLARS
        if (rows := tuple(found for found in all_shown if found.item.pillar is pillar))
    )


def counted_items(
    facts: ChecklistFacts, view: ChecklistView, form: Form, pillar: Pillar | None = None
) -> tuple[ItemStanding, ...]:
    """The items that progress is measured by: of a part, on the plan, not put away."""
    return tuple(
        found
        for found in facts.items
        if found.form is form
        and pillar in (None, found.item.pillar)
        and view.holds(found, facts.plan)
        and not found.put_away
    )


def title_of(found: ItemStanding) -> str:
    """An item's title: a guideline's is translated, an own item's stays as it was typed."""
    return text(found.item.title) if isinstance(found.item, Guideline) else found.item.title


def evidence_of(found: ItemStanding) -> str:
    """Who says that an item counts."""
    return evidence_name(found.item.evidence) if isinstance(found.item, Guideline) else text("your own")


def _passes(found: ItemStanding, shown: Shown) -> bool:
    return {
        Shown.ALL: True,
        Shown.OPEN: not found.done and not found.put_away,
        Shown.DONE: found.done and not found.put_away,
        Shown.PUT_AWAY: found.put_away,
    }[shown]


def _matches(found: ItemStanding, wanted: str) -> bool:
    item = found.item
    words = (item.title, text(item.title), text(item.how)) if isinstance(item, Guideline) else (item.title,)
    return any(wanted in folded(said) for said in words)


def _group(
    facts: ChecklistFacts,
    view: ChecklistView,
    pillar: Pillar,
    rows: tuple[ItemStanding, ...],
    formats: Formats,
) -> GroupState:
    searching = bool(view.search.strip())
    of = rows if searching else counted_items(facts, view, view.form, pillar)
    n = len(of)
    name = pillar_title(pillar)
    states = tuple(_row(found, facts, formats, searching=searching) for found in rows)
    if searching or view.form is Form.PRINCIPLE:
        return GroupState(pillar.value, name, states, None, formats.whole(n), "", f"{name}, {n}")
    done = sum(found.done for found in of)
    shown = text("{done} of {of} done", done=done, of=n)
    if view.form is Form.ROUTINE:
        shown = plural("{done} of {n} done for now", "{done} of {n} done for now", n, done=done)
    return GroupState(
        pillar.value,
        name,
        states,
        done / n if n else 0.0,
        formats.whole(done),
        text("of {of}", of=formats.whole(n)),
        f"{name}, {shown}",
    )


def _row(found: ItemStanding, facts: ChecklistFacts, formats: Formats, *, searching: bool) -> ItemRowState:
    marks: dict[Form, Literal["square", "circle", "none"]] = {
        Form.FOUNDATION: "square",
        Form.ROUTINE: "circle",
        Form.PRINCIPLE: "none",
    }
    proof = proof_words(found, formats)
    title, evidence = title_of(found), evidence_of(found)
    due = form_name(found.form) if searching else due_words(found, facts.today, formats)
    note = proof or _note(found, facts, formats)
    said = text("ticked") if found.ticked else ""
    cadence = cadence_words(found.item) if found.form is Form.ROUTINE else ""
    return ItemRowState(
        id=found.item.id,
        title=title,
        mark=marks[found.form],
        ticked=found.ticked,
        quiet=found.done or found.put_away,
        evidence=evidence,
        due="" if found.put_away and not searching else due,
        note=note,
        proved=bool(proof),
        summary=", ".join(part for part in (title, said, cadence, due, note, evidence) if part),
    )


def _note(found: ItemStanding, facts: ChecklistFacts, formats: Formats) -> str:
    """What is to be known before one tries: put away, put off, or beyond the plan."""
    if found.put_away:
        return text("not for me")
    if found.held is not None and found.held.until is not None:
        return text("put off until {day}", day=formats.day_short(found.held.until))
    if not facts.plan.includes(found.plan):
        return text("needs {plan}", plan=plan_name(found.plan))
    return ""
