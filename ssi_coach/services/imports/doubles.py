"""Probable doubles: what was logged by hand and then came with a file once more, and what two files tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.doubles import IMPORTED, AnyDouble, Double, KeptApart, PostDouble, ResultDouble, apart
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.folding import folded
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.imports.post_doubles import find_post_doubles, merged_posts
from ssi_coach.services.imports.result_doubles import find_result_doubles, merged_results
from ssi_coach.services.workspace import Workspace


def all_doubles(work: Workspace) -> tuple[AnyDouble, ...]:
    """Everything that is probably there twice: entries, results, posts."""
    return (*find_doubles(work), *find_result_doubles(work), *find_post_doubles(work))


def find_doubles(work: Workspace) -> tuple[Double, ...]:
    """Hand-made entries with imported ones of the same day and kind, newest day first.

    Where both name a person, it must be the same. Nothing is changed: whether they are about the same is
    for the user to say.
    """
    looked_at = frozenset(apart.entry for apart in work.journal.kept_apart())
    met = (entry for entry in work.journal.met(IMPORTED) if entry.id not in looked_at)
    return tuple(
        double
        for _, together in groupby(met, key=lambda entry: (entry.day, entry.kind))
        for double in _paired(tuple(together))
    )


def merge_doubles(work: Workspace, doubles: Sequence[AnyDouble]) -> Changes:
    """Let one of two stand for both, in one step that can be undone.

    Of entries, what the imported ones cover of a hand-made one goes: all of it to the bin, its note, tags and minutes
    to the first imported one; or so many of its count. An entry that has changed or gone since is left alone; of
    posts and results see `merged_posts` and `merged_results`.
    """
    merging = _Merging(work)
    merged = sum(merging.merge(double) for double in doubles if isinstance(double, Double))
    posts = merged_posts(work, [double for double in doubles if isinstance(double, PostDouble)])
    results = merged_results(work, [double for double in doubles if isinstance(double, ResultDouble)])
    gone = sum(edit.after is None for edit in posts) + len(results) // 2
    return work.perform(StepName("merge_doubles", {"n": merged + gone}), [*merging.edits(), *posts, *results])


def keep_apart(work: Workspace, doubles: Sequence[AnyDouble]) -> Changes:
    """Remember that these are two things; they are not asked about again."""
    known = set(work.journal.kept_apart())
    said = (
        KeptApart(double.own.id) if isinstance(double, Double) else apart(double.own.id, double.other.id)
        for double in doubles
    )
    edits = [Edit(None, word) for word in dict.fromkeys(said) if word not in known]
    return work.perform(StepName("keep_apart", {"n": len(edits)}), edits)


def _paired(together: Sequence[Entry]) -> Iterator[Double]:
    """The doubles of one day and kind; each imported entry stands for as much as it counts."""
    imported = [entry for entry in together if entry.source in IMPORTED]
    own = [entry for entry in together if entry.source not in IMPORTED]
    room = {entry.id: entry.count for entry in imported}
    for entry in sorted(own, key=lambda entry: not entry.person):  # who names somebody chooses first
        taken = tuple(_taken(entry, imported, room))
        both = entry.count - _spend(room, taken, entry.count)
        if both:
            yield Double(entry, taken, both)


def _taken(own: Entry, imported: Iterable[Entry], room: dict[str, int]) -> Iterator[Entry]:
    """The imported entries that cover a hand-made one, those of the person that it names first."""
    fitting = [entry for entry in imported if room[entry.id] and _may_be_one(own.person, entry.person)]
    wanted = own.count
    for entry in sorted(fitting, key=lambda entry: not (own.person and entry.person)):
        if wanted <= 0:
            return
        wanted -= room[entry.id]
        yield entry


def _spend(room: dict[str, int], taken: Iterable[Entry], wanted: int) -> int:
    """Take so much out of what the entries still stand for; says how much was not there."""
    for entry in taken:
        spent = min(wanted, room[entry.id])
        room[entry.id] -= spent
        wanted -= spent
    return wanted


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names can be one person's: "Ada" and "Ada Beispiel, PhD" can, and nobody's name always."""
    words = [set(folded(name).replace(",", " ").split()) for name in (one, other)]
    return words[0] <= words[1] or words[1] <= words[0]


class _Merging:
    """Gathers what merging changes; several doubles may concern the same imported entry."""

    def __init__(self, work: Workspace) -> None:
        self._work = work
        self._before: dict[str, Entry] = {}
        self._after: dict[str, Entry] = {}
        self._covered: Counter[str] = Counter()
        self._apart: dict[str, None] = {}

    def merge(self, double: Double) -> bool:
        """Merge one double; False when its entries are not as they were any more."""
        own = double.own
        imported = [found for entry in double.imported if (found := self._now(entry)) is not None]
        gone = len(imported) < len(double.imported) or any(entry.binned_on for entry in imported)
        if gone or not imported or self._now(own) != own:
            return False
        left = own.count - double.both
        try:
            if left > 0:
                self._after[own.id] = replace(own, count=left)
                self._apart[own.id] = None
            else:
                self._after[imported[0].id] = _enriched(imported[0], own)
                self._after[own.id] = replace(own, binned_on=self._work.today())
        except Refused:  # two notes that are too long for one entry: both stay
            return False
        self._cover(double)
        return True

    def edits(self) -> list[Edit]:
        """What the journal has to change."""
        changed = [Edit(self._before[id], after) for id, after in self._after.items()]
        return [*changed, *(Edit(None, KeptApart(id)) for id in self._apart)]

    def _now(self, entry: Entry) -> Entry | None:
        """An entry as it stands, with what was merged into it so far."""
        if entry.id not in self._before:
            found = self._work.journal.entry(entry.id)
            if found is None:
                return None
            self._before[entry.id] = found
        return self._after.get(entry.id, self._before[entry.id])

    def _cover(self, double: Double) -> None:
        """Imported entries that stand for hand-made ones in full are not asked about again."""
        wanted = double.both
        for entry in double.imported:
            spent = min(wanted, entry.count - self._covered[entry.id])
            self._covered[entry.id] += spent
            wanted -= spent
            if self._covered[entry.id] == entry.count:
                self._apart[entry.id] = None


def _enriched(imported: Entry, own: Entry) -> Entry:
    """An imported entry with what the user wrote about it."""
    notes = [note for note in (imported.note, own.note) if note.strip()]
    minutes = [given for given in (imported.minutes, own.minutes) if given is not None]
    return replace(
        imported,
        note="\n".join(dict.fromkeys(notes)),
        tags=tuple(dict.fromkeys((*imported.tags, *own.tags))),
        minutes=sum(minutes) if minutes else None,
        person=imported.person or own.person,
        profile_url=imported.profile_url or own.profile_url,
        company=imported.company or own.company,
    )
