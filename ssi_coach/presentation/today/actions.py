"""Today's actions as cards: what to do, why, how, where it opens, how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ssi_coach.domain.activities import Source
from ssi_coach.domain.checklist import Cadence, OwnItem
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.plan.plan import WORTH_SAYING, Planned
from ssi_coach.model.room import Item
from ssi_coach.model.routines import DueState
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.names import evidence_name, pillar_name
from ssi_coach.presentation.today.why_words import gain_together_words, gain_words, why_words
from ssi_coach.presentation.wording import later, plural, text
from ssi_coach.services.today.today import TodayFacts

MESSAGES = "write_messages"
"""The guideline whose wording also helps to take up a talk again."""

BUDGETS = (10, 15, 20, 30, 45, 60, 90)
"""Minutes that the budget button offers."""

PAGES: Mapping[str, str] = {
    "feed": later("Open your feed"),
    "post": later("Write a post"),
    "profile": later("Open your profile"),
    "search": later("Open LinkedIn search"),
    "companies": later("Open company search"),
    "network": later("Open your network"),
    "invitations": later("Open sent invitations"),
    "messaging": later("Open your messages"),
    "groups": later("Open your groups"),
    "notifications": later("Open notifications"),
    "analytics": later("Open profile viewers"),
    "ssi": later("Open your SSI page"),
    "sales_navigator": later("Open Sales Navigator"),
}
"""What the button of an action says, by the name of the page that it opens."""


@dataclass(frozen=True, slots=True)
class ActionRowState:
    """One action.

    `once` shows a square instead of a circle; `page` is the name of the web page, empty for none. Done
    by its entries (`logged`) it cannot be unticked. `gain` are
    the points that it may bring ("+0.4"), empty while nothing can be promised, and `gain_words` say so in full.
    """

    id: str
    title: str
    why: str
    pillar: str
    pillar_name: str
    minutes_text: str
    done: bool
    once: bool
    logged: bool = False
    gain: str = ""
    gain_words: str = ""
    how: str = ""
    page: str = ""
    page_text: str = ""
    evidence: str = ""
    source: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionsState:
    """The card of the day's plan.

    `gain_head` stands over the gains, empty while there are none; `promise` says what all of it may bring, and
    `closing` is the quiet line at the end, empty for none.
    """

    title: str
    sub: str
    rows: tuple[ActionRowState, ...]
    budget_text: str
    budget: int
    budgets: tuple[tuple[int, str], ...]
    gain_head: str = ""
    promise: str = ""
    closing: str = ""


def build_actions(facts: TodayFacts, book: GuidelineBook, formats: Formats) -> ActionsState:
    """The day's actions as a card."""
    rows = tuple(action_row(action, book, formats) for action in facts.actions)
    new = facts.began is None and facts.reading is None
    return ActionsState(
        title=text("Your first day") if new else text("Today's plan"),
        sub=_sub(facts, formats),
        rows=rows,
        budget_text=text("{minutes} today", minutes=formats.minutes(facts.minutes)),
        budget=facts.minutes,
        budgets=tuple((minutes, formats.minutes(minutes)) for minutes in BUDGETS),
        gain_head=text("gain in 4 weeks") if any(row.gain for row in rows) else "",
        promise=_promise(facts, formats),
        closing=_closing(rows, facts),
    )


def action_row(action: Planned, book: GuidelineBook, formats: Formats) -> ActionRowState:
    """One action in words."""
    item = action.item
    shown: dict[str, Any] = {
        "id": item.id,
        "why": _due(action, formats) or why_words(action.why, formats),
        "pillar": item.pillar.value,
        "pillar_name": pillar_name(item.pillar),
        "minutes_text": formats.minutes(item.minutes),
        "logged": action.logged,
        "gain": _gain(action, formats),
        "gain_words": gain_words(action.gain, formats),
    }
    once = item.cadence is Cadence.ONCE
    if isinstance(item, FollowUp):
        return ActionRowState(
            **shown, **_about_person(book), title=item_title(item), done=action.done, once=once
        )
    if isinstance(item, OwnItem):
        return ActionRowState(**shown, title=item.title, done=action.done, once=once)
    page = item.page if item.page in book.pages else ""
    return ActionRowState(
        **shown,
        title=text(item.title),
        done=action.done,
        once=once,
        how=text(item.how),
        page=page,
        page_text=page_words(page),
        evidence=evidence_name(item.evidence),
        source="; ".join(source_name(source) for source in item.sources),
        examples=tuple(text(example) for example in item.examples),
    )


def _about_person(book: GuidelineBook) -> dict[str, Any]:
    """How one takes up a talk again, as the guideline about messages says."""
    writing = book.by_id.get(MESSAGES)
    return {
        "page": "messaging",
        "page_text": page_words("messaging"),
        "how": text("Take up where you left off, and ask one honest question. No link, no calendar."),
        "examples": () if writing is None else tuple(text(example) for example in writing.examples),
    }


def page_words(page: str) -> str:
    """What the button says that opens a page of LinkedIn by its name, empty for none."""
    return text(PAGES.get(page, later("Open LinkedIn"))) if page else ""


def source_name(source: Source) -> str:
    """Where a statement comes from, so that a reader can find it."""
    parts = [source.title, source.publisher, str(source.year) if source.year else ""]
    return ", ".join(part for part in parts if part)


def minutes_of(items: tuple[Item, ...]) -> int:
    """How long some actions take together."""
    return sum(item.minutes for item in items)


def _sub(facts: TodayFacts, formats: Formats) -> str:
    n = len(facts.actions)
    if not n:
        return ""
    done = sum(action.done for action in facts.actions)
    minutes = formats.minutes(minutes_of(tuple(action.item for action in facts.actions)))
    if not done:
        return plural("{n} action, {minutes}", "{n} actions, {minutes}", n, minutes=minutes)
    return text("{done} of {n} done, {minutes}", done=done, n=n, minutes=minutes)


def _gain(action: Planned, formats: Formats) -> str:
    """What an action may bring, empty where it would read as nothing."""
    gain = action.gain
    return "" if gain is None or gain.mean < WORTH_SAYING else formats.signed(gain.mean)


def _promise(facts: TodayFacts, formats: Formats) -> str:
    """What all of the plan may bring, once there is a reading to go by."""
    known = bool(facts.actions) and facts.reading is not None
    return gain_together_words(facts.gain, formats, facts.scored) if known else ""


def _closing(rows: tuple[ActionRowState, ...], facts: TodayFacts) -> str:
    if not rows and facts.off:
        return text("A day off. Nothing is planned.")
    if not rows:
        return nothing_due(resting=bool(facts.resting))
    if all(row.done for row in rows):
        return text("Done for today. Tomorrow there will be a new list.")
    return ""


def nothing_due(*, resting: bool) -> str:
    """Why a list is empty on a working day: what could stand on it rests, or takes longer than there is time."""
    if resting:
        return text(
            "Nothing new is due. What was left open before comes back later, and stands on the Checklist."
        )
    return text("Nothing is due in the minutes there are. More minutes bring more actions.")


def _due(action: Planned, formats: Formats) -> str:
    """What is half done says how far it is; everything else says why it is worth doing."""
    due = action.due
    if due.state is DueState.SOME_DONE and due.done:
        return text(
            "{done} of {of} done. {why}", done=due.done, of=due.of, why=why_words(action.why, formats)
        )
    return ""
