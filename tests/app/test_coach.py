"""Whoever listens to the coach hears of the changes that concern them."""

from __future__ import annotations

from functools import partial

from ssi_coach.services.changes import Topic
from ssi_coach.services.entries import tally
from ssi_coach.services.workspace import change_settings
from tests.today_build import workspace


def test_a_listener_hears_of_its_topics_until_it_goes(surround):
    """Also when the change is taken back; going twice is going."""
    coach, heard = surround(workspace()).coach, []
    forget = coach.listen(frozenset({Topic.ENTRIES}), partial(heard.append, "entries"))
    coach.do(partial(tally, kind="comment"))
    coach.undo()
    coach.do(partial(change_settings, minutes_a_day=30))
    assert heard == ["entries"] * 2
    forget()
    forget()
    coach.do(partial(tally, kind="comment"))
    assert heard == ["entries"] * 2


def test_a_new_day_is_told_to_everybody(surround):
    coach, heard = surround(workspace()).coach, []
    coach.listen(frozenset({Topic.SESSIONS}), partial(heard.append, "new day"))
    coach.everything()
    assert heard == ["new day"]
