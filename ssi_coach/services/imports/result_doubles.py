"""Results that are probably there twice: by hand and with a customer list, or with a list without and with numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ssi_coach.domain.doubles import KeptApart, ResultDouble, apart
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.folding import folded
from ssi_coach.domain.results import Result
from ssi_coach.services.imports.deals_again import merged
from ssi_coach.services.imports.one_deal import is_numbered
from ssi_coach.services.workspace import Workspace

_Ranked = tuple[int, Result]


def find_result_doubles(work: Workspace) -> tuple[ResultDouble, ...]:
    """Results with the same person and company, or the same name and company, newest first.

    A list tells each of its deals once, so two results of lists are probably one only where one list gives numbers
    and the other none. Nothing is changed: whether they are one is for the user to say.
    """
    ranked = [(_rank(result), result) for result in work.journal.results()]
    if len({rank for rank, _ in ranked}) < 2:  # tens of thousands of one list are not gone through
        return ()
    alike: dict[tuple[str, str, str], list[_Ranked]] = {}
    for rank, result in ranked:
        key = _about(result)
        if key:
            alike.setdefault(key, []).append((rank, result))
    said = set(work.journal.kept_apart())
    found = [double for group in alike.values() if len(group) > 1 for double in _paired(group, said)]
    return tuple(sorted(found, key=lambda double: double.other.since, reverse=True))


def merged_results(work: Workspace, doubles: Iterable[ResultDouble]) -> list[Edit]:
    """What merging changes: the user's own stays and moves as far as the list says, the list's goes to the bin.

    Later lists move what stays. A result that has changed or gone since is left alone.
    """
    edits: list[Edit] = []
    for double in doubles:
        if (
            work.journal.result(double.own.id) == double.own
            and work.journal.result(double.other.id) == double.other
        ):
            edits.append(Edit(double.own, merged(double.own, double.other)))
            edits.append(Edit(double.other, replace(double.other, binned_on=work.today())))
    return edits


def _about(result: Result) -> tuple[str, str, str] | None:
    """Whom a result is with, None where it says too little to be told again."""
    person, company, name = (
        folded(" ".join(said.split())) for said in (result.person, result.company, result.note)
    )
    if not company or not (person or name):
        return None
    return ("person", person, company) if person else ("name", name, company)


def _paired(group: list[_Ranked], said: set[KeptApart]) -> Iterator[ResultDouble]:
    """The doubles among results with the same person; each belongs to one other, begun at the nearest time."""
    pairs = [
        (abs(own.steps[0].day - other.steps[0].day), own, other)
        for rank, own in group
        for other_rank, other in group
        if rank < other_rank and apart(own.id, other.id) not in said
    ]
    taken: set[str] = set()
    for _, own, other in sorted(pairs, key=lambda pair: pair[0]):
        if not taken & {own.id, other.id}:
            taken |= {own.id, other.id}
            yield ResultDouble(own, other)


def _rank(result: Result) -> int:
    """Written down by hand, by a list without numbers, by a list with them."""
    return 0 if not result.outside else 1 + is_numbered(result)
