"""Files that were read, compared with the journal on its own thread, and put into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from ssi_coach.app.collecting import uncollected
from ssi_coach.domain.deals import DealAnswers
from ssi_coach.domain.files import ParsedFile
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.columns import Kinds
from ssi_coach.presentation.imports.preview import ImportState, build_import
from ssi_coach.presentation.wording import text
from ssi_coach.services.changes import Changes
from ssi_coach.services.imports.archive_reminder import is_awaited, stop_waiting
from ssi_coach.services.imports.comparing import Heed, unheeded
from ssi_coach.services.imports.deals import SettledDeals, known_to, settle_deals
from ssi_coach.services.imports.importing import holds_something, import_safely, plan_import
from ssi_coach.services.workspace import Workspace

MANY_RECORDS = 15_000
"""From here on an import is large enough that the window would notice."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Files that were read, and what importing them would change."""

    files: tuple[ParsedFile, ...]
    shown: ImportState
    edits: int


def looked_at(
    work: Workspace,
    *,
    files: tuple[ParsedFile, ...],
    formats: Formats,
    answers: Mapping[int, DealAnswers],
    currency: str = "",
    heed: Heed = unheeded,
) -> Looked:
    """Compare files with the journal; nothing is written. `heed` hears how far it is, and may end it.

    `answers` are what is said of deals, by the place of their file; `currency` is that of amounts while nobody has
    used another.
    """
    with uncollected(many=records_of(files) > MANY_RECORDS):
        deals = _settled(work, files, answers, currency)
        files = tuple(deals[place].file if place in deals else file for place, file in enumerate(files))
        plan = plan_import(work, files, heed)
        shown = build_import(
            files,
            plan,
            formats,
            backed_up=holds_something(work),
            kinds=kinds_of(work),
            deals=[(place, found, answers[place]) for place, found in deals.items()],
        )
        return Looked(files, shown, len(plan.edits))


def _settled(
    work: Workspace, files: tuple[ParsedFile, ...], answers: Mapping[int, DealAnswers], currency: str
) -> dict[int, SettledDeals]:
    """The lists of deals by the places of their files."""
    said = {place: word for place, word in answers.items() if files[place].deals is not None}
    if not said:
        return {}
    known = known_to(work, currency)
    return {place: settle_deals(files[place], word, known) for place, word in said.items()}


def local_currency() -> str:
    """The currency of where the user is, by its code."""
    return QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)


def imported(
    work: Workspace, *, files: tuple[ParsedFile, ...], going: Callable[[int], bool] | None = None
) -> Changes:
    """Import what was looked at; nobody waits for an archive any more that is there now."""
    with uncollected(many=records_of(files) > MANY_RECORDS):
        changes = import_safely(work, files, going)
    if is_awaited(files):
        stop_waiting(work)
    return changes


def kinds_of(work: Workspace) -> Kinds:
    """The activities that a column may count, with their names."""
    return tuple((kind.id, text(kind.name)) for kind in work.catalogue.kinds.values() if not kind.result)


def records_of(files: tuple[ParsedFile, ...]) -> int:
    """How many records some files hold."""
    return sum(len(file.records) for file in files)
