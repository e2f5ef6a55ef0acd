"""Lists of deals: what each stage of another program means here, and which deals are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ssi_coach.domain.deals import LEFT_OUT, LOST, DealAnswers, stage_key
from ssi_coach.domain.results import STAGES, Stage
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.columns import Choice
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.imports.deals import SettledDeals

MOST_STAGES = 60
"""Stages that are asked about; a column with more names than that is no column of stages."""

CURRENCIES = (
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "CZK",
    "PLN",
    "SEK",
    "NOK",
    "DKK",
    "CAD",
    "AUD",
    "INR",
    "JPY",
    "BRL",
)
"""Offered for amounts that name none, beside the one used last."""


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage as the list calls it, how many deals stand there, and what it means; empty while nobody knows."""

    name: str
    count: str
    meaning: str


@dataclass(frozen=True, slots=True)
class StagesState:
    """The question about one list, `file` counted from 0 among those that were chosen.

    `about` says how many deals came through LinkedIn; `others` is the offer to take the rest too, empty when there
    is no rest. `more` tells of names that are not asked about. `currencies` are choices for amounts that name none,
    empty when all do. `answers` hold what is shown, to be remembered with the import. `problem` says what must be
    answered first.
    """

    file: int
    title: str
    about: str
    others: str
    take_all: bool
    rows: tuple[StageRow, ...]
    more: str
    choices: tuple[Choice, ...]
    currencies: tuple[Choice, ...]
    currency: str
    priced: str
    problem: str
    answers: DealAnswers


Asked = tuple[int, SettledDeals, DealAnswers]
"""The place of a file, how its deals are settled, and by which answers."""


def build_stages(asked: Sequence[Asked], formats: Formats) -> tuple[StagesState, ...]:
    """The questions about all lists of deals that have any."""
    shown = [one for one in asked if one[1].wanted or one[1].others]
    return tuple(_stages(*one, formats, many=len(shown) > 1) for one in shown)


def meant(state: StagesState, row: int, meaning: str) -> DealAnswers:
    """The answers with another meaning for a stage."""
    meanings = {**state.answers.meanings, stage_key(state.rows[row].name): meaning}
    return replace(state.answers, meanings=meanings)


def taking(state: StagesState, *, all_of_them: bool) -> DealAnswers:
    """The answers with another word on deals without a sign of LinkedIn."""
    return replace(state.answers, take_all=all_of_them)


def priced_in(state: StagesState, currency: str) -> DealAnswers:
    """The answers with another currency for amounts that name none."""
    return replace(state.answers, currency=currency)


def alike_sentence(asked: Sequence[Asked], formats: Formats) -> str:
    """How many new results may be there already, written down by hand; empty for none."""
    n = sum(found.alike for _, found, _ in asked)
    if not n:
        return ""
    return plural(
        "{n} result has the person and company of one that you wrote down yourself. Afterwards both stand side by "
        "side under Data, to be merged or kept.",
        "{n} results have the person and company of some that you wrote down yourself. Afterwards they stand side by "
        "side under Data, to be merged or kept.",
        n,
        n=formats.whole(n),
    )


def _stages(
    place: int, found: SettledDeals, answers: DealAnswers, formats: Formats, *, many: bool
) -> StagesState:
    rows = tuple(
        StageRow(
            stage.name,
            plural("{n} deal", "{n} deals", stage.count, n=formats.whole(stage.count)),
            stage.meaning,
        )
        for stage in found.stages[:MOST_STAGES]
    )
    said = {stage_key(row.name): row.meaning for row in rows if row.meaning}
    open_ones = sum(not row.meaning for row in rows)
    return StagesState(
        file=place,
        title=text("What the stages of {file} mean", file=found.file.name)
        if many
        else text("What the stages mean"),
        about=_about(found, formats),
        others=_others(found, formats),
        take_all=found.take_all,
        rows=rows,
        more=_more(len(found.stages) - MOST_STAGES, formats),
        choices=_choices(),
        currencies=_currencies(found.currency) if found.priced else (),
        currency=found.currency,
        priced=plural(
            "{n} amount names no currency",
            "{n} amounts name no currency",
            found.priced,
            n=formats.whole(found.priced),
        ),
        problem=_problem(open_ones, formats),
        answers=replace(answers, meanings={**answers.meanings, **said}),
    )


def _about(found: SettledDeals, formats: Formats) -> str:
    through = found.wanted - found.others if found.take_all else found.wanted
    if not through:
        if found.take_all:
            return text("Nothing says where these deals came from. All of them are taken.")
        return text(
            "No deal shows a sign of LinkedIn: the list names it nowhere as the source, and nobody of these persons is "
            "in your journal."
        )
    came = plural(
        "{n} deal came through LinkedIn: the list says so, or its person is in your journal.",
        "{n} deals came through LinkedIn: the list says so, or their person is in your journal.",
        through,
        n=formats.whole(through),
    )
    if not found.others:
        return came
    rest = plural(
        "{n} has no sign of LinkedIn.",
        "{n} have no sign of LinkedIn.",
        found.others,
        n=formats.whole(found.others),
    )
    return f"{came} {rest}"


def _others(found: SettledDeals, formats: Formats) -> str:
    if not found.others:
        return ""
    return plural(
        "Take the one without a sign of LinkedIn too",
        "Take the {n} without a sign of LinkedIn too",
        found.others,
        n=formats.whole(found.others),
    )


def _more(n: int, formats: Formats) -> str:
    if n <= 0:
        return ""
    return plural(
        "{n} more name is not asked about. Is this the column of stages?",
        "{n} more names are not asked about. Is this the column of stages?",
        n,
        n=formats.whole(n),
    )


def _choices() -> tuple[Choice, ...]:
    between = ("", "")
    return (
        ("", text("Choose ...")),
        between,
        *(
            (stage.value, text("Contract (won)") if stage is Stage.CONTRACT else stage_title(stage))
            for stage in STAGES
        ),
        between,
        (LOST, text("Lost")),
        (LEFT_OUT, text("Leave out")),
    )


def _currencies(used: str) -> tuple[Choice, ...]:
    known = dict.fromkeys(code for code in (used, *CURRENCIES) if code)
    return (("", text("Leave them out")), *((code, code) for code in known))


def _problem(open_ones: int, formats: Formats) -> str:
    if not open_ones:
        return ""
    return plural(
        "Say what {n} more stage means.",
        "Say what {n} more stages mean.",
        open_ones,
        n=formats.whole(open_ones),
    )
