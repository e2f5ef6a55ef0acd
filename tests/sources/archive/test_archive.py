"""A whole archive: what its files say together, and what is said of each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.sources.archive.archive import read_archive
from ssi_coach.sources.archive.recognising import is_archive
from tests.archives.importing import KINDS
from tests.sources.archive.network_rows import CAME, HER, ME, NEW, NINE, SENT, SEVEN, TEN, line
from tests.sources.archive.zips import kept, zipped

HOME = HomeTime(date(2026, 5, 13), "Europe/Berlin")
MINA = f"Mina,Morgenrot,{HER},,Birch,CEO,30 Jan 2026\n"
FINN = "Finn,Aue,https://www.linkedin.com/in/finn,,Oak,Clerk,05 Feb 2026\n"
OPEN = SENT.replace("Mina Morgenrot", "Ulla Quell").replace("in/mina", "in/ulla")
BACK = {"sender": "Mina Morgenrot", "url": HER, "to": "Me Self", "urls": ME}


def at(moment: str) -> dict[str, str]:
    """The moment of a message."""
    return {"date": f"2026-02-{moment} UTC"}


def read(folder: Path, name: str = "Complete_LinkedInDataExport_03-09-2026.zip", **files: str) -> ParsedFile:
    """What an archive of these files holds."""
    members = {f"{file}.csv": text.encode() for file, text in files.items()}
    return read_archive(kept(folder, zipped(members), name), KINDS, HOME)


def told(found: ParsedFile) -> list[tuple[str, str]]:
    """Kinds and days of the entries."""
    entries = (one for one in found.records if isinstance(one, Entry))
    return [(one.kind, f"{one.day:%m-%d}") for one in entries]


def levels(found: ParsedFile) -> dict[Level, int]:
    """The levels that it states."""
    return {one.level: one.value for one in found.records if isinstance(one, StatedLevel)}


def test_an_invitation_and_its_connection_are_an_acceptance(tmp_path):
    """By the other or by the user, on the day of the connection; one without stays open."""
    sent = read(tmp_path, Connections=NEW + MINA, Invitations=SEVEN + SENT + OPEN)
    assert told(sent) == [
        ("connection_added", "01-30"),
        ("invitation_sent", "01-29"),
        ("invitation_sent", "01-29"),
        ("invitation_accepted", "01-30"),
    ]
    came = read(tmp_path, Connections=NEW + MINA, Invitations=SEVEN + CAME)
    assert told(came)[-1] == ("connection_accepted_by_me", "01-30")
    assert (sent.contents.joined, came.contents.joined) == (1, 1)


def test_older_files_join_by_a_name_that_is_alone(tmp_path):
    """Two of one name are nobody in particular."""
    five = "From,To,Sent At,Message,Direction\n" + 'Me Self,Mina Morgenrot,"1/29/26, 2:37 PM",,OUTGOING\n'
    assert ("invitation_accepted", "01-30") in told(read(tmp_path, Connections=NEW + MINA, Invitations=five))
    namesake = MINA.replace("in/mina", "in/mina-2")
    both = read(tmp_path, Connections=NEW + MINA + namesake, Invitations=five)
    assert both.contents.joined == 0


def test_a_connection_from_before_is_no_acceptance(tmp_path):
    """Somebody was removed and invited again."""
    before = MINA.replace("30 Jan 2026", "28 Jan 2026")
    assert read(tmp_path, Connections=NEW + before, Invitations=SEVEN + SENT).contents.joined == 0


def test_the_acceptance_rate_waits_for_young_invitations(tmp_path):
    """After 21 days an open one counts as not accepted: counted on the day of the archive."""
    files = {"Connections": NEW + MINA, "Invitations": SEVEN + SENT + OPEN}
    early = read(tmp_path, "Complete_LinkedInDataExport_02-18-2026.zip", **files).derived
    late = read(tmp_path, "Complete_LinkedInDataExport_02-19-2026.zip", **files).derived
    assert (early.acceptance, early.invitations) == (1.0, 1)
    assert (late.acceptance, late.invitations) == (0.5, 2)
    alone = read(tmp_path, Invitations=SEVEN + SENT).derived
    assert alone.acceptance is None


def test_a_conversation_is_told_by_turns(tmp_path):
    """Begun, answered twice (which is one answer), answered by me, and again."""
    text = TEN + line(**BACK, **at("05 09:00:00"), said="Are you there?")
    text += line(**at("04 12:00:00"), said="Fine") + line(**BACK, **at("03 12:00:00"), said="Yes")
    text += line(**BACK, **at("03 10:00:00"), said="How are you?") + line(**at("02 10:00:00"), said="Hello")
    found = read(tmp_path, Invitations=SEVEN + SENT, messages=text)
    assert told(found)[1:] == [
        ("message", "02-02"),
        ("reply_received", "02-03"),
        ("reply_given", "02-04"),
        ("reply_received", "02-05"),
    ]
    assert [(bad.row, bad.reason.id) for bad in found.rejected] == [(4, "row.received")]
    assert (found.derived.replies, found.derived.reply_hours) == (1.0, 26.0)


def test_a_first_message_with_a_subject_to_a_stranger_is_an_inmail(tmp_path):
    """To a connection it is a message."""
    text = TEN + line(subject="A question")
    assert told(read(tmp_path, Invitations=SEVEN + SENT, messages=text))[-1][0] == "inmail"
    known = read(tmp_path, Invitations=SEVEN + SENT, Connections=NEW + MINA, messages=text)
    assert "inmail" not in {kind for kind, _ in told(known)}


def test_the_note_of_an_invitation_is_counted_once(tmp_path):
    """LinkedIn tells it again as the first message, at the moment of acceptance."""
    noted = SENT.replace(",,OUT", ',"Dear  Mina",OUT')
    text = TEN + line(said="Dear\nMina") + line(**BACK, **at("02 12:00:00"), said="Hello")
    found = read(tmp_path, Invitations=SEVEN + noted, messages=text)
    assert [kind for kind, _ in told(found)] == ["invitation_note_sent", "reply_received"]
    assert [(bad.reason.id, bad.on_purpose) for bad in found.rejected] == [("row.note", True)]


def test_the_same_second_twice_is_two_messages_and_the_same_words_one(tmp_path):
    """A file repeats a row now and then."""
    text = TEN + line() + line() + line(said="And more")
    found = read(tmp_path, Invitations=SEVEN + SENT, messages=text)
    assert [kind for kind, _ in told(found)] == ["invitation_sent", "message", "message"]
    assert sum(part.same for part in found.contents.parts) == 1


@pytest.mark.parametrize(
    "files",
    [
        {"Invitations": SEVEN + SENT},
        {"Profile": "First Name,Last Name,Headline\nMe,Self,Hello\n"},
        {"messages_2": (TEN + line(id="2-b", to="Finn Aue", urls="https://www.linkedin.com/in/finn"))},
    ],
    ids=["invitations", "profile", "most conversations"],
)
def test_the_user_is_found(tmp_path, files):
    """By invitations, by the name in the profile, by taking part in most conversations."""
    found = read(tmp_path, messages=TEN + line(), **files)
    assert "message" in {kind for kind, _ in told(found)}


def test_where_nobody_can_tell_who_the_user_is_messages_stay_out(tmp_path):
    """One conversation of two, and nothing else."""
    found = read(tmp_path, messages=TEN + line() + line(**BACK, **at("02 12:00:00")))
    assert [(bad.reason.id, bad.on_purpose) for bad in found.rejected] == [("row.whose", False)] * 2


def test_messages_of_all_years_are_the_same(tmp_path):
    """Nine columns without profiles of receivers, or ten."""
    nine = NINE + line().replace(f'"{HER}",', "")
    old = read(tmp_path, Invitations=SEVEN + SENT, messages=nine)
    new = read(tmp_path, Invitations=SEVEN + SENT, messages=TEN + line())
    assert [one.id for one in old.records] == [one.id for one in new.records]


def test_levels_count_connections_deciders_and_colleagues(tmp_path):
    """Colleagues are those at the user's present companies."""
    positions = "Company Name,Title,Description,Location,Started On,Finished On\nOak,Clerk,,,Jan 2024,\n"
    found = read(tmp_path, Connections=NEW + MINA + FINN, Positions=positions)
    assert levels(found) == {Level.CONNECTIONS: 2, Level.DECISION_MAKERS: 1, Level.COLLEAGUES: 1}
    assert (found.derived.connections, found.derived.decision_makers) == (2, 1)


