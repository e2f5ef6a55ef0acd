"""Connections, invitations and messages, each file by itself, in every year's form."""

from __future__ import annotations

import pytest

from ssi_coach.domain.levels import Level
from ssi_coach.sources.archive.messages import MessagesRead
from ssi_coach.sources.archive.parts import PARTS
from ssi_coach.sources.archive.rows import sheet_of
from tests.sources.archive.network_rows import CAME, HER, NEW, NINE, SENT, SEVEN, TEN, line
from tests.sources.archive.reading_parts import HOME, days, ids, kinds, member, read_part, reasons

NOTES = 'Notes:\n"When exporting your connection data, you may notice, ..."\n\n'
OLD = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
MINA = "Mina,Morgenrot,https://www.linkedin.com/in/mina,m@example.com,Birch,CEO,08 Feb 2026\n"
OLD_MINA = "Mina,Morgenrot,m@example.com,Birch,CEO,08 Feb 2026\n"


@pytest.mark.parametrize(
    "text",
    [
        NOTES + NEW + MINA,
        NOTES + OLD + OLD_MINA,
        OLD + OLD_MINA,
        NEW + MINA.replace("08 Feb 2026", "2026-02-08"),
        "Row," + NEW + "1," + MINA.replace("08 Feb 2026", "8-Feb-26"),
        (NEW + MINA).replace(",", ";").replace("\n", "\r\n"),
        NEW + MINA.replace("Mina,Morgenrot", '" MINA ","Morgenrot 🚀"').rstrip("\n"),
    ],
)
def test_a_connection_of_any_year_is_the_same(text):
    """With an address or without, saved again or not: one entry with one id, on its day."""
    found = read_part("Connections.csv", text)
    assert kinds(found) == ["connection_added"]
    assert days(found) == ["2026-02-08"]
    assert ids(found) == ids(read_part("Connections.csv", NEW + MINA))


def test_of_a_connection_only_what_is_needed_is_kept():
    """Name, profile, company and position; no mail address."""
    (entry,) = read_part("Connections.csv", NEW + MINA).entries
    assert (entry.person, entry.company, entry.note) == ("Mina Morgenrot", "Birch", "CEO")
    assert entry.profile_url == "https://www.linkedin.com/in/mina"
    assert entry.at is None
    assert "example.com" not in repr(entry)


def test_closed_accounts_count_and_have_no_name():
    """LinkedIn tells their day alone; the level counts them all."""
    found = read_part("Connections.csv", NEW + MINA + ",,,,,,09 Feb 2026\n")
    assert reasons(found) == [(3, "row.hidden_member", True)]
    assert [(one.level, one.value, one.day.day) for one in found.levels] == [
        (Level.CONNECTIONS, 2, 9),
        (Level.DECISION_MAKERS, 1, 9),
    ]
    assert [one.already for one in found.levels] == [0, 0]


def test_a_level_knows_what_its_day_has_counted():
    """The connection of that day is in the level already."""
    assert read_part("Connections.csv", NEW + MINA).levels[0].already == 1


def test_rows_that_say_the_same_are_one_and_namesakes_are_two():
    """By profile where there is one, else by company and position."""
    twice = read_part("Connections.csv", NEW + MINA + MINA)
    assert (len(twice.entries), twice.same) == (1, 1)
    other = MINA.replace("in/mina", "in/mina-2")
    assert len(read_part("Connections.csv", NEW + MINA + other).entries) == 2
    assert ids(read_part("Connections.csv", NEW + MINA + other)) == ids(
        read_part("Connections.csv", NEW + other + MINA)
    )
    colleague = OLD_MINA.replace("Birch,CEO", "Oak,Clerk")
    assert len(read_part("Connections.csv", OLD + OLD_MINA + OLD_MINA + colleague).entries) == 2


def test_one_day_above_twelve_turns_the_dates_of_the_file():
    """As a European spreadsheet saves them."""
    text = NEW + MINA.replace("08 Feb 2026", "08/02/2026") + MINA.replace("08 Feb 2026", "28/02/2026")
    assert days(read_part("Connections.csv", text)) == ["2026-02-08", "2026-02-28"]


@pytest.mark.parametrize(
    ("day", "reason"), [("", "file.date"), ("5 Jun 1833", "day.too_early"), ("9 Dec 2031", "day.too_late")]
)
def test_an_impossible_day_keeps_a_connection_out(day, reason):
    """With the reason."""
    found = read_part("Connections.csv", NEW + MINA.replace("08 Feb 2026", day))
    assert reasons(found) == [(2, reason, False)]


FIVE = "From,To,Sent At,Message,Direction\n"


def test_invitations_are_told_in_the_time_of_california():
    """14:37 there is 23:37 in Berlin; half past two at night there is still the evening before."""
    late = SENT.replace("2:37 PM", "7:00 PM")
    later = SENT.replace("2:37 PM", "5:30 PM")
    found = read_part("Invitations.csv", SEVEN + SENT + later + late)
    assert days(found) == ["2026-01-29", "2026-01-29", "2026-01-30"]
    assert found.entries[0].at.isoformat() == "2026-01-29T22:37:00+00:00"
    assert found.entries[0].zone == HOME.zone


