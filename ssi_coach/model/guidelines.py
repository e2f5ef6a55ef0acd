"""The guidelines: what the sources advise, each with its evidence (resources/guidelines.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ssi_coach.domain.activities import Evidence, LinkedInPlan, Source
from ssi_coach.domain.checklist import Cadence, Form
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.toml_entries import TomlEntry, whole_file

GUIDELINES_FILE = "guidelines.toml"

_FIELDS = (
    *("id", "form", "pillar", "title", "how", "why", "cadence", "times", "minutes", "plan", "evidence"),
    *("sources", "page", "logs", "proof", "aim", "brings", "after", "examples"),
)


class Aim(StrEnum):
    """What doing something is for: more of it, doing it well, or what comes of it."""

    VOLUME = "volume"
    QUALITY = "quality"
    RESULTS = "results"


@dataclass(frozen=True, slots=True)
class Cap:
    """No more than `most` of some kinds together in any `days` days, for members with `plan` or less."""

    id: str
    kinds: tuple[str, ...]
    most: int
    days: int
    plan: LinkedInPlan


@dataclass(frozen=True, slots=True)
class Guideline:
    """Something that the sources advise.

    `title`, `how` and `why` are English and translated when shown. A routine is due `times` a cadence and
    takes `minutes` each time; `logs` are the kinds and counts that doing it writes; `page` is the web page
    that it opens, empty for none; `proof` names what an import can prove it with. `brings` are received kinds with
    how many of each may come of doing it once; `after` is the item that has to be done first, empty for none.
    `examples` are wordings with [blanks] for what is to be written; the program never sends them.
    """

    id: str
    form: Form
    pillar: Pillar
    title: str
    how: str
    why: str
    cadence: Cadence
    times: int
    minutes: int
    plan: LinkedInPlan
    evidence: Evidence
    sources: tuple[Source, ...]
    page: str
    logs: tuple[tuple[str, int], ...]
    proof: str
    aim: Aim = Aim.VOLUME
    brings: tuple[tuple[str, float], ...] = ()
    after: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class GuidelineBook:
    """All guidelines by id, in the order of their file, the web pages by name, and the caps."""

    by_id: Mapping[str, Guideline]
    pages: Mapping[str, str]
    caps: tuple[Cap, ...] = ()

    @cached_property
    def actions(self) -> tuple[Guideline, ...]:
        """Everything that one can do: all but the principles."""
        return tuple(found for found in self.by_id.values() if found.form is not Form.PRINCIPLE)

    def of_form(self, form: Form) -> tuple[Guideline, ...]:
        """All guidelines of a form."""
        return tuple(found for found in self.by_id.values() if found.form is form)


def build_guidelines(content: bytes, catalogue: Catalogue) -> GuidelineBook:
    """The guidelines in the bytes of their file.

    Raises `KnownError("catalogue.fault")` with the file, the entry and the fault.
    """
    found: dict[str, Guideline] = {}
    file = whole_file(content, file=GUIDELINES_FILE, allowed=("pages", "cap", "guideline"))
    pages = _pages(file.part("pages"))
    for entry in file.rows("guideline"):
        guideline = _guideline(entry, pages, catalogue)
        found[guideline.id] = guideline
    for guideline in found.values():
        if guideline.after and guideline.after not in found:
            raise TomlEntry(GUIDELINES_FILE, guideline.id, {}).fault(f"after: {guideline.after} is unknown")
    for factor in catalogue.factors:
        for item in factor.items:
            if item.item not in found:
                raise TomlEntry(GUIDELINES_FILE, item.item, {}).fault(f"id: {factor.id} counts it")
    return GuidelineBook(found, pages, tuple(_cap(entry, catalogue) for entry in file.rows("cap")))


def _pages(entry: TomlEntry) -> dict[str, str]:
    pages = {name: entry.text(name) for name in entry.content}
    for name, url in pages.items():
        if not url.startswith("https://www.linkedin.com/"):
            raise entry.fault(f"{name}: a page of www.linkedin.com is expected")
    return pages


def _guideline(entry: TomlEntry, pages: Mapping[str, str], catalogue: Catalogue) -> Guideline:
    entry.known_fields(_FIELDS)
    page = entry.text("page", "")
    if page and page not in pages:
        raise entry.fault(f"page: {page} is not among the pages")
    sources = tuple(part.source() for part in entry.parts("sources"))
    if not sources:
        raise entry.fault("sources: at least one is expected")
    guideline = Guideline(
        id=entry.text("id"),
        form=entry.choice("form", Form),
        pillar=entry.choice("pillar", Pillar),
        title=entry.text("title"),
        how=entry.text("how"),
        why=entry.text("why"),
        cadence=entry.choice("cadence", Cadence),
        times=entry.whole("times", 1, 100, 1),
        minutes=entry.whole("minutes", 0, 600),
        plan=entry.choice("plan", LinkedInPlan),
        evidence=entry.choice("evidence", Evidence),
        sources=sources,
        page=page,
        logs=tuple(_log(part, catalogue) for part in entry.parts("logs")),
        proof=entry.text("proof", ""),
        aim=entry.choice("aim", Aim, Aim.VOLUME),
        after=entry.text("after", ""),
        examples=entry.words("examples"),
        brings=tuple(_brought(part, catalogue) for part in entry.parts("brings")),
    )
    if not _cadence_fits(guideline):
        raise entry.fault(f"cadence: a {guideline.form.value} is not done {guideline.cadence.value}")
    return guideline


def _cadence_fits(guideline: Guideline) -> bool:
    """A foundation is done once, a principle holds always, and only a routine comes back."""
    only = {Form.FOUNDATION: Cadence.ONCE, Form.PRINCIPLE: Cadence.ALWAYS}.get(guideline.form)
    comes_back = guideline.cadence not in (Cadence.ONCE, Cadence.ALWAYS)
    return comes_back if only is None else guideline.cadence is only


def _log(part: TomlEntry, catalogue: Catalogue) -> tuple[str, int]:
    part.known_fields(("kind", "count"))
    return _kind(part, part.text("kind"), catalogue), part.whole("count", 1, 10_000, 1)


def _brought(part: TomlEntry, catalogue: Catalogue) -> tuple[str, float]:
    part.known_fields(("kind", "count"))
    kind = _kind(part, part.text("kind"), catalogue)
    if kind in catalogue.mine:
        raise part.fault(f"kind: {kind} is not received")
    return kind, part.number("count", 0, 10_000)


def _cap(entry: TomlEntry, catalogue: Catalogue) -> Cap:
    entry.known_fields(("id", "kinds", "most", "days", "plan"))
    kinds = tuple(_kind(entry, kind, catalogue) for kind in entry.words("kinds"))
    if not kinds:
        raise entry.fault("kinds: at least one is expected")
    return Cap(
        entry.text("id"),
        kinds,
        entry.whole("most", 1, 10_000),
        entry.whole("days", 1, 31),
        entry.choice("plan", LinkedInPlan),
    )


def _kind(entry: TomlEntry, kind: str, catalogue: Catalogue) -> str:
    if kind not in catalogue.kinds:
        raise entry.fault(f"kind: {kind} is unknown")
    return kind
