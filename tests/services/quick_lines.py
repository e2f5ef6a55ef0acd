"""The quick line as shipped, for its tests: real words, real catalogue, the tests' today."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.services.quick_line import QuickLine, Understood
from tests.build import TODAY

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WORDS = (RESOURCES / "quick_words.toml").read_bytes()


@cache
def quick_line() -> QuickLine:
    """Built once for all tests; it keeps nothing between two lines."""
    return QuickLine(WORDS, build_catalogue((RESOURCES / "catalogue.toml").read_bytes()))


def read(text: str, today: date = TODAY) -> Understood:
    """A line as it is understood on the tests' Wednesday, 13 May 2026."""
    return quick_line().read(text, today=today)


def counts(text: str) -> list[tuple[str, int]]:
    """The kinds and counts of a line that has nothing wrong with it."""
    understood = read(text)
    assert understood.problem is None, (understood.problem.id, understood.problem.values)
    return [(draft.kind, draft.count) for draft in understood.drafts]


def refusal(text: str) -> str:
    """Why a line is refused; empty if it is not."""
    understood = read(text)
    assert (understood.problem is None) == bool(understood.drafts)
    return "" if understood.problem is None else understood.problem.id
