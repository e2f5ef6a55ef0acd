"""The dialogs for one result wired: logging, opening, moving with an amount, giving up.

Each is loaded when it is first opened: the page does not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from ssi_coach.app.window.around import Around
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.results import Result, Stage
from ssi_coach.presentation.money import plain_amount
from ssi_coach.presentation.results.form import (
    Acquaintance,
    ResultDraft,
    acquaintances,
    build_form,
    build_sheet,
    made_of,
    of_entry,
)
from ssi_coach.presentation.stage_words import stages_title, with_whom
from ssi_coach.presentation.wording import text
from ssi_coach.services.changes import Changes
from ssi_coach.services.people import people_met
from ssi_coach.services.results import results
from ssi_coach.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a dialog needs besides the result: people met, the currency used last, the day it came from."""

    today: date
    people: tuple[Acquaintance, ...]
    currency: str
    result: Result | None = None
    entry_day: date | None = None


class ResultDialogs(QObject):
    """Opens dialogs above a window and carries out what is answered."""

    def __init__(self, around: Around, parent: QObject) -> None:
        """Nothing is open."""
        super().__init__(parent)
        self._around = around
        self._coach = around.coach

    def log(self, stage: Stage) -> None:
        """Ask about a new result."""
        self._coach.ask(_surroundings, partial(self._show_log, stage))

    def open(self, id: str) -> None:
        """Show a result in full."""
        self._coach.ask(partial(_surroundings, id=id), self._show_sheet)

    def lose(self, id: str) -> None:
        """Ask why a result is given up."""
        self._coach.ask(partial(_surroundings, id=id, people=False), self._show_lost)

    def move(self, id: str, stage: Stage, beside: QWidget | None = None) -> None:
        """Move a result on; where money is spoken of, the amount is asked for beside its card."""
        if not stage.has_amount:
            self._coach.do(partial(results.move_result, id=id, stage=stage))
            return
        known = partial(_surroundings, id=id, people=False)
        self._coach.ask(known, partial(self._ask_amount, stage, beside or self._around.window))

    def _show_log(self, stage: Stage, found: Surroundings) -> None:
        from ssi_coach.ui.dialogs.result_log import LogResultDialog

        form = build_form(stage, found.today, found.currency, found.people)
        around = self._around
        dialog = LogResultDialog(around.skin, form, around.formats, parent=around.window)
        dialog.logged.connect(self._on_logged)
        dialog.open()

    def _on_logged(self, draft: ResultDraft) -> None:
        self._coach.do(partial(_log, wanted=made_of(draft, self._around.formats)))

    def _show_sheet(self, found: Surroundings) -> None:
        if found.result is None:
            return
        from ssi_coach.ui.dialogs.result import ResultDialog

        around, result = self._around, found.result
        state = build_sheet(result, found.today, found.currency, around.formats, found.people)
        if found.entry_day is not None:
            state = of_entry(state, found.entry_day, around.formats)
        dialog = ResultDialog(around.skin, state, around.formats, parent=around.window)
        id = result.id
        dialog.edited.connect(partial(self._on_edited, id))
        dialog.move_wanted.connect(partial(self._on_move, id))
        dialog.lose_wanted.connect(partial(self.lose, id))
        dialog.reopen_wanted.connect(partial(self._on_simple, "reopen", id))
        dialog.back_wanted.connect(partial(self._on_simple, "back", id))
        dialog.delete_wanted.connect(partial(self._on_simple, "delete", id))
        dialog.entry_wanted.connect(partial(self._around.go, "journal", found.entry_day))
        dialog.open()

    def _on_edited(self, id: str, fields: dict[str, object]) -> None:
        self._coach.do(partial(_edit, id=id, fields=fields))

    def _on_move(self, id: str, stage: str) -> None:
        self.move(id, Stage(stage))

    def _on_simple(self, what: str, id: str) -> None:
        if what == "delete":
            self._coach.do(partial(results.delete_results, ids=(id,)))
        else:
            self._coach.do(partial(results.reopen_result if what == "reopen" else results.step_back, id=id))

    def _show_lost(self, found: Surroundings) -> None:
        if found.result is None:
            return
        from ssi_coach.ui.dialogs.result_lost import LostDialog

        days = (found.result.since, max(found.today, found.result.since))
        dialog = LostDialog(self._around.skin, with_whom(found.result), days, parent=self._around.window)
        dialog.lost.connect(partial(self._on_lost, found.result.id))
        dialog.open()

    def _on_lost(self, id: str, day: date, reason: str) -> None:
        self._coach.do(partial(results.lose_result, id=id, day=day, reason=reason))

    def _ask_amount(self, stage: Stage, beside: QWidget, found: Surroundings) -> None:
        if found.result is None:
            return
        from ssi_coach.ui.widgets.results.amount_popup import AmountPopup

        around, result = self._around, found.result
        known = (plain_amount(result.amount, around.formats), result.currency or found.currency)
        words = text("Move to {stage}", stage=stages_title(stage))
        popup = AmountPopup(around.skin, words, known, around.formats, beside)
        popup.answered.connect(partial(self._on_amount, result.id, stage))
        popup.open_below()

    def _on_amount(self, id: str, stage: Stage, amount: Decimal | None, currency: str) -> None:
        move = partial(results.move_result, id=id, stage=stage, amount=amount, currency=currency)
        self._coach.do(move)


def usual_currency() -> str:
    """The currency of the computer's country, proposed for the first amount."""
    return QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)


def _log(work: Workspace, *, wanted: dict[str, object]) -> Changes:
    return results.add_result(work, **wanted)  # type: ignore[arg-type]  # the form made them


def _edit(work: Workspace, *, id: str, fields: dict[str, object]) -> Changes:
    return results.edit_result(work, id=id, **fields)


def _surroundings(work: Workspace, *, id: str = "", people: bool = True) -> Surroundings:
    """Raises `Refused("result.gone")` for a result that is not there any more."""
    result = work.journal.result(id) if id else None
    if id and (result is None or result.binned_on is not None):
        raise Refused("result.gone")
    entry = work.journal.entry(result.entry) if result is not None and result.entry else None
    return Surroundings(
        today=work.today(),
        people=acquaintances(people_met(work).people) if people else (),
        currency=results.last_currency(work) or usual_currency(),
        result=result,
        entry_day=None if entry is None or entry.binned_on is not None else entry.day,
    )
