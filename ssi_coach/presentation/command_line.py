"""What the command line prints: the documented JSON values, and plain sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.files import Derived, Rejected
from ssi_coach.domain.levels import Level
from ssi_coach.domain.readings import NUMBER_FIELDS, RANK_FIELDS, Reading
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.errors import english_row_reason, row_reason
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import counted, field_name, level_name
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.imports.deals import SettledDeals
from ssi_coach.services.imports.importing import FileReport, ImportPlan


def entry_json(entry: Entry) -> dict[str, object]:
    """An entry as `log --json` shows it."""
    return {
        "id": entry.id,
        "date": entry.day.isoformat(),
        "kind": entry.kind,
        "count": entry.count,
        "minutes": entry.minutes,
        "person": entry.person,
        "company": entry.company,
        "note": entry.note,
        "tags": list(entry.tags),
    }


def entry_line(entry: Entry, catalogue: Catalogue, formats: Formats) -> str:
    """An entry in one line: "Tue 12 May: 3 comments, Acme, #fair"."""
    parts = [counted(catalogue.kind(entry.kind), entry.count, formats)]
    if entry.minutes is not None:
        parts.append(text("{minutes} min", minutes=formats.whole(entry.minutes)))
    parts += [part for part in (entry.person, entry.company) if part]
    parts += [f"#{tag}" for tag in entry.tags]
    if entry.note:
        parts.append(entry.note)
    return text("{day}: {what}", day=formats.day(entry.day), what=", ".join(parts))


def level_line(level: Level, value: int, formats: Formats) -> str:
    """A stated level in words."""
    return text("{level}: {value}", level=level_name(level), value=formats.whole(value))


def reading_json(reading: Reading) -> dict[str, object]:
    """A reading as `status --json` shows it."""
    numbers = {name: getattr(reading, name) for name in NUMBER_FIELDS}
    return {"date": reading.day.isoformat(), **numbers}


def reading_lines(
    reading: Reading, missing: tuple[str, ...], formats: Formats, *, saved: bool
) -> Iterator[str]:
    """What a reading holds, what was missing, and whether it was saved."""
    for name in NUMBER_FIELDS:
        value = getattr(reading, name)
        if value is not None:
            shown = formats.rank(value) if name in RANK_FIELDS else formats.number(value, 1)
            yield text("{field}: {value}", field=field_name(name), value=shown)
    if missing:
        yield text("Not found: {fields}", fields=", ".join(field_name(name) for name in missing))
    if saved:
        yield text("Saved as the reading of {day}.", day=formats.day_long(reading.day))
    else:
        yield text("Nothing was saved: this was only a try.")


def import_json(
    plan: ImportPlan | None, derived: Derived | None = None, *, applied: bool
) -> dict[str, object]:
    """What an import changes, as documented for `import --json`."""
    files = () if plan is None else plan.files
    return {
        "files": [
            {
                "name": file.name,
                "kind": file.kind,
                "new": file.new,
                "updated": file.updated,
                "unchanged": file.unchanged,
                "rejected": [_rejected_json(bad) for bad in file.rejected],
            }
            for file in files
        ],
        "new": sum(file.new for file in files),
        "updated": sum(file.updated for file in files),
        "unchanged": sum(file.unchanged for file in files),
        "rejected": sum(len(file.rejected) for file in files),
        "applied": applied,
        "derived": {} if derived is None else _derived_json(derived),
    }


def _rejected_json(bad: Rejected) -> dict[str, object]:
    """A row that stays out; files of several parts name the one that it stands in."""
    part = {"part": bad.part} if bad.part else {}
    return {"row": bad.row, "reason": english_row_reason(bad.reason), **part}


def _derived_json(derived: Derived) -> dict[str, object]:
    """The ratios and levels of an archive; rates are 0..1."""
    known, theirs = derived.connections, derived.decision_makers
    share = theirs / known if known and theirs is not None else None
    return {
        "acceptance_rate": derived.acceptance,
        "invitations": derived.invitations,
        "reply_rate": derived.replies,
        "reply_hours": derived.reply_hours,
        "connections": known,
        "decision_makers": theirs,
        "decision_maker_share": share,
    }


MOST_PURPOSES = 6
MOST_REASONS = 20
"""Rejected rows that are named on the screen; all of them are in the JSON."""


def import_lines(plan: ImportPlan, *, applied: bool, dry_run: bool) -> Iterator[str]:
    """What an import changes, in sentences."""
    for file in plan.files:
        yield from _file_lines(file)
    if applied:
        yield text("Everything is in the journal.")
    elif dry_run:
        yield text("Nothing was written: this was only a try.")
    else:
        yield text("Nothing was written.")


def _file_lines(file: FileReport) -> Iterator[str]:
    yield text(
        "{file}: {new} new, {updated} changed, {unchanged} known already, {rejected} not understood",
        file=file.name,
        new=file.new,
        updated=file.updated,
        unchanged=file.unchanged,
        rejected=file.faults,
    )
    faulty = [row for row in file.rejected if not row.on_purpose]
    for bad in faulty[:MOST_REASONS]:
        reason = row_reason(bad.reason)
        if bad.part:
            yield text("  {part}, row {row}: {reason}", part=bad.part, row=bad.row, reason=reason)
        else:
            yield text("  Row {row}: {reason}", row=bad.row, reason=reason)
    if len(faulty) > MOST_REASONS:
        yield text("  and {n} more rows", n=len(faulty) - MOST_REASONS)
    left_out = len(file.rejected) - len(faulty)
    if left_out:
        yield plural(
            "  {n} row is left out on purpose", "  {n} rows are left out on purpose", left_out, n=left_out
        )
        reasons = {bad.reason.id: bad.reason for bad in file.rejected if bad.on_purpose}
        counts = Counter(bad.reason.id for bad in file.rejected if bad.on_purpose)
        for id, n in counts.most_common(MOST_PURPOSES):
            yield text("    {reason}: {n}", reason=row_reason(reasons[id]), n=n)


def unpriced_lines(deals: Iterable[SettledDeals]) -> Iterator[str]:
    """How many amounts of deals stay out because nobody knows their currency, in sentences."""
    for found in deals:
        if found.priced and not found.currency:
            yield plural(
                "{file}: {n} amount stays out, because its currency is not known. Import it in the window to say it.",
                "{file}: {n} amounts stay out, because their currency is not known. "
                "Import it in the window to say it.",
                found.priced,
                file=found.file.name,
                n=found.priced,
            )