def test_a_quick_archive_is_told_by_what_it_holds(tmp_path):
    """Whatever its name; any of the late files makes it the larger one."""
    files = {"Connections": NEW + MINA, "messages": TEN + line()}
    quick = read(tmp_path, **files).contents
    assert (quick.quick, quick.missing) == (True, ("shares", "comments", "reactions", "searches"))
    whole = read(tmp_path, **files, Reactions_17="Date,Type,Link\n").contents
    assert (whole.quick, whole.missing) == (False, ())
    one = read_archive(kept(tmp_path, (NEW + MINA).encode(), "Connections.csv"), KINDS, HOME)
    assert one.contents.quick is False


def test_the_day_of_an_archive_is_in_its_name_or_in_its_zip(tmp_path):
    """A folder in it may carry the name as well."""
    assert read(tmp_path, Connections=NEW + MINA).contents.made_on == date(2026, 3, 9)
    named = read(tmp_path, "mine (1).zip", **{"Basic_LinkedInDataExport_02-01-2026/Connections": NEW + MINA})
    assert named.contents.made_on == date(2026, 2, 1)
    assert read(tmp_path, "mine.zip", Connections=NEW + MINA).contents.made_on == date(2026, 3, 9)


def test_a_file_without_its_headings_leaves_the_others_alone(tmp_path):
    """It is rejected with what was expected; unknown files are named, private ones not opened."""
    found = read(tmp_path, Connections=NEW + MINA, Reactions="Datum,Art\n", Holiday="x", Logins="y\ud800"[:1])
    assert [(bad.part, bad.row, bad.reason.id) for bad in found.rejected] == [
        ("Reactions.csv", 1, "archive.header")
    ]
    assert found.passed_over == ("Holiday.csv",)
    assert [(part.holds, part.rows) for part in found.contents.parts] == [
        ("connections", 1),
        ("reactions", 0),
    ]


