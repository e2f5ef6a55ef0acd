"""What an import would change, in words."""

from __future__ import annotations

import re

import pytest

from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.presentation.command_line import import_json
from ssi_coach.presentation.errors import row_reason
from ssi_coach.presentation.fault_sentences import SENTENCES
from ssi_coach.presentation.formats import NO_BREAK
from ssi_coach.presentation.imports.preview import ImportState, build_import
from ssi_coach.presentation.imports.reasons import MOST_REASONS
from ssi_coach.presentation.row_reasons import ROW_REASONS
from ssi_coach.services.imports.importing import plan_import
from tests.build import days_ago, full_reading, make_entry
from tests.today_build import FORMATS, workspace

DANCE = Refused("entry.kind", kind="dance")


def preview(*files: ParsedFile, held: tuple[Record, ...] = ()) -> ImportState:
    """The preview of files over a journal that holds some records."""
    plan = plan_import(workspace(*held), files)
    return build_import(files, plan, FORMATS, backed_up=bool(held))


def table(*records: Record, bad: int = 0, name: str = "journal.csv", **more: object) -> ParsedFile:
    """A table of entries, perhaps with rows that are not understood."""
    rejected = tuple(Rejected(row, DANCE) for row in range(2, 2 + bad))
    return ParsedFile(name, "journal", records, rejected, **more)


def numbers(state: ImportState) -> list[str]:
    """New, changed, known, not understood."""
    return [figure.value for figure in state.figures]


def test_a_clean_file_can_be_imported_at_once():
    state = preview(table(make_entry(), make_entry(day=days_ago(2), kind="post")))
    assert numbers(state) == ["2", "0", "0", "0"]
    assert state.button == "Import 2 entries"
    assert not state.waits
    assert state.foot == "All or nothing, and Undo takes it back."
    (row,) = state.holds.rows
    assert state.holds.heads == ("new", "known")
    assert (row.name, *(number.value for number in row.numbers)) == ("Entries", "2", "0")
    assert row.about == f"11{NO_BREAK}May 2026 to 13{NO_BREAK}May 2026"


def test_what_the_journal_holds_is_known_and_backed_up_first():
    held = make_entry()
    state = preview(table(held, make_entry()), held=(held,))
    assert numbers(state) == ["1", "0", "1", "0"]
    assert state.button == "Import 1 entry"
    assert "backup is made first" in state.foot


def test_the_same_file_again_has_nothing_new():
    held = make_entry()
    state = preview(table(held), held=(held,))
    assert state.button == ""
    assert "nothing new" in state.foot


def test_rows_that_are_not_understood_wait_for_a_word():
    state = preview(table(make_entry(), bad=2))
    assert state.waits
    assert state.reasons.title == "2 rows are not understood in journal.csv"
    assert state.reasons.rows[0] == ("Row 2:", 'no activity is called "dance"')
    assert state.files[0].chip == "2 rows not understood"
    assert not state.files[0].whole


def test_with_nothing_to_import_nobody_is_asked():
    state = preview(table(bad=1))
    assert not state.waits
    assert state.button == ""
    assert state.reasons


def test_several_files_name_the_file_of_each_row():
    state = preview(table(make_entry(), bad=1), table(make_entry(), bad=1, name="other.csv"))
    assert [place for place, _ in state.reasons.rows] == ["journal.csv, row 2:", "other.csv, row 2:"]
    assert state.reasons.title == "2 rows are not understood"


def test_a_long_list_of_reasons_is_cut_and_counted():
    state = preview(table(make_entry(), bad=MOST_REASONS + 3))
    assert len(state.reasons.rows) == MOST_REASONS
    assert state.reasons.more == "and 3 more rows"


@pytest.mark.parametrize(
    ("records", "button"),
    [
        ((full_reading(),), "Import 1 reading"),
        ((full_reading(), make_entry()), "Import 2 records"),
    ],
)
def test_the_button_says_what_goes_in(records, button):
    assert preview(ParsedFile("journal.json", "whole", records)).button == button


def test_columns_letters_and_settings_are_spoken_of():
    odd = table(make_entry(), passed_over=("colour",), encoding="cp1252", settings={"theme": "dark"})
    titles = [note.title for note in preview(odd).notes]
    assert titles[:3] == ["Not taken over", "Letters of an older program", "Settings"]
    assert len(preview(table(make_entry())).notes) == 1


def test_reasons_of_rows_are_short_and_say_nothing_about_saving():
    for id, msgid in ROW_REASONS.items():
        assert "saved" not in msgid
        assert not msgid.endswith(".")
        told = SENTENCES.get(id, msgid)  # most rows are told here only
        assert set(re.findall(r"{(\w+)}", msgid)) <= set(re.findall(r"{(\w+)}", told)), id


def test_a_reason_without_a_short_form_is_told_in_full():
    assert row_reason(KnownError("journal.text")).endswith("again.")


def test_programs_get_the_short_reason_too():
    plan = plan_import(workspace(), [table(bad=1)])
    (file,) = import_json(plan, applied=False)["files"]
    assert file["rejected"] == [{"row": 2, "reason": 'no activity is called "dance"'}]
