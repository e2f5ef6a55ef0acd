"""Every fault gets a sentence that says what happened, what is safe and what to do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.presentation.errors import english_sentence, sentence
from ssi_coach.presentation.fault_sentences import SENTENCES
from ssi_coach.presentation.row_reasons import ROW_REASONS
from ssi_coach.presentation.wording import speak

PACKAGE = Path(__file__).resolve().parents[2] / "ssi_coach"
FAULT = re.compile(r"[a-z_]+\.[a-z_]+")


def _raised() -> Iterator[tuple[str, str]]:
    """Every fault id in the program, and where: first arguments of faults, and values of tables of ids."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"KnownError", "Refused"}:
                for part in ast.walk(node.args[0]) if node.args else ():
                    if isinstance(part, ast.Constant) and FAULT.fullmatch(str(part.value)):
                        yield str(part.value), path.name
    for path in ("storage/faults.py",):
        for found in re.findall(r'"(journal\.[a-z_]+)"', (PACKAGE / path).read_text(encoding="utf-8")):
            yield found, path


def test_every_fault_of_the_program_has_a_sentence():
    rows = {id for id in ROW_REASONS if id.startswith("row.")}  # said in lists alone
    missing = {id: place for id, place in _raised() if id not in SENTENCES and id not in rows}
    assert missing == {}


def test_no_sentence_is_left_over_from_a_fault_that_is_gone():
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in PACKAGE.rglob("*.py")
        if path.name not in {"fault_sentences.py", "result_sentences.py"}
    )
    assert {id for id in SENTENCES if f'"{id}"' not in code} == set()


@pytest.mark.parametrize("msgid", SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_is_whole_and_calm(msgid: str):
    assert msgid.lstrip('"')[0].isupper() or msgid.lstrip('"').startswith("{")
    assert msgid.endswith(".") or "apt-get install" in msgid  # a line to copy ends without a full stop
    assert "!" not in msgid
    assert not re.search(r"error|exception|invalid|failed|oops", msgid, re.IGNORECASE)


def test_values_are_written_as_people_write_them():
    fault = Refused("reading.range", field="industry_rank", value=120.5, low=1.0, high=100.0)
    assert sentence(fault).startswith("Rank in your industry must lie between 1 and 100, not 120.5.")


def test_days_and_lists_are_written_out():
    too_early = Refused("day.too_early", day=date(1999, 1, 2), earliest=date(2003, 5, 5))
    assert "5\u00a0May 2003" in sentence(too_early)
    incomplete = Refused("reading.incomplete", missing=("people", "insights"))
    assert "Missing: People, Insights." in sentence(incomplete)


def test_a_strange_name_or_a_long_text_stays_readable():
    assert sentence(Refused("entry.kind", kind="x" * 5000)).count("x") < 100
    assert sentence(Refused("entry.name", field="column 7", high=200)).startswith("column 7 may have")


def test_a_number_that_is_none_does_not_break_its_sentence():
    fault = Refused("reading.range", field="total", value=float("nan"), low=0.0, high=100.0)
    assert "nan" in sentence(fault)


def test_an_unknown_fault_still_says_that_the_journal_is_as_it_was():
    assert sentence(KnownError("moon.full")) == (
        "Something went wrong (moon.full). Your journal was not changed by it."
    )


def test_a_fault_without_the_values_of_its_sentence_still_gets_one():
    assert "reading.sum" in sentence(Refused("reading.sum"))


def test_programs_get_the_english_sentence_whatever_is_spoken():
    german = (PACKAGE.parent / "resources/locale/de/LC_MESSAGES/ssi_coach.mo").read_bytes()
    speak(german)
    try:
        assert english_sentence(Refused("checklist.item")).startswith("This item is no longer")
        assert not sentence(Refused("checklist.item")).startswith("This item")
    finally:
        speak(None)
