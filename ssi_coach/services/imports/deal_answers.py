"""What the stages of a customer list mean is said once: later lists of the same program are read so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from ssi_coach.domain.deals import MEANINGS, DealAnswers
from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.imports.deals import SettledDeals, known_to, settle_deals
from ssi_coach.services.ports import SettingsFile
from ssi_coach.services.workspace import Workspace

MOST_STAGES = 300
"""Stages that are remembered of one program; the oldest go first."""

_DEALS, _STAGES, _ALL, _CURRENCY, _VERSION = "deals", "stages", "take_all", "currency", "version"
_OWN_SHEETS = "table"
_CODE = re.compile(r"[A-Z]{3}\Z")


def remembered_answers(notes: SettingsFile, crm: str) -> DealAnswers:
    """What was said of a program's lists; of somebody's own sheets when `crm` is empty."""
    found = _of_programs(notes).get(crm or _OWN_SHEETS)
    if not isinstance(found, Mapping):
        return DealAnswers()
    stages, take_all, currency = found.get(_STAGES), found.get(_ALL), found.get(_CURRENCY)
    said = stages.items() if isinstance(stages, Mapping) else ()
    return DealAnswers(
        {str(key): str(meaning) for key, meaning in said if meaning in MEANINGS},
        take_all if isinstance(take_all, bool) else None,
        currency if isinstance(currency, str) and _CODE.match(currency) else "",
    )


def remember_answers(notes: SettingsFile, crm: str, answers: DealAnswers) -> None:
    """Keep what is said of a program's lists, besides what was said of its other stages before."""
    before = remembered_answers(notes, crm)
    stages = {key: meaning for key, meaning in before.meanings.items() if key not in answers.meanings}
    stages |= answers.meanings
    kept = {
        _STAGES: dict(list(stages.items())[-MOST_STAGES:]),
        _ALL: before.take_all if answers.take_all is None else answers.take_all,
        _CURRENCY: answers.currency or before.currency,
    }
    notes.save({_VERSION: 1, _DEALS: {**_of_programs(notes), crm or _OWN_SHEETS: kept}})


def settle_remembered(
    work: Workspace, files: Sequence[ParsedFile], notes: SettingsFile, *, today: date | None = None
) -> tuple[tuple[ParsedFile, ...], tuple[SettledDeals, ...]]:
    """Files whose deals are settled by what was said before, and how those were settled that have deals.

    `today` is another day that stands for today.
    """
    if all(file.deals is None for file in files):
        return tuple(files), ()
    known = known_to(work, today=today)
    found = [
        None if file.deals is None else settle_deals(file, remembered_answers(notes, file.deals.crm), known)
        for file in files
    ]
    settled = tuple(one for one in found if one is not None)
    return tuple(file if one is None else one.file for file, one in zip(files, found, strict=True)), settled


def _of_programs(notes: SettingsFile) -> Mapping[str, object]:
    found = notes.load().get(_DEALS)
    return found if isinstance(found, Mapping) else {}
