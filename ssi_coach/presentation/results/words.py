"""What can honestly be said about the index and results, in words: whether they go together, and at what price."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.model.results.together import Association, LastTen, Together
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.stage_words import stage_word
from ssi_coach.presentation.wording import plural, text


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A sentence about index and results, and what must not be read into it; both may be empty."""

    sentence: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class WorthState:
    """Whether more effort for the index is worth it: a question, what the last ten points brought, a caution."""

    title: str
    sentence: str
    caution: str = ""


def claim_words(known: Association | None, formats: Formats) -> ClaimState:
    """What is said after so many weeks with both; nothing while one of them is missing."""
    if known is None:
        return ClaimState()
    if known.weeks < known.needed:
        left = plural("{n} more week", "{n} more weeks", known.needed - known.weeks)
        return ClaimState(
            text("Do the index and your results go together? {left} until this can be said.", left=left)
        )
    found = known.strongest
    if found is None or not found.clear:
        stage = text("results") if found is None else stage_word(found.stage, 2)
        return ClaimState(
            text(
                "In {weeks} weeks neither the index nor what you do for it goes together with more {stage}: "
                "nothing is to be seen that chance alone would not bring.",
                weeks=formats.whole(known.weeks),
                stage=stage,
            )
        )
    return ClaimState(_together(found, formats), no_cause())


def no_cause() -> str:
    """What must never be read into numbers that go together."""
    return text("This is no cause: the index measures use, not success.")


def _together(found: Together, formats: Formats) -> str:
    """What goes with what, how strongly, and how sure that is."""
    more = found.correlation > 0
    stages = stage_word(found.stage, 2)
    result = text("more {stages}", stages=stages) if more else text("fewer {stages}", stages=stages)
    weeks = text("weeks with a higher index")
    if found.pillar is not None:
        weeks = text("weeks with more {pillar} activity", pillar=pillar_name(found.pillar))
    number = formats.number
    strength = text(
        "rank correlation {value}, most likely between {low} and {high}",
        value=number(found.correlation, 2),
        low=number(found.low, 2),
        high=number(found.high, 2),
    )
    if not found.lag_weeks:
        words = text(
            "{weeks} had {result} as well ({strength}).", weeks=weeks, result=result, strength=strength
        )
    else:
        lag = plural("{n} week", "{n} weeks", found.lag_weeks)
        words = text(
            "{weeks} were followed by {result} {lag} later ({strength}).",
            weeks=weeks,
            result=result,
            lag=lag,
            strength=strength,
        )
    return words[:1].upper() + words[1:]


def worth_words(found: LastTen, formats: Formats) -> WorthState:
    """The answer for a total above 60: what ten points more went along with, if anything."""
    number = formats.number
    per_week = text(
        "Before the last ten points you had {before} {stage} a week, in the {weeks} weeks since {since}.",
        before=number(found.before, 1),
        stage=stage_word(found.stage, 2),
        weeks=formats.whole(found.weeks),
        since=number(found.since, 1),
    )
    if not found.clear:
        told = text(
            "That is no difference that can be seen. At {total} points, time for results is better spent than "
            "time for the index.",
            total=number(found.total, 0),
        )
        return WorthState(_question(), f"{per_week} {told}")
    low, high = sorted((abs(found.low), abs(found.high)))
    ends = {"low": number(low, 1), "high": number(high, 1)}
    if found.change > 0:
        told = text("That is most likely between {low} and {high} more a week.", **ends)
    else:
        told = text("That is most likely between {low} and {high} fewer a week.", **ends)
    return WorthState(_question(), f"{per_week} {told}", no_cause())


def _question() -> str:
    return text("Is my index worth more effort?")
