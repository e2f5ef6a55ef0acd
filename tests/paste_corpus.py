"""Made-up SSI pages in every layout and language, and the same numbers as JSON."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.paste_words import LANGUAGES, Words

PILLARS = ("brand", "people", "insights", "relationships")


VALUE_STYLES = ("before", "after", "pipe", "tab", "abutting", "label first")
RANK_STYLES = ("label between", "label above", "label above, split", "on one line", "label below")
TOTAL_STYLES = ("two lines", "one line", "abutting")


@dataclass(frozen=True)
class Layout:
    """How a page puts its pieces."""

    language: str = "en"
    values: str = "pipe"
    ranks: str = "label above, split"
    total: str = "two lines"
    tables: bool = False
    tables_first: bool = False
    groups: bool = True
    changed: bool = False
    whole_numbers: bool = False

    def __str__(self) -> str:
        extra = [
            name
            for name in ("tables", "tables_first", "groups", "changed", "whole_numbers")
            if getattr(self, name)
        ]
        return ", ".join([self.language, self.values, self.ranks, self.total, *extra])


@dataclass(frozen=True)
class Page:
    """A page's text, and the numbers that it shows."""

    text: str
    numbers: dict[str, float]
    layout: Layout = field(default_factory=Layout)


def numbers_of(chance: random.Random, *, whole: bool = False) -> dict[str, float]:
    """Made-up numbers that differ from each other wherever a mix-up must be seen."""
    while True:
        digits = 0 if whole else 3
        pillars = [
            round(chance.uniform(0.3, 24.9), chance.choice([digits, digits, min(digits, 2)])) for _ in PILLARS
        ]
        total = float(int(sum(pillars) + 0.5))
        ranks = chance.sample(range(1, 100), 2)
        averages = chance.sample(range(18, 60), 2)
        if len({*pillars, total, *ranks, *averages}) == 9 and all(abs(total - mean) > 2 for mean in averages):
            named = dict(zip(PILLARS, pillars, strict=True))
            return {
                "total": total,
                **named,
                "industry_rank": float(ranks[0]),
                "network_rank": float(ranks[1]),
                "industry_average": float(averages[0]),
                "network_average": float(averages[1]),
            }


def page(layout: Layout, chance: random.Random) -> Page:
    """One page in a layout, with made-up numbers."""
    words = LANGUAGES[layout.language]
    numbers = numbers_of(chance, whole=layout.whole_numbers)
    lines = [
        words.title,
        *_ranks(layout, words, numbers),
        words.current,
        *_total(layout, words, numbers["total"]),
    ]
    own = [numbers[pillar] for pillar in PILLARS]
    if layout.tables:
        lines += _table(words, own, numbers["total"])
    lines += [words.components, *_pillars(layout, words, own)]
    if layout.groups:
        lines += _group(layout, words, numbers, "industry", chance)
        lines += _group(layout, words, numbers, "network", chance)
    else:
        numbers = {name: value for name, value in numbers.items() if "average" not in name}
    return Page("\n".join(lines), numbers, layout)


