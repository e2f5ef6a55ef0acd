"""Contacts with notes in the form that HubSpot imports: one row a person and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.contact_notes import ContactNote

COLUMNS = (
    "First Name",
    "Last Name",
    "Email",
    "Company Name",
    "Job Title",
    "LinkedIn URL",
    "Activity date",
    "Note body",
)
"""As HubSpot's import names them; they are not translated."""

_BEFORE_LAST = {
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "al",
    "bin", "ibn", "ter", "ten", "zu", "zum", "zur", "af", "av", "y",
}  # fmt: skip
_AFTER_COMMA = {
    "phd", "md", "mba", "msc", "bsc", "ma", "ba", "cfa", "cpa", "pmp", "jr", "sr", "ii", "iii", "dr", "mag", "dipl",
    "ing", "esq", "llm",
}  # fmt: skip


def contact_rows(notes: Iterable[ContactNote], catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """The rows below `COLUMNS`. The journal keeps no mail addresses, so that column stays empty."""
    for note in notes:
        first, last = split_name(note.name)
        yield (
            first,
            last,
            "",
            note.company,
            " ".join(note.job.split()),
            note.profile_url,
            note.day.isoformat(),
            _body(note, catalogue),
        )


def split_name(name: str) -> tuple[str, str]:
    """First and last name of one that is written in one piece; both together are that name again.

    "Berg, Anna" is turned round. Particles such as "van der" belong to the last name, and a name of one word is a
    first name alone: nothing is invented.
    """
    plain = " ".join(name.split())
    last, comma, first = plain.partition(", ")
    if comma and first and first.replace(".", "").split()[0].lower() not in _AFTER_COMMA:
        return first, last
    titled, comma, after = plain.partition(", ") if comma else (plain, "", "")
    words = titled.split(" ")
    if len(words) == 1:
        return f"{titled}{comma}{after}", ""
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _BEFORE_LAST:
        start -= 1
    return " ".join(words[:start]), f"{' '.join(words[start:])}{comma}{after}"


def _body(note: ContactNote, catalogue: Catalogue) -> str:
    """What was done and written, a line each."""
    lines = [
        text(
            "{name}: {value}", name=text(catalogue.kind(entry.kind).name), value=" ".join(entry.note.split())
        )
        for entry in note.entries
    ]
    for result in note.results:
        said = [stage_title(result.stage)]
        if result.amount is not None:
            said.append(f"{result.currency} {result.amount:f}")
        said += [text("lost")] if result.lost else []
        said += [part for part in (result.lost_reason, " ".join(result.note.split())) if part]
        lines.append(", ".join(said))
    return "\n".join(lines)
