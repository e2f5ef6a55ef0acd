"""One paste, one reading: the copied SSI page or its JSON, understood or refused with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS, TOTAL_LIMIT
from ssi_coach.domain.readings import AVERAGE_FIELDS, NUMBER_FIELDS, RANK_FIELDS, SUM_TOLERANCE
from ssi_coach.sources.ssi_json import looks_like_json, read_json
from ssi_coach.sources.ssi_labels import Mark
from ssi_coach.sources.ssi_sections import pieces_of
from ssi_coach.sources.ssi_standing import standing_of
from ssi_coach.sources.ssi_tokens import Token, tokens_of
from ssi_coach.sources.ssi_total import score_of

LONGEST_TEXT = 2_000_000
"""Characters read at most; the source of a whole page has less."""

LONGEST_PAGE = 200_000
"""Characters of visible text read at most; the page itself shows about 3 000."""


@dataclass(frozen=True, slots=True)
class UsedSpan:
    """Where in the pasted text the number of a field stands."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PastedReading:
    """What a pasted text says about the user's index.

    `numbers` holds what was read by field (total, the four pillars, ranks, averages), `missing` the fields
    that were not found. With a `problem` nothing may be saved as it is; `numbers` then holds what seems to
    stand there, to be mended by the user. `used` says where in the text the numbers stand (empty for JSON).
    """

    numbers: Mapping[str, float] = field(default_factory=dict)
    missing: tuple[str, ...] = NUMBER_FIELDS
    problem: KnownError | None = None
    used: tuple[UsedSpan, ...] = ()
    lines: int = 0


def read_ssi(text: str) -> PastedReading:
    """Read the index from a pasted text. Never raises: what is wrong stands in `problem`.

    Each number is right as it stands beside its label, or its field is missing. Problems: `paste.empty`,
    `paste.too_long`, `paste.not_ssi`, `paste.two_readings`, `json.bad`, `reading.range`, `reading.sum`,
    `reading.incomplete`.
    """
    lines = text.count("\n") + 1
    if not text.strip():
        return PastedReading(problem=KnownError("paste.empty"), lines=lines)
    if len(text) > LONGEST_TEXT:
        return PastedReading(
            problem=KnownError("paste.too_long", length=len(text), high=LONGEST_TEXT), lines=lines
        )
    if looks_like_json(text):
        return _from_json(text, lines)
    if len(text) > LONGEST_PAGE:
        return PastedReading(
            problem=KnownError("paste.too_long", length=len(text), high=LONGEST_PAGE), lines=lines
        )
    return _from_page(text, lines)


def _from_json(text: str, lines: int) -> PastedReading:
    try:
        numbers = read_json(text)
    except KnownError as problem:
        return PastedReading(problem=problem, lines=lines)
    return _judged(numbers, None, (), lines)


def _from_page(text: str, lines: int) -> PastedReading:
    pieces = pieces_of(text, tokens_of(text))
    standing = standing_of(pieces)
    averages = [token.value for name, token in standing.items() if name in AVERAGE_FIELDS]
    spoken = [piece.token.value for piece in pieces if piece.role is Mark.AVERAGE]
    score = score_of(pieces, [*averages, *spoken])
    found: dict[str, Token] = {} if score.total is None else {"total": score.total}
    found.update({mark.value: token for mark, token in score.pillars.items()})
    found.update(standing)
    used = sorted((UsedSpan(name, token.start, token.end) for name, token in found.items()), key=_place)
    numbers = {name: token.value for name, token in found.items()}
    return _judged(numbers, score.problem, tuple(used), lines)


def _place(span: UsedSpan) -> int:
    return span.start


def _judged(
    numbers: Mapping[str, float], problem: KnownError | None, used: tuple[UsedSpan, ...], lines: int
) -> PastedReading:
    ordered = {name: numbers[name] for name in NUMBER_FIELDS if name in numbers}
    missing = tuple(name for name in NUMBER_FIELDS if name not in numbers)
    problem = problem or _out_of_range(ordered) or _incomplete(ordered) or _off_sum(ordered)
    return PastedReading(ordered, missing, problem, used, lines)


def _out_of_range(numbers: Mapping[str, float]) -> KnownError | None:
    for name, value in numbers.items():
        low = 1.0 if name in RANK_FIELDS else 0.0
        high = PILLAR_LIMIT if name in PILLARS else TOTAL_LIMIT
        if not low <= value <= high:
            return KnownError("reading.range", field=name, value=value, low=low, high=high)
    return None


def _incomplete(numbers: Mapping[str, float]) -> KnownError | None:
    missing = tuple(pillar.value for pillar in PILLARS if pillar not in numbers)
    if "total" in numbers or not missing:
        return None
    return KnownError("reading.incomplete", missing=missing) if numbers else KnownError("paste.not_ssi")


def _off_sum(numbers: Mapping[str, float]) -> KnownError | None:
    """The rule of a reading, for numbers that came without a page around them."""
    if "total" not in numbers:
        return None
    known = [numbers[pillar] for pillar in PILLARS if pillar in numbers]
    excess = sum(known) - numbers["total"]
    short = len(known) == len(PILLARS) and excess < -SUM_TOLERANCE - 1e-9
    if excess > SUM_TOLERANCE + 1e-9 or short:
        return KnownError("reading.sum", total=numbers["total"], sum=round(sum(known), 9))
    return None
