"""`import` of LinkedIn's files on the command line: what is told, what is derived, and what stays out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.app.calling import Terminal

POST = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7"
COMMENTS = (
    f"Date,Link,Message\n2026-05-04 23:30:00,{POST}1,Well said\n2026-05-05 08:00:00,{POST}2,Thank you\n"
)
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Beispiel,https://www.linkedin.com/in/ada-b,,ACME,Chief Executive Officer,04 May 2026\n"
    "Ben,Muster,https://www.linkedin.com/in/ben-m,,ACME,Clerk,05 May 2026\n"
    ",,,,,,06 May 2026\n"
)
SPONSORED = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    "1,Sponsored Conversation,Shop,,Me,https://www.linkedin.com/in/me,2026-05-04 10:00:00 UTC,,Buy,INBOX\n"
)


@pytest.fixture
def archive(call: Terminal) -> str:
    """An archive in the caller's folder."""
    name = "Complete_LinkedInDataExport_05-12-2026.zip"
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("Comments.csv", COMMENTS)
        zipped.writestr("Connections.csv", CONNECTIONS)
        zipped.writestr("messages.csv", SPONSORED)
    return name


def test_an_archive_goes_in_once(call: Terminal, archive: str):
    answer = call.json("import", archive)
    (file,) = answer["files"]
    assert (file["name"], file["kind"]) == (archive, "archive")
    assert file["new"] + file["unchanged"] + len(file["rejected"]) == 6
    assert (answer["updated"], answer["applied"]) == (0, True)
    assert [(row["part"], row["row"]) for row in file["rejected"]] == [
        ("Connections.csv", 4),
        ("messages.csv", 2),
    ]
    derived = answer["derived"]
    assert (derived["connections"], derived["decision_makers"]) == (3, 1)
    assert derived["decision_maker_share"] == pytest.approx(1 / 3)
    again = call.json("import", archive)
    assert (again["new"], again["updated"], again["unchanged"]) == (0, 0, 4)


def test_rows_left_out_of_files_of_others_need_no_word(call: Terminal, archive: str):
    """Nothing is asked, the exit code is 0, and the reason is told."""
    said = call("import", archive)
    assert said.code == 0
    assert "0 not understood" in said.out
    assert "2 rows are left out on purpose" in said.out


def test_a_dry_run_writes_nothing(call: Terminal, archive: str):
    answer = call.json("import", archive, "--dry-run")
    assert (answer["new"] > 0, answer["applied"]) == (True, False)
    assert call.everything()["entries"] == []


def test_a_journal_with_something_in_it_is_backed_up_before(call: Terminal, archive: str):
    call("import", archive)
    assert not (call.folder / "backups").exists()
    call("log", "3 comments")
    Path("Comments.csv").write_text(COMMENTS.replace("Well said", "And so on").replace("05-04", "05-03"))
    assert call.json("import", "Comments.csv")["new"] > 0
    assert len(list((call.folder / "backups").iterdir())) == 1
    call.json("import", archive)
    assert len(list((call.folder / "backups").iterdir())) == 1


def test_the_computers_zone_says_which_day_it_was(call: Terminal, archive: str):
    call.patch.setenv("TZ", "Pacific/Auckland")
    call.json("import", archive)
    comments = [entry["date"] for entry in call.everything()["entries"] if entry["kind"] == "comment"]
    assert sorted(comments) == ["2026-05-05", "2026-05-05"]


def test_a_zip_that_holds_something_else_is_refused(call: Terminal):
    with zipfile.ZipFile("holiday.zip", "w") as zipped:
        zipped.writestr("beach.txt", "sand")
    said = call("import", "holiday.zip", "--json")
    assert said.code == 1
    assert "holiday.zip" in said.err
    assert said.json == {
        "files": [], "new": 0, "updated": 0, "unchanged": 0, "rejected": 0, "applied": False, "derived": {},
    }  # fmt: skip
