"""Follow-ups wired: looked for once a day, and Today is built anew when there are some."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from ssi_coach.app.window.following import FollowUpDesk
from ssi_coach.domain.errors import KnownError
from ssi_coach.services.changes import Topic
from tests.build import days_ago, make_entry
from tests.fakes import InlineTaskRunner
from tests.today_build import workspace


class Coach:
    """Answers at once, and hears what is to be built anew."""

    def __init__(self, work) -> None:
        self.work = work
        self.asked = 0
        self.refreshed: list[frozenset[Topic]] = []

    def ask(self, question, answer, *, refused) -> None:
        self.asked += 1

        def failed(fault: Exception) -> None:
            assert isinstance(fault, KnownError)
            refused(fault)

        InlineTaskRunner().run(lambda: question(self.work), answer, failed)

    def refresh(self, topics: frozenset[Topic]) -> None:
        self.refreshed.append(topics)


@pytest.fixture
def coach():
    """Over a journal in which somebody has gone quiet."""
    return Coach(workspace(make_entry(day=days_ago(70), kind="reply_received", person="Max Muster")))


@pytest.fixture
def desk(qapp, coach):
    """A desk whose timer is stopped at the end."""
    owner = QObject()
    around = SimpleNamespace(coach=coach, opened=SimpleNamespace(work=coach.work))
    desk = FollowUpDesk(around, owner)
    yield desk
    desk.close()


def test_today_is_built_anew_when_somebody_waits(desk, coach):
    """The plan holds them from then on."""
    desk.look()
    assert [found.name for found in coach.work.follow_ups] == ["Max Muster"]
    assert coach.refreshed == [frozenset({Topic.CHECKLIST})]


def test_people_are_read_once_a_day(desk, coach):
    """And again when the next one has begun."""
    desk.look()
    once = coach.asked
    desk.look()
    assert coach.asked == once
    coach.work.clock.forward(days=1)
    desk.look()
    assert coach.asked == 2 * once


def test_reading_people_leaves_room_for_a_log(desk, coach):
    """What takes long with tens of thousands of them is asked for in several steps."""
    desk.look()
    assert coach.asked == 3


def test_a_disk_that_refuses_is_left_alone(desk, coach):
    """It is told elsewhere."""

    def refuse(**_: object) -> None:
        raise KnownError("journal.io")

    coach.work.journal.sightings = refuse
    desk.look()
    assert coach.refreshed == []
    assert coach.work.follow_ups == ()
