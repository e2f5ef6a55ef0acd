"""Each kind of record belongs to a topic, so that some page is built anew when it changes."""

from __future__ import annotations

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.records import EVERY_KIND
from ssi_coach.services.changes import _TOPICS, topics_of
from tests.old_data.make import records


def test_every_kind_of_record_has_its_topic() -> None:
    """And no other name stands there."""
    assert set(_TOPICS) == {kind.__name__ for kind in EVERY_KIND}


def test_the_sample_of_all_records_holds_every_kind() -> None:
    """So that nothing is forgotten where it is tried."""
    kept = records()
    assert {type(record) for record in kept} == set(EVERY_KIND)
    assert len(topics_of([Edit(None, record) for record in kept])) == len(set(_TOPICS.values()))
