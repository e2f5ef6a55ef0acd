"""What the window around the pages says."""

from __future__ import annotations

from ssi_coach.app.resources import read_resource
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.presentation import shell


def test_everything_saved_only_when_nothing_waits():
    """Saved means committed to disk."""
    assert shell.build().saved == "Everything saved"
    waiting = shell.build(waiting=2)
    assert waiting.waiting
    assert "saved" not in waiting.saved.lower()


def test_a_backup_is_named_with_its_time():
    """And not at all before there is one."""
    assert shell.build(backup_clock="06:12").backup == "Backup verified 06:12"
    assert shell.build().backup == ""


def test_the_sample_journal_is_marked():
    """Made-up data can never pass for real."""
    assert "made up" in shell.build(sample=True).sample
    assert shell.build().sample == ""


def test_each_kind_can_be_logged_from_the_palette():
    """Results are logged elsewhere."""
    catalogue = build_catalogue(read_resource("catalogue.toml"))
    ids = {entry.id for entry in shell.kind_entries(catalogue)}
    assert "log:comment" in ids
    assert ids == {f"log:{kind.id}" for kind in catalogue.kinds.values() if not kind.result}
