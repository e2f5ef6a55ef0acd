"""The profile's files, and those that LinkedIn adds and that tell a journal nothing."""

from __future__ import annotations

from tests.archives.eras import Era
from tests.archives.facts import Life
from tests.archives.life import CANARY
from tests.archives.network_files import MESSAGE_COLUMNS, english_day
from tests.archives.sheets import Quotes, Sheet, Style


def profile_sheets(life: Life) -> list[Sheet]:
    """What the profile holds."""
    header = (
        "First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry",
        "Zip Code", "Geo Location", "Twitter Handles", "Websites", "Instant Messengers",
    )  # fmt: skip
    row = (
        life.me.first, life.me.last, "", f"1 {CANARY} Street", f"Dec 19 {CANARY}", life.headline, life.about,
        life.industry, CANARY, life.place, "", f"[PORTFOLIO:{CANARY}.example.com]", "",
    )  # fmt: skip
    return [
        Sheet("Profile.csv", header, (row,)),
        Sheet("Profile Summary.csv", ("Profile Summary",), (("",),), Style(Quotes.NONE)),
        _positions(life),
        _education(life),
        Sheet("Skills.csv", ("Name",), tuple((f"Skill, number {n}",) for n in range(life.skills))),
        Sheet("Languages.csv", ("Name", "Proficiency"), (("Deutsch", "Native or bilingual proficiency"),)),
    ]


def _positions(life: Life) -> Sheet:
    """The first is the current one: it has not finished."""
    header = ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")
    rows = tuple(
        ("Lanterna S.r.l.", "Keeper", "Keeps\n\nlamps", "Ostermoor", "Jan 2019", "2021" if n else "")
        for n in range(life.positions)
    )
    return Sheet("Positions.csv", header, rows)


def _education(life: Life) -> Sheet:
    header = ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities")
    rows = tuple(("Hafen Academy", "Sep 2012", "2016", "", "BSc", "") for _ in range(life.education))
    return Sheet("Education.csv", header, rows)


def silent_sheets(life: Life, era: Era) -> list[Sheet]:
    """Files to pass over: of other uses, of the computer's traces, of nothing at all."""
    found = [
        Sheet(
            "Ad_Targeting.csv",
            ("Member Age", "Company Names", "Company Names", "Job Titles", "Job Titles", "interfaceLocale"),
            ((CANARY, "a; b", "c", "d", "e", "en_US"),),
        ),
        Sheet("Email Addresses.csv", ("Email Address", "Confirmed"), ((f"{CANARY}@example.com", "Yes"),)),
        Sheet("PhoneNumbers.csv", ("Extension", "Number", "Type"), (("", CANARY, "Mobile"),)),
        Sheet("Registration.csv", ("Registered At", "Registration Ip"), (("6/3/12, 5:49 AM", CANARY),)),
        Sheet(
            "Learning.csv",
            ("Content Title", "Content Description", "Content Type", ""),
            (("On lamps", "<p>Long\n\n\nand broad</p>", "Course", ""),),
        ),
        Sheet(
            "Jobs/Job Applications.csv",
            ("Application Date", "Contact Email"),
            (("9/21/22, 10:03 PM", CANARY),),
        ),
        Sheet("guide_messages.csv", MESSAGE_COLUMNS[:10], ()),
        Sheet("coach_messages.csv", MESSAGE_COLUMNS[:10], (_coach(life),)),
        Sheet("LearningCoachMessages.csv", (), (), preamble="\nNo conversations found\n\n"),
    ]
    if era.legacy_tables:
        style = Style(Quotes.ALL, delimiter="\t", encoding="utf-16")
        row = ("2019/02/01 15:02:55 UTC", "Account Opened")
        found.append(Sheet("Account Status History.csv", ("Time", "Event"), (row,), style))
        found.append(Sheet("Contacts.csv", ("Source", "FirstName", "Emails"), (("MOBILE", "A", CANARY),)))
    return found


def slow_silent_sheets(life: Life) -> list[Sheet]:
    """Those of them that come late."""
    day = english_day(life.ties[0].on) if life.ties else "01 Jan 2020"
    return [
        Sheet("Logins.csv", ("Login Date", "IP Address"), (("Thu Feb 26 02:00:54 UTC 2026", CANARY),)),
        Sheet("Ads Clicked.csv", ("Ad clicked Date", "Ad Title/Id"), (("2025/08/01 10:00:00 UTC", "1"),)),
        Sheet("Inferences_about_you.csv", ("Category", "Inference"), ((day, CANARY),)),
    ]


def _coach(life: Life) -> tuple[str, ...]:
    """A chat with a machine, in the columns of messages."""
    me = life.me
    told = f"Well done {CANARY}"
    return ("2-coach==", "", "Coach", "", me.name, me.url, "2024-02-01 15:02:55 UTC", "", told, "INBOX")
