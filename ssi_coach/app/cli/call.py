"""One call of the command line: what a command works with, wherever it runs.

A command prints to the streams of its call and nowhere else, because a window that holds the journal
answers for a terminal somewhere else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ssi_coach.app.folders import at_home
from ssi_coach.presentation.formats import Formats
from ssi_coach.services.changes import Changes
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # only `log` needs the grammar
    from ssi_coach.services.quick_line import QuickLine

DONE, REFUSED, WRONG_USE = 0, 1, 2
"""Exit codes: done or nothing to show; refused with nothing changed; called in a way that does not exist."""


@dataclass(slots=True)
class Call:
    """The open journal, the quick line's grammar, the caller's streams and folder, and what was changed."""

    work: Workspace
    grammar: Callable[[], QuickLine]
    formats: Formats
    read_input: Callable[[], str]
    out: TextIO
    err: TextIO
    folder: Path
    changes: list[Changes] = field(default_factory=list)

    def today(self, on: date | None) -> date:
        """The day that stands for today in this call."""
        return on or self.work.today()

    def say(self, text: str) -> None:
        """A line of the answer."""
        print(text, file=self.out)

    def say_json(self, value: object) -> None:
        """The answer as one JSON value and nothing else."""
        say_json(value, self.out)

    def refuse(self, sentence: str) -> int:
        """A sentence on standard error, and the exit code for it."""
        print(sentence, file=self.err)
        return REFUSED

    def paths(self, names: Sequence[str]) -> list[Path]:
        """File names as the caller meant them: relative to the caller's folder."""
        return [self.folder / at_home(name) for name in names]


def say_json(value: object, out: TextIO) -> None:
    """One JSON value and nothing else, whole or not at all."""
    print(json.dumps(value, ensure_ascii=False, indent=2), file=out)
