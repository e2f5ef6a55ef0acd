"""Posts that the journal probably keeps twice: two kinds of address whose numbers were given in the same minute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ssi_coach.domain.doubles import LONGEST_JOINED, PostDouble, apart, one_post
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.outcomes import SAME_POST_MS, PostOutcome, post_clock
from ssi_coach.services.imports.comparing import EVERY_DAY
from ssi_coach.services.workspace import Workspace

_Timed = tuple[int, str, PostOutcome]


def find_post_doubles(work: Workspace) -> tuple[PostDouble, ...]:
    """Outcomes that are probably of one post, newest first; the nearest belong together, each to one other.

    Nothing is changed: whether they are one post is for the user to say.
    """
    timed: list[_Timed] = []
    for outcome in work.journal.outcomes(EVERY_DAY):
        clock = post_clock(outcome.post)
        if clock is not None and len(outcome.post) <= LONGEST_JOINED:
            timed.append((clock[1], clock[0], outcome))
    said = set(work.journal.kept_apart())
    pairs = sorted(_near(sorted(timed, key=lambda one: one[:2])), key=lambda pair: pair[0])
    taken: set[str] = set()
    found: list[PostDouble] = []
    for _, own, other in pairs:
        if apart(own.id, other.id) in said or taken & {own.id, other.id}:
            continue
        taken |= {own.id, other.id}
        found.append(PostDouble(own, other))
    return tuple(sorted(found, key=lambda double: double.own.day, reverse=True))


def merged_posts(work: Workspace, doubles: Iterable[PostDouble]) -> list[Edit]:
    """What merging changes: the larger numbers stay, under one address, and files that tell the other are heard.

    An outcome that has changed or gone since is left alone.
    """
    held = set(work.journal.outcomes(EVERY_DAY))
    edits: list[Edit] = []
    for double in doubles:
        if {double.own, double.other} <= held:
            after = double.own.restated(double.other)
            edits += [] if after == double.own else [Edit(double.own, after)]
            edits += [Edit(double.other, None), Edit(None, one_post(double.other.post, double.own.post))]
    return edits


def _near(timed: Sequence[_Timed]) -> Iterator[tuple[int, PostOutcome, PostOutcome]]:
    """Every two that may be one post, in the order of their clocks, with the time between them."""
    for place, (at, kind, outcome) in enumerate(timed):
        for later, other_kind, other in timed[place + 1 :]:
            if later - at > SAME_POST_MS:
                break
            if other_kind != kind:
                yield later - at, outcome, other
