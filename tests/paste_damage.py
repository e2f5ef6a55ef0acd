"""Ways in which a copied SSI page gets damaged: lines lost, doubled, moved, cut and joined."""

from __future__ import annotations

import random
import re


def lose_line(lines: list[str], chance: random.Random) -> None:
    """A line is gone."""
    del lines[chance.randrange(len(lines))]


def double_line(lines: list[str], chance: random.Random) -> None:
    """A line stands there twice."""
    place = chance.randrange(len(lines))
    lines.insert(place, lines[place])


def move_line(lines: list[str], chance: random.Random) -> None:
    """A line stands elsewhere."""
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), line)


def split_line(lines: list[str], chance: random.Random) -> None:
    """A line is broken somewhere."""
    place = chance.randrange(len(lines))
    cut = chance.randrange(len(lines[place]) + 1)
    lines[place : place + 1] = [lines[place][:cut], lines[place][cut:]]


def join_lines(lines: list[str], chance: random.Random) -> None:
    """Two lines run together."""
    place = chance.randrange(len(lines))
    lines[place : place + 2] = [chance.choice(["", " ", "\t"]).join(lines[place : place + 2])]


def cut_line(lines: list[str], chance: random.Random) -> None:
    """A line lost its beginning or its end, but no part of a number."""
    place = chance.randrange(len(lines))
    letters = list(re.finditer(r"[^\d.,]+", lines[place]))
    if not letters:
        return
    part = chance.choice(letters)
    cut = chance.randrange(part.start(), part.end() + 1)
    line = lines[place]
    kept = line[: part.start()] + line[cut : part.end()] if chance.random() < 0.5 else line[:cut]
    lines[place] = kept + line[part.end() :]


def lose_number(lines: list[str], chance: random.Random) -> None:
    """A number is gone from its line."""
    numbered = [place for place, line in enumerate(lines) if re.search(r"\d", line)]
    if numbered:
        place = chance.choice(numbered)
        number = chance.choice(list(re.finditer(r"\d+(?:[.,]\d+)?", lines[place])))
        lines[place] = lines[place][: number.start()] + lines[place][number.end() :]


def swap_blocks(lines: list[str], chance: random.Random) -> None:
    """Two neighbouring blocks of lines changed places."""
    first, middle, last = sorted(chance.randrange(len(lines) + 1) for _ in range(3))
    lines[first:last] = lines[middle:last] + lines[first:middle]


def lose_block(lines: list[str], chance: random.Random) -> None:
    """Up to eight neighbouring lines are gone."""
    first = chance.randrange(len(lines))
    del lines[first : first + chance.randint(2, 8)]


DAMAGES = (
    lose_line,
    double_line,
    move_line,
    split_line,
    join_lines,
    cut_line,
    lose_number,
    swap_blocks,
    lose_block,
)


def damaged(text: str, chance: random.Random) -> tuple[str, tuple[str, ...]]:
    """The text after one to four accidents, and their names."""
    lines = text.split("\n")
    done = []
    for _ in range(chance.choice([1, 1, 1, 2, 2, 3, 4])):
        if not lines:
            break
        damage = chance.choice(DAMAGES)
        damage(lines, chance)
        done.append(damage.__name__)
    return "\n".join(lines), tuple(done)
