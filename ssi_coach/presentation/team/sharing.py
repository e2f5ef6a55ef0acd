"""What a member would show the others, chosen part by part and read as it will be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ssi_coach.domain.team import TeamPart
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import later, plural, text
from ssi_coach.services.team import Sharing

LINES_SHOWN = 400
"""Lines of a snapshot that are read before it is written; of the rest their number is told."""

_TITLES: Mapping[TeamPart, str] = {
    TeamPart.PILLARS: later("The four pillars"),
    TeamPart.RANKS: later("Ranks in industry and network"),
    TeamPart.ACTIVITIES: later("How often a week I did what I tick below"),
    TeamPart.RESULTS: later("How many results reached each stage a quarter"),
}


@dataclass(frozen=True, slots=True)
class SharingDraft:
    """What a member chooses: the name that others see, the parts, the kinds, whether each reading writes it anew."""

    alias: str
    parts: tuple[TeamPart, ...]
    kinds: tuple[str, ...]
    keeps: bool


@dataclass(frozen=True, slots=True)
class SharingState:
    """What is chosen, and the choices: parts and kinds with their words. `place` is where it goes, in words.

    `written` is the file as it would be written now.
    """

    draft: SharingDraft
    place: str
    written: str
    parts: tuple[tuple[TeamPart, str], ...]
    kinds: tuple[tuple[str, str], ...]


def build_sharing(
    shared: Sharing, kinds: tuple[str, ...], catalogue: Catalogue, written: str
) -> SharingState:
    """The choices of a member."""
    return SharingState(
        draft=SharingDraft(shared.alias, shared.parts, shared.kinds, shared.keeps),
        place=shared.place,
        written=written,
        parts=tuple((part, text(title)) for part, title in _TITLES.items()),
        kinds=tuple((kind, text(catalogue.kind(kind).name)) for kind in kinds),
    )


def preview(written: str, formats: Formats) -> str:
    """The file as it will be written; of a long one the beginning and how much follows."""
    lines = written.splitlines()
    if len(lines) <= LINES_SHOWN:
        return written
    rest = len(lines) - LINES_SHOWN
    told = plural(
        "... and {n} more line of the same form",
        "... and {n} more lines of the same form",
        rest,
        n=formats.whole(rest),
    )
    return "\n".join((*lines[:LINES_SHOWN], told))