def test_invitations_of_all_years_are_the_same():
    """The addresses came in 2023."""
    five = read_part("Invitations.csv", FIVE + 'Me Self,Mina Morgenrot,"1/29/26, 2:37\u202fPM",,OUTGOING\n')
    assert ids(five) == ids(read_part("Invitations.csv", SEVEN + SENT))


def test_invitations_are_sent_noted_or_received():
    """The other is the person, and the note itself stays out."""
    noted = SENT.replace(",,OUT", ',"Dear Mina, xq",OUT').replace("2:37", "2:38")
    found = read_part("Invitations.csv", SEVEN + SENT + noted + CAME)
    assert kinds(found) == ["invitation_sent", "invitation_note_sent", "invitation_received"]
    assert {entry.person for entry in found.entries} == {"Mina Morgenrot"}
    assert {entry.profile_url for entry in found.entries} == {HER}
    assert "xq" not in repr(found.entries)


def test_invitations_that_are_not_understood_say_why():
    """Direction, moment, and who."""
    text = SEVEN + SENT.replace("OUTGOING", "SIDEWAYS") + SENT.replace("1/29/26", "soon")
    text += SENT.replace("Mina Morgenrot", "").replace(HER, "") + SENT + SENT
    found = read_part("Invitations.csv", text)
    assert [reason for _, reason, _ in reasons(found)] == ["row.direction", "file.date", "row.nameless"]
    assert found.same == 1


DRAFTS = TEN.replace("FOLDER", "FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT")


def read_messages(text: str) -> MessagesRead:
    """The messages; each row is a line or left out with a reason."""
    known = PARTS["messages"]
    assert known.read is not None
    with sheet_of(member(text.encode(), "messages.csv"), known, "utf-8") as sheet:
        found = known.read(sheet.table, HOME)
        assert isinstance(found, MessagesRead)
        assert sheet.count == len(found.lines) + len(found.rejected)
    return found


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"title": "Sponsored Conversation"}, "row.sponsored"),
        ({"said": "<p class='spinmail-quill-editor__spin-break'>Hi %FIRSTNAME%"}, "row.sponsored"),
        ({"url": ""}, "row.sponsored"),
        ({"sender": "LinkedIn Member", "url": ""}, "row.gone"),
        ({"folder": "SPAM"}, "row.spam"),
        ({"to": "Mina Morgenrot, Finn Aue", "urls": f"{HER},https://www.linkedin.com/in/finn"}, "row.group"),
    ],
)
def test_messages_of_nobody_to_anybody_stay_out(cells, reason):
    """Advertisements, closed accounts, spam, groups: on purpose."""
    found = read_messages(TEN + line(**cells))
    assert [(bad.reason.id, bad.on_purpose) for bad in found.rejected] == [(reason, True)]


def test_drafts_stay_out():
    """They were never sent."""
    found = read_messages(DRAFTS + line().rstrip("\n") + ",Yes,No\n" + line().rstrip("\n") + ",No,No\n")
    assert [bad.reason.id for bad in found.rejected] == ["row.draft"]
    assert len(found.lines) == 1


def test_a_group_leaves_out_its_whole_conversation():
    """Also the answers that went to one."""
    group = line(to="Mina Morgenrot, Finn Aue", urls=f"{HER},https://www.linkedin.com/in/finn")
    assert len(read_messages(TEN + line() + group).rejected) == 2


def test_names_with_commas_are_one_person():
    """Addresses tell; where there are none, a single word belongs to the name before it."""
    assert len(read_messages(TEN + line(to="Mina Morgenrot, PhD")).lines) == 1
    nine = NINE + line(to="Mina Morgenrot, PhD, MBA").replace(f'"{HER}",', "")
    assert len(read_messages(nine).lines) == 1
    several = NINE + line(to="Mina Morgenrot, Finn Aue").replace(f'"{HER}",', "")
    assert [bad.reason.id for bad in read_messages(several).rejected] == ["row.group"]


def test_old_files_tell_no_profile_of_who_receives_until_they_answer():
    """In one conversation the name is enough."""
    out = line().replace(f'"{HER}",', "")
    back = line(sender="Mina Morgenrot", url=HER, to="Me Self", date="2026-02-02 10:00:00 UTC").replace(
        f'"Me Self","{HER}",', '"Me Self",'
    )
    found = read_messages(NINE + out + back)
    assert {(one.sender, one.receiver) for one in found.lines} == {("me", "mina"), ("mina", "me")}


def test_what_messages_say_is_not_kept():
    """Neither in the lines nor in the people."""
    assert "Secret" not in repr(read_messages(TEN + line(said="Secret", subject="Secret")))


def test_a_message_without_a_moment_says_so():
    """Not on purpose."""
    found = read_messages(TEN + line(date="today"))
    assert [(bad.reason.id, bad.on_purpose) for bad in found.rejected] == [("file.date", False)]
