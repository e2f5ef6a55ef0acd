"""Entering a reading: what a pasted page seems to say, what a person mended, and whether it can be saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.days import check_day
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import NUMBER_FIELDS, RANK_FIELDS, Reading, reading_of
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import PILLAR_ICONS, field_name
from ssi_coach.presentation.wording import plural, text

SSI_PAGE = "https://www.linkedin.com/sales/ssi"
"""Where LinkedIn shows the index."""

MOST_LINES, LONGEST_LINE = 600, 300
"""Of a pasted text the window shows this much; all of it is read."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the pasted text the number of a field stands."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PastedView:
    """A pasted text as it was understood: numbers by field, what is missing by field, where they stand."""

    numbers: Mapping[str, float] = field(default_factory=dict)
    missing: tuple[str, ...] = NUMBER_FIELDS
    spans: tuple[Span, ...] = ()
    problem: KnownError | None = None
    lines: int = 0


@dataclass(frozen=True, slots=True)
class ReadingAnswer:
    """A reading as a person wants it saved: its day, its numbers, and whether it was pasted or typed."""

    day: date
    numbers: Mapping[str, float]
    source: str = "pasted"


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number of the reading: its name, its text, what stands before and behind it, and its mark.

    `mark` is `ok`, `missing`, `doubtful` (the pillars do not make the total) or `wrong`; `hint` says what is wrong.
    """

    field: str
    name: str
    icon: str = ""
    pillar: str = ""
    before: str = ""
    value: str = ""
    behind: str = ""
    mark: str = "missing"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ReadingEntryState:
    """What is shown while a reading is entered, and the answer once it can be saved."""

    total: NumberRow
    rows: tuple[NumberRow, ...]
    day: date
    verdict: str = ""
    verdict_tone: str = "muted"
    missing: str = ""
    problem: str = ""
    lines: str = ""
    used_lines: frozenset[int] = frozenset()
    answer: ReadingAnswer | None = None


def view_of(reading: Reading) -> PastedView:
    """A saved reading as if its page had been pasted once more, to be mended."""
    numbers = {name: value for name in NUMBER_FIELDS if (value := getattr(reading, name)) is not None}
    return PastedView(numbers, tuple(name for name in NUMBER_FIELDS if name not in numbers))


def build(
    pasted: PastedView,
    typed: Mapping[str, str],
    *,
    day: date,
    today: date,
    formats: Formats,
    text_lines: tuple[int, ...] = (),
) -> ReadingEntryState:
    """The state for a pasted text (an empty view for none) and what a person typed over it by field.

    A typed number stands above the pasted one, an emptied one is missing. `text_lines` are the places where
    the lines of the shown text begin, so that the used ones can be marked.
    """
    numbers, wrong = _numbers(pasted, typed, formats)
    fault = wrong[0] if wrong else _fault(numbers, day=day, today=today)
    if fault is None and not _mended(pasted, typed):
        fault = pasted.problem
    empty = not numbers and not wrong
    shown = {
        name: _shown(name, pasted, typed, formats)
        for name in NUMBER_FIELDS
        if name in numbers or name in typed
    }
    rows = tuple(_row(name, shown.get(name), fault, known=name in numbers) for name in NUMBER_FIELDS)
    good = fault is None and not empty
    source = "pasted" if pasted.numbers else "typed"
    return ReadingEntryState(
        total=rows[0],
        rows=rows[1:],
        day=day,
        verdict=_verdict(numbers, formats, good=good),
        verdict_tone="success" if good else "warning",
        missing="" if empty else _missing(numbers, typed),
        problem="" if fault is None or (empty and not pasted.lines) else _problem(fault, pasted),
        lines=_lines(pasted, formats),
        used_lines=used_lines(pasted.spans, text_lines),
        answer=ReadingAnswer(day, numbers, source) if good else None,
    )


def shown_text(pasted: str) -> str:
    """As much of a pasted text as a window can show: long lines and long texts are cut."""
    lines = pasted.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cut = [line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} …" for line in lines[:MOST_LINES]]
    return "\n".join(cut) + ("\n…" if len(lines) > MOST_LINES else "")


def line_starts(shown: str) -> tuple[int, ...]:
    """Where each line of a text begins."""
    starts = [0]
    starts += [place + 1 for place, letter in enumerate(shown) if letter == "\n"]
    return tuple(starts)


def used_lines(spans: tuple[Span, ...], starts: tuple[int, ...]) -> frozenset[int]:
    """The lines (from 0) in which numbers stand."""
    ends = (*starts[1:], float("inf")) if starts else ()
    return frozenset(
        number
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
        if any(span.start < end and span.end > start for span in spans)
    )


def number_text(name: str, value: float, formats: Formats) -> str:
    """A number of a reading as it is shown to be mended: pillars with a decimal, others with what they need."""
    least = 1 if name in PILLARS else 0
    most = 2 if name == "total" else 3
    digits = next(n for n in range(least, most + 1) if n == most or abs(value - round(value, n)) < 1e-9)
    return formats.number(value, digits)


def _numbers(
    pasted: PastedView, typed: Mapping[str, str], formats: Formats
) -> tuple[dict[str, float], list[KnownError]]:
    """The numbers that hold, and the typed texts that are none."""
    numbers: dict[str, float] = {}
    wrong: list[KnownError] = []
    for name in NUMBER_FIELDS:
        if name not in typed:
            if name in pasted.numbers:
                numbers[name] = pasted.numbers[name]
            continue
        said = _bare(typed[name])
        value = formats.parse_number(said)
        if value is not None:
            numbers[name] = value
        elif said:
            wrong.append(KnownError("reading.not_a_number", field=name, value=typed[name]))
    return numbers, wrong


def _bare(said: str) -> str:
    """What was typed without the words that stand around numbers on the page ("Top 10 %")."""
    return said.strip().removeprefix("Top").removesuffix("%").strip()


def _mended(pasted: PastedView, typed: Mapping[str, str]) -> bool:
    """Whether a person has looked at the numbers of a page that had a problem and changed one."""
    return pasted.problem is None or bool(typed)


def _fault(numbers: dict[str, float], *, day: date, today: date) -> KnownError | None:
    """Why the numbers are no reading of that day, or None."""
    try:
        check_day(day, today=today)
        reading_of("", day, dict(numbers))
    except Refused as fault:
        return fault
    return None


def _shown(name: str, pasted: PastedView, typed: Mapping[str, str], formats: Formats) -> str:
    """A number as it stands in its field: as it was typed, or as the page says it."""
    return typed[name] if name in typed else number_text(name, pasted.numbers[name], formats)


def _row(name: str, shown: str | None, fault: KnownError | None, *, known: bool) -> NumberRow:
    """One number; `shown` is None while nobody said anything about it."""
    pillar = next((pillar for pillar in PILLARS if pillar.value == name), None)
    wrong = fault is not None and fault.values.get("field") == name
    return NumberRow(
        field=name,
        name=field_name(name),
        icon=PILLAR_ICONS[pillar] if pillar else "",
        pillar=pillar.value if pillar else "",
        before=text("Top") if name in RANK_FIELDS else "",
        value=shown or "",
        behind=_behind(name, pillar=pillar is not None),
        mark="wrong" if wrong else _mark(fault, known=known, summed=pillar is not None or name == "total"),
        hint=sentence(fault) if wrong and fault is not None else "",
    )


def _mark(fault: KnownError | None, *, known: bool, summed: bool) -> str:
    """Whether a number may be trusted: not while it is part of a sum that is off."""
    if not known:
        return "missing"
    return "doubtful" if summed and fault is not None and fault.id == "reading.sum" else "ok"


def _behind(name: str, *, pillar: bool) -> str:
    """What stands behind a number."""
    if pillar:
        return text("of 25")
    if name == "total":
        return text("of 100")
    return "%" if name in RANK_FIELDS else ""


def _verdict(numbers: Mapping[str, float], formats: Formats, *, good: bool) -> str:
    """How much was understood: "9 of 9 values, they add up"."""
    if not numbers:
        return ""
    whole = len(NUMBER_FIELDS)
    counted = text("{n} of {whole} values", n=formats.whole(len(numbers)), whole=formats.whole(whole))
    checked = "total" in numbers and all(pillar.value in numbers for pillar in PILLARS)
    return text("{counted}, they add up", counted=counted) if good and checked else counted


def _missing(numbers: Mapping[str, float], typed: Mapping[str, str]) -> str:
    """What is not there, by name; a total that the pillars make is not missing."""
    summed = all(pillar.value in numbers for pillar in PILLARS)
    names = [
        field_name(name)
        for name in NUMBER_FIELDS
        if name not in numbers and name not in typed and not (name == "total" and summed)
    ]
    return text("Not found: {names}.", names=", ".join(names)) if names else ""


def _problem(fault: KnownError, pasted: PastedView) -> str:
    """The problem in a sentence, and that it can be mended where there is something to mend."""
    said = sentence(fault)
    mendable = pasted.problem is not None and pasted.numbers and fault == pasted.problem
    return text("{problem} You can mend the numbers here.", problem=said) if mendable else said


def _lines(pasted: PastedView, formats: Formats) -> str:
    """How much was pasted: "18 lines pasted, 9 used"."""
    if not pasted.lines:
        return ""
    used = len({span.field for span in pasted.spans})
    lines = plural("{n} line pasted", "{n} lines pasted", pasted.lines, n=formats.whole(pasted.lines))
    return text("{lines}, {used} used", lines=lines, used=formats.whole(used)) if used else lines
