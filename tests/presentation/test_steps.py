"""Every step says in a few words what was done."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.model.guidelines import build_guidelines
from ssi_coach.presentation.steps import NAMINGS, entry_field_name, step_name
from ssi_coach.services.changes import StepName

PACKAGE = Path(__file__).resolve().parents[2] / "ssi_coach"
REPLAYS = {"undone", "redone"}
DAY = date(2026, 5, 12)
RESOURCES = PACKAGE.parent / "resources"
CATALOGUE = build_catalogue((RESOURCES / "catalogue.toml").read_bytes())
GUIDELINES = build_guidelines((RESOURCES / "guidelines.toml").read_bytes(), CATALOGUE)


def _steps() -> Iterator[str]:
    for path in sorted((PACKAGE / "services").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "StepName":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value)


def test_every_step_of_the_services_has_words():
    assert set(_steps()) - set(NAMINGS) - REPLAYS == set()


@pytest.mark.parametrize("id", sorted(NAMINGS))
def test_a_step_without_its_values_still_has_words(id: str):
    values: dict[str, object] = {"level": "connections"} if id == "level" else {}
    assert step_name(StepName(id, values))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (StepName("log", {"counts": (("comment", 3),), "day": DAY}), "3 activities logged"),
        (StepName("log", {"counts": (("comment", 1),), "day": DAY}), "1 activity logged"),
        (StepName("edit_entries", {"fields": ("note",), "n": 2}), "Note changed in 2 entries"),
        (StepName("edit_entries", {"fields": ("note", "day"), "n": 1}), "1 entry changed"),
        (StepName("delete_entries", {"n": 1}), "1 entry moved to the bin"),
        (StepName("restore_entries", {"n": 5400}), "5\u202f400 entries restored"),
        (StepName("duplicate_entries", {"n": 2, "day": DAY}), "2 entries copied to Tue 12\u00a0May"),
        (StepName("merge_doubles", {"n": 2}), "2 doubles merged"),
        (StepName("keep_apart", {"n": 1}), "1 entry kept as it is"),
        (StepName("mark_days", {"n": 3, "meaning": "off"}), "3 days marked as off"),
        (StepName("mark_days", {"n": 1, "meaning": ""}), "Mark taken off 1 day"),
        (StepName("circumstances", {"fields": ("target",)}), "Target changed"),
        (StepName("circumstances", {"fields": ("plan", "target")}), "Profile facts changed"),
        (StepName("reading", {"total": 52.6, "day": DAY}), "Reading of Tue 12\u00a0May saved: 53"),
        (StepName("level", {"level": "connections", "value": 812}), "Connections: 812"),
        (StepName("backup", {"file": "a.db"}), "Backup verified: a.db"),
        (StepName("add_result", {"stage": "call", "who": "Acme"}), "Result added: Call, Acme"),
        (StepName("move_result", {"stage": "contract", "who": ""}), "Result moved on: Contract"),
        (StepName("delete_results", {"n": 2}), "2 results moved to the bin"),
        (StepName("result_goals"), "Goals of the quarter set"),
    ],
)
def test_a_step_says_what_was_done(step: StepName, words: str):
    assert step_name(step) == words


def test_undo_and_redo_name_the_step_they_replay():
    inner = StepName("delete_entries", {"n": 2})
    assert step_name(StepName("undone", {"step": inner})) == "Undone: 2 entries moved to the bin"
    assert step_name(StepName("redone", {"step": inner})) == "Redone: 2 entries moved to the bin"


def test_an_unknown_step_is_a_change():
    assert step_name(StepName("something_new")) == "Changed"


def test_a_column_of_the_journal_has_a_name_and_a_strange_one_has_none():
    assert entry_field_name("minutes") == "Minutes"
    assert entry_field_name("shoe_size") == ""


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (StepName("log", {"counts": (("comment", 3),)}), "3 comments logged"),
        (StepName("log", {"counts": (("comment", 1), ("inmail", 2))}), "1 comment, 2 InMails logged"),
        (
            StepName("log", {"counts": tuple((kind, 1) for kind in ("post", "search", "reaction", "call"))}),
            "1 post, 1 people search, 1 reaction and more logged",
        ),
        (StepName("tick", {"item": "custom_url"}), "Done: Choose a short profile address"),
        (StepName("not_for_me", {"item": "custom_url"}), "Not for me: Choose a short profile address"),
        (StepName("tick", {"item": "an own one"}), "Item ticked"),
    ],
)
def test_with_the_catalogue_a_step_names_kinds_and_items(step: StepName, words: str):
    assert step_name(step, CATALOGUE, GUIDELINES) == words
