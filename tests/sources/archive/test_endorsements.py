"""Endorsements received and given, and the level that they amount to."""

from __future__ import annotations

from datetime import date

from tests.sources.archive.reading_parts import ids, kinds, read_part, reasons

NEW = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"
OLD = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status\n"


def endorsed(
    skill="C++", when="2024/01/13 21:09:54 UTC", status="ACCEPTED", url="www.linkedin.com/in/ada,"
) -> str:
    return f"{when},{skill},Ada,Muster,{url}{status}\n"


def test_endorsement_names_person_and_skill():
    """The address stands there without its scheme."""
    (entry,) = read_part("Endorsement_Received_Info.csv", NEW + endorsed()).entries
    assert (entry.kind, entry.person, entry.note) == ("endorsement_received", "Ada Muster", "C++")
    assert (entry.profile_url, entry.day) == ("https://www.linkedin.com/in/ada", date(2024, 1, 13))


def test_endorsements_that_do_not_show_stay_out():
    """Hidden ones, and those not yet accepted."""
    text = NEW + endorsed() + endorsed("Sales", status="HIDDEN") + endorsed("Law", status="PENDING")
    found = read_part("Endorsement_Received_Info.csv", text)
    hidden = ("row.endorsement_hidden", True)
    assert reasons(found) == [(3, *hidden), (4, *hidden)]


def test_archives_of_all_years_give_an_endorsement_the_same_id():
    """Without the address, and from the old table in another name and encoding."""
    new = read_part("Endorsement_Received_Info.csv", NEW + endorsed())
    old = read_part("Endorsement_Received_Info.csv", OLD + endorsed(url=""))
    tabbed = (OLD.strip() + ",Display Status\n" + endorsed(url="").strip() + ",SHOWN\n").replace(",", "\t")
    oldest = read_part("Endorsement Received Info.csv", tabbed)
    assert ids(new) == ids(old) == ids(oldest)


def test_skills_that_differ_in_signs_alone_are_two():
    """Somebody may endorse C and C++ in one second."""
    found = read_part("Endorsement_Received_Info.csv", NEW + endorsed("C") + endorsed("C++") + endorsed("C"))
    assert (len(ids(found)), found.same) == (2, 1)


def test_eight_endorsed_skills_are_proved():
    """Seven are not."""
    rows = [endorsed(f"Skill {n}") for n in range(8)]
    assert read_part("Endorsement_Received_Info.csv", NEW + "".join(rows[:7])).ticks == ()
    (tick,) = read_part("Endorsement_Received_Info.csv", NEW + "".join(rows)).ticks
    assert (tick.item, tick.proof) == ("endorsed_skills", "endorsements")


def test_given_endorsements_are_the_users_own_deed():
    """Whether the other shows them or not."""
    header = NEW.replace("Endorser", "Endorsee")
    found = read_part("Endorsement_Given_Info.csv", header + endorsed() + endorsed("Law", status="PENDING"))
    assert kinds(found) == ["endorsement_given"] * 2
