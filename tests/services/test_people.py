"""People: who was met, who is who, who has gone quiet, and how somebody leaves the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.people import Which, person_key
from ssi_coach.domain.results import Result, Stage, steps_to
from ssi_coach.services.changes import Topic
from ssi_coach.services.imports.importing import apply_import, plan_import
from ssi_coach.services.people import anonymise, people_met, set_next_step
from ssi_coach.services.workspace import undo
from tests.build import TODAY, days_ago, make_entry
from tests.today_build import workspace

ZOE, OTHER_ZOE = "https://www.linkedin.com/in/zoe-b", "https://www.linkedin.com/in/zoe-2"


def met(person: str = "Zoë Beispiel", kind: str = "message", ago: int = 1, url: str = "", **more):
    """A line about somebody."""
    return make_entry(day=days_ago(ago), kind=kind, person=person, profile_url=url, **more)


def names(work, which: Which = Which.ALL, text: str = "") -> list[str]:
    """Who is looked at."""
    return [person.name for person in people_met(work).chosen(which, text, TODAY)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Zoë", ZOE), ("Zoe B.", "http://de.linkedin.com/in/Zoe-B/?trk=x"), True),
        (("Zoë", ZOE), ("Zoë", OTHER_ZOE), False),
        (("Zoë  Beispiel", ""), ("zoe beispiel", ""), True),
        (("Zoë", ""), ("Max", ""), False),
    ],
)
def test_persons_differ_by_profile_and_else_by_name(one, other, same):
    """The address decides, however it was copied."""
    assert (person_key(*one) == person_key(*other)) is same


def test_a_person_has_the_last_contact_and_the_last_company():
    """And how often they stand in the journal."""
    work = workspace(met(ago=9, company="ACME"), met(ago=2, company=""), met(ago=30, company="Old Ltd"))
    (person,) = people_met(work).people
    assert (person.name, person.company, person.lines, person.last) == (
        "Zoë Beispiel",
        "ACME",
        3,
        days_ago(2),
    )


def test_a_look_is_no_contact():
    """Who was only looked at is listed, without a last contact."""
    (person,) = people_met(workspace(met(kind="profile_view"))).people
    assert person.last is None


def test_two_persons_of_one_name_stay_two():
    """Where nobody can tell whom a line without a profile means, it stands alone."""
    work = workspace(met(url=ZOE), met(url=OTHER_ZOE, ago=3), met(ago=5))
    assert len(people_met(work).people) == 3


def test_a_line_without_profile_belongs_to_the_only_one_of_that_name():
    """As typed in a hurry, after an import told the profile."""
    (person,) = people_met(workspace(met("zoe beispiel", ago=1), met(url=ZOE, ago=7))).people
    assert (person.lines, person.last, person.profile_url, person.name) == (
        2,
        days_ago(1),
        ZOE,
        "Zoë Beispiel",
    )


def test_the_last_contact_comes_first():
    """And those without one last."""
    work = workspace(met("Ann", ago=4), met("Bo", ago=2), met("Cy", kind="profile_view"), met("Di", ago=2))
    assert names(work) == ["Bo", "Di", "Ann", "Cy"]


@pytest.mark.parametrize(
    ("lines", "quiet"),
    [
        ((met(kind="reply_received", ago=60),), 60),
        ((met(kind="reply_received", ago=59),), None),
        ((met(kind="reply_received", ago=90), met(ago=10)), None),
        ((met(kind="message", ago=90),), None),
        ((met(kind="connection_added", ago=900),), None),
        ((met(kind="meeting", ago=90), met(kind="profile_view", ago=1)), 90),
    ],
)
def test_quiet_is_who_answered_once_and_heard_nothing_for_sixty_days(lines, quiet):
    """Nobody is told to write to a stranger."""
    (person,) = people_met(workspace(*lines)).people
    assert person.quiet_days(TODAY) == quiet


def test_names_and_companies_are_found_without_case_and_accents():
    """While they are typed."""
    work = workspace(met("Zoë Beispiel", company="Müller AG"), met("Max Muster"))
    assert names(work, text="zoe") == ["Zoë Beispiel"]
    assert names(work, text="muller") == ["Zoë Beispiel"]
    assert names(work, text="nobody") == []


def test_a_next_step_is_set_moved_and_taken_away():
    """Each can be undone."""
    work = workspace(met(url=ZOE))
    soon, later = TODAY + timedelta(days=7), TODAY + timedelta(days=30)
    assert set_next_step(work, name="Zoë", profile_url=ZOE, day=soon).topics == {Topic.PEOPLE}
    assert people_met(work).people[0].next_step == soon
    set_next_step(work, name="Zoë", profile_url=ZOE, day=later)
    assert people_met(work).people[0].next_step == later
    set_next_step(work, name="Zoë", profile_url=ZOE, day=None)
    assert people_met(work).people[0].next_step is None
    undo(work)
    assert names(work, Which.NEXT) == ["Zoë Beispiel"]


def test_a_next_step_lies_ahead():
    """Nothing is planned for yesterday, and no step is no change."""
    work = workspace(met())
    with pytest.raises(Refused, match=r"person\.step_past"):
        set_next_step(work, name="Zoë", profile_url="", day=days_ago(1))
    assert not set_next_step(work, name="Zoë", profile_url="", day=None)


def test_next_steps_stand_in_the_order_of_their_days():
    """Also of somebody who has no line any more."""
    work = workspace(met("Ann"), met("Bo", ago=2))
    set_next_step(work, name="Ann", profile_url="", day=TODAY + timedelta(days=9))
    set_next_step(work, name="New", profile_url="", day=TODAY + timedelta(days=3))
    assert names(work, Which.NEXT) == ["New", "Ann"]


def test_somebody_leaves_the_journal_and_undo_brings_them_back():
    """Name, profile, company and notes go from every entry, also in the bin; what was counted stays."""
    lines = (
        met(url=ZOE, company="ACME", note="Met in Ghent", count=3),
        met("zoe beispiel", ago=4),
        met(url=ZOE, ago=8, binned_on=TODAY),
        met("Max Muster", company="ACME"),
    )
    work = workspace(*lines)
    set_next_step(work, name="Zoë", profile_url=ZOE, day=TODAY)
    changes = anonymise(work, key=person_key("", ZOE))
    assert changes.topics == {Topic.ENTRIES, Topic.PEOPLE}
    assert changes.name.values == {"n": 3}
    for line in lines[:3]:
        entry = work.journal.entry(line.id)
        assert (entry.person, entry.profile_url, entry.company, entry.note) == ("", "", "", "")
        assert (entry.count, entry.day, entry.kind) == (line.count, line.day, line.kind)
    assert names(work) == ["Max Muster"]
    undo(work)
    assert work.journal.entry(lines[0].id) == lines[0]
    assert names(work, Which.NEXT) == ["Zoë Beispiel"]


def test_who_is_gone_cannot_be_removed_again():
    """Another window was faster."""
    with pytest.raises(Refused, match=r"person\.gone"):
        anonymise(workspace(), key="name:zoe")


def talked_result(person: str = "Zoë Beispiel", ago: int = 5, **more):
    """A result with somebody, whose last step lies some days back."""
    return Result(f"result-{person}-{ago}", tuple(steps_to(Stage.CALL, days_ago(ago))), person, **more)


def test_a_step_of_a_result_is_a_talk():
    """Also with somebody who stands in no entry."""
    work = workspace(
        met(ago=90), talked_result(ago=70, company="ACME"), talked_result(ago=65), talked_result("Max", 3)
    )
    people = {person.name: person for person in people_met(work).people}
    zoe, new = people["Zoë Beispiel"], people["Max"]
    assert (zoe.lines, zoe.last, zoe.talked, zoe.company) == (1, days_ago(65), days_ago(65), "ACME")
    assert (new.lines, new.last) == (0, days_ago(3))
    assert names(work, Which.QUIET) == ["Zoë Beispiel"]


def test_an_anonymised_person_leaves_results_too():
    """Their stages and amounts stay; undo brings the person back."""
    before = talked_result(company="ACME", note="Pilot", lost_on=TODAY, lost_reason="Zoë left")
    work = workspace(met(), before)
    anonymise(work, key=person_key("Zoë Beispiel", ""))
    (after,) = work.journal.results()
    assert (after.person, after.company, after.note, after.lost_reason) == ("", "", "", "")
    assert after.steps == before.steps
    assert people_met(work).people == ()
    undo(work)
    assert work.journal.results() == (before,)


def archive(*entries) -> ParsedFile:
    """An archive that tells these lines."""
    return ParsedFile("archive.zip", "archive", entries)


def test_who_was_taken_out_does_not_come_back_with_an_archive():
    """Neither with the lines that are known, nor with newer ones of the same person; others keep their names."""
    old, other = met(url=ZOE, company="ACME", ago=40), met("Max Muster", ago=30)
    newer = met("Zoe Beispiel", url=ZOE, company="ACME", note="Pilot", ago=1, count=2)
    work = workspace()
    apply_import(work, plan_import(work, [archive(old, other)]))
    anonymise(work, key=person_key("", ZOE))
    assert plan_import(work, [archive(old, other)]).edits == ()
    apply_import(work, plan_import(work, [archive(old, other, newer, met("Max Muster", ago=2))]))
    assert names(work) == ["Max Muster"]
    came = work.journal.entry(newer.id)
    assert (came.person, came.profile_url, came.company, came.note) == ("", "", "", "")
    assert (came.count, came.day) == (newer.count, newer.day)


def test_one_line_without_its_name_takes_nobody_out():
    """Somebody corrected a line: the person is still named in others."""
    first, second, newer = (met(url=ZOE, ago=ago) for ago in (40, 30, 1))
    work = workspace(replace(first, person="", profile_url=""), second)
    apply_import(work, plan_import(work, [archive(first, second, newer)]))
    assert work.journal.entry(newer.id).person == newer.person