def test_a_newer_archive_with_fewer_connections_lowers_the_level(tmp_path):
    """Nobody was added, somebody left: the level is that of the last day of which the archive tells anything."""
    left = NEW + MINA
    both = left + MINA.replace("Mina", "Nina").replace("in/mina", "in/nina")
    comment = "Date,Link,Message\n2026-{} 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7,Hi\n"
    older = read(tmp_path, Connections=both, Comments=comment.format("02-03"))
    newer = read(tmp_path, Connections=left, Comments=comment.format("03-05"))
    stated = [
        (f"{one.day:%m-%d}", one.value)
        for found in (older, newer)
        for one in found.records
        if isinstance(one, StatedLevel) and one.level is Level.CONNECTIONS
    ]
    assert stated == [("02-03", 2), ("03-05", 1)]


def test_a_damaged_file_inside_refuses_the_whole(tmp_path):
    """A download that broke off is not half read."""
    data = zipped({"Connections.csv": (NEW + MINA).encode()}, how=0).replace(b"Birch", b"Beech", 1)
    with pytest.raises(KnownError) as fault:
        read_archive(kept(tmp_path, data), KINDS, HOME)
    assert fault.value.id == "archive.damaged"


def test_progress_counts_the_bytes_that_are_read(tmp_path):
    """Up to all of them."""
    heard: list[tuple[int, int]] = []
    path = kept(tmp_path, zipped({"Connections.csv": (NEW + MINA).encode(), "Logins.csv": b"x" * 999}))
    read_archive(path, KINDS, HOME, told=lambda done, size: heard.append((done, size)))
    assert heard == [(len(NEW + MINA), len(NEW + MINA))]


def test_kinds_that_the_catalogue_does_not_know_stay_out(tmp_path):
    """A catalogue of one's own may have fewer."""
    path = kept(tmp_path, zipped({"Connections.csv": (NEW + MINA).encode()}))
    found = read_archive(path, frozenset(), HOME)
    assert [bad.reason.id for bad in found.rejected] == ["entry.kind"]


@pytest.mark.parametrize(
    ("name", "data", "known"),
    [
        ("anything.csv", (NEW + MINA).encode(), True),
        ("anything.csv", (NEW + MINA).encode("utf-16"), True),
        ("Skills.csv", b"Name\nSelling\n", True),
        ("list.csv", b"Name\nSelling\n", False),
        ("journal.csv", b"date,kind,count\n", False),
        ("messages.csv", b"Nothing of the kind\n", False),
        ("page.html", b"<p>", False),
        ("a.zip", zipped({"x.csv": b""}), True),
        ("broken.zip", b"PK\x03\x04 and no more", True),
        ("a.xlsx", zipped({"[Content_Types].xml": b""}), False),
        ("a.zip", zipped({"[Content_Types].xml": b""}), False),
    ],
)
def test_what_is_for_this_reader(tmp_path, name, data, known):
    """A file alone by its headings, whatever its name; zips that are no workbooks."""
    assert is_archive(kept(tmp_path, data, name)) is known


def test_a_zip_of_something_else_is_refused(tmp_path):
    """It says what was expected."""
    with pytest.raises(KnownError) as fault:
        read(tmp_path, Holiday="x", Logins="y")
    assert fault.value.id == "file.unknown"