def _shown(words: Words, value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if words.comma else text


def _ranks(layout: Layout, words: Words, numbers: dict[str, float]) -> list[str]:
    lines: list[str] = []
    for label, name in ((words.industry_rank, "industry_rank"), (words.network_rank, "network_rank")):
        percent = words.top.format(int(numbers[name]))
        word, number, sign = re.fullmatch(r"(\D*?) ?(\d+) ?(%)", percent).groups()
        if layout.ranks == "label between":
            lines += [word, label, number, sign]
        elif layout.ranks == "label above":
            lines += [label, percent]
        elif layout.ranks == "label above, split":
            lines += [label, word, number, sign]
        elif layout.ranks == "on one line":
            lines += [f"{percent} {label}"]
        else:
            lines += [percent, label]
    return [line for line in lines if line]


def _total(layout: Layout, words: Words, total: float) -> list[str]:
    number = str(int(total))
    if layout.total == "two lines":
        return [number, words.out_of]
    return [f"{number} {words.out_of}" if layout.total == "one line" else number + words.out_of]


def _pillars(layout: Layout, words: Words, values: list[float]) -> list[str]:
    lines: list[str] = []
    for label, value in zip(words.pillars, values, strict=True):
        shown = _shown(words, value)
        lines += {
            "before": [shown, label],
            "after": [label, shown],
            "pipe": [f"{shown} | {label}"],
            "tab": [f"{label}\t{shown}"],
            "abutting": [f"{label}{shown}"],
            "label first": [f"{label} {shown}"],
        }[layout.values]
    return lines


def _donut(layout: Layout, words: Words, values: list[float], total: float) -> list[str]:
    """The number in the middle of a donut, with the table for screen readers before or behind it."""
    table = _table(words, values, total) if layout.tables else []
    number = _total(layout, words, total)
    return [*table, *number] if layout.tables_first else [*number, *table]


def _table(words: Words, values: list[float], total: float) -> list[str]:
    rows = [f"{label}\t{_shown(words, value)}" for label, value in zip(words.pillars, values, strict=True)]
    return [words.category, *rows, f"{words.remaining} {int(100 - total)}"]


def _group(
    layout: Layout, words: Words, numbers: dict[str, float], group: str, chance: random.Random
) -> list[str]:
    average, rank = numbers[f"{group}_average"], int(numbers[f"{group}_rank"])
    sentence = words.industry_average if group == "industry" else words.network_average
    share = [average * part for part in (0.34, 0.16, 0.06)]
    values = [round(value + chance.uniform(0, 0.4), 3) for value in share]
    values.append(round(average - sum(values), 3))
    heading = words.industry if group == "industry" else words.network
    lines = [heading, *_donut(layout, words, values, average)]
    change = words.change if layout.changed else words.no_change
    return [*lines, sentence.format(int(average)), words.you_rank.format(rank), change]


def every_layout() -> Iterator[Layout]:
    """All languages, value styles and rank styles, with the other choices dealt out over them."""
    dealt = random.Random(1)
    for language in LANGUAGES:
        for values in VALUE_STYLES:
            for ranks in RANK_STYLES:
                yield Layout(
                    language,
                    values,
                    ranks,
                    dealt.choice(TOTAL_STYLES),
                    tables=dealt.random() < 0.5,
                    tables_first=dealt.random() < 0.5,
                    groups=ranks == "label below" or dealt.random() < 0.75,
                    changed=dealt.random() < 0.3,
                    whole_numbers=dealt.random() < 0.2,
                )


def payload(chance: random.Random) -> tuple[dict[str, object], dict[str, float]]:
    """The page's JSON with made-up numbers, and those numbers."""
    numbers = numbers_of(chance)
    numbers["total"] = round(sum(numbers[pillar] for pillar in PILLARS), 6)
    names = ("PROFESSIONAL_BRAND", "FIND_RIGHT_PEOPLE", "INSIGHT_ENGAGEMENT", "STRONG_RELATIONSHIP")
    scores = [{"score": numbers[pillar], "pillar": name} for pillar, name in zip(PILLARS, names, strict=True)]
    chance.shuffle(scores)
    groups = [
        {
            "groupType": group.upper(),
            "rank": int(numbers[f"{group}_rank"]),
            "groupSize": 0,
            "score": {"overall": numbers[f"{group}_average"], "subScores": []},
        }
        for group in ("industry", "network")
    ]
    team = {"groupType": "TEAM", "rank": 1, "score": {"overall": 54.6}}
    member = {"overall": numbers["total"], "subScores": scores}
    return {"activeSeat": False, "memberScore": member, "groupScore": [*groups, team]}, numbers


def pretty(value: object) -> str:
    """JSON over many lines, as developer tools show it."""
    return json.dumps(value, indent=2)
