"""LinkedIn takes a day to make an archive: the app says once when it should be there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.services.imports.archive_reminder import (
    DUE_AFTER,
    archive_is_due,
    ask_for_archive,
    asked_at,
    is_awaited,
    stop_waiting,
)
from ssi_coach.services.workspace import remember
from tests.build import NOON
from tests.import_build import archive, own_table
from tests.today_build import workspace


def waiting(since: timedelta):
    """A workspace whose user asked LinkedIn that long ago."""
    work = workspace()
    remember(work, archive_asked=(work.moment() - since).isoformat())
    return work


def test_nobody_waits_at_first():
    work = workspace()
    assert asked_at(work) is None
    assert not archive_is_due(work)


def test_asking_is_remembered_without_a_step_to_undo():
    work = workspace()
    ask_for_archive(work)
    assert asked_at(work) == NOON
    assert work.settings_file.load()["archive_asked"]
    assert not work.history.done


@pytest.mark.parametrize(("since", "due"), [(DUE_AFTER - timedelta(minutes=1), False), (DUE_AFTER, True)])
def test_it_is_due_after_a_day(since, due):
    assert archive_is_due(waiting(since)) is due


def test_put_aside_it_never_comes_again():
    work = waiting(DUE_AFTER)
    assert stop_waiting(work)
    assert not archive_is_due(work)
    assert not stop_waiting(work)


@pytest.mark.parametrize("kept", ["soon", "2026-05-12T12:00:00"])
def test_a_strange_or_old_value_does_no_harm(kept):
    work = workspace()
    remember(work, archive_asked=kept)
    assert archive_is_due(work) is kept.startswith("2026")


def test_only_the_larger_archive_is_waited_for():
    assert is_awaited([archive()])
    assert not is_awaited([archive(quick=True), own_table()])
