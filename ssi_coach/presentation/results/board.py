"""The board of results: five columns of cards, the newest first; what is old or given up is folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ssi_coach.domain.results import STAGES, Result, Stage
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import money
from ssi_coach.presentation.stage_words import STAGE_ICONS, stage_title, stages_title, with_whom
from ssi_coach.presentation.wording import context, plural, text
from ssi_coach.services.results.board import BoardFacts

FEW, MORE = 2, 20
"""Cards that a column shows at first in a usual window, and with every press on "more"."""

RECENT = timedelta(days=91)
"""A contract stands among the open results for a quarter; then it is folded away."""

LONGEST_LINE = 120


class Shown(StrEnum):
    """Which results one looks at."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ResultsView:
    """What a person looks at: which results, as board or table, how many cards of a column were asked for.

    `order` is the table's column and whether it falls; `few` cards a column are what the window has room for.
    """

    shown: Shown = Shown.OPEN
    table: bool = False
    search: str = ""
    order: tuple[str, bool] = ("since", True)
    unfolded: tuple[tuple[Stage, int], ...] = ()
    few: int = FEW

    def most(self, stage: Stage) -> int:
        """How many cards of a column are shown at most."""
        return self.few + MORE * dict(self.unfolded).get(stage, 0)

    def unfold(self, stage: Stage) -> tuple[tuple[Stage, int], ...]:
        """What is unfolded after more of a column were asked for."""
        known = dict(self.unfolded)
        return tuple({**known, stage: known.get(stage, 0) + 1}.items())


@dataclass(frozen=True, slots=True)
class CardState:
    """One result as a card: with whom, a line about it, and since when.

    `moves` are the stages ahead of it, each with the words that lead there.
    """

    id: str
    stage: str
    title: str
    line: str
    when: str
    icon: str
    quiet: bool
    moves: tuple[tuple[str, str], ...]
    summary: str


@dataclass(frozen=True, slots=True)
class ColumnState:
    """A stage with its cards; `more` offers further ones, and after the last `older` old contracts."""

    stage: str
    name: str
    icon: str
    count: str
    cards: tuple[CardState, ...]
    more: str = ""
    older: str = ""
    log: str = ""
    summary: str = ""


def columns_of(facts: BoardFacts, view: ResultsView, formats: Formats) -> tuple[ColumnState, ...]:
    """The five columns of what one looks at."""
    piles: dict[Stage, list[Result]] = {stage: [] for stage in STAGES}
    for result in passing(facts.results, view.shown):
        piles[result.stage].append(result)
    return tuple(_column(stage, piles[stage], facts, view, formats) for stage in STAGES)


def passing(results: Iterable[Result], shown: Shown) -> Iterable[Result]:
    """The results that one looks at; contracts stand beside the open ones."""
    if shown is Shown.ALL:
        return results
    if shown is Shown.LOST:
        return (result for result in results if result.lost)
    if shown is Shown.WON:
        return (result for result in results if result.won)
    return (result for result in results if not result.lost)


def shown_choices() -> tuple[tuple[str, str], ...]:
    """What one can look at: key and word."""
    return (
        (Shown.OPEN.value, context("results", "Open")),
        (Shown.WON.value, context("results", "Won")),
        (Shown.LOST.value, context("results", "Lost")),
        (Shown.ALL.value, context("results", "All")),
    )


def _column(
    stage: Stage, pile: Sequence[Result], facts: BoardFacts, view: ResultsView, formats: Formats
) -> ColumnState:
    fresh = pile
    if view.shown is Shown.OPEN and stage is STAGES[-1]:
        fresh = [result for result in pile if result.since > facts.today - RECENT]
    cards = tuple(card(result, facts.today, formats) for result in fresh[: view.most(stage)])
    left, old = len(fresh) - len(cards), len(pile) - len(fresh)
    name, count = stages_title(stage), formats.whole(len(fresh))
    return ColumnState(
        stage=stage.value,
        name=name,
        icon=STAGE_ICONS[stage],
        count=count,
        cards=cards,
        more=plural("{n} more", "{n} more", left, n=formats.whole(left)) if left else "",
        older=plural("{n} older", "{n} older", old, n=formats.whole(old)) if old and not left else "",
        log=text("Log one"),
        summary=f"{name}: {count}",
    )


def card(result: Result, today: date, formats: Formats) -> CardState:
    """A result as a card."""
    title, line, when = with_whom(result), _line(result, formats), _when(result, today, formats)
    said = ", ".join(part for part in (title, stage_title(result.stage), line, when) if part)
    return CardState(
        id=result.id,
        stage=result.stage.value,
        title=title,
        line=line,
        when=when,
        icon="circle-x" if result.lost else "calendar",
        quiet=result.lost,
        moves=moves_of(result),
        summary=said,
    )


def moves_of(result: Result) -> tuple[tuple[str, str], ...]:
    """The stages that a result can still come to, each with the words that lead there; none once it is lost."""
    ahead = () if result.lost else STAGES[result.stage.place + 1 :]
    return tuple((stage.value, text("Move to {stage}", stage=stages_title(stage))) for stage in ahead)


def _line(result: Result, formats: Formats) -> str:
    """What is known best: the amount, why it was lost, the note."""
    if result.lost and result.lost_reason:
        return _first(result.lost_reason)
    if result.amount is not None:
        return money(result.amount, result.currency, formats)
    return _first(result.note)


def _first(words: str) -> str:
    """The first line of a text, as long as any card can show."""
    return next(iter(words.strip().splitlines()), "")[:LONGEST_LINE]


def _when(result: Result, today: date, formats: Formats) -> str:
    if result.lost_on is not None:
        return text("lost {day}", day=near_day(result.lost_on, today, formats))
    if result.stage is Stage.PROPOSAL:
        return text("sent {day}", day=near_day(result.since, today, formats))
    if result.stage is Stage.CONTRACT:
        return text("signed {day}", day=near_day(result.since, today, formats))
    return formats.relative_day(result.since, today)
